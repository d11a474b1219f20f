import type { Span } from './recognition';
import { isSameRange, merge, overlap } from './spans';

/** What a place of each kind has, as bits; most runs have none of them. */
const ADDRESS_SIGN = 1; // :/
const WWW_SIGN = 2; // w.
const SCHEME_SIGN = 4; // o: or a:
const MAIL_SIGN = 8; // @
const HASH_SIGN = 16; // 32 hexadecimal digits and hyphens
const BASE64_SIGN = 32; // 60 of its characters

/**
 * What each kind of place looks like, and the sign of it. Each begins where no character before could be part of it, so
 * that a long run is read once. A comma, a semicolon or a pipe ends an address: it is more often the delimiter of a table
 * than a part of it.
 */
const PLACES: readonly { readonly sign: number; readonly pattern: RegExp }[] = [
	{
		sign: ADDRESS_SIGN, // https://… and any other scheme
		pattern: /(?<![a-z0-9+.-])[a-z][a-z0-9+.-]*:\/\/[^\s<>"'`)\]},;|]*[^\s<>"'`)\]}.,;|:!?]/giu,
	},
	{ sign: WWW_SIGN, pattern: /(?<![\w.])www\.[^\s<>"'`)\]},;|]+/giu },
	{ sign: SCHEME_SIGN, pattern: /(?<!\w)mailto:[^\s<>"'`)\]},;|]+/giu },
	{ sign: SCHEME_SIGN, pattern: /(?<!\w)data:[a-z]+\/[a-z0-9.+-]+[;,][^\s<>"'`)\]}]*/giu },
	{ sign: MAIL_SIGN, pattern: /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu },
	{
		sign: HASH_SIGN, // UUID
		pattern: /(?<![0-9a-z])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-z])/giu,
	},
	{ sign: HASH_SIGN, pattern: /(?<!\w)[0-9a-f]{32,}(?!\w)/giu },
	{
		sign: BASE64_SIGN,
		pattern: /(?<![\w+/])(?=[\w+/]*[a-z])(?=[\w+/]*[A-Z])(?=[\w+/]*[0-9])[A-Za-z0-9+/]{60,}={0,2}/gu,
	},
];

const LEAST_HASH = 32;
const LEAST_BASE64 = 60;

/** Of each character of ASCII, whether a hash or a UUID may have it (1), and whether base64 may (2). */
const MEMBERSHIP = Uint8Array.from({ length: 128 }, (_, unit) => {
	const character = String.fromCharCode(unit);
	return (/[0-9a-f-]/i.test(character) ? 1 : 0) | (/[a-z0-9+/]/i.test(character) ? 2 : 0);
});

const NONE: readonly Span[] = [];

const DOT = 0x2e;
const SLASH = 0x2f;
const COLON = 0x3a;
const AT = 0x40;

/** What none of these places has in it. */
const ENDS = Uint8Array.from({ length: 128 }, (_, unit) =>
	/[\s<>"'`)\]}]/.test(String.fromCharCode(unit)) ? 1 : 0,
);

/** How far a run without one of these is read before and after a place, in UTF-16 units. */
export const LONGEST_RUN = 4096;

/**
 * Tells of places whether they lie, even in part, in a URL, an e-mail address, a UUID, a hash or base64. One that is a
 * whole URL does not: the URI of a code system is a name of it.
 */
export class SilentPlaces {
	/** The silent places in `[#start, #end)`, which was read last: the next place is often in it. */
	#start = 0;
	#end = 0;
	#places = NONE;

	constructor(private readonly text: string) {}

	/** Whether nothing at the place is a mention. */
	hold(place: Span): boolean {
		if (place.start < this.#start || place.end > this.#end) {
			this.#read(place);
		}
		return (
			this.#places.length > 0 &&
			this.#places.some((silent) => overlap(silent, place) && !isSameRange(silent, place))
		);
	}

	#read(place: Span): void {
		const { text } = this;
		let { start, end } = place;
		while (start > 0 && place.start - start < LONGEST_RUN && !isEnd(text.charCodeAt(start - 1))) {
			start--;
		}
		while (end < text.length && end - place.end < LONGEST_RUN && !isEnd(text.charCodeAt(end))) {
			end++;
		}
		const isCut = place.start - start === LONGEST_RUN || end - place.end === LONGEST_RUN;
		const margin = isCut ? LONGEST_RUN / 2 : 0;
		this.#start = start + margin;
		this.#end = end - margin;
		this.#places = placesIn(text, start, end);
	}
}

function placesIn(text: string, start: number, end: number): readonly Span[] {
	const signs = signsIn(text, start, end);
	if (signs === 0) {
		return NONE;
	}
	const run = text.slice(start, end);
	return merge(
		PLACES.filter(({ sign }) => (signs & sign) !== 0)
			.flatMap(({ pattern }) => [...run.matchAll(pattern)])
			.map(({ 0: { length }, index }) => ({ start: start + index, end: start + index + length })),
	);
}

/** The signs that `[start, end)` has. */
function signsIn(text: string, start: number, end: number): number {
	let signs = 0;
	let before = 0;
	let hash = 0; // how many of its characters stand before
	let base64 = 0;
	for (let at = start; at < end; at++) {
		const unit = text.charCodeAt(at);
		const membership = unit < 128 ? (MEMBERSHIP[unit] as number) : 0;
		hash = (membership & 1) === 0 ? 0 : hash + 1;
		base64 = (membership & 2) === 0 ? 0 : base64 + 1;
		const letter = before | 0x20;
		if (unit === AT) {
			signs |= MAIL_SIGN;
		} else if (unit === SLASH && before === COLON) {
			signs |= ADDRESS_SIGN;
		} else if (unit === DOT && letter === 0x77) {
			signs |= WWW_SIGN;
		} else if (unit === COLON && (letter === 0x6f || letter === 0x61)) {
			signs |= SCHEME_SIGN;
		} else if (hash >= LEAST_HASH) {
			signs |= HASH_SIGN;
		}
		if (base64 >= LEAST_BASE64) {
			signs |= BASE64_SIGN;
		}
		before = unit;
	}
	return signs;
}

function isEnd(unit: number): boolean {
	return unit < 128 ? ENDS[unit] === 1 : unit >= 0xa0 && /\s/.test(String.fromCharCode(unit));
}
