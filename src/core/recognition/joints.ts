/** What may stand between two words of a name. */
export interface Joint {
	/** Nothing may: two characters of a script without spaces, the two humps of `ePA`. */
	readonly isTight: boolean;
	/** The commas and brackets that the name itself has there; in a text each may stand or not. */
	readonly signs: string;
}

const INLINE = /^(?:[ \t\u00A0\p{Pd}_/&'’*~`]{0,4}|\.)$/u;
const LEADER = String.raw`\/{2,3}|#|\*|--|>|;|%|'|REM\b`;
const LINE_BREAK = new RegExp(String.raw`^[ \t]*\r?\n[ \t]*(?:(?:${LEADER})[ \t]*)?$`);
const MARKDOWN_LINE_BREAK = /^[ \t]*\r?\n[ \t]*(?:>[ \t]*)?$/;

/** What editors call files of cells: with a comma, a tab, a pipe or another delimiter. */
const TABLE = /^(?:tsv|psv|(?:dynamic )?csv\b.*)$/;
const DELIMITER = /[,;|\t\n]/;

/**
 * Whether the text between two words, `[from, to)`, joins them as a name's words are joined: nothing at a hump,
 * up to four blanks and signs, a full stop without a blank, or one line break with one comment leader.
 */
export function joins(joint: Joint, text: string, from: number, to: number, languageId: string): boolean {
	if (joint.isTight) {
		return from === to;
	}
	const written = text.slice(from, to);
	if (TABLE.test(languageId) && DELIMITER.test(written)) {
		return false;
	}
	const between = Array.from(joint.signs).reduce((rest, sign) => rest.replace(sign, ''), written);
	if (!between.includes('\n')) {
		return INLINE.test(between);
	}
	return languageId === 'markdown'
		? MARKDOWN_LINE_BREAK.test(between) && isParagraph(text, from) && isParagraph(text, to)
		: LINE_BREAK.test(between);
}

/** Whether the Markdown line at `offset` is neither a heading nor a table row: these end where their line ends. */
function isParagraph(text: string, offset: number): boolean {
	const start = text.lastIndexOf('\n', offset - 1) + 1;
	const end = text.indexOf('\n', offset);
	return !/^ {0,3}#|\|/.test(text.slice(start, end < 0 ? undefined : end));
}
