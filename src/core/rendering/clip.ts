/** What counts as one word: up to 20 UTF-16 units without a blank, for Japanese has no blanks. */
const WORD = /\s*\S{1,20}/gu;

/** How many words a text has. */
export function countWords(text: string): number {
	return text.match(WORD)?.length ?? 0;
}

/** The beginning of a text, to a number of words; an ellipsis tells of a cut. */
export function clipText(text: string, most: number): string {
	const words = text.match(WORD) ?? [];
	return words.length <= most ? text : `${words.slice(0, most).join('')} …`;
}
