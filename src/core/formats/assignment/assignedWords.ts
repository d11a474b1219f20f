import type { CodeCandidate } from '../../codes/code';
import { codesInArms } from './assignedArms';
import { keyBefore, keyNamed, type Key } from './assignedKeys';
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
import { codesOfStruct } from './assignedRows';
import { isStringStart, type ValueReader } from './assignedValues';
import { insertedCodes } from './insertedCodes';
import { afterBlanks, beforeBlanks, isLetter } from '../textUnits';

/** The operators that are words, and what stands before some of them. */
const OPERATOR = /(?:in|is(?:\s{1,4}not)?|between|i?like|as|values)(?=[\s([{"'%])/iy;
const NOT = /\bnot\s{1,4}$|%$/i;
const AND = /\s{1,40}and\s{1,40}/iy;

/** What is looked at case by case, and what each case begins with: `CASE x WHEN …`, `switch (x) { case …`. */
const CASES =
	/(?:case\s{1,4}(?=[\w.]{1,80}\s{1,40}when\b)|(?:switch|match|when)\s{0,4}\(?\s{0,4}(?=[\w$.]{1,80}(?:\(\))?\s{0,4}\)?\s{0,4}[{:]))/iy;

/** After what is matched, the bracket of its arms; in C# it stands before the word. */
const ARMS = /\s{0,4}\)?\s{0,4}(?=\{)/y;
const SWITCH = /switch\s{1,40}(?=\{)/y;
const ASSIGNED = /(\w{1,60})\s{0,4}(?::=|=)\s{0,4}(?:await\s)?[\w.()?!]{1,100}\s{1,4}$/;
const CASE = /\b(?:when|case)\s{1,40}(?=["'\d])|\b(?:case|when|switch|match|end)\b/gi;

/** Between the values of one case, after a quote. */
const MORE = /\s{0,4},\s{0,40}(?=["'])/y;

/** Between what `is` compares with. */
const ALTERNATIVE = /\s{1,4}or\s{1,4}(?=["'])/y;

/** What makes a letter of ASCII a small one. */
const SMALL = 0x20;

/** Whether the first letters of a word are those of an operator; nearly all words are none. */
export function mayBeOperator(text: string, at: number): boolean {
	switch (((text.charCodeAt(at) | SMALL) << 8) | (text.charCodeAt(at + 1) | SMALL)) {
		case 0x69_6e: // in
		case 0x61_73: // as
		case 0x69_73: // is
			return !isLetter(text, at + 2);
		case 0x62_65: // between
		case 0x6c_69: // like
		case 0x69_6c: // ilike
		case 0x63_61: // case
		case 0x76_61: // values
		case 0x73_77: // switch
		case 0x6d_61: // match
		case 0x77_68: // when
		case 0x73_74: // struct
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
	if (operator.startsWith('is')) {
		return key ? codesOfAlternatives(reader, value, key, ALTERNATIVE) : NO_CODES;
	}
	if (operator !== 'in' || '([{'.includes(text[next] ?? ' ') || isConstructor(text, next)) {
		return codesAfter(reader, value, key);
	}
	return NO_CODES;
}

function codesInCases(reader: ValueReader, at: number): readonly CodeCandidate[] {
	const { text } = reader;
	if (text.startsWith('struct', at)) {
		return codesOfStruct(reader, at);
	}
	SWITCH.lastIndex = at;
	if (SWITCH.test(text)) {
		const assigned = ASSIGNED.exec(text.slice(Math.max(at - 170, 0), at))?.[1];
		const key = keyBefore(text, at);
		return codesInArms(
			reader,
			SWITCH.lastIndex,
			key,
			assigned === undefined ? undefined : keyNamed(assigned),
		);
	}
	CASES.lastIndex = at;
	if (!CASES.test(text)) {
		return NO_CODES;
	}
	NAME.lastIndex = CASES.lastIndex;
	const key = NAME.test(text) ? keyBefore(text, NAME.lastIndex) : undefined;
	const from = NAME.lastIndex;
	ARMS.lastIndex = from;
	const found: CodeCandidate[] =
		key && ARMS.test(text) ? [...codesInArms(reader, ARMS.lastIndex, key, undefined)] : [];
	for (const { 0: word, index } of key ? text.slice(from, from + LONGEST_LIST).matchAll(CASE) : []) {
		if (!/\s$/.test(word)) {
			return found;
		}
		if (key) {
			found.push(...codesOfAlternatives(reader, from + index + word.length, key, MORE));
		}
	}
	return found;
}

/** `"99213", "99214"` of one case; `is "N" or "Q1"`. */
function codesOfAlternatives(
	reader: ValueReader,
	start: number,
	key: Key,
	joint: RegExp,
): readonly CodeCandidate[] {
	const found: CodeCandidate[] = [];
	for (let at = start; at - start < LONGEST_LIST;) {
		const codes = codesAfter(reader, at, key);
		found.push(...codes);
		joint.lastIndex = (codes.at(-1)?.end ?? 0) + 1;
		if (codes.length === 0 || !joint.test(reader.text)) {
			break;
		}
		at = joint.lastIndex;
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
