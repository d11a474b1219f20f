import type { CodeCandidate } from '../../codes/code';
import { keyNamed, type Key } from './assignedKeys';
import { LONGEST_LIST } from './assignedLists';
import { bareCodes, codesInString, isStringStart, stringAt, type ValueReader } from './assignedValues';
import { beforeBlanks } from '../textUnits';

/** How long the list of columns is that is read, and the blanks around it, in UTF-16 units. */
const LONGEST_COLUMNS = 1000;
const MOST_BLANKS = 100;

/** How deep brackets lie in each other inside a row: `(1, upper('e0601'))`. */
const DEEPEST = 4;

/** The codes in the rows after `VALUES`, by the columns before it: `(id, hcpcs_code) VALUES (1, 'E0601'), (2, …)`. */
export function insertedCodes(reader: ValueReader, word: number, after: number): readonly CodeCandidate[] {
	const columns = columnsBefore(reader.text, word);
	const found: CodeCandidate[] = [];
	if (!columns.some((key) => key !== undefined)) {
		return found;
	}
	const { text } = reader;
	let column = 0;
	let depth = 0;
	for (let at = after; at < text.length && at - after < LONGEST_LIST;) {
		const unit = text.charAt(at);
		const string = isStringStart(text, at) ? stringAt(text, at) : undefined;
		const key = depth === 1 ? columns[column] : undefined;
		if (string) {
			found.push(...(key ? codesInString(reader, string, key) : []));
			at = string.after;
			continue;
		}
		if (key && /[(,\s]/.test(text.charAt(at - 1))) {
			found.push(...bareCodes(reader, at, key));
		}
		if (unit === '(') {
			depth++;
			column = depth === 1 ? 0 : column;
		} else if (unit === ')') {
			depth--;
		} else if (unit === ',' && depth === 1) {
			column++;
		}
		at++;
		if (depth > DEEPEST || depth < 0 || (depth === 0 && !/[\s,)]/.test(unit))) {
			return found;
		}
	}
	return found;
}

/** The keys of the columns in brackets that end before `end`, in order. */
function columnsBefore(text: string, end: number): readonly (Key | undefined)[] {
	const close = beforeBlanks(text, end, MOST_BLANKS, true) - 1;
	const from = Math.max(close - LONGEST_COLUMNS, 0);
	const before = text[close] === ')' ? text.slice(from, close) : '';
	const open = before.lastIndexOf('(');
	return open < 0
		? []
		: before
				.slice(open + 1)
				.split(',')
				.map((name) => keyNamed(name.replace(/["'`[\]\s]/g, '')));
}
