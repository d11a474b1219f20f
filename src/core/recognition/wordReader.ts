/*
 * How the words of a text are read, near the speed of simply reading it. `wordsOf` in `words.ts` says what a word is.
 *
 * 1. A portion of the text is encoded to bytes, because a typed array is read several times faster than a string.
 *    What is not ASCII is blanked then, so that offsets stay UTF-16 units, and its words are put between the others.
 * 2. Thirty-two bytes at a time become a bit each in two numbers (neither: other; small, capital, both: digit), two
 *    bytes by one look into a table. A few operations on these tell where words begin and end, humps and all, with no
 *    branch for a character.
 * 3. Each word is hashed without a loop, by its length and its first eight and last four bytes.
 *
 * Tried: sixteen bytes at a time (a third slower: one mispredicted branch for each end of the loop over words); a
 * minimum or a comparison in the hash (a third slower: these are branches too, so that tables and shifts stand there).
 * What limits it: encoding takes a third of the time, more where the text is not Latin 1 alone; then the hashes.
 */
import { hashOf, LONGEST_HASHED, mixed, OWN_BYTES } from './nameIndex';
import type { Span } from './recognition';
import { wordsOf, type Word } from './words';

/** What is read at once, and how far after it a name that begins in it may end, in UTF-16 units. */
export const PORTION = 32768;
export const REACH = 500;

const SMALL = 1;
const CAPITAL = 2;
const DIGIT = 3;

/** What each byte is; 0 where it is part of no word. */
const KIND = Uint8Array.from({ length: 256 }, (_, byte) =>
	/[a-z]/.test(String.fromCharCode(byte))
		? SMALL
		: /[A-Z]/.test(String.fromCharCode(byte))
			? CAPITAL
			: /[0-9]/.test(String.fromCharCode(byte))
				? DIGIT
				: 0,
);

/**
 * The kinds of two bytes, the first of which is the lower one of the index: their lower bits, then their higher ones.
 */
const KINDS_OF_PAIR = Uint8Array.from({ length: 1 << 16 }, (_, pair) => {
	const first = KIND[pair & 255] as number;
	const second = KIND[pair >> 8] as number;
	return (first & 1) | ((second & 1) << 1) | ((first >> 1) << 2) | ((second >> 1) << 3);
});

/** Stands in `bytes` for what words outside ASCII are made of. It is part of no word there. */
const FOREIGN = 0xff;

/** The most units that are read with a portion: what is before it in its first word, and REACH. */
export const LONGEST_STRETCH = PORTION + 2 * REACH;

const encoder = new TextEncoder();
/** Three bytes a unit, as UTF-8 may have, and a margin that is read with the end. */
const bytes = new Uint8Array(3 * LONGEST_STRETCH + 100);
const quads = new Int32Array(bytes.buffer, 0, bytes.length >> 2);
const view = new DataView(bytes.buffer);

/** The words of what is read: where each begins in `bytes`, its hash, and whether an ampersand stands before it. */
export const starts = new Int32Array(LONGEST_STRETCH + 100);
export const hashes = new Int32Array(LONGEST_STRETCH + 100);
export const isAfterAmpersand = new Uint8Array(LONGEST_STRETCH + 100);

/** Reads the words of a portion and of REACH more. Returns where in the text `bytes` begin, and how many words there are. */
export function readWords(text: string, portion: Span): readonly [number, number] {
	const start = runStart(text, portion.start);
	const end = Math.min(portion.end + REACH, text.length);
	const stretch = text.slice(start, end);
	const foreign = encode(stretch, text, start);
	let count = merge(scan(stretch.length), foreign, start);
	starts[count] = stretch.length;
	hashes[count] = 0;
	// The last word may be cut.
	if (count > 0 && end < text.length && endOf(count - 1) === stretch.length) {
		count--;
	}
	isAfterAmpersand.fill(0, 0, count + 2);
	let word = 0;
	for (let sign = stretch.indexOf('&'); sign >= 0; sign = stretch.indexOf('&', sign + 1)) {
		while (word < count && (starts[word] as number) < sign) {
			word++;
		}
		isAfterAmpersand[word] = 1;
	}
	return [start, count];
}

