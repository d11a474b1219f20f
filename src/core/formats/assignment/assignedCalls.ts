import type { CodeCandidate } from '../../codes/code';
import { keyBefore, keyNamed } from './assignedKeys';
import { codesInList } from './assignedLists';
import { codesAfter, codesBefore, isReversed, MOST_BLANKS, NAME, NO_CODES } from './assignedOperands';
import { codesInRows } from './assignedRows';
import { isStringStart, stringAt, type ValueReader } from './assignedValues';
import { looksLikeCode } from '../codeStarts';
import { afterBlanks, isLetter, wordStart } from '../textUnits';

/** Methods whose argument is compared with what they are called on, and functions of how a text begins. */
const COMPARING = new Set([
	...[
		'equals',
		'equalsIgnoreCase',
		'includes',
		'contains',
		'isin',
		'isIn',
		'in',
		'in_',
		'Equals',
		'Contains',
		'eq',
		'is',
		'has',
	],
	...['isEqualTo', 'toBe', 'toEqual', 'oneOf', 'compareTo', 'between', 'ne', 'eq_any', 'isIn', 'fillna'],
]);
const BEGINNING = new Set([
	'startsWith',
	'startswith',
	'StartsWith',
	'starts_with',
	'start_with?',
	'start_with',
	'HasPrefix',
	'hasPrefix',
]);

/** Methods of a column that take a map of its values (pandas). */
const MAPPING = new Set(['map', 'replace']);

/** Functions that look their first argument up in their second. */
const LOOKING_UP = /^(?:in_array|array_search|array_key_exists|in|contains|includes|elem|member)$/i;

/** Functions that compare their first argument with the others. */
const COMPARING_FIRST =
	/^(?:inlist|inrange|array_contains|list_contains|assert_?(?:equals?|eq|strict_?equal)!?|strictEqual|equal)$/i;

/** The codes that are compared, set or asked for in a call whose brackets open at `at`. */
export function codesInCall(reader: ValueReader, at: number): readonly CodeCandidate[] {
	const { text } = reader;
	const value = afterBlanks(text, at + 1, MOST_BLANKS, true);
	const start = wordStart(text, at, MOST_BLANKS);
	if (isLetter(text, value) || text[value] === '&') {
		return codesOfCallWithName(reader, start, at);
	} else if (isStringStart(text, value) || '([{'.includes(text[value] ?? ' ')) {
		return codesOfCallWithValue(reader, start, at, value);
	}
	return NO_CODES;
}

/** `"99213".equals(cptCode)`, `startswith(cpt_code, '992')`, `inlist(cpt_code, "99213")`. */
function codesOfCallWithName(reader: ValueReader, start: number, open: number): readonly CodeCandidate[] {
	const { text } = reader;
	const name = text.slice(start, open);
	if (text[start - 1] === '.' && isReversed(text, start - 2) && COMPARING.has(name)) {
		return codesBefore(reader, start - 1, open + 1);
	}
	const [isBeginning, isComparing] = [BEGINNING.has(name), COMPARING_FIRST.test(name)];
	NAME.lastIndex = open + 1;
	if ((isBeginning || isComparing) && NAME.test(text) && text[NAME.lastIndex] === ',') {
		const key = keyBefore(text, NAME.lastIndex);
		const asked = key && isBeginning ? { ...key, isPrefix: true } : key;
		return asked ? codesInList(reader, open, asked) : NO_CODES;
	}
	return NO_CODES;
}

/** `cptCode.equals("99213")`, `dx.startsWith('E11')`, `set("cpt_code", "99213")`, `withCptCode("99213")`. */
function codesOfCallWithValue(
	reader: ValueReader,
	start: number,
	open: number,
	value: number,
): readonly CodeCandidate[] {
	const { text } = reader;
	const name = text.slice(start, open);
	if (text[start - 1] === '.' && MAPPING.has(name) && text[value] !== '{') {
		return NO_CODES;
	}
	if (text[start - 1] === '.' && (COMPARING.has(name) || BEGINNING.has(name) || MAPPING.has(name))) {
		const key = keyBefore(text, start - 1);
		const isPrefix = BEGINNING.has(name);
		return key ? codesInList(reader, open, isPrefix ? { ...key, isPrefix } : key) : NO_CODES;
	}
	const string = isStringStart(text, value) ? stringAt(text, value) : undefined;
	if (string && looksLikeCode(text, string.start)) {
		if ((COMPARING_FIRST.test(name) || LOOKING_UP.test(name)) && text[string.after] === ',') {
			return codesBefore(reader, string.after, string.after + 1);
		} else {
			return codesAfter(
				reader,
				value,
				keyNamed(
					name.replace(
						/^(?:set|with|without|add|remove|by|for|has|is|includes?|requires?)_?(?=[A-Z_])/,
						'',
					),
				),
			);
		}
	} else if (string && text[string.after] === ',' && name === 'parametrize') {
		// `parametrize("cpt_code, modifier", [("99213", "25")])` of pytest
		const columns = text.slice(string.start, string.end).split(',');
		const open = afterBlanks(text, string.after + 1, MOST_BLANKS, true);
		return columns.length > 1
			? codesInRows(reader, open, columns.map(keyNamed))
			: codesAfter(reader, string.after + 1, keyNamed(columns[0] ?? ''));
	} else if (string && text[string.after] === ',') {
		return codesAfter(reader, string.after + 1, keyNamed(text.slice(string.start, string.end)));
	}
	return NO_CODES;
}
