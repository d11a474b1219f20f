import type { Span } from './recognition';
import { isSameRange, overlap } from './spans';

// Each begins where no character before could be part of it, so that a long run is read once.
const PLACES = [
	/(?<![a-z0-9+.-])[a-z][a-z0-9+.-]*:\/\/[^\s<>"'`)\]}]*[^\s<>"'`)\]}.,;:!?]/giu, // https://… and any other scheme
	/(?<![\w.])www\.[^\s<>"'`)\]}]+/giu,
	/(?<!\w)mailto:[^\s<>"'`)\]}]+/giu,
	/(?<!\w)data:[a-z]+\/[a-z0-9.+-]+[;,][^\s<>"'`)\]}]*/giu,
	/(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu, // e-mail
	/(?<![\w-])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![\w-])/giu, // UUID
	/(?<!\w)[0-9a-f]{32,}(?!\w)/giu, // hash
	/(?<![\w+/])(?=[\w+/]*[a-z])(?=[\w+/]*[A-Z])(?=[\w+/]*[0-9])[A-Za-z0-9+/]{60,}={0,2}/gu, // base64
];

/** What each of them has, so that most text is done with at one look. */
const SIGN = /:\/\/|www\.|mailto:|data:|@|[\w-]{32}|[\w+/]{60}/i;

/** How far a run without a blank is read before and after a place, in UTF-16 units. */
export const LONGEST_RUN = 4096;

/**
 * Tells of places whether they lie, even in part, in a URL, an e-mail address, a UUID, a hash or base64. One that is a
 * whole URL does not: the URI of a code system is a name of it.
 */
export class SilentPlaces {
	/** The last stretch that was read: the next place is often in it. */
	#known: { stretch: Span; isCut: boolean; places: readonly Span[] } = {
		stretch: { start: 0, end: 0 },
		isCut: false,
		places: [],
	};

	constructor(private readonly text: string) {}

	/** Whether nothing at the place is a mention. */
	hold(place: Span): boolean {
		const { stretch, isCut } = this.#known;
		const margin = isCut ? LONGEST_RUN / 2 : 0;
		if (place.start < stretch.start + margin || place.end > stretch.end - margin) {
			this.#known = this.#read(place);
		}
		return this.#known.places.some((silent) => overlap(silent, place) && !isSameRange(silent, place));
	}

	#read(place: Span) {
		const { text } = this;
		let { start, end } = place;
		while (start > 0 && place.start - start < LONGEST_RUN && !isBlank(text.charCodeAt(start - 1))) {
			start--;
		}
		while (end < text.length && end - place.end < LONGEST_RUN && !isBlank(text.charCodeAt(end))) {
			end++;
		}
		const run = text.slice(start, end);
		const matches = SIGN.test(run) ? PLACES.flatMap((pattern) => [...run.matchAll(pattern)]) : [];
		return {
			stretch: { start, end },
			isCut: place.start - start === LONGEST_RUN || end - place.end === LONGEST_RUN,
			places: matches.map(({ 0: { length }, index }) => ({
				start: start + index,
				end: start + index + length,
			})),
		};
	}
}

function isBlank(unit: number): boolean {
	return unit <= 0x20 || (unit >= 0xa0 && /\s/.test(String.fromCharCode(unit)));
}
