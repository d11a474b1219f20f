/*
 * How names are found, near the speed of simply reading the text.
 *
 * The rules of what counts as a mention are in `standing.ts`, written to be read. They are dear, so this file decides
 * where they are asked at all: it *nominates* the names that may stand from a word on, and never misses one. What it
 * nominates too much costs time alone. The plain recogniser in test/support asks the rules for every name at every
 * word; a test holds that both find the same.
 *
 * 1. A portion of the text is encoded to bytes, because a typed array is read several times faster than a string.
 *    What is not ASCII is blanked before, so that offsets stay UTF-16 units, and its words are read apart.
 * 2. Sixteen bytes at a time become two bits each (other, small, capital, digit), two bytes by one look into a table.
 *    A few operations on those bits tell where words begin, humps and all, with no branch for a character.
 * 3. The first four characters of each word are looked up in a table of bits. Most words end here, however many names
 *    there are.
 * 4. Of the rest, the whole word and those after it are hashed and followed through a tree of all names, which is one
 *    hash table of (node, word) → node.
 *
 * Tried: one pass by characters that hashes as it goes (half as fast: two mispredicted branches a word); hashing whole
 * words before the first test (a third slower); a `Map` tree and a regular expression for words (a tenth).
 * What limits it: encoding takes a quarter of the time, step 2 half. The rest grows with the words that begin like a
 * name, and with the mentions, of which each costs about a microsecond.
 */
import type { Entry } from '../entries/entry';
import { LINE_LEADER, LONGEST_JOINT } from './joints';
import { beginningHash, hashOf, NameIndex } from './nameIndex';
import type { Candidate, Finder, Span, TextDocument } from './recognition';
import { SilentPlaces } from './silentPlaces';
import { firstFrom } from './spans';
import { standingAt } from './standing';
import { fold, wordsOf, type Word } from './words';

/** What is read at once, and how far after it a name that begins in it may end, in UTF-16 units. */
const PORTION = 32_768;
export const REACH = 1000;

/** Finds the names of the entries in a text. */
export function createNameFinder(entries: readonly Entry[]): Finder {
	const index = new NameIndex(entries);
	return {
		find(document, span) {
			const portions: (readonly Candidate[])[] = [];
			for (let start = span.start; start < span.end; start += PORTION) {
				const portion = { start, end: Math.min(start + PORTION, span.end) };
				portions.push(new PortionReader(index, document, portion).read());
			}
			return portions.flat();
		},
	};
}

const AND_HASH = hashOf('and');
const LINE_LEADER_HASH = hashOf(LINE_LEADER);

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

/** The kinds of two bytes, the first of which is the lower one of the index, in two bits each. */
const KINDS_OF_PAIR = Uint8Array.from(
	{ length: 1 << 16 },
	(_, pair) => (KIND[pair & 255] as number) | ((KIND[pair >> 8] as number) << 2),
);

/** Which bytes of four belong to the word that begins with them, by the three bits that say where it ends. */
const OWN_BYTES = Int32Array.from({ length: 0x16 }, (_, ends) =>
	ends & 0x01 ? 0xff : ends & 0x04 ? 0xffff : ends & 0x10 ? 0xffffff : -1,
);

/** One bit of each two. */
const EVEN = 0x55555555;

const encoder = new TextEncoder();
const bytes = new Uint8Array(4 * Math.ceil((PORTION + 2 * REACH + 64) / 4));
const pairs = new Uint16Array(bytes.buffer);
const quads = new Int32Array(bytes.buffer);
const hits = new Int32Array(PORTION + REACH);

/**
 * Writes to `hits` the offsets in `bytes` at which a word begins that begins like a name, and returns how many there
 * are. `length` bytes of ASCII are read; the 64 after them must be 0.
 */
