import type { Layout, Span, TextDocument } from '../recognition/recognition';

/** Names of up to two characters stay silent in a cell. */
const SILENT_LENGTH = 2;

const DELIMITERS = [',', '\t', ';', '|'];

/** How many lines tell whether a text is a table, and how much of it is looked at, in UTF-16 units. */
const SAMPLE = { lines: 5, units: 65_536 };

/** How far before a place its line is read, in UTF-16 units. */
const LONGEST_LINE = 10_000;

/** What the columns of a table are called: not a sentence. */
const HEADING = /^"?[\p{L}_#][^,;|\t.!?]{0,60}"?$/u;

/** The character between two cells, or undefined where the text is no table: by its language, or by its first lines. */
function delimiterOf({ text, languageId }: TextDocument): string | undefined {
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
		const count = columns(delimiter, header);
		return (
			count >= 3 &&
			rows.length > 0 &&
			rows.every((row) => columns(delimiter, row) === count) &&
			cellsOf(header, delimiter).every(
				({ start, end }) =>
					/^$|^"?"?$/.test(header.slice(start, end)) || HEADING.test(header.slice(start, end)),
			)
		);
	});
}

/** Whether an editor takes a text for cells: with a comma, a tab, a pipe or another delimiter. */
function isTable(languageId: string): boolean {
	return /^(?:tsv|psv|(?:dynamic )?csv\b.*)$/.test(languageId);
}

/** Each cell is a value, and below the header it is data. */
export function readTableLayout(document: TextDocument): Layout | undefined {
	const delimiter = delimiterOf(document);
	const { text } = document;
	if (delimiter === undefined) {
		return undefined;
	}
	const headerStart = text.search(/\S/);
	const headerEnd = text.indexOf('\n', headerStart);
	return {
		unitAt: () => undefined,
		valueAt(place) {
			const start = Math.max(text.lastIndexOf('\n', place.start - 1) + 1, place.start - LONGEST_LINE);
			const line = text.slice(start, place.end + LONGEST_LINE).split(/\r?\n/, 1)[0] ?? '';
			const cell = cellsOf(line, delimiter, place.start - start).at(-1);
			const isHeading = headerEnd < 0 || place.start < headerEnd;
			return (
				cell && {
					start: start + cell.start,
					end: start + cell.end,
					...(!isHeading && { silentLength: SILENT_LENGTH }),
				}
			);
		},
	};
}

/** The cells of a line up to the one at an offset; one in quotes may hold the delimiter (RFC 4180, section 2). */
function cellsOf(line: string, delimiter: string, until = Infinity): readonly Span[] {
	const cells: Span[] = [];
	for (let start = 0; start <= line.length && start <= until;) {
		const quoted = line[start] === '"' ? closingQuote(line, start) : start;
		const found = line.indexOf(delimiter, quoted);
		const end = found < 0 ? line.length : found;
		cells.push({ start, end });
		start = end + 1;
	}
	return cells;
}

function closingQuote(line: string, start: number): number {
	const match = /"(?:[^"]|"")*"/y;
	match.lastIndex = start;
	return start + (match.exec(line)?.[0].length ?? 0);
}
