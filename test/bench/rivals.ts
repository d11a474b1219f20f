// What others would use, each as fast as we could make it do the job: small letters and digits of names in any case,
// whole words only, of two names at one place the longer. What a rival needs done to the text counts as its time.
import KeywordProcessor from 'flashtext.js';
import AhoCorasick from 'modern-ahocorasick';
import type { Span } from '../../src/core/recognition/recognition';

const NO_WORD_BEFORE = '(?<![\\p{L}\\p{N}])';
const NO_WORD_AFTER = '(?![\\p{L}\\p{N}])';

/**
 * Aho and Corasick's automaton. It reads a text line by line: from the first character on that is not ASCII it cuts
 * a text into graphemes, which in a megabyte takes minutes. Its own rule of whole words and its own folding of case do
 * that from the beginning, and are hundreds of times slower than small letters and a look around what it finds.
 */
export function ahoCorasick(names: readonly string[]): (text: string) => readonly Span[] {
	const automaton = new AhoCorasick(names);
	const before = new RegExp(NO_WORD_BEFORE, 'uy');
	const after = new RegExp(NO_WORD_AFTER, 'uy');
	const isAt = (edge: RegExp, text: string, offset: number) => {
		edge.lastIndex = offset;
		return edge.test(text);
	};
	return (text) => {
		const small = inSmallLetters(text);
		const hits: Span[] = [];
		for (let start = 0; start < small.length;) {
			const lineBreak = small.indexOf('\n', start);
			const end = lineBreak < 0 ? small.length : lineBreak;
			for (const hit of automaton.search(small.slice(start, end))) {
				const place = { start: start + hit.start, end: start + hit.end };
				if (isAt(before, small, place.start) && isAt(after, small, place.end)) {
					hits.push(place);
				}
			}
			start = end + 1;
		}
		return leftmostLongest(hits);
	};
}

/**
 * One alternation, the longest name first. Over a text in small letters it is faster than with the flag `i`: 1.5 times
 * with 300 names, 200 times with 3,000.
 */
export function regularExpression(names: readonly string[]): (text: string) => readonly Span[] {
	const longestFirst = names.toSorted((a, b) => b.length - a.length);
	const pattern = new RegExp(`${NO_WORD_BEFORE}(?:${longestFirst.join('|')})${NO_WORD_AFTER}`, 'gu');
	return (text) => {
		const small = inSmallLetters(text);
		const places: Span[] = [];
		pattern.lastIndex = 0;
		for (let match = pattern.exec(small); match; match = pattern.exec(small)) {
			places.push({ start: match.index, end: pattern.lastIndex });
		}
		return places;
	};
}

/** A tree of characters. It says which names it finds, in their order, but not where. */
export function flashText(names: readonly string[]): (text: string) => readonly string[] {
	const processor = new KeywordProcessor();
	processor.setNonWordBoundaries(lettersAndDigits());
	names.forEach((name) => processor.addKeyword(name, name));
	return (text) => processor.extractKeywords(text);
}

/** All that are one UTF-16 unit. Its own list has no digits, and no letters but those of English. */
function lettersAndDigits(): readonly string[] {
	return Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit)).filter((character) =>
		/[\p{L}\p{N}]/u.test(character),
	);
}

/** The text with each character where it was: İ is the only one that becomes longer. */
function inSmallLetters(text: string): string {
	const small = text.toLowerCase();
	return small.length === text.length ? small : text.replaceAll('İ', 'ı').toLowerCase();
}

function leftmostLongest(places: readonly Span[]): readonly Span[] {
	let from = 0;
	return places
		.toSorted((a, b) => a.start - b.start || b.end - a.end)
		.filter(({ start, end }) => {
			const isFree = start >= from;
			from = isFree ? end : from;
			return isFree;
		});
}
