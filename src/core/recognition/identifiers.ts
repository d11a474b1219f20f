import type { Span } from './recognition';

// An identifier is followed for at most 100 characters each way: minified data is none, and can be megabytes.
const BEFORE = /(?<=([\p{L}\p{M}\p{N}_$]{0,100}))/uy;
const AFTER = /[\p{L}\p{M}\p{N}_$]{0,100}/uy;

/** The identifier around a place: a run of letters, marks, digits, `_` and `$`; empty where there is none. */
export function identifierAround(text: string, place: Span): Span {
	BEFORE.lastIndex = place.start;
	AFTER.lastIndex = place.end;
	const before = BEFORE.exec(text)?.[1] ?? '';
	const after = AFTER.exec(text)?.[0] ?? '';
	return { start: place.start - before.length, end: place.end + after.length };
}
