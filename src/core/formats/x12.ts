import type { GlossaryView } from '../entries/glossary';
import { isOrdinaryWord } from '../recognition/ordinaryWords';
import type { Candidate, Finder, Region, Span, TextDocument } from '../recognition/recognition';
import { beginningIn } from '../recognition/spans';

/** Names of up to three characters stay silent in an element: `NM1*PR*2` is a payer. */
const SILENT_LENGTH = 3;

/** The most that an ISA segment takes, in characters: 106, and some for senders that do not keep its widths. */
const LONGEST_HEADER = 200;

interface Segment extends Span {
	readonly id: string;
	readonly elements: readonly Span[];
}

interface Interchange extends Span {
	readonly segments: readonly Segment[];
}

/**
 * Finds X12 interchanges (ISA to IEA, X12.5): each is a unit, its elements are data, and the id of a segment is a
 * name of the entry called "<ID> Segment".
 */
export function createX12Finder(view: GlossaryView): Finder {
	const interchangesOf = new WeakMap<TextDocument, readonly Interchange[]>();
	return {
		find(document, span) {
			const interchanges = interchangesOf.get(document) ?? readInterchanges(document.text);
			interchangesOf.set(document, interchanges);
			const segments = interchanges.flatMap((interchange) => [
				...beginningIn(interchange.segments, span),
			]);
			const units = [...beginningIn(interchanges, span)].map(({ start, end }): Region => ({
				kind: 'unit',
				start,
				end,
			}));
			const data = segments.flatMap(({ elements }) =>
				elements.map((element): Region => ({
					kind: 'data',
					silentLength: SILENT_LENGTH,
					...element,
				})),
			);
			return {
				candidates: segments.flatMap((segment) => segmentIds(segment, view)),
				regions: [...units, ...data],
			};
		},
	};
}

function segmentIds({ id, start }: Segment, view: GlossaryView): readonly Candidate[] {
	return view.named(`${id} Segment`).map((entry) => ({
		start,
		end: start + id.length,
		subject: { kind: 'entry', entry },
		reason: { kind: 'segmentId', segment: id },
		needsContext: false,
		givesContext: !isOrdinaryWord(id.toLowerCase()),
	}));
}

function readInterchanges(text: string): readonly Interchange[] {
	const interchanges: Interchange[] = [];
	const header = /(?<![\p{L}\p{N}])ISA([^\p{L}\p{N}\s])\d\d\1/gu;
	for (let match = header.exec(text); match; match = header.exec(text)) {
		const interchange = readInterchange(text, match.index, match[1] ?? '*');
		if (interchange) {
			interchanges.push(interchange);
			header.lastIndex = interchange.end;
		}
	}
	return interchanges;
}

/** Reads segments until IEA, or until something else follows: a file may be cut, or lie inside a string. */
function readInterchange(text: string, start: number, elementSeparator: string): Interchange | undefined {
	const terminator = terminatorOf(text, start, elementSeparator);
	if (terminator === undefined) {
		return undefined;
	}
	const segments: Segment[] = [];
	for (let at = start; at < text.length;) {
		const found = text.indexOf(terminator, at);
		const end = found < 0 ? text.length : found;
		const segment = readSegment(text.slice(at, end), at, elementSeparator);
		if (!segment) {
			break;
		}
		segments.push(segment);
		if (segment.id === 'IEA') {
			break;
		}
		at = end + 1;
		while (/\s/.test(text[at] ?? '')) {
			at++;
		}
	}
	const last = segments.at(-1);
	return last && { start, end: last.end, segments };
}

/** The segment terminator: the character after ISA16, which is the one character after the 16th separator. */
function terminatorOf(text: string, start: number, elementSeparator: string): string | undefined {
	let at = start;
	for (let element = 1; element <= 16; element++) {
		at = text.indexOf(elementSeparator, at + 1);
		if (at < 0 || at > start + LONGEST_HEADER) {
			return undefined;
		}
	}
	return text[at + 2];
}

function readSegment(text: string, start: number, elementSeparator: string): Segment | undefined {
	const [id = '', ...values] = text.split(elementSeparator);
	if (!/^[A-Z][A-Z0-9]{1,2}$/.test(id)) {
		return undefined;
	}
	let at = start + id.length;
	const elements = values.map((value) => {
		const element = { start: at + 1, end: at + 1 + value.length };
		at = element.end;
		return element;
	});
	return { id, start, end: start + text.length, elements };
}
