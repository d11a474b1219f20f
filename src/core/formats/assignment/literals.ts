import { isStringStart, stringAt } from './values';
import { looksLikeCode } from '../codeStarts';
import { isAlphanumeric, isBlank, isQuote, isWordPart } from '../textUnits';

/**
 * How far before a place brackets are read, in UTF-16 units; lines of which so much is before a place are read without
 * telling strings from the rest.
 */
export const LONGEST_LOOK = 7000;
const LONGEST_LINE = 4000;

/** How far after a literal the end of a bracket around it is known, so that no more of a text is read. */
export const LONGEST_REST = 1000;

/** Brackets that are open at a place, or a string that holds further ones. */
export interface Frame {
	readonly open: number;
	/** The bracket or the quote. */
	readonly sign: string;
	readonly parent: Frame | undefined;
	/** Where it stands in its parent, counted by commas. */
	readonly index: number;
	/** The one before it in its parent. */
	readonly previous: Frame | undefined;
	/** Where it ends, as far as the text was read: whether it is further than `LONGEST_REST` must not matter. */
	close: number | undefined;
	commas: number;
	/** Whether it holds words without quotes, as Ruby has them: `%w[E0424 E0431]`. */
	readonly isWordList: boolean;
	last: Frame | undefined;
}

/** A string or a word that may hold codes. */
export interface Literal {
	/** What it says, without quotes. */
	readonly start: number;
	readonly end: number;
	/** With its quotes. */
	readonly from: number;
	readonly after: number;
	readonly isString: boolean;
	readonly frame: Frame | undefined;
	/** Where it stands in its frame, counted by commas. */
	readonly index: number;
}

const CLOSING: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

const NOTHING = 0;
const WORD = 1; // that begins with a letter
const ANYTHING = 2;

/** What each character of ASCII may begin. */
const KINDS = Uint8Array.from({ length: 128 }, (_, unit) => {
	const character = String.fromCharCode(unit);
	return /[A-Za-z_$]/.test(character)
		? WORD
		: /[\d"'`\\\n,()[\]{}#/-]/.test(character)
			? ANYTHING
			: NOTHING;
});

/** Strings that hold nothing but words; others may hold assignments. */
const PLAIN = /^[\w ,.;/|%^$-]*$/;

const LONGEST_DOUBLED = 40;

/** In PHP, Python and SQL, letters before the quote of a string. */
const PREFIX = /(?:^|[^\w$])[a-z]{1,2}$/i;

/**
 * The strings and words of `[from, to)` that may hold codes, with the brackets around them. Strings do not go over
 * lines, so that what is read of a place depends on no more than what is `LONGEST_LOOK` before it.
 */
export function literalsIn(
	text: string,
	from: number,
	to: number,
	hasBareWords: boolean,
): readonly Literal[] {
	const reader = new LiteralReader(text, hasBareWords);
	return reader.read(from, to);
}

class LiteralReader {
	readonly #found: Literal[] = [];
	/** What stands outside all brackets. */
	readonly #root: Frame = frameOf(-1, '', undefined, 0, undefined, false);
	#frame: Frame = this.#root;
	/** Where the innermost string ends that is read inside. */
	#stringEnd = Infinity;

	constructor(
		private readonly text: string,
		private readonly hasBareWords: boolean,
	) {}

	read(from: number, to: number): readonly Literal[] {
		const { text } = this;
		let lineStart = lineStartBefore(text, from);
		let isComment = false;
		for (let at = lineStart ?? from; at < to;) {
			while (at >= this.#stringEnd) {
				this.#leaveString();
			}
			const code = text.charCodeAt(at);
			const kind = code < 128 ? (KINDS[code] as number) : WORD;
			if (kind === NOTHING) {
				at++;
				continue;
			}
			if (kind === WORD && !this.hasBareWords && !this.#frame.isWordList && this.#frame.sign !== '{') {
				at = this.#afterWord(at);
				continue;
			}
			const unit = text.charAt(at);
			const isInLine = lineStart !== undefined && at - lineStart < LONGEST_LINE;
			if (unit === '\n') {
				lineStart = at + 1;
				isComment = false;
				at++;
			} else if (isStringStart(text, at) && this.#opensString(at)) {
				at = this.#readString(at, isInLine);
			} else if (unit === '/' && text[at + 1] === '^' && isInLine) {
				at = this.#readExpression(at);
			} else if (isAlphanumeric(text, at) && !isWordPart(text, at - 1)) {
				at = this.#readWord(at);
			} else if (isComment && isInLine) {
				at++;
			} else {
				isComment = isCommentStart(text, at);
				this.#readSign(unit, at);
				at++;
			}
		}
		return this.#found;
	}

	#readSign(unit: string, at: number): void {
		if (unit === ',') {
			this.#frame.commas++;
		} else if (unit === '(' || unit === '[' || unit === '{') {
			this.#open(unit, at);
		} else if (CLOSING[unit] === this.#frame.sign) {
			this.#close(at);
		}
	}

	#open(sign: string, at: number): void {
		const parent = this.#frame;
		this.#frame = frameOf(
			at,
			sign,
			parent,
			parent.commas,
			parent.last,
			/%[wi]$/i.test(this.text.slice(Math.max(at - 2, 0), at)),
		);
		parent.last = this.#frame;
	}

	#close(at: number): void {
		this.#frame.close = at;
		this.#frame = this.#frame.parent ?? this.#root;
	}

	/** Ends the innermost string that is read inside, and the brackets that are still open in it. */
	#leaveString(): void {
		let frame: Frame | undefined = this.#frame;
		while (frame && !isQuote(frame.sign, 0)) {
			frame = frame.parent;
		}
		this.#frame = frame?.parent ?? this.#root;
		this.#stringEnd = Infinity;
		for (let outer: Frame | undefined = this.#frame; outer; outer = outer.parent) {
			if (isQuote(outer.sign, 0)) {
				this.#stringEnd = outer.close ?? Infinity;
				break;
			}
		}
	}

	#opensString(at: number): boolean {
		const { text } = this;
		return !isWordPart(text, at - 1) || PREFIX.test(text.slice(Math.max(at - 3, 0), at));
	}

	/** Reads a string, and returns where to go on: after it, or inside it. */
	#readString(at: number, isInLine: boolean): number {
		const { text } = this;
		const doubled = doubledStringAt(text, at);
		if (doubled) {
			this.#add(doubled.start, doubled.end, at, doubled.after, true);
			return doubled.after;
		}
		const string = stringAt(text, at);
		const inside = at + (text[at] === '\\' ? 2 : 1);
		if (!string) {
			return inside;
		}
		if (mayHoldCodes(text, string.start, string.end)) {
			this.#add(string.start, string.end, at, string.after, true);
		}
		if (isInLine && PLAIN.test(text.slice(string.start, string.end))) {
			return string.after;
		}
		if (isInLine) {
			this.#open(text.charAt(inside - 1), at);
			this.#frame.close = string.end;
			this.#stringEnd = string.end;
		}
		return inside;
	}

	/** Reads a regular expression that stands by itself: `/^(?:G12|G35)/`. */
	#readExpression(at: number): number {
		const { text } = this;
		const length = /^\/[^/\n]{1,200}\//.exec(text.slice(at, at + 202))?.[0].length;
		if (length === undefined) {
			return at + 1;
		}
		this.#add(at + 1, at + length - 1, at, at + length, true);
		return at + length;
	}

	#afterWord(at: number): number {
		let end = at + 1;
		while (isWordPart(this.text, end)) {
			end++;
		}
		return end;
	}

	#readWord(at: number): number {
		const { text } = this;
		const end = this.#afterWord(at);
		if (
			(this.hasBareWords ||
				this.#frame.isWordList ||
				(text[end] === ':' && this.#frame.sign === '{') ||
				/\d/.test(text.charAt(at))) &&
			looksLikeCode(text, at)
		) {
			this.#add(at, end, at, end, false);
		}
		return end;
	}

	#add(start: number, end: number, from: number, after: number, isString: boolean): void {
		const frame = this.#frame === this.#root ? undefined : this.#frame;
		this.#found.push({ start, end, from, after, isString, frame, index: this.#frame.commas });
	}
}

