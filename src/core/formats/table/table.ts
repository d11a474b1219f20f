import type { Layout, Span, TextDocument } from '../../recognition/recognition';
import { firstFrom, lineStart } from '../../recognition/spans';
import { closingQuote } from './rowCells';

/** Names of up to two characters stay silent in a cell. */
const SILENT_LENGTH = 2;

/** What may stand between two cells. */
export const DELIMITERS = [',', '\t', ';', '|'];

/** How many lines tell whether a text is a table, and how much of it is looked at, in UTF-16 units. */
const SAMPLE = { lines: 5, units: 65_536 };

/** What the columns of a table are called: not a sentence. */
const HEADING = /^(?:"?[\p{L}_#][^,;|\t.!?]{0,60}"?|"?"?)$/u;

/** How many columns a table has at least that no language id names, and from how many on it is wide. */
const NARROWEST = 3;
const WIDE = 8;

/** The character between two cells, or undefined where the text is no table: by its language, or by its first lines. */
export function delimiterOf({ text, languageId }: TextDocument): string | undefined {
	const lines = text
		.slice(0, SAMPLE.units)
		.split(/\r?\n/)
		.filter((line) => line.trim() !== '')
		.slice(0, SAMPLE.lines);
	const [header = '', ...rows] = lines;
	const columns = (delimiter: string, line: string) => cellsOf(line, delimiter).length;
	if (isTable(languageId)) {
		return DELIMITERS.toSorted((a, b) => columns(b, header) - columns(a, header))[0];
	}
	if (languageId !== '' && languageId !== 'plaintext') {
		return undefined;
	}
	return DELIMITERS.find((delimiter) => {
		const headings = cellsOf(header, delimiter).map(({ start, end }) => header.slice(start, end));
		const count = headings.length;
		// Some senders end the rows of a wide table with a delimiter more than its header.
		const slack = count >= WIDE ? 1 : 0;
		return (
			count >= NARROWEST &&
			rows.length > 0 &&
			rows.every((row) => Math.abs(columns(delimiter, row) - count) <= slack) &&
			headings.every((heading) => HEADING.test(heading))
		);
	});
}

/** Whether an editor takes a text for cells: with a comma, a tab, a pipe or another delimiter. */
export function isTable(languageId: string): boolean {
	return /^(?:tsv|psv|(?:dynamic )?csv\b.*)$/.test(languageId);
}

/** Each cell is a value, and below the header it is data. */
export function readTableLayout(document: TextDocument): Layout | undefined {
	const delimiter = delimiterOf(document);
	const { text } = document;
	if (delimiter === undefined) {
		return undefined;
	}
	const headerEnd = text.indexOf('\n', text.search(/\S/));
	// What was asked for last: the next place is often beside it.
	let line: Span = { start: 0, end: 0 };
	let cells: readonly Span[] = [];
	return {
		form: delimiter + text.slice(0, headerEnd < 0 ? text.length : headerEnd),
		unitAt: () => undefined,
		valueAt(place) {
			if (!isIn(line, place.start)) {
				line = lineAround(text, place.start);
				cells = cellsOf(text.slice(line.start, line.end), delimiter);
			}
			const cell = cells[firstFrom(cells, place.start - line.start + 1) - 1];
			return cell && { start: line.start + cell.start, end: line.start + cell.end };
		},
		silentLengthAt: ({ start }) => (headerEnd < 0 || start < headerEnd ? undefined : SILENT_LENGTH),
	};
}

function isIn({ start, end }: Span, offset: number): boolean {
	return start <= offset && offset < end;
}

function lineAround(text: string, offset: number): Span {
	const end = text.indexOf('\n', offset);
	return { start: lineStart(text, offset), end: end < 0 ? text.length : end };
}

/** The cells of a line; one in quotes may hold the delimiter (RFC 4180, section 2). */
function cellsOf(line: string, delimiter: string): readonly Span[] {
	const cells: Span[] = [];
	for (let start = 0; start <= line.length;) {
		const quoted = line[start] === '"' ? closingQuote(line, start) : start;
		const found = line.indexOf(delimiter, quoted);
		const end = found < 0 ? line.length : found;
		cells.push({ start, end });
		start = end + 1;
	}
	return cells;
}
