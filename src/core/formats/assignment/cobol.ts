import type { CodeCandidate } from '../../codes/code';
import { keyNamed, type Key } from './keys';
import { codesInString, stringAt, type ValueReader } from './values';
import { isQuote } from '../textUnits';

/** COBOL by any of the ids that extensions give it. */
export const COBOL = /cobol/i;

/** How far before a place its statement begins. */
const LONGEST_STATEMENT = 4000;

/** How far the values of one statement are read, and how far before a condition name its item stands, in UTF-16 units. */
const LONGEST_VALUES = 1000;
const FARTHEST_ITEM = 2000;

/** `05 WS-DRG-CD PIC X(3) VALUE '470'`, `88 IS-TRANSPLANT VALUES '001' THRU '008'`: level and name. */
const ITEM =
	/\b(\d\d)\s{1,20}([A-Z][A-Z0-9-]{0,40})\s{1,40}(?:[^.'"\n]{1,60}\s)?VALUES?\s{1,20}(?:(?:IS|ARE)\s{1,8})?(?=['"])/gi;
const ITEM_NAME = /\b(\d\d)[ \t]{1,20}([A-Z][A-Z0-9-]{0,40})(?=[ \t.])/gi;

/** `IF DRG-CD = '470'`, `NOT = '470'`, `EQUAL TO '470'`. */
const CONDITION =
	/([A-Z][A-Z0-9-]{0,40})(?:\s{0,4}\([^()\n]{1,20}\))?\s{1,20}(?:IS\s{1,8})?(?:NOT\s{1,8})?(?:[=<>]=?|EQUALS?(?:\s{1,8}TO)?)\s{0,20}(?=['"])/gi;

/** `EVALUATE DRG-CD`, its cases, and its end. */
const EVALUATE = /\bEVALUATE\s{1,20}([A-Z][A-Z0-9-]{0,40})(?=\s)/gi;
const CASE = /\bEND-EVALUATE\b|\bEVALUATE\b|\bWHEN\s{1,20}(?=['"])/gi;

/** `MOVE '470' TO DRG-CD`. */
const MOVE = /\bMOVE\s{1,20}(?=['"])/gi;
const TARGET = /\s{1,20}TO\s{1,20}([A-Z][A-Z0-9-]{0,40})/iy;

/** Between two values: blanks, a comma, THRU, OR, `AND NOT =`; and a sequence number in the first columns. */
const JOINT =
	/\s{0,4},?\s{0,40}(?:\d{6}\s{1,80})?(?:(THRU|THROUGH)\s{1,20}|(?:OR|AND)\s{1,20}(?:(?:NOT\s{1,8})?=\s{0,8})?)?(?=['"])/iy;

/** The codes of data items, conditions and moves of COBOL that begin in `[from, to)`, in no order. */
export function codesInCobol(reader: ValueReader, from: number, to: number): readonly CodeCandidate[] {
	const start = Math.max(from - LONGEST_STATEMENT, 0);
	const piece = reader.text.slice(start, to);
	const found: CodeCandidate[] = [];
	for (const { 0: all, 1: level, 2: name = '', index } of piece.matchAll(ITEM)) {
		const key = level === '88' ? itemBefore(reader.text, start + index) : undefined;
		found.push(...codesOfValues(reader, start + index + all.length, key ?? keyNamed(name)));
	}
	for (const { 0: all, 1: name = '', index } of piece.matchAll(CONDITION)) {
		found.push(...codesOfValues(reader, start + index + all.length, keyNamed(name)));
	}
	for (const { 0: all, 1: name = '', index } of piece.matchAll(EVALUATE)) {
		found.push(...codesOfCases(reader, start + index + all.length, keyNamed(name)));
	}
	for (const { 0: all, index } of piece.matchAll(MOVE)) {
		const string = stringAt(reader.text, start + index + all.length);
		TARGET.lastIndex = string?.after ?? 0;
		const name = string && TARGET.exec(reader.text)?.[1];
		const key = name === undefined ? undefined : keyNamed(name);
		found.push(...(string && key ? codesInString(reader, string, key) : []));
	}
	return found;
}

/** The item whose values a condition name stands for: the nearest before it of another level. */
function itemBefore(text: string, at: number): Key | undefined {
	const before = text.slice(Math.max(at - FARTHEST_ITEM, 0), at);
	const item = [...before.matchAll(ITEM_NAME)].findLast(([, level]) => level !== '88');
	return item && keyNamed(item[2] ?? '');
}

/** The codes of values that follow each other: strings, ranges of them. */
function codesOfValues(reader: ValueReader, start: number, key: Key | undefined): readonly CodeCandidate[] {
	const { text } = reader;
	const found: CodeCandidate[] = [];
	for (let at = start; key && isQuote(text, at) && at - start < LONGEST_VALUES;) {
		const string = stringAt(text, at);
		if (!string) {
			break;
		}
		const codes = codesInString(reader, string, key);
		JOINT.lastIndex = string.after;
		const joint = JOINT.exec(text);
		at = joint ? JOINT.lastIndex : text.length;
		const last = joint?.[1] === undefined ? undefined : stringAt(text, at);
		const other = last && codesInString(reader, last, key)[0];
		const [first] = codes;
		found.push(
			...(first && other
				? [{ ...first, extent: { kind: 'range', to: other.code.text } as const }]
				: codes),
		);
	}
	return found;
}

function codesOfCases(reader: ValueReader, start: number, key: Key | undefined): readonly CodeCandidate[] {
	const found: CodeCandidate[] = [];
	const piece = key ? reader.text.slice(start, start + LONGEST_STATEMENT - LONGEST_VALUES) : '';
	for (const { 0: word, index } of piece.matchAll(CASE)) {
		if (!/^WHEN/i.test(word)) {
			return found;
		}
		found.push(...codesOfValues(reader, start + index + word.length, key));
	}
	return found;
}