function scan(length: number, beginnings: Int32Array): number {
	let count = 0;
	let kinds = 0; // of the block that is looked at; two bits a byte, as in all of these
	let small = 0; // whether the last byte of the block before it was one
	let capital = 0;
	let digit = 0;
	let starts = 0; // of the block before it: where words begin
	let edges = 0; // and where they begin or end
	for (let block = 0; block < (length >>> 4) + 3; block++) {
		const pair = block << 3;
		const nextKinds =
			(KINDS_OF_PAIR[pairs[pair] as number] as number) |
			((KINDS_OF_PAIR[pairs[pair + 1] as number] as number) << 4) |
			((KINDS_OF_PAIR[pairs[pair + 2] as number] as number) << 8) |
			((KINDS_OF_PAIR[pairs[pair + 3] as number] as number) << 12) |
			((KINDS_OF_PAIR[pairs[pair + 4] as number] as number) << 16) |
			((KINDS_OF_PAIR[pairs[pair + 5] as number] as number) << 20) |
			((KINDS_OF_PAIR[pairs[pair + 6] as number] as number) << 24) |
			((KINDS_OF_PAIR[pairs[pair + 7] as number] as number) << 28);
		const low = kinds & EVEN;
		const high = (kinds >>> 1) & EVEN;
		const isSmall = low & ~high;
		const isCapital = high & ~low;
		const isDigit = low & high;
		const isWord = low | high;
		const wasSmall = (isSmall << 2) | small;
		const wasCapital = (isCapital << 2) | capital;
		const wasDigit = (isDigit << 2) | digit;
		const wasWord = wasSmall | wasCapital | wasDigit;
		const nextSmall = nextKinds & EVEN & ~(nextKinds >>> 1);
		let lastCapital = isCapital & wasCapital & ((isSmall >>> 2) | (nextSmall << 30));
		// One small letter after capitals may be the `s` of a plural, which begins no word.
		let beforeOne = lastCapital & ~((isSmall >>> 4) | (nextSmall << 28));
		for (; beforeOne !== 0; beforeOne &= beforeOne - 1) {
			const bit = 31 - Math.clz32(beforeOne & -beforeOne);
			if (bytes[((block - 1) << 4) + (bit >>> 1) + 1] === 0x73) {
				lastCapital &= ~(1 << bit);
			}
		}
		const nextStarts =
			(isWord & ~wasWord) |
			(isCapital & (wasSmall | wasDigit)) |
			(isDigit & (wasSmall | wasCapital)) |
			(isSmall & wasDigit) |
			lastCapital;
		const nextEdges = nextStarts | (wasWord & ~isWord);
		small = isSmall >>> 30;
		capital = isCapital >>> 30;
		digit = isDigit >>> 30;
		for (; starts !== 0; starts &= starts - 1) {
			const bit = 31 - Math.clz32(starts & -starts);
			const at = ((block - 2) << 4) + (bit >>> 1);
			const ends = bit === 30 ? nextEdges : (edges >>> (bit + 2)) | (nextEdges << (30 - bit));
			const shift = (at & 3) << 3;
			const four =
				((quads[at >>> 2] as number) >>> shift) |
				(((quads[(at >>> 2) + 1] as number) << 1) << (31 - shift));
			const hash = beginningHash((four | 0x20202020) & (OWN_BYTES[ends & 0x15] as number));
			if (((beginnings[hash >>> 19] as number) >>> (hash >>> 14)) & 1) {
				hits[count++] = at;
			}
		}
		starts = nextStarts;
		edges = nextEdges;
		kinds = nextKinds;
	}
	return count;
}

/** A run of letters, marks and digits that are not all ASCII. */
interface ForeignRun extends Span {
	readonly words: readonly Word[];
}

/** Reads one portion of a text: finds where names may begin, follows them, and asks the rules. */
class PortionReader {
	readonly #text: string;
	/** What is in `bytes`: the portion from the beginning of its first word on, and REACH more. */
	readonly #stretch: Span;
	readonly #foreign: readonly ForeignRun[];
	readonly #silent: SilentPlaces;
	/** The words from the one on that is looked at, read as far as needed. */
	readonly #starts: number[] = [];
	readonly #ends: number[] = [];
	readonly #hashes: number[] = [];
	#count = 0;
	/** What may stand from that word on, and how many words it may take. */
	readonly #nominated = new Set<number>();
	#length = 0;
	readonly #seen = new Set<number>();

