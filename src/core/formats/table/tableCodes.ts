import type { CodeCandidate, CodeFinder } from '../../codes/code';
import type { TextDocument } from '../../recognition/recognition';
import { cellsFor, codeColumnsOf, codesInRow, isCertain, type CodeColumn } from './codeColumns';
import { cellReaderOf } from './cellCodes';
import { codePoolOf } from '../codePool';
import { RowCells } from './rowCells';
import { rowsIn } from './rows';
import { delimiterOf, DELIMITERS, isTable } from './table';

/** The longest row that is read, in UTF-16 units. */
const LONGEST_ROW = 16_384;

/** How many columns are looked at. */
const MOST_CELLS = 2000;

/** Where a header is looked for: some files begin with notices, or with a table about the file. */
const SAMPLE = { lines: 15, units: 65_536 };

/** How many rows below a header say that it is one, where no language id does. */
const ROWS = 4;

/** What may be a heading: no number and no date. */
const HEADING = /\p{L}/u;

/** Finds codes in the cells of a table (CSV and the like) whose headings say what the columns hold. */
export const tableCodeFinder: CodeFinder = {
	find(document, span) {
		const tables = tablesOf(document);
		const found: CodeCandidate[] = [];
		const [first] = tables;
		if (!first) {
			return found;
		}
		const reader = cellReaderOf(codePoolOf(document));
		const { text } = document;
		const body = { start: Math.max(span.start, first.bodyStart), end: span.end };
		for (const row of rowsIn(text, body, LONGEST_ROW)) {
			const table = tables.findLast(({ bodyStart }) => bodyStart <= row.start) ?? first;
			const written = text.slice(row.start, row.end);
			const cells = CELLS.readDelimited(written, table.delimiter, table.cells);
			for (const code of codesInRow(cells, row.start, table.columns, reader)) {
				if (span.start <= code.start && code.start < span.end) {
					found.push(code);
				}
			}
		}
		return found;
	},
};

const CELLS = new RowCells();

/** A table some of whose columns hold codes. */
interface Table {
	readonly delimiter: string;
	readonly columns: readonly CodeColumn[];
	/** How many cells of a row are read. */
	readonly cells: number;
	readonly bodyStart: number;
}

const known = new WeakMap<TextDocument, readonly Table[]>();

/** The tables of a file, one below the other, the last of which goes on to its end. */
function tablesOf(document: TextDocument): readonly Table[] {
	const tables = known.get(document) ?? readTables(document);
	known.set(document, tables);
	return tables;
}

function readTables(document: TextDocument): readonly Table[] {
	const { text, languageId } = document;
	const isNamed = isTable(languageId);
	const tables: Table[] = [];
	if (!isNamed && languageId !== '' && languageId !== 'plaintext') {
		return tables;
	}
	const lines = linesOf(text.slice(0, SAMPLE.units));
	const delimiter = delimiterOf(document);
	const delimiters = delimiter === undefined ? DELIMITERS : [delimiter];
	let widest = 0;
	for (const [at, { written, end }] of lines.slice(0, SAMPLE.lines).entries()) {
		for (const each of delimiters) {
			const headings = headingsOf(written, each);
			// One column is none where nothing else says that this is a table.
			const isHeader =
				countOf(headings) > widest &&
				(isNamed || (headings.length > 1 && headsRows(lines.slice(at + 1), each, headings.length))) &&
				headings.every((heading) => heading === '' || HEADING.test(heading));
			const columns = isHeader ? codeColumnsOf(headings) : [];
			if ((isNamed && columns.length > 0) || columns.some(isCertain)) {
				tables.push({ delimiter: each, columns, cells: cellsFor(columns), bodyStart: end + 1 });
				break;
			}
		}
		widest = Math.max(widest, ...delimiters.map((each) => countOf(headingsOf(written, each))));
	}
	return tables;
}

function countOf(headings: readonly string[]): number {
	return headings.filter((heading) => heading !== '').length;
}

interface Line {
	readonly written: string;
	readonly end: number;
}

/** The lines of a text that are not blank. */
function linesOf(text: string): readonly Line[] {
	let end = -1;
	return text
		.split('\n')
		.map((written): Line => ({ written, end: (end += written.length + 1) }))
		.filter(({ written }) => written.trim() !== '');
}

function headingsOf(line: string, delimiter: string): readonly string[] {
	return CELLS.readDelimited(line, delimiter, MOST_CELLS)
		.all()
		.map((written) =>
			written
				.replace(/^\uFEFF/, '')
				.trim()
				.replace(/^"([^]*)"$/, '$1')
				.trim(),
		);
}

/** Whether the lines below a header have as many cells; some senders end them with a delimiter more. */
function headsRows(lines: readonly Line[], delimiter: string, count: number): boolean {
	const rows = lines.slice(0, ROWS);
	return (
		rows.length > 0 &&
		rows.every(({ written }) => {
			const more = headingsOf(written, delimiter).length - count;
			return more === 0 || (more === 1 && written.trimEnd().endsWith(delimiter));
		})
	);
}
