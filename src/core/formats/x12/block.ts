import type { Span, TextDocument } from '../../recognition/recognition';
import { certainCodes } from './certainty';
import { fragmentsIn } from './fragmentReader';
import type { Segment } from './segment';

/** How far around a place its block is read, in UTF-16 units. */
const REACH = 4000;

/** How much may stand between two segments of a block, in UTF-16 units: line ends, quotes, leaders of comments. */
const LONGEST_GAP = 60;

/** What stands on a line before a segment. */
const BEFORE = /(?:^|[~"'`(/#;>{[,-]|\\[nrt]|^\s*\*)\s*$/;

/**
 * The segments without an interchange around a place, of which one at least is certain to be of X12; with pipes, which
 * part tables, too, two are.
 */
export function blockAround(document: TextDocument, place: Span): readonly Segment[] {
	const { text } = document;
	const span = {
		start: Math.max(place.start - REACH, 0),
		end: Math.min(place.start + REACH, text.length),
	};
	let block: Segment[] = [];
	for (const segment of fragmentsIn(text, span, isFirst)) {
		const last = block.at(-1);
		if (last && (segment.start - last.end > LONGEST_GAP || !isSameForm(last, segment))) {
			if (last.end >= place.start) {
				break;
			}
			block = [];
		}
		block.push(segment);
	}
	const certain = block.filter((segment) => certainCodes(document, segment).length > 0).length;
	return certain >= (block[0]?.separators.element === '|' ? 2 : 1) ? block : [];
}

function isSameForm(one: Segment, other: Segment): boolean {
	return one.separators.element === other.separators.element;
}

/** Whether an id begins what stands on its line or in its string, so that it is none of an element's words. */
function isFirst(id: string, text: string, offset: number): boolean {
	if (!/^[A-Z][A-Z0-9]{1,2}$/.test(id)) {
		return false;
	}
	const before = text.slice(Math.max(offset - LONGEST_GAP, 0), offset);
	return BEFORE.test(before.slice(before.lastIndexOf('\n') + 1));
}
