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
import { LONGEST_NAME, type Entry } from '../entries/entry';
import { LINE_LEADER, LONGEST_JOINT } from './joints';
import { beginningHash, hashOf, NameIndex } from './nameIndex';
import type { Name } from './names';
import type { Candidate, Finder, Span, TextDocument } from './recognition';
import { SilentPlaces } from './silentPlaces';
import { firstFrom } from './spans';
import { freeCandidate, standingAt } from './standing';
import { fold, wordsOf, type Word } from './words';

/** What is read at once, and how far after it a name that begins in it may end, in UTF-16 units. */
const PORTION = 8192;
export const REACH = 500;

/** Finds the names of the entries in a text. */
export function createNameFinder(entries: readonly Entry[]): Finder {
	const index = new NameIndex(entries);
	return {
		find(document, span) {
			const candidates: Candidate[] = [];
			for (let start = span.start; start < span.end; start += PORTION) {
				const portion = { start, end: Math.min(start + PORTION, span.end) };
				new PortionReader(index, document, portion).read(candidates);
			}
			return candidates;
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
 * Writes to `hits` the offsets below `length` in `bytes` at which a word begins that begins like a name, and returns how
 * many there are; a few above may be among them. Up to 64 bytes more are read.
 */
function scan(length: number, beginnings: Int32Array): number {
	// Local, for what a module holds is looked up at each use.
	const [kindsOfPair, ownBytes, byPair, byFour, starting] = [KINDS_OF_PAIR, OWN_BYTES, pairs, quads, hits];
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
			(kindsOfPair[byPair[pair] as number] as number) |
			((kindsOfPair[byPair[pair + 1] as number] as number) << 4) |
			((kindsOfPair[byPair[pair + 2] as number] as number) << 8) |
			((kindsOfPair[byPair[pair + 3] as number] as number) << 12) |
			((kindsOfPair[byPair[pair + 4] as number] as number) << 16) |
			((kindsOfPair[byPair[pair + 5] as number] as number) << 20) |
			((kindsOfPair[byPair[pair + 6] as number] as number) << 24) |
			((kindsOfPair[byPair[pair + 7] as number] as number) << 28);
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
				((byFour[at >>> 2] as number) >>> shift) |
				(((byFour[(at >>> 2) + 1] as number) << 1) << (31 - shift));
			const own = (four | 0x20202020) & (ownBytes[ends & 0x15] as number);
			const hash = beginningHash(own, Math.clz32(ends & -ends));
			if (((beginnings[hash >>> 19] as number) >>> (hash >>> 14)) & 1) {
				starting[count++] = at;
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

/** The words from the one on that is looked at, as far as they were read: UTF-16 offsets, hashes, and what is before. */
const starts = new Int32Array(2 * LONGEST_NAME);
const ends = new Int32Array(2 * LONGEST_NAME);
const hashes = new Int32Array(2 * LONGEST_NAME);
const isAfterAmpersand = new Uint8Array(2 * LONGEST_NAME);

/** Reads one portion of a text: finds where names may begin, follows them, and asks the rules. */
class PortionReader {
	readonly #text: string;
	/** What is in `bytes`: the portion from the beginning of its first word on, and REACH more. */
	readonly #start: number;
	readonly #end: number;
	readonly #foreign: readonly ForeignRun[];
	readonly #silent: SilentPlaces;
	/** How many words are read from the first one on. */
	#count = 0;
	/** What may stand from that word on, and how many words it may take. */
	readonly #nominated: number[] = [];
	#nominees = 0;
	#length = 0;
	/** Where there are several ways, the places of the tree that were reached. */
	readonly #seen = new Set<number>();

	constructor(
		private readonly index: NameIndex,
		private readonly document: TextDocument,
		private readonly portion: Span,
	) {
		this.#text = document.text;
		this.#silent = new SilentPlaces(this.#text);
		this.#start = runStart(this.#text, portion.start);
		this.#end = Math.min(portion.end + REACH, this.#text.length);
		this.#foreign = encode(this.#text, this.#start, this.#end);
	}

	/** Adds what may stand in the portion. */
	read(candidates: Candidate[]): void {
		const { index, portion } = this;
		const count = scan(portion.end - this.#start, index.beginnings);
		for (let hit = 0; hit < count; hit++) {
			const at = this.#start + (hits[hit] as number);
			if (at >= portion.start && at < portion.end && this.#readWord(0, at)) {
				const node = index.after(0, hashes[0] as number);
				if (node !== 0) {
					this.#follow(node, candidates);
				}
			}
		}
		for (const { words } of this.#foreign) {
			for (const word of words) {
				const node = index.after(0, hashOf(word.key));
				if (node !== 0 && word.start >= portion.start && word.start < portion.end) {
					this.#take(0, word.start, word.end, hashOf(word.key));
					this.#follow(node, candidates);
				}
			}
		}
	}

	/** Follows the names from the first word on, which leads to `node`, and asks the rules about those it nominates. */
	#follow(node: number, candidates: Candidate[]): void {
		this.#count = 1;
		this.#nominees = 0;
		this.#length = 0;
		this.#arrive(node, 1);
		if (this.#seen.size > 0) {
			this.#seen.clear();
		}
		if (this.#length === 0) {
			return;
		}
		const name = this.index.name(this.#nominated[0] as number);
		if (this.#nominees === 1 && this.#isWrittenOut(name)) {
			const end = ends[this.#length - 1] as number;
			this.#add(freeCandidate(name, starts[0] as number, end), candidates);
		} else {
			const words = Array.from({ length: this.#length }, (_, at) => {
				const [start, end] = [starts[at] as number, ends[at] as number];
				return { start, end, key: fold(this.#text.slice(start, end)) };
			});
			const nominated = this.#nominated.slice(0, this.#nominees).sort((a, b) => a - b);
			const names = nominated.map((place) => this.index.name(place));
			for (const candidate of standingAt(names, this.document, words, 0)) {
				this.#add(candidate, candidates);
			}
		}
	}

	/** Whether what was taken is nothing but a plain name in any case, about which no rule has more to say. */
	#isWrittenOut({ plain }: Name): boolean {
		const start = starts[0] as number;
		const end = ends[this.#length - 1] as number;
		return end - start === plain?.length && this.#text.slice(start, end).toLowerCase() === plain;
	}

	#add(candidate: Candidate, candidates: Candidate[]): void {
		if (!this.#silent.hold(candidate)) {
			candidates.push(candidate);
		}
	}

	/** At a node, having taken the words before `at`. */
	#arrive(node: number, at: number): void {
		for (let link = this.index.lastLink(node); link >= 0; link = this.index.linkBefore(link)) {
			this.#nominate(this.index.placeOfName(link));
			this.#length = Math.max(this.#length, at);
		}
		if (at === this.#count && !this.#readNext(at)) {
			return;
		}
		const hash = hashes[at] as number;
		const next = this.index.after(node, hash);
		if (next !== 0) {
			this.#arrive(next, at + 1);
		}
		if (hash === LINE_LEADER_HASH && (at + 1 < this.#count || this.#readNext(at + 1))) {
			this.#arriveOnce(this.index.after(node, hashes[at + 1] as number), at + 2);
		}
		const and = isAfterAmpersand[at] === 1 ? this.index.after(node, AND_HASH) : 0;
		if (and !== 0) {
			this.#arriveOnce(this.index.after(and, hash), at + 1);
		}
	}

	#nominate(name: number): void {
		for (let at = 0; at < this.#nominees; at++) {
			if (this.#nominated[at] === name) {
				return;
			}
		}
		this.#nominated[this.#nominees++] = name;
	}

	/** The same where there are several ways: each place of the tree is reached once with the same words. */
	#arriveOnce(node: number, at: number): void {
		const place = node * ends.length + at;
		if (node !== 0 && !this.#seen.has(place)) {
			this.#seen.add(place);
			this.#arrive(node, at);
		}
	}

	/** Reads the word after the last one, unless it is too far away for a name. */
	#readNext(at: number): boolean {
		const from = ends[at - 1] as number;
		const until = Math.min(from + LONGEST_JOINT, this.#end);
		let start = from;
		const first = bytes[from - this.#start] as number;
		if (KIND[first] === 0 && this.index.jointBeginnings[first] === 0) {
			return false;
		}
		let ampersand = 0;
		for (let byte = 0; start <= until; start++) {
			byte = bytes[start - this.#start] as number;
			if (KIND[byte] !== 0) {
				break;
			}
			ampersand |= byte === 0x26 ? 1 : 0;
		}
		const isRead =
			(this.#foreign.length > 0 && this.#readForeignWord(at, from, start)) ||
			(start <= until && this.#readWord(at, start));
		isAfterAmpersand[at] = ampersand;
		this.#count = isRead ? at + 1 : this.#count;
		return isRead;
	}

	/** Reads the next word of a foreign run, if that comes before `until`. */
	#readForeignWord(at: number, from: number, until: number): boolean {
		const next = firstFrom(this.#foreign, from);
		const last = this.#foreign[next - 1];
		const run = last && last.end > from ? last : this.#foreign[next];
		const word = run?.words[firstFrom(run.words, from)];
		if (!word || word.start > until) {
			return false;
		}
		this.#take(at, word.start, word.end, hashOf(word.key));
		return true;
	}

	/** Reads the word of ASCII that begins at an offset; false where the portion cuts it. */
	#readWord(at: number, start: number): boolean {
		let end = start - this.#start;
		let byte = bytes[end] as number;
		const kind = KIND[byte] as number;
		const fold = kind === CAPITAL ? 0x20 : 0;
		let hash = 0;
		let before;
		do {
			before = hash;
			hash = (Math.imul(hash, 31) + (byte | fold)) | 0;
			byte = bytes[++end] as number;
		} while (KIND[byte] === kind);
		if (kind === CAPITAL && KIND[byte] === SMALL) {
			const isOne = end === start - this.#start + 1;
			const isPlural = byte === 0x73 && KIND[bytes[end + 1] as number] !== SMALL;
			if (isOne || isPlural) {
				do {
					hash = (Math.imul(hash, 31) + byte) | 0;
					byte = bytes[++end] as number;
				} while (KIND[byte] === SMALL);
			} else {
				hash = before;
				end--;
			}
		}
		this.#take(at, start, this.#start + end, hash);
		return this.#start + end < this.#end || this.#end === this.#text.length;
	}

	#take(at: number, start: number, end: number, hash: number): void {
		starts[at] = start;
		ends[at] = end;
		hashes[at] = hash;
	}
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

/** Writes a stretch to `bytes`, a byte for a unit, and returns the runs that are left out there. */
function encode(text: string, start: number, end: number): readonly ForeignRun[] {
	const stretch = text.slice(start, end);
	const { read, written } = encoder.encodeInto(stretch, bytes);
	const foreign: ForeignRun[] = [];
	if (read < stretch.length || written > stretch.length) {
		bytes.fill(0, 0, stretch.length);
		let done = 0;
		for (const { index } of stretch.matchAll(NOT_ASCII)) {
			if (index >= done) {
				const run = foreignRunAt(text, start + index, start + done, end);
				encoder.encodeInto(stretch.slice(done, run.start - start), bytes.subarray(done));
				done = run.end - start;
				if (run.words.length > 0) {
					foreign.push(run);
				}
			}
		}
		encoder.encodeInto(stretch.slice(done), bytes.subarray(done));
	}
	bytes.fill(0, stretch.length, stretch.length + 64);
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
