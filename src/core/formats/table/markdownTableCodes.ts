import type { CodeCandidate, CodeFinder } from '../../codes/code';
import type { Span } from '../../recognition/recognition';
import { codeColumnsOf, codesInRow, type CodeColumn } from './codeColumns';
import { cellReaderOf } from './cellCodes';
import { codeNameOf } from '../codeNames';
import { codePoolOf } from '../codePool';
import { Sections } from '../prose/sections';
import { RowCells } from './rowCells';
import { rowBefore, rowsIn } from './rows';

/** How far above a row its header may stand, and the longest line that is read, in UTF-16 units. */
const FARTHEST_HEADER = 32_768;
const LONGEST_LINE = 4000;

/** How far below a table's header the heading of its section is asked, so that an edit of it reads all that it says again. */
const FARTHEST_HEADING = 1500;

const LANGUAGES = /^(?:markdown|mdx|quarto|rmd)$/;

/** The row below a header (GFM, 4.10). */
const DELIMITER_ROW = /^[\s>|:-]*-[\s>|:-]*$/;

/** Finds codes in the tables of Markdown whose headings say what the columns hold. */
export const markdownTableCodeFinder: CodeFinder = {
	find(document, span) {
		const { text, languageId } = document;
		const found: CodeCandidate[] = [];
		if (!LANGUAGES.test(languageId)) {
			return found;
		}
		const reader = cellReaderOf(codePoolOf(document));
		const cells = new RowCells();
		const sections = new Sections(text);
		let header: { columns: readonly CodeColumn[]; start: number } | undefined;
		let above: Span | undefined;
		for (const row of rowsIn(text, { start: tableStart(text, span), end: span.end }, LONGEST_LINE)) {
			const written = text.slice(row.start, row.end);
			const goesOn = above !== undefined && above.end + 1 === row.start;
			if (!goesOn) {
				header = undefined;
			}
			if (!written.includes('|')) {
				above = undefined;
				continue;
			}
			if (above && goesOn && DELIMITER_ROW.test(written)) {
				const headings = cells.readPiped(text.slice(above.start, above.end)).all().map(headingOf);
				header = { columns: columnsOf(headings, above.start, sections), start: row.start };
			} else if (header && row.start - header.start <= FARTHEST_HEADER && header.columns.length > 0) {
				const distance = row.start - header.start;
				const columns = header.columns.filter(
					({ reason }) => reason.kind !== 'heading' || distance <= FARTHEST_HEADING,
				);
				for (const code of codesInRow(cells.readPiped(written), row.start, columns, reader)) {
					if (span.start <= code.start && code.start < span.end) {
						found.push(code);
					}
				}
			}
			above = row;
		}
		return found;
	},
};

/** The columns that hold codes; of one that is called `Code` alone the heading of the section says which. */
function columnsOf(headings: readonly string[], start: number, sections: Sections): readonly CodeColumn[] {
	const columns = codeColumnsOf(headings);
	const index = headings.findIndex((heading) => /^codes?$/i.test(heading));
	const announced =
		index >= 0 && columns.every((column) => column.index !== index)
			? sections.announcementAbove(start, start)
			: undefined;
	return announced
		? [
				...columns,
				{
					index,
					name: { ...codeNameOf('code'), ...announced },
					reason: announced.reason,
					tellers: [],
				},
			]
		: columns;
}

/** Where the lines with a pipe begin that go on to a span, as far as a header may be. */
function tableStart(text: string, span: Span): number {
	const [first] = rowsIn(text, span, LONGEST_LINE);
	const farthest = (first?.start ?? 0) - FARTHEST_HEADER - LONGEST_LINE;
	let start = span.start;
	for (let row = first; row && row.start > farthest; row = rowBefore(text, row, LONGEST_LINE)) {
		if (row !== first && !text.slice(row.start, row.end).includes('|')) {
			break;
		}
		start = Math.min(row.start, start);
	}
	return start;
}

function headingOf(cell: string): string {
	return cell.replace(/[*`~]/g, '').trim();
}
