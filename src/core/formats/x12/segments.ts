import type { Span } from '../../recognition/recognition';
import { BLANKS, type Interchange } from './interchanges';

/** The id of a segment, where it stands. */
export interface Id extends Span {
	readonly id: string;
}

/** The segments that begin in `span`, with their ids. */
export function segmentsIn(text: string, interchange: Interchange, span: Span): readonly Id[] {
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

export function idAt(text: string, { element, segment }: Interchange, start: number): Id | undefined {
	const id = /^[A-Z][A-Z0-9]{1,2}/.exec(text.slice(start, start + 3))?.[0];
	const next = text[start + (id?.length ?? 0)];
	return id && (next === element || next === segment || next === undefined)
		? { id, start, end: start + id.length }
		: undefined;
}

/** Where the segment around an offset begins. */
export function segmentStart(text: string, { start, segment }: Interchange, offset: number): number {
	const terminator = offset > start ? text.lastIndexOf(segment, offset - 1) : -1;
	return terminator < start ? start : afterBlanks(text, terminator + 1);
}

const blanks = new RegExp(BLANKS, 'y');

export function afterBlanks(text: string, offset: number): number {
	blanks.lastIndex = offset;
	return offset + (blanks.exec(text)?.[0].length ?? 0);
}
