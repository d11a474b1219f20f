import type { Span } from '../../recognition/recognition';
import type { Segment } from './segment';

/** The longest segment without an interchange that is read, in UTF-16 units. */
export const LONGEST_FRAGMENT = 1000;

/** What a segment ends before: its terminator, the end of a line also written out, or that of a string. */
const END = /[~\r\n"`]|\\[nr]|'(?!\p{L})/u;

/** What the last element of a segment in prose ends before. */
const END_IN_PROSE = /[\s,;)\]}<]|\.(?=\s|$)/;

/** What is not before an id. */
const JOINED = /[\p{L}\p{N}_*|\\.$-]/u;

/** Whether up to three characters before a separator may be the id of a segment. */
export type IdTest = (id: string, text: string, offset: number) => boolean;

/** What looks like segments in a span that holds no interchange, in its order. */
export function fragmentsIn(text: string, span: Span, isId: IdTest): readonly Segment[] {
	const ids = ['*', '|']
		.flatMap((element) => idsIn(text, span, element, isId))
		.sort((a, b) => a.start - b.start);
	return ids.map(({ id, start, element }, index) => {
		const limit = Math.min(ids[index + 1]?.start ?? span.end, start + LONGEST_FRAGMENT, span.end);
		return {
			id,
			start,
			end: endOf(text, start, limit, element),
			separators: { element, repetition: '^' },
		};
	});
}

interface FragmentId {
	readonly id: string;
	readonly start: number;
	readonly element: string;
}

function idsIn(text: string, { start: from, end }: Span, element: string, isId: IdTest): FragmentId[] {
	const ids: FragmentId[] = [];
	const window = text.slice(from, end);
	for (let at = window.indexOf(element); at >= 0; at = window.indexOf(element, at + 1)) {
		// In a table of a million cells, most separators are not after a capital or a digit.
		const last = window.charCodeAt(at - 1);
		if ((last >= 0x30 && last <= 0x39) || (last >= 0x41 && last <= 0x5a)) {
			const id = [3, 2]
				.map((length) => window.slice(Math.max(at - length, 0), at))
				.find((written) => isId(written, text, from + at - written.length));
			if (id !== undefined) {
				ids.push({ id, start: from + at - id.length, element });
			}
		}
	}
	return ids;
}

/** Whether what stands before an offset belongs to the same word; a line end may be written out there (`\nSV1*`). */
export function isJoined(text: string, offset: number): boolean {
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
