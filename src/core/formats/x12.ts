import type { Entry } from '../entries/entry';
import type { GlossaryView } from '../entries/glossary';
import { isOrdinaryWord } from '../recognition/ordinaryWords';
import type { Candidate, Finder, Layout, Span, TextDocument } from '../recognition/recognition';
import { meeting } from '../recognition/spans';

/** Names of up to three characters stay silent in an element: `NM1*PR*2` is a payer. */
const SILENT_LENGTH = 3;

/** The most that an ISA segment takes, in characters: 106, and some for senders that do not keep its widths. */
const LONGEST_HEADER = 200;

/** An X12 interchange, ISA to IEA (X12.5), and the two separators that its ISA segment declares. */
interface Interchange extends Span {
	readonly element: string;
	readonly segment: string;
}

interface Id extends Span {
	readonly id: string;
}

/** Whether a text holds an interchange. */
export function isX12(document: TextDocument): boolean {
	return readerOf(document).hasAny();
}

/** An interchange is a unit, the ids of its segments and its elements are values; undefined without one. */
export function readX12Layout(document: TextDocument): Layout | undefined {
	const reader = readerOf(document);
	if (!reader.hasAny()) {
		return undefined;
	}
	// What was asked for last: the next place is often in it, and an element may be long (the BIN of a 275).
	let known: Span = { start: 0, end: 0 };
	return {
		readTo: (offset) => reader.readTo(offset),
		unitAt: (place) => meeting(reader.readTo(place.end), place),
		valueAt(place) {
			const interchange = meeting(reader.readTo(place.end), place);
			if (!interchange) {
				return undefined;
			}
			if (place.start < known.start || known.end <= place.start) {
				known = valueAround(document.text, interchange, place.start);
			}
			return { ...known, silentLength: SILENT_LENGTH };
		},
	};
}

/** Finds the ids of segments, each of which is a name of the entry called "<ID> Segment". */
export function createX12Finder(view: GlossaryView): Finder {
	const entriesOf = new Map<string, readonly Entry[]>();
	const entriesNamed = (id: string) => {
		const entries = entriesOf.get(id) ?? view.named(`${id} Segment`);
		entriesOf.set(id, entries);
		return entries;
	};
	return {
		find(document, span) {
			return readerOf(document)
				.readTo(span.end)
				.filter((interchange) => interchange.start < span.end && span.start < interchange.end)
				.flatMap((interchange) =>
					segmentsIn(document.text, interchange, span).flatMap(({ id, start, end }) =>
						entriesNamed(id).map((entry): Candidate => ({
							start,
							end,
							subject: { kind: 'entry', entry },
							reason: { kind: 'segmentId', segment: id },
							isInflected: false,
							needsContext: false,
							givesContext: !isOrdinaryWord(id.toLowerCase()),
						})),
					),
				);
		},
	};
}

const readers = new WeakMap<TextDocument, InterchangeReader>();

function readerOf(document: TextDocument): InterchangeReader {
	const reader = readers.get(document) ?? new InterchangeReader(document.text);
	readers.set(document, reader);
	return reader;
}

/** Reads where the interchanges of a text lie, as far as is asked. */
class InterchangeReader {
	readonly #interchanges: Interchange[] = [];
	#next: Header | undefined;

	constructor(private readonly text: string) {
		this.#next = headerFrom(text, 0);
	}

	hasAny(): boolean {
		while (this.#next && this.#interchanges.length === 0) {
			this.#read(this.#next);
		}
		return this.#interchanges.length > 0;
	}

	/** The interchanges that begin before an offset, at least. */
	readTo(offset: number): readonly Interchange[] {
		while (this.#next && this.#next.start < offset) {
			this.#read(this.#next);
		}
		return this.#interchanges;
	}

	#read(header: Header): void {
		const { start, element } = header;
		this.#next = headerFrom(this.text, start + 3);
		const segment = terminatorOf(this.text, start, element);
		if (segment !== undefined && start >= (this.#interchanges.at(-1)?.end ?? 0)) {
			const until = this.#next?.start ?? this.text.length;
			const end = start + lengthOf(this.text.slice(start, until), element, segment);
			this.#interchanges.push({ start, end, element, segment });
		}
	}
}

/** Where an ISA segment begins, and its element separator. */
interface Header {
	readonly start: number;
	readonly element: string;
}

