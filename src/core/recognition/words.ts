/** The smallest piece that a name or a text is made of, as UTF-16 offsets `[start, end)`. */
export interface Word {
	readonly start: number;
	readonly end: number;
	/** The word as it is compared: see `fold`. */
	readonly key: string;
}

const RUN = /[\p{L}\p{M}\p{N}]+/gu;
/** Text in which each unit is a character and a byte in UTF-8. */
const ASCII = /^[\0-\x7F]*$/;
/** What nearly all runs are that have no cut. */
const ALIKE = /^(?:[a-z]*|[A-Z]*|\d*)$/;
const UNSPACED =
	/[\p{Script=Han}\p{Script_Extensions=Hiragana}\p{Script_Extensions=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/**
 * The words of a text: cut at blanks and signs, between letter and digit, at humps, and in scripts that are
 * written without spaces at every character.
 *
 *     getDRGsByYear, ICD10CM, R&D  →  get DRGs By Year, ICD 10 CM, R D
 */
export function wordsOf(text: string, start = 0, end = text.length): readonly Word[] {
	const words: Word[] = [];
	for (const { 0: run, index } of text.slice(start, end).matchAll(RUN)) {
		let from = start + index;
		for (const to of [...cutsOf(run).map((cut) => start + index + cut), from + run.length]) {
			const word = text.slice(from, to);
			words.push({ start: from, end: to, key: fold(word) });
			from = to;
		}
	}
	return words;
}

/** The offsets inside a run of letters, marks and digits at which a new word begins. */
function cutsOf(run: string): readonly number[] {
	if (ALIKE.test(run)) {
		return [];
	}
	const characters = [...run.matchAll(/\P{M}\p{M}*|\p{M}+/gu)].map(({ 0: text, index }) => ({
		index,
		kind: kindOf(text),
	}));
	const kind = (at: number) => characters[at]?.kind;
	const isHump = (at: number): boolean => {
		const [before, here, next] = [kind(at - 1), kind(at), kind(at + 1)];
		if (here !== before) {
			return here === 'capital' || !(before === 'capital' && here === 'small');
		}
		// In a run of capitals before a small letter, before its last capital (HTTPServer) — unless that letter is
		// the `s` of a plural (DRGsByYear, CPTs).
		return here === 'unspaced' || (here === 'capital' && next === 'small' && !isPluralEnding(at + 1));
	};
	const isPluralEnding = (at: number) =>
		run[characters[at]?.index ?? 0] === 's' && kind(at + 1) !== 'small';
	return characters.flatMap(({ index }, at) => (at > 0 && isHump(at) ? [index] : []));
}

function kindOf(character: string): 'capital' | 'small' | 'digit' | 'unspaced' {
	if (/\p{N}/u.test(character)) {
		return 'digit';
	}
	if (UNSPACED.test(character)) {
		return 'unspaced';
	}
	return /[\p{Lu}\p{Lt}]/u.test(character) ? 'capital' : 'small';
}

/** Whether the characters are of a script that is written without spaces. */
export function isUnspaced(characters: string | undefined): boolean {
	return characters !== undefined && UNSPACED.test(characters);
}

/**
 * Two spellings are one when they fold to the same: NFKC, full case folding (STRAẞE is strasse), and without the
 * marks of scripts in which a mark only varies a letter (é is e), but with those of kana, Thai and Indic scripts.
 */
export function fold(text: string): string {
	// What most words are; the rest is slow.
	if (ASCII.test(text)) {
		return text.toLowerCase();
	}
	return withoutMarks(text.normalize('NFKC').toLowerCase().toUpperCase().toLowerCase()).replaceAll(
		'ς',
		'σ',
	);
}

/** The text without diacritics, its capitals kept. */
export function withoutMarks(text: string): string {
	if (ASCII.test(text)) {
		return text;
	}
	return text
		.normalize('NFKD')
		.replace(
			/([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}])\p{M}+/gu,
			'$1',
		)
		.normalize('NFKC');
}

/** A full stop that begins a name (.NET), and signs that end it (C#): these must stand in a text, for C# is not C. */
export function signsOf(name: string): { prefix: string; suffix: string } {
	return { prefix: /^\.?/.exec(name)?.[0] ?? '', suffix: /[#+]*$/.exec(name)?.[0] ?? '' };
}

/** The words of a name as they are compared; `&` between two of them is a word, `and`. */
function keysOf(name: string): readonly string[] {
	const words = wordsOf(name);
	return words.flatMap(({ start, key }, at) => {
		const before = words[at - 1];
		return before && ampersandIn(name, before.end, start) !== undefined ? ['and', key] : [key];
	});
}

/** Where the one `&` between two words, `[from, to)`, stands: there it means `and`. Two of them are an operator. */
export function ampersandIn(text: string, from: number, to: number): number | undefined {
	const sign = text.indexOf('&', from);
	return sign >= 0 && sign < to && !text.slice(sign + 1, to).includes('&') ? sign : undefined;
}

/** A name as it is compared: its words, whatever joins them, and its signs. */
export function nameKey(name: string): string {
	const { prefix, suffix } = signsOf(name.trim());
	return prefix + keysOf(name).join(' ') + suffix;
}
