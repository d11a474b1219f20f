const DIGIT = 1;
const CAPITAL = 2;
const SMALL = 4;
const JOINER = 8; // _ $
const BLANK = 16;
const QUOTE = 32;

/** What each character of ASCII is; the finders of codes look at every one of a text. */
const KINDS = Uint8Array.from({ length: 128 }, (_, unit) => {
	const character = String.fromCharCode(unit);
	return (
		(/\d/.test(character) ? DIGIT : 0) |
		(/[A-Z]/.test(character) ? CAPITAL : 0) |
		(/[a-z]/.test(character) ? SMALL : 0) |
		(/[_$]/.test(character) ? JOINER : 0) |
		(/[ \t\r\n]/.test(character) ? BLANK : 0) |
		(/["'`]/.test(character) ? QUOTE : 0)
	);
});

function isOf(text: string, at: number, kinds: number): boolean {
	const unit = text.charCodeAt(at);
	return unit < 128 && ((KINDS[unit] as number) & kinds) !== 0;
}

export function isDigit(text: string, at: number): boolean {
	return isOf(text, at, DIGIT);
}

export function isCapital(text: string, at: number): boolean {
	return isOf(text, at, CAPITAL);
}

/** A letter or digit of ASCII. */
export function isAlphanumeric(text: string, at: number): boolean {
	return isOf(text, at, DIGIT | CAPITAL | SMALL);
}

/** A letter of ASCII. */
export function isLetter(text: string, at: number): boolean {
	return isOf(text, at, CAPITAL | SMALL);
}

/** What identifiers are made of: letters and digits of ASCII, `_` and `$`, and letters beyond it. */
export function isWordPart(text: string, at: number): boolean {
	const unit = text.charCodeAt(at);
	return unit < 128
		? ((KINDS[unit] as number) & (DIGIT | CAPITAL | SMALL | JOINER)) !== 0
		: unit >= 0x80 && /[\p{L}\p{M}\p{N}]/u.test(text.charAt(at));
}

/** A blank, a tab or the end of a line. */
export function isBlank(text: string, at: number): boolean {
	return isOf(text, at, BLANK);
}

export function isQuote(text: string, at: number): boolean {
	return isOf(text, at, QUOTE);
}

/** After the blanks at `at`, at most `limit` of them; on its line unless `overLines`. */
export function afterBlanks(text: string, at: number, limit: number, overLines: boolean): number {
	let end = at;
	while (end - at < limit && isBlank(text, end) && (overLines || text[end] !== '\n')) {
		end++;
	}
	return end;
}

/** Before the blanks that end at `at`, at most `limit` of them; on its line unless `overLines`. */
export function beforeBlanks(text: string, at: number, limit: number, overLines: boolean): number {
	let start = at;
	while (at - start < limit && isBlank(text, start - 1) && (overLines || text[start - 1] !== '\n')) {
		start--;
	}
	return start;
}

/** Where the identifier begins that ends at `at`, or `at` where there is none or one of more than `limit` units. */
export function wordStart(text: string, at: number, limit: number): number {
	let start = at;
	while (isWordPart(text, start - 1)) {
		if (at - start >= limit) {
			return at;
		}
		start--;
	}
	return start;
}
