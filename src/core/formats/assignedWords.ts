import type { CodeCandidate } from '../codes/code';
import { keyBefore, type Key } from './assignedKeys';
import { LONGEST_LIST } from './assignedLists';
import {
	codesAfter,
	codesBefore,
	isConstructor,
	isReversed,
	MOST_BLANKS,
	NAME,
	NO_CODES,
} from './assignedOperands';
import { isStringStart, type ValueReader } from './assignedValues';
import { insertedCodes } from './insertedCodes';
import { afterBlanks, beforeBlanks, isLetter } from './textUnits';

/** The operators that are words, and what stands before some of them. */
const OPERATOR = /(?:in|between|i?like|as|values)(?=[\s([{"'%])/iy;
const NOT = /\bnot\s{1,4}$|%$/i;
const AND = /\s{1,40}and\s{1,40}/iy;

/** What is looked at case by case, and what each case begins with: `CASE x WHEN …`, `switch (x) { case …`. */
const CASES =
	/(?:case\s{1,4}(?=[\w.]{1,80}\s{1,40}when\b)|(?:switch|match)\s{0,4}\(?\s{0,4}(?=[\w$.]{1,80}(?:\(\))?\s{0,4}\)?\s{0,4}[{:]))/iy;
const CASE = /\b(?:when|case)\s{1,40}(?=["'\d])|\b(?:case|when|switch|match|end)\b/gi;

/** Between the values of one case, after a quote. */
const MORE = /\s{0,4},\s{0,40}(?=["'])/y;

/** What makes a letter of ASCII a small one. */
const SMALL = 0x20;

/** Whether the first letters of a word are those of an operator; nearly all words are none. */
export function mayBeOperator(text: string, at: number): boolean {
	switch (((text.charCodeAt(at) | SMALL) << 8) | (text.charCodeAt(at + 1) | SMALL)) {
		case 0x69_6e: // in
		case 0x61_73: // as
			return !isLetter(text, at + 2);
		case 0x62_65: // between
		case 0x6c_69: // like
		case 0x69_6c: // ilike
		case 0x63_61: // case
		case 0x76_61: // values
		case 0x73_77: // switch
		case 0x6d_61: // match
			return true;
		default:
			return false;
	}
}

/** `IN (…)`, `in […]`, `BETWEEN … AND …`, `LIKE '992%'`, `'E0601' AS hcpcs_code`, and `CASE x WHEN …`. */
export function codesAtWord(reader: ValueReader, at: number): readonly CodeCandidate[] {
	const { text } = reader;
	OPERATOR.lastIndex = at;
	const operator = OPERATOR.exec(text)?.[0].toLowerCase();
	if (operator === undefined) {
		return codesInCases(reader, at);
	}
	// R writes `%in%`.
	const value = at + operator.length + (text[at + operator.length] === '%' ? 1 : 0);
	if (operator === 'values') {
		return insertedCodes(reader, at, value);
	}
	if (operator === 'as') {
		return codesBefore(reader, beforeBlanks(text, at, MOST_BLANKS, false), value);
	}
	const before = text.slice(Math.max(at - 10, 0), at);
	const key = keyBefore(text, at - (NOT.exec(before)?.[0].length ?? 0));
	const next = afterBlanks(text, value, MOST_BLANKS, true);
	if (operator === 'in' && !key) {
		return isReversed(text, beforeBlanks(text, at - (NOT.exec(before)?.[0].length ?? 0), 4, false) - 1)
			? codesBefore(
					reader,
					beforeBlanks(text, at - (NOT.exec(before)?.[0].length ?? 0), 4, false),
					text[next] === '(' ? next + 1 : value,
				)
			: NO_CODES;
	}
	if (key && operator === 'between') {
		return codesBetween(reader, value, key);
	}
	if (operator !== 'in' || '([{'.includes(text[next] ?? ' ') || isConstructor(text, next)) {
		return codesAfter(reader, value, key);
	}
	return NO_CODES;
}

function codesInCases(reader: ValueReader, at: number): readonly CodeCandidate[] {
	const { text } = reader;
	CASES.lastIndex = at;
	if (!CASES.test(text)) {
		return NO_CODES;
	}
	NAME.lastIndex = CASES.lastIndex;
	const key = NAME.test(text) ? keyBefore(text, NAME.lastIndex) : undefined;
	const from = NAME.lastIndex;
	const found: CodeCandidate[] = [];
	for (const { 0: word, index } of key ? text.slice(from, from + LONGEST_LIST).matchAll(CASE) : []) {
		if (!/\s$/.test(word)) {
			return found;
		}
		// `case "99213", "99214":`
		for (let value = from + index + word.length; ; ) {
			const codes = codesAfter(reader, value, key);
			found.push(...codes);
			MORE.lastIndex = (codes.at(-1)?.end ?? 0) + 1;
			if (codes.length === 0 || !MORE.test(text)) {
				break;
			}
			value = MORE.lastIndex;
		}
	}
	return found;
}

function codesBetween(reader: ValueReader, value: number, key: Key): readonly CodeCandidate[] {
	const [first, ...more] = codesAfter(reader, value, key);
	AND.lastIndex = first ? first.end + (isStringStart(reader.text, first.end) ? 1 : 0) : 0;
	const joint = AND.exec(reader.text);
	const other = joint && first ? codesAfter(reader, AND.lastIndex, key)[0] : undefined;
	return first && other && more.length === 0
		? [{ ...first, extent: { kind: 'range', to: other.code.text } }, other]
		: NO_CODES;
}
