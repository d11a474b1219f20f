const SIGN = 1; // what may stand between a word and its code
const DIGIT = 2;
const CAPITAL = 4;
const SMALL = 8;

/** What each character of ASCII is. */
const KINDS = Uint8Array.from({ length: 128 }, (_, unit) => {
	const character = String.fromCharCode(unit);
	return (
		(/[\s:#"'`()[\]{}*=]/.test(character) ? SIGN : 0) |
		(/\d/.test(character) ? DIGIT : 0) |
		(/[A-Z]/.test(character) ? CAPITAL : 0) |
		(/[a-z]/.test(character) ? SMALL : 0)
	);
});

/**
 * Where in `[start, end)` words begin, after a blank, a quote, a bracket, a colon, that look like codes: a digit among
 * their first two characters, or one or two capitals before a digit or the end. Every character of a text is looked at.
 */
export function codeStarts(text: string, start: number, end: number): readonly number[] {
	const starts: number[] = [];
	const until = Math.min(end, text.length);
	let before = start > 0 ? kindAt(text, start - 1) : SIGN;
	for (let at = start; at < until; at++) {
		const unit = text.charCodeAt(at);
		const kind = unit < 128 ? (KINDS[unit] as number) : unit === 0xae || unit === 0xa0 ? SIGN : 0;
		if (kind > SIGN && before === SIGN && looksLikeCode(text, at)) {
			starts.push(at);
		}
		before = kind;
	}
	return starts;
}

/** Whether what begins at `at` may be a code, by its first characters. */
export function looksLikeCode(text: string, at: number): boolean {
	const first = kindAt(text, at);
	const second = kindAt(text, at + 1);
	if (first <= SIGN || first === DIGIT) {
		return first === DIGIT;
	}
	if (first === SMALL || second !== CAPITAL) {
		return second === DIGIT || (first === CAPITAL && second <= SIGN);
	}
	return kindAt(text, at + 2) <= DIGIT;
}

function kindAt(text: string, at: number): number {
	const unit = text.charCodeAt(at);
	return unit < 128 ? (KINDS[unit] as number) : 0;
}