function headerFrom(text: string, offset: number): Header | undefined {
	// Much faster than a regular expression alone, and every version of every text is asked.
	for (let start = text.indexOf('ISA', offset); start >= 0; start = text.indexOf('ISA', start + 3)) {
		const element = /^ISA([^\p{L}\p{N}\s])\d\d\1/u.exec(text.slice(start, start + 7))?.[1];
		if (element !== undefined && !/[\p{L}\p{N}]/u.test(text.charAt(start - 1))) {
			return { start, element };
		}
	}
	return undefined;
}

/** The segment terminator: the character after ISA16, which is the one character after the 16th separator. */
function terminatorOf(text: string, start: number, element: string): string | undefined {
	let at = start;
	for (let count = 1; count <= 16; count++) {
		at = text.indexOf(element, at + 1);
		if (at < 0 || at > start + LONGEST_HEADER) {
			return undefined;
		}
	}
	return text[at + 2];
}

/** How much of an interchange without IEA is looked at for where it ends, in UTF-16 units. */
const LONGEST_LOOK = 100_000;

/** How long the interchange is with which a text begins: to IEA, or where the file is cut, while segments follow. */
function lengthOf(text: string, element: string, segment: string): number {
	const [trailer, one] = patternsOf(element, segment);
	for (let at = text.indexOf(`IEA${element}`); at >= 0; at = text.indexOf(`IEA${element}`, at + 1)) {
		trailer.lastIndex = at;
		const match = trailer.exec(text);
		if (match) {
			return at + match[0].length;
		}
	}
	let end = 0;
	one.lastIndex = 0;
	for (let match = one.exec(text); match; match = one.exec(text)) {
		end = match.index + match[0].trimEnd().length;
		if (end > LONGEST_LOOK) {
			return text.length;
		}
	}
	return end;
}

const patterns = new Map<string, readonly [trailer: RegExp, segment: RegExp]>();

/** What IEA looks like where it ends a text of segments, and what any segment does. */
function patternsOf(element: string, segment: string): readonly [trailer: RegExp, segment: RegExp] {
	const [separator, terminator] = [quoted(element), quoted(segment)];
	const known = patterns.get(element + segment) ?? [
		new RegExp(`(?<=${terminator}${BLANKS})IEA${separator}\\d{0,5}(?:${separator}\\d{0,9})?`, 'yu'),
		new RegExp(`[A-Z][A-Z0-9]{1,2}(?:${separator}[^${terminator}]*)?(?:${terminator}|$)${BLANKS}`, 'yu'),
	];
	patterns.set(element + segment, known);
	return known;
}

/** What may stand between two segments: line ends, in a string of a program also written out. */
const BLANKS = String.raw`(?:\s|\\[nrt])*`;

/** A character as it stands for itself in a regular expression. */
function quoted(character: string): string {
	return `\\u{${character.charCodeAt(0).toString(16)}}`;
}

/** The segments that begin in `span`, with their ids. */
function segmentsIn(text: string, interchange: Interchange, span: Span): readonly Id[] {
	const ids: Id[] = [];
	const end = Math.min(span.end, interchange.end);
	let at = segmentStart(text, interchange, Math.max(span.start, interchange.start));
	while (at < end) {
		const id = idAt(text, interchange, at);
		if (id && at >= span.start) {
			ids.push(id);
		}
		const terminator = text.indexOf(interchange.segment, at);
		at = terminator < 0 ? end : afterBlanks(text, terminator + 1);
	}
	return ids;
}

function idAt(text: string, { element, segment }: Interchange, start: number): Id | undefined {
	const id = /^[A-Z][A-Z0-9]{1,2}/.exec(text.slice(start, start + 3))?.[0];
	const next = text[start + (id?.length ?? 0)];
	return id && (next === element || next === segment || next === undefined)
		? { id, start, end: start + id.length }
		: undefined;
}

/** The id or the element in which an offset lies. */
function valueAround(text: string, interchange: Interchange, offset: number): Span {
	const { element, segment } = interchange;
	const separator = offset > 0 ? text.lastIndexOf(element, offset - 1) : -1;
	const start = Math.max(segmentStart(text, interchange, offset), separator + 1);
	const ends = [text.indexOf(element, offset), text.indexOf(segment, offset)].filter((end) => end >= 0);
	return { start, end: Math.min(interchange.end, ...ends) };
}

/** Where the segment around an offset begins. */
function segmentStart(text: string, { start, segment }: Interchange, offset: number): number {
	const terminator = offset > start ? text.lastIndexOf(segment, offset - 1) : -1;
	return terminator < start ? start : afterBlanks(text, terminator + 1);
}

const blanks = new RegExp(BLANKS, 'y');

function afterBlanks(text: string, offset: number): number {
	blanks.lastIndex = offset;
	return offset + (blanks.exec(text)?.[0].length ?? 0);
}
