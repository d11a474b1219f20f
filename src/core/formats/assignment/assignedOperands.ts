import type { CodeCandidate } from '../../codes/code';
import { keyBefore, type Key } from './assignedKeys';
import { codesInList, CONSTRUCTOR } from './assignedLists';
import { bareCodes, codesInString, codesInStrings, isStringStart, type ValueReader } from './assignedValues';
import { looksLikeCode } from '../codeStarts';
import { afterBlanks, isLetter, isQuote } from '../textUnits';

/** How many blanks and ends of lines stand between an operator and its value, in UTF-16 units. */
export const MOST_BLANKS = 100;

/** How far before its operator a value stands that comes first, in UTF-16 units. */
export const LONGEST_REVERSED = 400;

export const NO_CODES: readonly CodeCandidate[] = [];

/** A variable, a field or a getter. */
export const NAME = /\s{0,4}&?([\w$]{1,40}(?:\??\.[\w$]{1,40}){0,4})(?:\(\))?/y;

/** How much of a list is looked at before its key is, in UTF-16 units: codes have digits, modifiers are in quotes. */
const LIST_START = 80;
const MAY_BE_LIST = /\d|["'][A-Z]|\/\/|#|--/;

/** Whether a code may stand after an operator, by what its value begins with; this is cheaper than its key. */
export function mayBeValue(text: string, start: number): boolean {
	const at = valueStart(text, start);
	if (isStringStart(text, at)) {
		let inner = at + (text[at] === '\\' ? 2 : 1);
		while (inner - at < 4 && ' ^%'.includes(text[inner] ?? '.')) {
			inner++;
		}
		return looksLikeCode(text, inner) || text[inner + 1] === '%';
	}
	if (text[at] === '%') {
		return isWordList(text, at + 2);
	}
	if ('([{'.includes(text[at] ?? ' ')) {
		return MAY_BE_LIST.test(text.slice(at, at + LIST_START));
	}
	return looksLikeCode(text, at) || isConstructor(text, at);
}

/** The codes of the value after an operator: a string, a list, a number. */
export function codesAfter(
	reader: ValueReader,
	start: number,
	key: Key | undefined,
): readonly CodeCandidate[] {
	if (!key) {
		return NO_CODES;
	}
	const { text } = reader;
	const at = valueStart(text, start);
	if (isStringStart(text, at)) {
		return codesInStrings(reader, at, key);
	}
	if (isConstructor(text, at)) {
		return codesInList(reader, CONSTRUCTOR.lastIndex, key);
	}
	if (isWordList(text, at + 2)) {
		return codesInList({ ...reader, bareValues: 'words' }, at + 2, key);
	}
	if ('([{'.includes(text[at] ?? ' ')) {
		return codesInList(reader, at, key);
	}
	return at === afterBlanks(text, start, MOST_BLANKS, false) ? bareCodes(reader, at, key) : [];
}

/** The codes of a value that ends before an operator, a string or a list; the name of its key is after. */
export function codesBefore(reader: ValueReader, end: number, name: number): readonly CodeCandidate[] {
	const { text } = reader;
	const last = text.charAt(end - 1);
	if (!isReversed(text, end - 1)) {
		return NO_CODES;
	}
	NAME.lastIndex = name;
	const match = NAME.exec(text);
	const key = match ? keyBefore(text, name + match[0].length) : undefined;
	const from = Math.max(end - LONGEST_REVERSED, 0);
	const before = key ? text.slice(from, end - 1) : '';
	const start = before.lastIndexOf(last === ']' ? '[' : last);
	if (!key || start < 0) {
		return NO_CODES;
	}
	const open = from + start;
	return last === ']'
		? codesInList(isWordList(text, open) ? { ...reader, bareValues: 'words' } : reader, open, key)
		: codesInString(reader, { start: open + 1, end: end - 1 }, key);
}

/** Where the value after an operator begins; a string may have a letter before it: `N'E0601'`. */
function valueStart(text: string, start: number): number {
	const at = afterBlanks(text, start, MOST_BLANKS, true);
	return isLetter(text, at) && isQuote(text, at + 1) ? at + 1 : at;
}

/** Whether a value ends here that may stand before its key: a string or a list. */
export function isReversed(text: string, last: number): boolean {
	return isQuote(text, last) || text[last] === ']';
}

/** Whether a set or a list is made here; its brackets begin at the `lastIndex` of the expression. */
export function isConstructor(text: string, at: number): boolean {
	CONSTRUCTOR.lastIndex = at;
	return (isLetter(text, at) || text[at] === '[') && CONSTRUCTOR.test(text);
}

/** Whether a list of words without quotes opens at `open`, as Ruby has them: `%w[E0424 E0431]`. */
function isWordList(text: string, open: number): boolean {
	return text[open - 2] === '%' && /[wi][([{]/i.test(text.slice(open - 1, open + 1));
}
