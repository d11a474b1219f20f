import { lineStart } from './spans';

/** The most that may stand between two words, in UTF-16 units: a line break may have long blanks. */
const LONGEST_JOINT = 200;

/** The furthest that the last word of a mention begins after its first, in UTF-16 units. */
export const LONGEST_MENTION = 400;

/** What may stand between two words of a name. */
export interface Joint {
	/** Nothing may: two characters of a script without spaces, the two humps of `ePA`. */
	readonly isTight: boolean;
	/** What the name itself has there. Of that, commas and brackets may stand in a text or not. */
	readonly written: string;
}

// Two ampersands are an operator.
const SIGNS = String.raw`(?!.*&.*&)[ \t\u00A0\p{Pd}_\/&'’*~\x60]{0,4}`;
const INLINE = new RegExp(String.raw`^(?:${SIGNS}|\.)$`, 'u');
/** The word that leads a comment line of a batch file, which a joint may hold; the other leaders are signs. */
export const LINE_LEADER = 'rem';
const LEADER = String.raw`\/{2,3}|#|\*|--|>|;|%|'|REM\b`;

// A line may end in what joins the two words: ICD-10-⏎CM, **prior**⏎authorization.
const LINE_BREAK = new RegExp(String.raw`^${SIGNS}[ \t]*\r?\n[ \t]*(?:(?:${LEADER})[ \t]*)?$`, 'u');
const MARKDOWN_LINE_BREAK = new RegExp(
	String.raw`^${SIGNS}[ \t]*\r?\n[ \t]*(?:>[ \t]*)?[*_~\x60]{0,3}$`,
	'u',
);

/**
 * Whether the text between two words, `[from, to)`, joins them as a name's words are joined: nothing at a hump,
 * up to four blanks and signs, a full stop without a blank, or one line break with one comment leader.
 */
export function joins(joint: Joint, text: string, from: number, to: number, languageId: string): boolean {
	if (joint.isTight || from === to || to - from > LONGEST_JOINT) {
		return from === to;
	}
	const written = text.slice(from, to);
	if (written === ' ' || written === joint.written) {
		return true;
	}
	const between = Array.from(joint.written.replace(/[^,()[\]]/g, '')).reduce(
		(rest, sign) => rest.replace(sign, ''),
		written,
	);
	if (!between.includes('\n')) {
		return INLINE.test(between);
	}
	return languageId === 'markdown'
		? MARKDOWN_LINE_BREAK.test(between) && isParagraph(text, from) && isParagraph(text, to)
		: LINE_BREAK.test(between);
}

/** Whether the Markdown line at `offset` is neither a heading nor a table row: these end where their line ends. */
function isParagraph(text: string, offset: number): boolean {
	const end = text.indexOf('\n', offset);
	const line = text.slice(lineStart(text, offset), end < 0 ? undefined : end);
	return !/^ {0,3}#|\|/.test(line.replace(/`[^`]*`/g, ''));
}