	constructor(
		private readonly index: NameIndex,
		private readonly document: TextDocument,
		private readonly portion: Span,
	) {
		this.#text = document.text;
		this.#silent = new SilentPlaces(this.#text);
		this.#stretch = {
			start: runStart(this.#text, portion.start),
			end: Math.min(portion.end + REACH, this.#text.length),
		};
		this.#foreign = encode(this.#text, this.#stretch);
	}

	/** What may stand in the portion, in the order of the text. */
	read(): readonly Candidate[] {
		const candidates: Candidate[] = [];
		const { start, end } = this.#stretch;
		const count = scan(end - start, this.index.beginnings);
		for (let hit = 0; hit < count; hit++) {
			const at = start + (hits[hit] as number);
			if (at >= this.portion.start && at < this.portion.end && this.#readWord(0, at)) {
				this.#tryFrom(candidates);
			}
		}
		for (const { words } of this.#foreign) {
			for (const word of words) {
				if (word.start >= this.portion.start && word.start < this.portion.end) {
					this.#take(0, word.start, word.end, hashOf(word.key));
					this.#tryFrom(candidates);
				}
			}
		}
		return this.#foreign.length > 0 ? candidates.sort((a, b) => a.start - b.start) : candidates;
	}

	/** Follows the names from the word that was taken as the first. */
	#tryFrom(candidates: Candidate[]): void {
		const node = this.index.after(0, this.#hashes[0] as number);
		if (node === 0) {
			return;
		}
		this.#count = 1;
		this.#length = 0;
		this.#nominated.clear();
		this.#seen.clear();
		this.#arrive(node, 1);
		if (this.#nominated.size === 0) {
			return;
		}
		const words = Array.from({ length: this.#length }, (_, at) => {
			const [start, end] = [this.#starts[at] as number, this.#ends[at] as number];
			return { start, end, key: fold(this.#text.slice(start, end)) };
		});
		const names = [...this.#nominated].sort((a, b) => a - b).map((name) => this.index.name(name));
		for (const candidate of standingAt(names, this.document, words, 0)) {
			if (!this.#silent.hold(candidate)) {
				candidates.push(candidate);
			}
		}
	}

	/** At a node, having taken the words before `at`. */
	#arrive(node: number, at: number): void {
		this.index.forEachName(node, (name) => {
			this.#nominated.add(name);
			this.#length = Math.max(this.#length, at);
		});
		if (!this.#hasWord(at)) {
			return;
		}
		const hash = this.#hashes[at] as number;
		this.#arriveBy(node, hash, at + 1);
		if (hash === LINE_LEADER_HASH && this.#hasWord(at + 1)) {
			this.#arriveOnce(node, this.#hashes[at + 1] as number, at + 2);
		}
		const and = this.index.after(node, AND_HASH);
		if (and !== 0 && this.#text.slice(this.#ends[at - 1], this.#starts[at]).includes('&')) {
			this.#arriveOnce(and, hash, at + 1);
		}
	}

	#arriveBy(node: number, hash: number, at: number): void {
		const next = this.index.after(node, hash);
		if (next !== 0) {
			this.#arrive(next, at);
		}
	}

	/** The same where there are several ways: each place of the tree is reached once with the same words. */
	#arriveOnce(node: number, hash: number, at: number): void {
		const state = node * REACH + at;
		if (!this.#seen.has(state)) {
			this.#seen.add(state);
			this.#arriveBy(node, hash, at);
		}
	}

	/** Whether there is a word at a place of the sequence; it is read when it is first asked for. */
	#hasWord(at: number): boolean {
		if (at < this.#count) {
			return true;
		}
		const from = this.#ends[at - 1] as number;
		const until = Math.min(from + LONGEST_JOINT, this.#stretch.end);
		let start = from;
		while (start <= until && KIND[bytes[start - this.#stretch.start] as number] === 0) {
			start++;
		}
		const isRead =
			this.#readForeignWord(at, from, start) || (start <= until && this.#readWord(at, start));
		this.#count = isRead ? at + 1 : this.#count;
		return isRead;
	}

	/** Reads the next word of a foreign run, if that comes before `until`. */
	#readForeignWord(at: number, from: number, until: number): boolean {
		if (this.#foreign.length === 0) {
			return false;
		}
		const last = this.#foreign[firstFrom(this.#foreign, from) - 1];
		const run = last && last.end > from ? last : this.#foreign[firstFrom(this.#foreign, from)];
		const word = run?.words[firstFrom(run.words, from)];
		if (!word || word.start > until) {
			return false;
		}
		this.#take(at, word.start, word.end, hashOf(word.key));
		return true;
	}

	/** Reads the word of ASCII that begins at an offset; false where the portion cuts it. */
	#readWord(at: number, start: number): boolean {
		const base = this.#stretch.start;
		let end = start - base;
		let hash = 0;
		let before;
		const kind = KIND[bytes[end] as number] as number;
		do {
			before = hash;
			hash = (Math.imul(hash, 31) + lowerCase(bytes[end] as number)) | 0;
			end++;
		} while (KIND[bytes[end] as number] === kind);
		const isOne = end === start - base + 1;
		if (kind === CAPITAL && KIND[bytes[end] as number] === SMALL) {
			const isPlural = bytes[end] === 0x73 && KIND[bytes[end + 1] as number] !== SMALL;
			if (isOne || isPlural) {
				do {
					hash = (Math.imul(hash, 31) + (bytes[end] as number)) | 0;
					end++;
				} while (KIND[bytes[end] as number] === SMALL);
			} else {
				hash = before;
				end--;
			}
		}
		this.#take(at, start, base + end, hash);
		return base + end < this.#stretch.end || this.#stretch.end === this.#text.length;
	}

	#take(at: number, start: number, end: number, hash: number): void {
		this.#starts[at] = start;
		this.#ends[at] = end;
		this.#hashes[at] = hash;
	}
}

function lowerCase(byte: number): number {
	return KIND[byte] === CAPITAL ? byte | 0x20 : byte;
}

const WORD_CHARACTER = /[\p{L}\p{M}\p{N}]/u;
const WORD_CHARACTERS = /[\p{L}\p{M}\p{N}]+/uy;
const NOT_ASCII = /[^\0-\x7F]/g;

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

/** Writes a stretch to `bytes`, a byte for a unit, and returns the runs that are blanked there. */
function encode(text: string, { start, end }: Span): readonly ForeignRun[] {
	const foreign: ForeignRun[] = [];
	let ascii = text.slice(start, end);
	const { read, written } = encoder.encodeInto(ascii, bytes);
	if (read < ascii.length || written > ascii.length) {
		ascii = '';
		let done = start;
		NOT_ASCII.lastIndex = start;
		for (let match = NOT_ASCII.exec(text); match && match.index < end; match = NOT_ASCII.exec(text)) {
			const run = foreignRunAt(text, match.index, done, end);
			ascii += text.slice(done, run.start) + ' '.repeat(run.end - run.start);
			done = run.end;
			NOT_ASCII.lastIndex = done;
			if (run.words.length > 0) {
				foreign.push(run);
			}
		}
		encoder.encodeInto(ascii + text.slice(done, end), bytes);
	}
	bytes.fill(0, end - start, end - start + 64);
	return foreign;
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
	const isWhole = end < until || until === text.length;
	const words = wordsOf(text, start, end);
	return { start, end, words: isWhole ? words : words.slice(0, -1) };
}
