import type { CodeCandidate, CodeReason } from '../codes/code';
import type { Systems } from '../codes/whichSystem';
import type { Span } from '../recognition/recognition';
import { codesInCell } from './cellCodes';
import { codeNameOf, systemsTold, tellsOf, type CodeName } from './codeNames';
import type { CodePool } from './codePool';

/** A column that holds codes. */
export interface CodeColumn {
	/** Which one, from 0. */
	readonly index: number;
	readonly name: CodeName;
	readonly reason: CodeReason;
	/** The columns that may tell what its codes are. */
	readonly tellers: readonly { readonly index: number; readonly name: CodeName }[];
}

/** Headings in English that are no names of codes in code. */
const SHORT_HEADING =
	/^((?:(?:primary|principal|secondary|other|admitting)[ _])?(?:procedure|proc|px|diagnosis|diagnoses|rev|pos))s?(?=$|[ _]?\d{1,2}$)/i;

/** How many columns are looked at: a table has 1 to 400. */
const MOST_COLUMNS = 2000;
const MOST_TELLERS = 100;

/** The columns that hold codes, by the headings of a table as they are written, without quotes. */
export function codeColumnsOf(headings: readonly string[]): readonly CodeColumn[] {
	const names = headings
		.slice(0, MOST_COLUMNS)
		.map((heading, index) => ({ index, name: nameOfHeading(heading) }));
	const tellers = names.filter(({ name }) => name.tells !== undefined).slice(0, MOST_TELLERS);
	return names
		.map(({ index, name }): CodeColumn => ({
			index,
			name,
			reason: { kind: 'column', column: name.written },
			tellers: name.isCode ? tellers.filter((teller) => tellsOf(teller.name, name)) : [],
		}))
		.filter((column) => column.name.systems !== undefined || column.tellers.length > 0);
}

function nameOfHeading(heading: string): CodeName {
	const name = codeNameOf(heading);
	if (name.systems !== undefined || !SHORT_HEADING.test(heading)) {
		return name;
	}
	const full = codeNameOf(heading.replace(SHORT_HEADING, '$1 code'));
	return { ...full, written: heading, needsContext: full.needsContext || /^pos/i.test(heading) };
}

/** Whether a column surely holds codes, and not by a name alone that means other things, too. */
export function isCertain({ name, tellers }: CodeColumn): boolean {
	return name.systems ? !name.needsContext : tellers.length > 0;
}

/** The codes in a row, whose cells are given as they stand in the text. */
export function codesInRow(
	text: string,
	cells: readonly Span[],
	columns: readonly CodeColumn[],
	pool: CodePool,
): readonly CodeCandidate[] {
	const found: CodeCandidate[] = [];
	for (const column of columns) {
		const cell = cells[column.index];
		if (!cell || cell.start === cell.end) {
			continue;
		}
		const told = toldIn(text, cells, column);
		const systems = told ?? column.name.systems;
		if (systems && systems !== 'other') {
			for (const code of codesInCell(text, cell, systems, pool)) {
				const needsContext = column.name.needsContext && told === undefined;
				found.push({ ...code, reason: column.reason, needsContext });
			}
		}
	}
	return found;
}

function toldIn(text: string, cells: readonly Span[], column: CodeColumn): Systems | 'other' | undefined {
	for (const { index, name } of column.tellers) {
		const cell = cells[index];
		const told = cell && systemsTold(name, text.slice(cell.start, cell.end), column.name);
		if (told) {
			return told;
		}
	}
	return undefined;
}
