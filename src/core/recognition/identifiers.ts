import type { Span } from './recognition';

/** How far an identifier is followed from a place, in UTF-16 units: minified data is none, and can be megabytes. */
const REACH = 200;

/** The identifier around a place: a run of letters, marks, digits, `_` and `$`; empty where there is none. */
export function identifierAround(text: string, place: Span): Span {
	const before = /[\p{L}\p{M}\p{N}_$]*$/u.exec(text.slice(Math.max(place.start - REACH, 0), place.start));
	const after = /^[\p{L}\p{M}\p{N}_$]*/u.exec(text.slice(place.end, place.end + REACH));
	return { start: place.start - (before?.[0].length ?? 0), end: place.end + (after?.[0].length ?? 0) };
}