/** Writes to `starts` and `hashes` the words of the first `length` bytes, and returns how many there are. */
function scan(length: number): number {
	// Local, for what a module holds is looked up at each use.
	const [kindsOf, ownBytes, fours, unaligned] = [KINDS_OF_PAIR, OWN_BYTES, quads, view];
	const [starting, hashing] = [starts, hashes];
	const nextOwnBytes = ownBytes.subarray(LONGEST_HASHED + 1);
	let count = 0;
	let small = 0; // whether the last byte of the block before was one
	let capital = 0;
	let digit = 0;
	let begins = 0; // of the block before, a bit a byte as in all of these: where words begin
	let edges = 0; // and where they begin or end
	for (let at = 0; at < length + 32; at += 32) {
		const four = at >>> 2;
		const a = fours[four] as number;
		const b = fours[four + 1] as number;
		const c = fours[four + 2] as number;
		const d = fours[four + 3] as number;
		const e = fours[four + 4] as number;
		const f = fours[four + 5] as number;
		const g = fours[four + 6] as number;
		const h = fours[four + 7] as number;
		const even =
			(kindsOf[a & 0xffff] as number) |
			((kindsOf[b & 0xffff] as number) << 4) |
			((kindsOf[c & 0xffff] as number) << 8) |
			((kindsOf[d & 0xffff] as number) << 12) |
			((kindsOf[e & 0xffff] as number) << 16) |
			((kindsOf[f & 0xffff] as number) << 20) |
			((kindsOf[g & 0xffff] as number) << 24) |
			((kindsOf[h & 0xffff] as number) << 28);
		const odd =
			(kindsOf[a >>> 16] as number) |
			((kindsOf[b >>> 16] as number) << 4) |
			((kindsOf[c >>> 16] as number) << 8) |
			((kindsOf[d >>> 16] as number) << 12) |
			((kindsOf[e >>> 16] as number) << 16) |
			((kindsOf[f >>> 16] as number) << 20) |
			((kindsOf[g >>> 16] as number) << 24) |
			((kindsOf[h >>> 16] as number) << 28);
		const low = (even & 0x33333333) | ((odd & 0x33333333) << 2);
		const high = ((even >>> 2) & 0x33333333) | (odd & 0xcccccccc);
		const after = kindsOf[(fours[four + 8] as number) & 0xffff] as number;
		const smallAfter = after & ~(after >>> 2) & 3;
		const isSmall = low & ~high;
		const isCapital = high & ~low;
		const isDigit = low & high;
		const isWord = low | high;
		const wasSmall = (isSmall << 1) | small;
		const wasCapital = (isCapital << 1) | capital;
		const wasDigit = (isDigit << 1) | digit;
		const wasWord = wasSmall | wasCapital | wasDigit;
		let lastCapital = isCapital & wasCapital & ((isSmall >>> 1) | (smallAfter << 31));
		// One small letter after capitals may be the `s` of a plural, which begins no word.
		let beforeOne = lastCapital & ~((isSmall >>> 2) | (smallAfter << 30));
		for (; beforeOne !== 0; beforeOne &= beforeOne - 1) {
			const bit = 31 - Math.clz32(beforeOne & -beforeOne);
			if (bytes[at + bit + 1] === 0x73) {
				lastCapital &= ~(1 << bit);
			}
		}
		const nextBegins =
			(isWord & ~wasWord) |
			(isCapital & (wasSmall | wasDigit)) |
			(isDigit & (wasSmall | wasCapital)) |
			(isSmall & wasDigit) |
			lastCapital;
		const nextEdges = nextBegins | (wasWord & ~isWord);
		small = isSmall >>> 31;
		capital = isCapital >>> 31;
		digit = isDigit >>> 31;
		for (; begins !== 0; begins &= begins - 1) {
			const bit = 31 - Math.clz32(begins & -begins);
			const start = at - 32 + bit;
			const ends = ((edges >>> bit) >>> 1) | (nextEdges << (31 - bit));
			const size = 32 - Math.clz32(ends & -ends); // 0 for one that has more than 32 bytes
			const isLong = (8 - size) >> 31; // all bits, where it has more than 8
			const first = (unaligned.getInt32(start, true) | 0x20202020) & (ownBytes[size] as number);
			const second =
				(unaligned.getInt32(start + 4, true) | 0x20202020) & (nextOwnBytes[size] as number);
			const last = (unaligned.getInt32(start + ((size - 4) & isLong), true) | 0x20202020) & isLong;
			starting[count] = start;
			hashing[count++] = mixed(first, second, last, size);
		}
		begins = nextBegins;
		edges = nextEdges;
	}
	return count;
}

