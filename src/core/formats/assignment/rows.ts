import { keyNamed, type Key } from './keys';
import { callAt, isGroup } from './calls';
import { LONGEST_REST, type Frame } from './literals';

/** How far from a row what says what its values are may stand, in UTF-16 units. */
const FARTHEST = 6000;
const LONGEST_COLUMNS = 1000;
const MOST_ROWS = 500;

/** Between the rows of `VALUES`: a comma, and comments. */
const BETWEEN_ROWS = /^\s{0,40},\s{0,40}(?:--[^\n]{0,200}\n\s{0,40}|\/\*[^*]{0,200}\*\/\s{0,40}){0,8}$/;

/** The columns and the table before `VALUES`: `INSERT INTO lines (id, hcpcs_code) VALUES`. */
const INSERT =
	/(?:\binto\s{1,20}|\binsert\s{1,20})?([\w.#"`[\]]{1,80})?\s{0,20}(?:\(([^()]{1,1000})\))?\s{0,40}\bvalues\s{0,20}$/i;

/** `VALUES (…), (…) AS v (hcpcs, units)`, `) v(hcpcs, units)`. */
const NAMED_AFTER = /^\s{0,20}\)?\s{0,20}(?:as\s{1,20})?\w{1,40}\s{0,4}\(([^()]{1,1000})\)/i;

/** The fields of a struct before its rows (Go). */
const STRUCT = /struct\s{0,4}\{([^{}]{1,1000})\}\s{0,4}$/;

/** The names of what the cases of a test hold, before them: `parametrize("cpt, dx", [`. */
const PARAMETERS = /\(\s{0,20}["'(]{1,2}([\w, "']{1,200})["')]{1,2}\s{0,4},\s{0,20}$/;

/** A part of a query before one of its values, and the values before that. */
const PART = /^select\s{1,20}(?:distinct\s{1,4})?((?:[^;()]|\([^()]{0,60}\)){0,300})$/i;
const LONGEST_PART = 400;

/** The columns of a named query, and of rows that a query inserts. */
const NAMED_QUERY = /\(([\w, ]{1,200})\)\s{1,20}as\s{0,20}$/i;
const INSERTED_QUERY =
	/\binsert\s{1,4}(?:into\s{1,4})?[\w.#@[\]"`]{1,80}\s{0,20}\(([^()]{1,600})\)\s{0,20}(?:with\b[^;]{0,400})?select\b/i;

/** The first part of a union. */
const FIRST_PART =
	/^[^;]{0,400}?\bselect\s{1,20}(?:distinct\s{1,4})?((?:[^;()]|\([^()]{0,60}\)){1,600}?)\b(?:from|union)\b/i;

/** A list of columns, as names or as objects with names. */
const COLUMNS = /["'](?:columns?|cols|fields|headers?)["']\s{0,4}:\s{0,4}\[([^\]]{1,900})\]/i;

/** A comment after a bracket. */
const COMMENT = /^\s{0,40}(?:\/\/|#|--|\/\*)[ \t]{0,4}([^\n]{1,80}?)(?:\s*\*\/)?[ \t]*\n/;

/** Attributes of a test with the values of its parameters, and the head of that test. */
const CASE_OF_TEST = /^(?:InlineData|DataRow|TestCase|Arguments|CsvSource|ValueSource)$/;
const TEST = /^[^{;]{0,2000}?\b\w{1,100}\s{0,2}\(([^()]{1,400})\)\s{0,20}(?:\{|=>|throws|:)/;

/** The keys of the values of a row in brackets, in order, by whatever says so; undefined where nothing does. */
export function columnsOf(text: string, row: Frame): readonly (Key | undefined)[] | undefined {
	const { parent } = row;
	const rows = parent && parent.open >= 0 && row.open - parent.open <= FARTHEST ? parent : undefined;
	const call = row.sign === '(' ? callAt(text, row.open) : undefined;
	if (call && CASE_OF_TEST.test(call.name)) {
		const test =
			row.close === undefined || row.close - row.open > LONGEST_REST
				? undefined
				: TEST.exec(text.slice(row.close, row.close + FARTHEST / 2));
		return test?.[1] === undefined ? undefined : parametersOf(test[1]);
	}
	if (call && !isGroup(call) && !/^(?:values|param)$/i.test(call.name)) {
		return undefined;
	}
	return (
		insertedColumns(text, row) ??
		(rows &&
			(fieldsOfStruct(text, row, rows) ??
				parametersOfTest(text, rows) ??
				columnsBeside(text, row, rows) ??
				columnsInComment(text, rows)))
	);
}

function insertedColumns(text: string, row: Frame): readonly (Key | undefined)[] | undefined {
	if (row.sign !== '(') {
		return undefined;
	}
	let first = row;
	let last = row;
	for (let count = 0; first.previous && count < MOST_ROWS && row.open - first.open < FARTHEST; count++) {
		const gap = text.slice((first.previous.close ?? first.open) + 1, first.open);
		if (!BETWEEN_ROWS.test(gap)) {
			break;
		}
		first = first.previous;
		last = row;
	}
	const head = INSERT.exec(text.slice(Math.max(first.open - LONGEST_COLUMNS, 0), first.open));
	if (!head) {
		return undefined;
	}
	const [, table, columns] = head;
	if (columns !== undefined) {
		return namesOf(columns);
	}
	const after = row.parent?.close ?? last.close;
	const named =
		after === undefined || after - row.open > LONGEST_REST
			? undefined
			: NAMED_AFTER.exec(text.slice(after, after + 200))?.[1];
	if (named !== undefined) {
		return namesOf(named);
	}
	const from = Math.max(row.open - FARTHEST, 0);
	return table === undefined ? undefined : columnsOfTable(text.slice(from, first.open), bareName(table));
}

/** The columns of a table by its definition before a place, or else what its name says of the first one. */
function columnsOfTable(before: string, table: string): readonly (Key | undefined)[] | undefined {
	if (!/^\w{2,60}$/.test(table)) {
		return undefined;
	}
	const definition = new RegExp(`\\btable\\b[^;(]{0,60}\\b${table}\\b["\`\\]]?\\s{0,20}\\(`, 'i').exec(
		before,
	);
	if (!definition) {
		const key = keyNamed(table);
		return key && [{ ...key, isConstant: true }];
	}
	const body = before.slice(definition.index + definition[0].length);
	return body
		.slice(0, /\n\s*\)|\)\s*;/.exec(body)?.index)
		.split(/,(?![^()]*\))/)
		.map((column) =>
			keyOfColumnNamed(table, bareName(/^\s*(?:--[^\n]*\n\s*)*(["'`[\]\w]+)/.exec(column)?.[1] ?? '')),
		);
}

/** The key of a column; of one that is called `code` alone, that of its table. */
function keyOfColumnNamed(table: string, column: string): Key | undefined {
	return keyNamed(column) ?? (/^(?:code|cd|id|value)$/i.test(column) ? keyNamed(table) : undefined);
}

function fieldsOfStruct(text: string, row: Frame, rows: Frame): readonly (Key | undefined)[] | undefined {
	const fields =
		row.sign === '{' && rows.sign === '{'
			? STRUCT.exec(text.slice(Math.max(rows.open - LONGEST_COLUMNS, 0), rows.open))?.[1]
			: undefined;
	return fields
		?.split(/[\n;]/)
		.map((line) => line.replace(/\/\/.*$/, '').trim())
		.filter((line) => line !== '')
		.flatMap((line) => /^\w+(?:\s*,\s*\w+)*(?=\s)/.exec(line)?.[0].split(',') ?? [''])
		.map((name) => keyNamed(name.trim()));
}

function parametersOfTest(text: string, rows: Frame): readonly (Key | undefined)[] | undefined {
	const columns =
		rows.sign === '[' || rows.sign === '('
			? PARAMETERS.exec(text.slice(Math.max(rows.open - 300, 0), rows.open))?.[1]
			: undefined;
	return columns?.includes(',') ? namesOf(columns) : undefined;
}

/** The column of a value in the parts of a UNION: by the names before it, `px (cpt) as (select …`, or in its first part. */
export function columnOfUnion(text: string, start: number, frame: Frame | undefined): Key | undefined {
	const before = text.slice(Math.max(start - LONGEST_PART, 0), start);
	const part = PART.exec(before.slice(Math.max(before.toLowerCase().lastIndexOf('select'), 0)))?.[1];
	if (part === undefined) {
		return undefined;
	}
	const place = itemsOf(part).length - 1;
	const open = frame && frame.open >= 0 && start - frame.open < FARTHEST ? frame.open : undefined;
	const from = open ?? Math.max(text.lastIndexOf(';', start) + 1, start - FARTHEST / 2, 0);
	const head = text.slice(Math.max(from - 240, 0), from);
	const columns =
		(open === undefined ? undefined : NAMED_QUERY.exec(head)?.[1]) ??
		INSERTED_QUERY.exec(text.slice(from, start))?.[1];
	if (columns !== undefined) {
		return namesOf(columns)[place];
	}
	const first = FIRST_PART.exec(text.slice(from, start))?.[1];
	const alias =
		first === undefined
			? undefined
			: /\bas\s{1,4}["`[]?(\w{1,60})["`\]]?\s*$/i.exec(itemsOf(first)[place] ?? '')?.[1];
	return alias === undefined ? undefined : keyNamed(alias);
}

/** The items of a list of columns, without those of calls in it. */
function itemsOf(written: string): readonly string[] {
	return written.split(/,(?![^()]*\))/);
}

/** The names of the columns in the object that has the rows: `{ "columns": ["RULE_ID", "CPT"], "rows": [[10021, "29881"]] }`. */
function columnsBeside(
	text: string,
	{ open, sign }: Frame,
	rows: Frame,
): readonly (Key | undefined)[] | undefined {
	const object = rows.parent;
	if (sign !== '[' || rows.sign !== '[' || object?.sign !== '{' || open - object.open > FARTHEST) {
		return undefined;
	}
	const list = COLUMNS.exec(text.slice(object.open, rows.open))?.[1];
	return list
		?.match(
			/(?<=["'])[\w .-]{1,60}(?=["']\s{0,4}(?:,|$|\]))|(?<=\b(?:field|name)["']?\s?:\s?["'])[\w .-]{1,60}/g,
		)
		?.map((name) => keyNamed(name));
}

/** The names in a comment before the rows: `{ // hcpcs, expected status indicator`. */
function columnsInComment(text: string, rows: Frame): readonly (Key | undefined)[] | undefined {
	const comment = commentAfter(text, rows.open);
	return comment?.includes(',') ? namesOf(comment) : undefined;
}

/** The comment that a bracket begins with: `{ // hcpcs -> units a day`. */
export function commentAfter(text: string, open: number): string | undefined {
	return open < 0 ? undefined : COMMENT.exec(text.slice(open + 1, open + 140))?.[1];
}

/** The keys of the parameters of a function or of the fields of a type that is declared near a place. */
export function parametersNear(
	text: string,
	near: number,
	name: string,
): readonly (Key | undefined)[] | undefined {
	if (!/^\w{2,60}$/.test(name)) {
		return undefined;
	}
	const from = Math.max(near - FARTHEST, 0);
	const around = text.slice(from, near + FARTHEST);
	const declared = new RegExp(
		`\\b(?:class|record|struct|def|fun|func|function|fn|procedure)\\s{1,4}${name}\\b|\\bconst\\s${name}\\s=\\s`,
	).exec(around);
	if (!declared) {
		return undefined;
	}
	const rest = around.slice(
		declared.index + declared[0].length,
		declared.index + declared[0].length + LONGEST_COLUMNS,
	);
	const parameters = /^\s{0,4}(?:async\s)?\(([^()]{1,400}(?:\([^()]{0,60}\)[^()]{0,400}){0,6})\)/.exec(
		rest,
	)?.[1];
	if (parameters !== undefined && !(declared[0].startsWith('class') && /^\w*$/.test(parameters))) {
		return parametersOf(parameters);
	}
	// The fields of a data class (Python): one a line below its head.
	const fields = /^(?:\([^()]{0,100}\))?:[ \t]*\n((?:[ \t]+\w+[ \t]*:[^\n]*\n)+)/.exec(rest)?.[1];
	return fields
		?.trimEnd()
		.split('\n')
		.map((line) => keyNamed(/^\s*(\w+)/.exec(line)?.[1] ?? ''));
}

/** The names of parameters with their types: `string revCode, bool ok`, `cpt: str, units: int = 1`. */
function parametersOf(written: string): readonly (Key | undefined)[] {
	return written
		.split(/,(?![^<([]*[>)\]])/)
		.map((each) => each.replace(/=.*$/s, '').trim())
		.filter((each) => !/^(?:self|this|cls)$/.test(each))
		.map((each) => {
			const typed = /^(?:\w+\s+)?(\w+)\??\s*:/.exec(each)?.[1];
			return keyNamed(typed ?? /(\w+)$/.exec(each)?.[1] ?? '');
		});
}

function namesOf(columns: string): readonly (Key | undefined)[] {
	return columns.split(',').map((name) => keyNamed(bareName(name)));
}

function bareName(name: string): string {
	return name.slice(name.lastIndexOf('.') + 1).replace(/["'`[\]\s#]/g, '');
}
