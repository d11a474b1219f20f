// What is to be found in a text, as everybody here understands it: whole words of letters and digits in any case,
// joined by one blank, leftmost and of these longest, without overlaps.
import type { Span } from '../../src/core/recognition/recognition';
import { SilentPlaces } from '../../src/core/recognition/silentPlaces';
import type { Found } from './contenders';

/** The places of the names, found word by word. */
export function placesOf(names: readonly string[], text: string): readonly Span[] {
	const byFirstWord = new Map<string, string[][]>();
	for (const name of names.toSorted((a, b) => b.length - a.length)) {
		const words = name.split(' ');
		const first = words[0] ?? '';
		byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), words]);
	}
	const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({
		key: word.toLowerCase(),
		start: index,
		end: index + word.length,
	}));
	const places: Span[] = [];
	for (let at = 0; at < words.length; at++) {
		const found = byFirstWord.get(words[at]?.key ?? '')?.find((name) =>
			name.every((key, index) => {
				const word = words[at + index];
				const before = words[at + index - 1];
				return word?.key === key && (index === 0 || text.slice(before?.end, word.start) === ' ');
			}),
		);
		const [first, last] = [words[at], words[at + (found?.length ?? 0) - 1]];
		if (found && first && last) {
			places.push({ start: first.start, end: last.end });
			at += found.length - 1;
		}
	}
	return places;
}

/**
 * Fails where a rival does not find exactly the places.
 *
 * @returns how many it leaves out, which is none
 */
export function checkRival(name: string, found: Found, places: readonly Span[], text: string): number {
	const written = ({ start, end }: Span) => text.slice(start, end).toLowerCase();
	const wrong = Array.from({ length: Math.max(found.length, places.length) }, (_, at) => at).find((at) => {
		const [hit, place] = [found[at], places[at]];
		if (!hit || !place) {
			return true;
		}
		return typeof hit === 'string'
			? hit !== written(place)
			: hit.start !== place.start || hit.end !== place.end;
	});
	if (wrong !== undefined) {
		const [hit, place] = [found[wrong], places[wrong]];
		throw new Error(
			`${name} finds ${found.length} of ${places.length}; the first that differs: ${JSON.stringify(hit)} for ${JSON.stringify(place)}, ${place ? written(place) : 'none'}`,
		);
	}
	return 0;
}

/**
 * Fails where we find a place neither itself nor as a part of what is at least as long: we also find names with
 * other joints, inside identifiers and in the plural, and of these the longest stands.
 *
 * @returns how many places we leave out on purpose: addresses and the like have no mentions, and the name `github`
 *     does not stand in GitHub, which is two words to us
 */
export function checkOurs(name: string, found: Found, places: readonly Span[], text: string): number {
	const longestAt = new Uint32Array(text.length);
	for (const place of found) {
		if (typeof place === 'string') {
			throw new Error(`${name} tells no places`);
		}
		const { start, end } = place;
		for (let offset = start; offset < end; offset++) {
			longestAt[offset] = Math.max(longestAt[offset] ?? 0, end - start);
		}
	}
	const missing = places.filter(({ start, end }) =>
		longestAt.subarray(start, end).every((length) => length < end - start),
	);
	const silent = new SilentPlaces(text);
	const wrong = missing.filter(
		(place) =>
			!silent.hold(place) && !/\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll}/u.test(text.slice(place.start, place.end)),
	);
	if (wrong[0]) {
		const around = text.slice(Math.max(wrong[0].start - 40, 0), wrong[0].end + 40);
		throw new Error(
			`${name} does not find ${wrong.length} of ${places.length} places, first ${wrong[0].start}–${wrong[0].end}: ${around}`,
		);
	}
	return missing.length;
}
