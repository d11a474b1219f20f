import type { CodeCandidate, CodeReason } from '../../codes/code';
import type { Systems } from '../../codes/whichSystem';
import type { CellReader } from './cellCodes';
import { codeNameOf, isIcd, systemsTold, tellsOf, type CodeName } from '../codeNames';
import { besideEachOther } from '../codeNeighbours';
import type { RowCells } from './rowCells';

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
	const alone = headings.slice(0, MOST_COLUMNS).map(nameOfHeading);
	const isOurs = alone.some(({ systems, needsContext }) => systems !== undefined && !needsContext);
	const names = besideEachOther(alone, isOurs).map((name, index) => ({ index, name }));
	const tellers = names.filter(({ name }) => name.tells !== undefined).slice(0, MOST_TELLERS);
	return names
		.map(({ index, name }): CodeColumn => ({
			index,
			name,
			reason: { kind: 'column', column: name.written },
			tellers: tellersOf(name, tellers),
		}))
		.filter((column) => column.name.systems !== undefined || column.tellers.length > 0);
}

/** A version of ICD tells of the other diagnoses and procedures of its row, too, where they have none of their own. */
function tellersOf(name: CodeName, tellers: CodeColumn['tellers']): CodeColumn['tellers'] {
	const own = name.isCode ? tellers.filter((teller) => tellsOf(teller.name, name)) : [];
	return own.length === 0 && isIcd(name.systems)
		? tellers
				.filter(({ name: { tells, stem } }) => tells === 'version' && VERSION_OF_ICD.test(stem))
				.slice(0, 1)
		: own;
}

const VERSION_OF_ICD = /^(?:icd )?(?:dgns|diag|diagnosis|dx)\b/;

function nameOfHeading(heading: string): CodeName {
	const name = codeNameOf(heading);
	if ((name.systems && !name.needsContext) || !SHORT_HEADING.test(heading)) {
		return name;
	}
	const full = codeNameOf(heading.replace(SHORT_HEADING, '$1 code'));
	return { ...full, written: heading, needsContext: full.needsContext || /^(?:pos|rev)/i.test(heading) };
}

/** Whether a column surely holds codes, and not by a name alone that means other things, too. */
export function isCertain({ name, tellers }: CodeColumn): boolean {
	return name.systems ? !name.needsContext : tellers.length > 0;
}

/** How many cells of a row have to be read for some columns. */
export function cellsFor(columns: readonly CodeColumn[]): number {
	return (
		Math.max(
			0,
			...columns.flatMap(({ index, tellers }) => [index, ...tellers.map((each) => each.index)]),
		) + 1
	);
}

/** The codes in a row that begins at `rowStart`. */
export function codesInRow(
	cells: RowCells,
	rowStart: number,
	columns: readonly CodeColumn[],
	reader: CellReader,
): readonly CodeCandidate[] {
	const found: CodeCandidate[] = [];
	for (const column of columns) {
		const value = cells.written(column.index);
		if (value === '') {
			continue;
		}
		const told = toldIn(cells, column);
		const systems = told ?? column.name.systems;
		if (systems === undefined || systems === 'other') {
			continue;
		}
		const start = rowStart + cells.startOf(column.index);
		const needsContext = column.name.needsContext && told === undefined;
		for (const code of reader.codesIn(value, systems)) {
			found.push({
				start: start + code.start,
				end: start + code.end,
				code: code.code,
				reason: column.reason,
				needsContext,
				extent: code.extent,
			});
		}
	}
	return found;
}

function toldIn(cells: RowCells, column: CodeColumn): Systems | 'other' | undefined {
	for (const { index, name } of column.tellers) {
		const told = systemsTold(name, cells.written(index), column.name);
		if (told) {
			return told;
		}
	}
	return undefined;
}
