import type { CodeCandidate } from '../../codes/code';
import { keyNamed, type Key } from './assignedKeys';
import { LONGEST_LIST } from './assignedLists';
import { bareCodes, codesInString, isStringStart, stringAt, type ValueReader } from './assignedValues';

const DEEPEST = 6;

/** The fields of a struct of Go, and the bracket of its rows. */
const STRUCT = /struct\s{0,4}\{([^{}]{1,1000})\}\s{0,4}(?=\{)/y;

/** The codes in rows by the fields of the struct at `at`: `[]struct{ CPT, Mod string }{{"80053", "QW"}}`. */
export function codesOfStruct(reader: ValueReader, at: number): readonly CodeCandidate[] {
	STRUCT.lastIndex = at;
	const fields = STRUCT.exec(reader.text)?.[1];
	return fields === undefined ? [] : codesInRows(reader, STRUCT.lastIndex, fieldsOf(fields));
}

/** The keys of the fields, of which several may stand before one type. */
function fieldsOf(fields: string): readonly (Key | undefined)[] {
	return fields
		.split(/[\n;]/)
		.map((line) => line.replace(/\/\/.*$/, '').trim())
		.filter((line) => line !== '')
		.flatMap((line) => /^\w+(?:\s*,\s*\w+)*(?=\s)/.exec(line)?.[0].split(',') ?? [''])
		.map((name) => keyNamed(name.trim()));
}

/** The codes in rows in brackets inside those that open at `open`, by the columns that they have in order. */
export function codesInRows(
	reader: ValueReader,
	open: number,
	columns: readonly (Key | undefined)[],
): readonly CodeCandidate[] {
	const { text } = reader;
	const found: CodeCandidate[] = [];
	const limit = Math.min(open + LONGEST_LIST, text.length);
	let column = 0;
	let depth = 0;
	for (let at = columns.some((key) => key !== undefined) ? open : limit; at < limit;) {
		const unit = text.charAt(at);
		const string = isStringStart(text, at) ? stringAt(text, at) : undefined;
		const key = depth >= 2 ? columns[column] : undefined;
		if (string) {
			found.push(...(key && text[string.after] !== ':' ? codesInString(reader, string, key) : []));
			at = string.after;
			continue;
		}
		if (key && /[({[,\s]/.test(text.charAt(at - 1))) {
			found.push(...bareCodes(reader, at, key));
		}
		if ('([{'.includes(unit)) {
			depth++;
			column = depth === 2 ? 0 : column;
		} else if (')]}'.includes(unit)) {
			depth--;
		} else if (unit === ',' && depth === 2) {
			column++;
		}
		at++;
		if (depth <= 0 || depth > DEEPEST) {
			break;
		}
	}
	return found;
}