/** Where a word ends in `bytes`: before the signs before the next word. */
export function endOf(word: number): number {
	let end = starts[word + 1] as number;
	while (KIND[bytes[end - 1] as number] === 0 && bytes[end - 1] !== FOREIGN) {
		end--;
	}
	return end;
}

/** Puts the words of foreign runs between those of ASCII, and returns how many there are then. */
function merge(count: number, foreign: readonly Word[], start: number): number {
	let ascii = count - 1;
	let other = foreign.length - 1;
	for (let at = count + other; other >= 0; at--) {
		const word = foreign[other] as Word;
		if (ascii >= 0 && (starts[ascii] as number) > word.start - start) {
			starts[at] = starts[ascii] as number;
			hashes[at] = hashes[ascii--] as number;
		} else {
			starts[at] = word.start - start;
			hashes[at] = hashOf(word.key);
			other--;
		}
	}
	return count + foreign.length;
}

const WORD_CHARACTER = /[\p{L}\p{M}\p{N}]/u;
const WORD_CHARACTERS = /[\p{L}\p{M}\p{N}]+/uy;

/** Where the run of letters, marks and digits around an offset begins; a longer one is cut at REACH. */
function runStart(text: string, offset: number): number {
	let start = offset;
	while (start > 0 && offset - start < REACH && WORD_CHARACTER.test(characterBefore(text, start))) {
		start -= characterBefore(text, start).length;
	}
	return start;
}

function characterBefore(text: string, offset: number): string {
	return /[\uDC00-\uDFFF]/.test(text.charAt(offset - 1)) && offset > 1
		? text.slice(offset - 2, offset)
		: text.charAt(offset - 1);
}

/** Writes a stretch to `bytes`, a byte for a unit, and returns the words that are left out there. */
function encode(stretch: string, text: string, start: number): readonly Word[] {
	const foreign: Word[] = [];
	const { written } = encoder.encodeInto(stretch, bytes);
	let to = written;
	if (written > stretch.length) {
		to = 0;
		for (let from = 0; from < written;) {
			const next = firstForeign(from, written);
			bytes.copyWithin(to, from, next);
			to += next - from;
			from = next;
			if (from < written) {
				const run = foreignRunAt(text, start + to, start, start + stretch.length);
				// What the run has before the character is written already.
				for (; start + to < run.end;) {
					const byte = bytes[from] as number;
					from += byte < 0x80 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
					to += byte < 0xf0 ? 1 : 2;
				}
				bytes.fill(run.words.length > 0 ? FOREIGN : 0, run.start - start, to);
				foreign.push(...run.words);
			}
		}
	}
	bytes.fill(0, to, to + 100);
	return foreign;
}

/** The first byte in `[from, until)` that is not ASCII, or `until`. */
function firstForeign(from: number, until: number): number {
	let at = from;
	while (at < until && (bytes[at] as number) < 0x80) {
		const isFree = (at & 3) === 0 && ((quads[at >>> 2] as number) & 0x80808080) === 0;
		at += isFree ? 4 : 1;
	}
	return Math.min(at, until);
}

/** A run of letters, marks and digits that are not all ASCII. */
interface ForeignRun extends Span {
	readonly words: readonly Word[];
}

/** The word that a character outside ASCII is part of, from `from` on; or that character alone, a sign. */
function foreignRunAt(text: string, offset: number, from: number, until: number): ForeignRun {
	WORD_CHARACTERS.lastIndex = offset;
	const rest = WORD_CHARACTERS.exec(text)?.[0];
	if (rest === undefined) {
		return { start: offset, end: offset + 1, words: [] };
	}
	let start = offset;
	while (start > from && KIND[text.charCodeAt(start - 1)]) {
		start--;
	}
	const end = Math.min(offset + rest.length, until);
	return { start, end, words: wordsOf(text, start, end) };
}
