/*
 * How names are found, near the speed of simply reading the text.
 *
 * The rules of what counts as a mention are in `standing.ts`, written to be read. They are dear, so this file decides
 * where they are asked at all: it *nominates* the names that may stand from a word on, and never misses one. What it
 * nominates too much costs time alone. The plain recogniser in test/support asks the rules for every name at every
 * word; a test holds that both find the same.
 *
 * 1. `wordReader.ts` reads the words of a portion of the text: where each begins, and a hash of it.
 * 2. Each hash is looked up in a table of bits: may a name begin with this word? Most words end here.
 * 3. A path is the words of a name, or its first ones, in one number. Two words on, a second table of bits tells whether
 *    any name has that path. Nearly all that is left ends here, however many names there are.
 * 4. The rest is followed word by word, and the rules are asked about the names that end at a path, unless these stand
 *    there just as they are written, or the form of the file silences them there.
 *
 * Tried: one pass by characters that hashes as it goes (half as fast: two mispredicted branches a word); a first test by
 * four characters and the length, and reading words only where it passed (as fast with few names, half as fast with
 * 100,000); a tree of numbered nodes (two more misses of the cache a step); a `Map` tree and a regular expression for
 * words (a tenth).
 * What limits it: with few names, reading the words is two thirds of the time, and half of the rest looks for silent
 * places. With many, each mention costs a microsecond, for what is known of its name is in no cache.
 */
import type { Entry } from '../entries/entry';
import { LINE_LEADER } from './joints';
import { hashOf, NameIndex, pathOn } from './nameIndex';
import type { Candidate, Finder, Layout, Span, TextDocument } from './recognition';
import { isSilentIn } from './silentNames';
import { SilentPlaces } from './silentPlaces';
import { freeCandidate, standingAt } from './standing';
import { endOf, hashes, isAfterAmpersand, LONGEST_STRETCH, PORTION, readWords, starts } from './wordReader';
import { fold, type Word } from './words';

/** Finds the names of the entries in a text. */
export function createNameFinder(entries: readonly Entry[]): Finder {
	const index = new NameIndex(entries);
	return {
		find(document, span, layouts) {
			const reader = new Reader(index, document, layouts);
			for (let start = span.start; start < span.end; start += PORTION) {
				reader.read({ start, end: Math.min(start + PORTION, span.end) });
			}
			return reader.candidates;
		},
	};
}

const AND_HASH = hashOf('and');
const LINE_LEADER_HASH = hashOf(LINE_LEADER);

const BLANK = 0x20;

/** Which of the words a name may begin with. */
const hits = new Int32Array(LONGEST_STRETCH + 100);

/** Reads a text portion by portion: finds where names may begin, follows them, and asks the rules. */
class Reader {
	readonly candidates: Candidate[] = [];
	readonly #text: string;
	readonly #silent: SilentPlaces;
	/** What is in `bytes` begins there in the text: the portion from the beginning of its first word on. */
	#start = 0;
	/** How many words are read. */
	#count = 0;
	/** What may stand from a word on, in the order of all names, and how many words each may take. */
	readonly #nominated: number[] = [];
	readonly #lengths: number[] = [];
	#nominees = 0;
	/** Where there are several ways, the paths that were reached and how far. */
	readonly #seen = new Set<number>();

	constructor(
		private readonly index: NameIndex,
		private readonly document: TextDocument,
		private readonly layouts: readonly Layout[],
	) {
		this.#text = document.text;
		this.#silent = new SilentPlaces(this.#text);
	}

