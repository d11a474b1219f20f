import type { Span } from './recognition';
import { merge } from './spans';

// Each begins where no character before could be part of it, so that a long run is read once.
const PLACES = [
	/(?<![a-z0-9+.-])[a-z][a-z0-9+.-]*:\/\/[^\s<>"'`)\]}]+/giu, // https://… and any other scheme
	/(?<![\w.])www\.[^\s<>"'`)\]}]+/giu,
	/(?<!\w)mailto:[^\s<>"'`)\]}]+/giu,
	/(?<!\w)data:[a-z]+\/[a-z0-9.+-]+[;,][^\s<>"'`)\]}]*/giu,
	/(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu, // e-mail
	/(?<![\w-])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![\w-])/giu, // UUID
	/(?<!\w)[0-9a-f]{32,}(?!\w)/giu, // hash
	/(?<![\w+/])(?=[\w+/]*[a-z])(?=[\w+/]*[A-Z])(?=[\w+/]*[0-9])[A-Za-z0-9+/]{60,}={0,2}/gu, // base64
];

/** The longest run without a blank that is read around a span, in UTF-16 units. */
const LONGEST_RUN = 4096;

/**
 * URLs, e-mail addresses, UUIDs, hashes and base64 that meet `span`, in the order of the text and without overlaps:
 * nothing in them is a mention.
 */
export function silentPlaces(text: string, span: Span): readonly Span[] {
	let start = span.start;
	while (start > 0 && span.start - start < LONGEST_RUN && !/\s/.test(text[start - 1] ?? '')) {
		start--;
	}
	let end = span.end;
	while (end < text.length && end - span.end < LONGEST_RUN && !/\s/.test(text[end] ?? '')) {
		end++;
	}
	const stretch = text.slice(start, end);
	const places = PLACES.flatMap((place) =>
		[...stretch.matchAll(place)].map((match) => ({
			start: start + match.index,
			end: start + match.index + match[0].length,
		})),
	);
	return merge(places);
}
