import type { Span, TextDocument } from '../../recognition/recognition';
import { firstFrom, meeting } from '../../recognition/spans';
import { certainCodes } from './certainty';
import { fragmentsIn, isJoined, LONGEST_FRAGMENT } from './fragmentReader';
import { interchangesTo } from './interchanges';
import type { Segment } from './segment';
import { hasPlaces, type SegmentCode } from './segmentCodes';

/** How far from a segment parted by pipes another one may end or begin, in UTF-16 units. */
const PIPE_REACH = 200;

/** How far around a span is read, in UTF-16 units. */
const REACH = 2 * LONGEST_FRAGMENT + PIPE_REACH;

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
	return fragmentsIn(text, { start: from, end: until }, isPlaced).filter(
		(segment) => !meeting(interchanges, segment),
	);
}

/** Whether an id is one of segments with places of codes, at an offset where a word begins. */
function isPlaced(id: string, text: string, offset: number): boolean {
	return hasPlaces(id) && !isJoined(text, offset);
}