	/** Adds what may stand in the portion. */
	read(portion: Span): void {
		const { index } = this;
		[this.#start, this.#count] = readWords(this.#text, portion);
		const count = nominateFirst(this.#count, index.beginnings);
		for (let hit = 0; hit < count; hit++) {
			const word = hits[hit] as number;
			const hash = hashes[word] as number;
			const next = hashes[word + 1] as number;
			if (
				index.isKnown(hash) ||
				index.isKnown(pathOn(hash, next)) ||
				next === LINE_LEADER_HASH ||
				isAfterAmpersand[word + 1] === 1
			) {
				const start = this.#start + (starts[word] as number);
				if (start >= portion.start && start < portion.end) {
					this.#follow(word);
				}
			}
		}
	}

	/** Follows the names from a word on, and asks the rules about those it nominates. */
	#follow(word: number): void {
		this.#nominees = 0;
		this.#arrive(hashes[word] as number, word, 1);
		if (this.#seen.size > 0) {
			this.#seen.clear();
		}
		if (this.layouts.length > 0) {
			this.#dropSilent(word);
		}
		for (let nominee = 0; nominee < this.#nominees; nominee++) {
			if (!this.#isWrittenOut(nominee, word)) {
				this.#askRules(word);
				return;
			}
		}
		for (let nominee = 0; nominee < this.#nominees; nominee++) {
			const name = this.index.name(this.#nominated[nominee] as number);
			const end = this.#endOf(nominee, word);
			this.#add(freeCandidate(name, this.#start + (starts[word] as number), end));
		}
	}

	/** Drops those of which the form of the file says that nobody means them there, for the rules are dear. */
	#dropSilent(word: number): void {
		const start = this.#start + (starts[word] as number);
		const place = { start, end: this.#start + endOf(word) };
		let kept = 0;
		for (let nominee = 0; nominee < this.#nominees; nominee++) {
			const { written, mode } = this.index.name(this.#nominated[nominee] as number);
			if (!this.layouts.some((layout) => isSilentIn(layout, place, written, mode === 'contextual'))) {
				this.#nominated[kept] = this.#nominated[nominee] as number;
				this.#lengths[kept++] = this.#lengths[nominee] as number;
			}
		}
		this.#nominees = kept;
	}

	#askRules(word: number): void {
		const names = this.#nominated.slice(0, this.#nominees).map((place) => this.index.name(place));
		const length = Math.max(...this.#lengths.slice(0, this.#nominees));
		const words = Array.from({ length }, (_, at) => this.#wordAt(word + at));
		standingAt(names, this.document, words, 0).forEach((candidate) => this.#add(candidate));
	}

	/** Where a nominee ends in the text. */
	#endOf(nominee: number, word: number): number {
		return this.#start + endOf(word + (this.#lengths[nominee] as number) - 1);
	}

	#wordAt(word: number): Word {
		const start = this.#start + (starts[word] as number);
		const end = this.#start + endOf(word);
		return { start, end, key: fold(this.#text.slice(start, end)) };
	}

	/** Whether a nominee stands as a plain name in any case, about which no rule has more to say. */
	#isWrittenOut(nominee: number, word: number): boolean {
		const { plain } = this.index.name(this.#nominated[nominee] as number);
		const start = this.#start + (starts[word] as number);
		if (plain?.length !== this.#endOf(nominee, word) - start) {
			return false;
		}
		for (let at = 0; at < plain.length; at++) {
			const unit = this.#text.charCodeAt(start + at);
			const wanted = plain.charCodeAt(at);
			if (unit !== wanted && (wanted === BLANK || (unit | 0x20) !== wanted)) {
				return false;
			}
		}
		return true;
	}

	#add(candidate: Candidate): void {
		if (!this.#silent.hold(candidate)) {
			this.candidates.push(candidate);
		}
	}

	/** Has come to a path with `taken` words from `word` on, or more if one was left out. */
	#arrive(path: number, word: number, taken: number): void {
		for (let link = this.index.lastLink(path); link >= 0; link = this.index.linkBefore(link)) {
			this.#nominate(this.index.placeOfName(link), taken);
		}
		const at = word + taken;
		if (at >= this.#count) {
			return;
		}
		const hash = hashes[at] as number;
		const next = pathOn(path, hash);
		if (this.index.isKnown(next)) {
			this.#arrive(next, word, taken + 1);
		}
		if (hash === LINE_LEADER_HASH && at + 1 < this.#count) {
			this.#arriveOnce(pathOn(path, hashes[at + 1] as number), word, taken + 2);
		}
		if (isAfterAmpersand[at] === 1) {
			this.#arriveOnce(pathOn(pathOn(path, AND_HASH), hash), word, taken + 1);
		}
	}

	#nominate(place: number, taken: number): void {
		let at = this.#nominees;
		while (at > 0 && (this.#nominated[at - 1] as number) >= place) {
			at--;
		}
		if (at < this.#nominees && this.#nominated[at] === place) {
			this.#lengths[at] = Math.max(this.#lengths[at] as number, taken);
			return;
		}
		for (let to = this.#nominees++; to > at; to--) {
			this.#nominated[to] = this.#nominated[to - 1] as number;
			this.#lengths[to] = this.#lengths[to - 1] as number;
		}
		this.#nominated[at] = place;
		this.#lengths[at] = taken;
	}

	/** The same where there are several ways: each path is reached once with the same words. */
	#arriveOnce(path: number, word: number, taken: number): void {
		const place = path * LONGEST_STRETCH + taken;
		if (this.index.isKnown(path) && !this.#seen.has(place)) {
			this.#seen.add(place);
			this.#arrive(path, word, taken);
		}
	}
}

/** Writes to `hits` the words with which a name begins, and a few others, and returns how many there are. */
function nominateFirst(words: number, beginnings: Int32Array): number {
	const [hashing, hitting] = [hashes, hits];
	let count = 0;
	for (let word = 0; word < words; word++) {
		const hash = hashing[word] as number;
		hitting[count] = word; // Without a branch, which would be mispredicted too often.
		count += ((beginnings[hash >>> 19] as number) >>> (hash >>> 14)) & 1;
	}
	return count;
}