/** A string in a string of SQL, whose quotes are doubled: `''E0601''`. */
function doubledStringAt(
	text: string,
	at: number,
): { start: number; end: number; after: number } | undefined {
	const quotes = text.charAt(at).repeat(2);
	if (!text.startsWith(quotes, at) || !isAlphanumeric(text, at + 2)) {
		return undefined;
	}
	const end = at + 2 + text.slice(at + 2, at + 2 + LONGEST_DOUBLED).indexOf(quotes);
	return end > at + 1 ? { start: at + 2, end, after: end + 2 } : undefined;
}

function frameOf(
	open: number,
	sign: string,
	parent: Frame | undefined,
	index: number,
	previous: Frame | undefined,
	isWordList: boolean,
): Frame {
	return { open, sign, parent, index, previous, isWordList, close: undefined, commas: 0, last: undefined };
}

/** Where the line around a place begins, if that is not far before it. */
function lineStartBefore(text: string, at: number): number | undefined {
	const from = Math.max(at - LONGEST_LINE, 0);
	const found = text.slice(from, at).lastIndexOf('\n');
	return found >= 0 ? from + found + 1 : from === 0 ? 0 : undefined;
}

/** Whether the rest of a line is a comment: after `--`, `//`, `# `; an address has `://`. */
function isCommentStart(text: string, at: number): boolean {
	const unit = text[at];
	return (
		(unit === '#' && isBlank(text, at + 1)) ||
		((unit === '/' || unit === '-') &&
			text[at + 1] === unit &&
			text[at - 1] !== ':' &&
			!isAlphanumeric(text, at - 1))
	);
}

/** Whether a string may hold codes, by its first characters; a pattern has others before: `%E0601%`, `^(?:E10|E11)`. */
function mayHoldCodes(text: string, start: number, end: number): boolean {
	let at = start;
	while (at < end && at - start < 6 && ' ^%(?:'.includes(text.charAt(at))) {
		at++;
	}
	return at < end && (looksLikeCode(text, at) || text[at + 1] === '%');
}
