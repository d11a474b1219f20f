import type { Span, TextDocument } from '../../recognition/recognition';
import { firstFrom, meeting } from '../../recognition/spans';
import { certainCodes } from './certainty';
import { interchangesTo } from './interchanges';
import type { Segment } from './segment';
import { hasPlaces, type SegmentCode } from './segmentCodes';

/** The longest segment without an interchange that is read, in UTF-16 units. */
const LONGEST_FRAGMENT = 1000;

/** How far from a segment parted by pipes another one may end or begin, in UTF-16 units. */
const PIPE_REACH = 200;

/** How far around a span is read, in UTF-16 units. */
const REACH = 2 * LONGEST_FRAGMENT + PIPE_REACH;

/** What a segment ends before: its terminator, the end of a line also written out, or that of a string. */
const END = /[~\r\n"`]|\\[nr]|'(?!\p{L})/u;

/** What the last element of a segment in prose ends before. */
const END_IN_PROSE = /[\s,;)\]}<]|\.(?=\s|$)/;

/** What is not before an id. */
const JOINED = /[\p{L}\p{N}_*|\\.$-]/u;

/**
 * The codes in segments that stand alone: in a comment, a string, a fence of Markdown. Those that begin a little before
 * the span are read, too.
 */
export function codesInFragments(document: TextDocument, span: Span): readonly SegmentCode[] {
	const read = fragmentsAround(document, span).map((segment) => ({
		segment,
		codes: certainCodes(document, segment),
	}));
	const piped = read.flatMap(({ segment, codes }) =>
		segment.separators.element === '|' && codes.length > 0 ? [segment] : [],
	);
	return read.flatMap(({ segment, codes }) =>
		segment.separators.element === '*' || hasNeighbor(piped, segment) ? codes : [],
	);
}

/** Whether another segment that is parted by pipes is near; `piped` is in the order of starts. */
function hasNeighbor(piped: readonly Segment[], segment: Segment): boolean {
	const at = firstFrom(piped, segment.start);
	const [before, after] = [piped[at - 1], piped[at + 1]];
	return (
		(before !== undefined && segment.start - before.end <= PIPE_REACH) ||
		(after !== undefined && after.start - segment.end <= PIPE_REACH)
	);
}

/** What looks like segments outside of interchanges, around a span. */
function fragmentsAround(document: TextDocument, span: Span): readonly Segment[] {
	const { text } = document;
	const from = Math.max(span.start - REACH, 0);
	const until = Math.min(span.end + REACH, text.length);
	const interchanges = interchangesTo(document, until);
	if (interchanges.some(({ start, end }) => start <= from && until <= end)) {
		return [];
	}
	const ids = ['*', '|']
		.flatMap((element) => idsIn(text, from, until, element))
		.sort((a, b) => a.start - b.start);
	return ids.flatMap(({ id, start, element }, index): readonly Segment[] => {
		const limit = Math.min(ids[index + 1]?.start ?? until, start + LONGEST_FRAGMENT, until);
		const segment = {
			id,
			start,
			end: endOf(text, start, limit, element),
			separators: { element, repetition: '^' },
		};
		return meeting(interchanges, segment) ? [] : [segment];
	});
}

interface FragmentId {
	readonly id: string;
	readonly start: number;
	readonly element: string;
}

/** The ids of segments with places of codes that a separator follows. */
function idsIn(text: string, from: number, until: number, element: string): FragmentId[] {
	const ids: FragmentId[] = [];
	const window = text.slice(from, until);
	for (let at = window.indexOf(element); at >= 0; at = window.indexOf(element, at + 1)) {
		// In a table of a million cells, most separators are not after a capital or a digit.
		const last = window.charCodeAt(at - 1);
		if ((last >= 0x30 && last <= 0x39) || (last >= 0x41 && last <= 0x5a)) {
			const id = [3, 2]
				.map((length) => window.slice(Math.max(at - length, 0), at))
				.find((written) => hasPlaces(written) && !isJoined(text, from + at - written.length));
			if (id !== undefined) {
				ids.push({ id, start: from + at - id.length, element });
			}
		}
	}
	return ids;
}

/** Whether what stands before an offset belongs to the same word; a line end may be written out there (`\nSV1*`). */
function isJoined(text: string, offset: number): boolean {
	return (
		JOINED.test(text.charAt(offset - 1)) && !/\\[nrt]$/.test(text.slice(Math.max(offset - 2, 0), offset))
	);
}

function endOf(text: string, start: number, limit: number, element: string): number {
	const written = text.slice(start, limit);
	const found = written.search(END);
	const segment = found < 0 ? written : written.slice(0, found);
	const last = segment.lastIndexOf(element) + 1;
	const tail = segment.slice(last).search(END_IN_PROSE);
	return start + (tail < 0 ? segment.length : last + tail);
}
