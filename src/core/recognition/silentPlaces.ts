import type { Span } from './recognition';
import { isSameRange, merge, overlap } from './spans';

/**
 * What each kind of place looks like, and what a run must have and how long it must be to hold one. Each begins where no
 * character before could be part of it, so that a long run is read once.
 */
const PLACES: readonly { readonly sign: string; readonly least: number; readonly pattern: RegExp }[] = [
	{
		sign: '://', // https://… and any other scheme
		least: 5,
		pattern: /(?<![a-z0-9+.-])[a-z][a-z0-9+.-]*:\/\/[^\s<>"'`)\]}]*[^\s<>"'`)\]}.,;:!?]/giu,
	},
	{ sign: 'www.', least: 5, pattern: /(?<![\w.])www\.[^\s<>"'`)\]}]+/giu },
	{ sign: 'mailto:', least: 8, pattern: /(?<!\w)mailto:[^\s<>"'`)\]}]+/giu },
	{
		sign: 'data:',
		least: 8,
		pattern: /(?<!\w)data:[a-z]+\/[a-z0-9.+-]+[;,][^\s<>"'`)\]}]*/giu,
	},
	{ sign: '@', least: 5, pattern: /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu }, // e-mail
	{
		sign: '-', // UUID
		least: 36,
		pattern: /(?<![0-9a-z])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-z])/giu,
	},
	{ sign: '', least: 32, pattern: /(?<!\w)[0-9a-f]{32,}(?!\w)/giu }, // hash
	{
		sign: '', // base64
		least: 60,
		pattern: /(?<![\w+/])(?=[\w+/]*[a-z])(?=[\w+/]*[A-Z])(?=[\w+/]*[0-9])[A-Za-z0-9+/]{60,}={0,2}/gu,
	},
];

/** The least length of a hash, which has none of the signs of the others. */
const SHORTEST_HASH = 32;

const NONE: readonly Span[] = [];

const DOT = 0x2e;
const SLASH = 0x2f;
const COLON = 0x3a;
const AT = 0x40;

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
		const { stretch, isCut, places } = this.#known;
		const margin = isCut ? LONGEST_RUN / 2 : 0;
		const isKnown = stretch.start + margin <= place.start && place.end <= stretch.end - margin;
		const near = isKnown ? places : this.#read(place);
		return (
			near.length > 0 && near.some((silent) => overlap(silent, place) && !isSameRange(silent, place))
		);
	}

	#read(place: Span): readonly Span[] {
		const { text } = this;
		let { start, end } = place;
		while (start > 0 && place.start - start < LONGEST_RUN && !isBlank(text.charCodeAt(start - 1))) {
			start--;
		}
		while (end < text.length && end - place.end < LONGEST_RUN && !isBlank(text.charCodeAt(end))) {
			end++;
		}
		if (!mayHold(text, start, end)) {
			return NONE;
		}
		const run = text.slice(start, end);
		const small = run.toLowerCase();
		const kinds = PLACES.filter(({ sign, least }) => run.length >= least && small.includes(sign));
		const places = merge(
			kinds
				.flatMap(({ pattern }) => [...run.matchAll(pattern)])
				.map(({ 0: { length }, index }) => ({ start: start + index, end: start + index + length })),
		);
		const isCut = place.start - start === LONGEST_RUN || end - place.end === LONGEST_RUN;
		this.#known = { stretch: { start, end }, isCut, places };
		return places;
	}
}

/** Whether one of them can be in `[start, end)`, by what each of them has. Most text is done with at this look. */
function mayHold(text: string, start: number, end: number): boolean {
	let streak = 0;
	let before = 0;
	for (let at = start; at < end; at++) {
		const unit = text.charCodeAt(at);
		const letter = before | 0x20;
		if (
			unit === AT ||
			(unit === SLASH && before === COLON) ||
			(unit === DOT && letter === 0x77) || // www.
			(unit === COLON && (letter === 0x6f || letter === 0x61)) || // mailto: data:
			streak >= SHORTEST_HASH
		) {
			return true;
		}
		streak = unit <= 0x20 || unit === DOT || unit === COLON ? 0 : streak + 1;
		before = unit;
	}
	return streak >= SHORTEST_HASH;
}

function isBlank(unit: number): boolean {
	return unit <= 0x20 || (unit >= 0xa0 && /\s/.test(String.fromCharCode(unit)));
}
