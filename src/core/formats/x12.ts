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
	return interchangesOf(document).length > 0;
}

/** An interchange is a unit, the ids of its segments and its elements are values; undefined without one. */
export function readX12Layout(document: TextDocument): Layout | undefined {
	const interchanges = interchangesOf(document);
	return interchanges.length === 0
		? undefined
		: {
				unitAt: (place) => meeting(interchanges, place),
				valueAt(place) {
					const interchange = meeting(interchanges, place);
					return (
						interchange && {
							...valueAround(document.text, interchange, place.start),
							silentLength: SILENT_LENGTH,
						}
					);
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
			return interchangesOf(document)
				.filter((interchange) => interchange.start < span.end && span.start < interchange.end)
				.flatMap((interchange) =>
					segmentsIn(document.text, interchange, span).flatMap(({ id, start, end }) =>
						entriesNamed(id).map((entry): Candidate => ({
							start,
							end,
							subject: { kind: 'entry', entry },
							reason: { kind: 'segmentId', segment: id },
							needsContext: false,
							givesContext: !isOrdinaryWord(id.toLowerCase()),
						})),
					),
				);
		},
	};
}

const known = new WeakMap<TextDocument, readonly Interchange[]>();

function interchangesOf(document: TextDocument): readonly Interchange[] {
	const interchanges = known.get(document) ?? readInterchanges(document.text);
	known.set(document, interchanges);
	return interchanges;
}

function readInterchanges(text: string): readonly Interchange[] {
	const headers = headersIn(text);
	const interchanges: Interchange[] = [];
	headers.forEach(({ start, element }, at) => {
		const segment = terminatorOf(text, start, element);
		if (segment !== undefined && start >= (interchanges.at(-1)?.end ?? 0)) {
			const until = headers[at + 1]?.start ?? text.length;
			const end = endOf(text, { start, end: until, element, segment });
			interchanges.push({ start, end, element, segment });
		}
	});
	return interchanges;
}

/** Where ISA segments begin, and their element separators. */
function headersIn(text: string): readonly { start: number; element: string }[] {
	const headers: { start: number; element: string }[] = [];
	// Much faster than a regular expression alone, and every version of every text is asked.
	for (let start = text.indexOf('ISA'); start >= 0; start = text.indexOf('ISA', start + 3)) {
		const element = /^ISA([^\p{L}\p{N}\s])\d\d\1/u.exec(text.slice(start, start + 7))?.[1];
		if (element !== undefined && !/[\p{L}\p{N}]/u.test(text.charAt(start - 1))) {
			headers.push({ start, element });
		}
	}
	return headers;
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

/** After IEA; or, where a file is cut, after the last segment that another follows, until `end` at most. */
function endOf(text: string, { start, end, element, segment }: Interchange): number {
	const trailer = new RegExp(
		`(?<=${quoted(segment)}\\s*)IEA${quoted(element)}\\d{0,5}(?:${quoted(element)}\\d{0,9})?`,
		'gu',
	);
	for (
		let at = text.indexOf(`IEA${element}`, start);
		at >= 0 && at < end;
		at = text.indexOf(`IEA${element}`, at + 1)
	) {
		trailer.lastIndex = at;
		const match = trailer.exec(text);
		if (match?.index === at) {
			return at + match[0].length;
		}
	}
	const one = new RegExp(
		`[A-Z][A-Z0-9]{1,2}(?:${quoted(element)}[^${quoted(segment)}]*)?(?:${quoted(segment)}|$)\\s*`,
		'yu',
	);
	one.lastIndex = start;
	let last = start;
	for (let match = one.exec(text); match && match.index < end; match = one.exec(text)) {
		last = match.index + match[0].trimEnd().length;
	}
	return last;
}

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

function afterBlanks(text: string, offset: number): number {
	const blanks = /\s*/y;
	blanks.lastIndex = offset;
	return offset + (blanks.exec(text)?.[0].length ?? 0);
}
