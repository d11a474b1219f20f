import { callAt, isMaking } from './calls';
import { keyBefore, keyNamed, NAME, type Key } from './keys';
import type { Frame, Literal } from './literals';

/** How far after a value its key stands, in UTF-16 units: `['99213', '99214'].includes(cptCode)`. */
const LONGEST_REVERSED = 400;

/** What a value is compared with or named after it. */
const AFTER =
	/\s{0,40}(?:[!=]==?|<>|=>?|!=|\bas\b|(?:\bnot\s{1,4})?\b(?:in|any)\b\s{0,4}\(?|\.\s{0,2}(?:equals(?:IgnoreCase)?|includes?|contains|Contains|Equals|include\?|isin|in_?|eq|test|match)\s{0,2}\()\s{0,20}(?:\w{1,12}\s{0,2}\(\s{0,2}){0,2}/iy;

/** In Ruby, the variable to which the elements of a list are given: `.each do |hcpcs|`. */
const EACH = /\.\w{1,16}[?!]?\s{1,4}(?:do|\{)\s{0,4}\|(\w{1,40})\|/y;

/** The key that stands after a value, or after the list that it is in. */
export function keyAfter(text: string, { after, frame }: Literal): Key | undefined {
	return (
		keyAt(text, after) ??
		(frame && isShortList(text, frame) ? keyAt(text, (frame.close ?? 0) + 1) : undefined)
	);
}

function isShortList(text: string, { open, sign, close }: Frame): boolean {
	const isList = sign === '[' || sign === '{' || (sign === '(' && isMaking(callAt(text, open)));
	return isList && close !== undefined && close - open < LONGEST_REVERSED;
}

function keyAt(text: string, end: number): Key | undefined {
	EACH.lastIndex = end;
	const each = EACH.exec(text)?.[1];
	if (each !== undefined) {
		return keyNamed(each);
	}
	AFTER.lastIndex = end;
	if (!AFTER.test(text)) {
		return undefined;
	}
	NAME.lastIndex = AFTER.lastIndex;
	return NAME.test(text) ? keyBefore(text, NAME.lastIndex) : undefined;
}
