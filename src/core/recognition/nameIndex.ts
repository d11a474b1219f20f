import { LONGEST_NAME, namesOf, type Entry } from '../entries/entry';
import { isPlainName, nameOf, spellingsOf, type Name } from './names';
import { numbersOf } from './plurals';
import { fold } from './words';

/** Of words up to this length all is told by where they end; longer ones are taken for one another. */
export const LONGEST_HASHED = 32;

/**
 * Which bytes belong to a word of each length, of its first four and after these of the next four. Length 0 stands for
 * a word that is longer than LONGEST_HASHED.
 */
export const OWN_BYTES = Int32Array.from({ length: 2 * (LONGEST_HASHED + 1) }, (_, at) => {
	const own = at <= LONGEST_HASHED ? at : at - LONGEST_HASHED - 1 - 4;
	return own >= 4 ? -1 : (1 << (8 * Math.max(own, 0))) - 1;
});

/** A word's hash from three times four of its bytes and its length. Its higher bits are mixed best. */
export function mixed(first: number, second: number, last: number, length: number): number {
	return Math.imul(
		first ^ Math.imul(second, 0x85ebca6b) ^ Math.imul(last, 0xc2b2ae35) ^ (length << 20),
		0x9e3779b1,
	);
}

/** A word's hash, the same as that of its bytes: equal words have equal ones, and a few others too. */
export function hashOf(key: string): number {
	if (key.length > LONGEST_HASHED) {
		return mixed(0, 0, 0, 0);
	}
	const last = key.length > 8 ? fourAt(key, key.length - 4) : 0;
	return mixed(fourAt(key, 0), fourAt(key, 4), last, key.length);
}

function fourAt(key: string, from: number): number {
	let four = 0;
	for (let at = from; at < from + 4 && at < key.length; at++) {
		four |= (key.charCodeAt(at) | 0x20) << ((at - from) << 3);
	}
	return four;
}

/** The path that goes on with a word. That of one word is its hash. */
export function pathOn(path: number, hash: number): number {
	return Math.imul(path ^ (path >>> 15), 0x2c1b3c6d) ^ hash;
}

/**
 * The names by their paths: all words of a name in one number. A path may be that of other words too, which nominates a
 * name where it is not. Numbers instead of objects, for 100,000 names have 250,000 paths.
 */
export class NameIndex {
	/** A bit of each word with which a name begins; few enough for the fastest cache. */
	readonly beginnings = new Int32Array(1 << 13);
	/** A bit of each path of two words or more, and of each name of one: most of what is asked for is not there. */
	readonly #known: Int32Array;
	readonly #knownShift: number;
	/** Pairs of a path at which a name ends, and its last link + 1; 0 there says that the place is free. */
	#ends = new Int32Array(1 << 10);
	#endCount = 0;
	/** Pairs of the place of a name, and the link before it at the same path. */
	#links = new Int32Array(1 << 10);
	#linkCount = 0;
	readonly #entries: readonly Entry[];
	readonly #written: readonly string[];
	readonly #names: (Name | undefined)[];

	constructor(entries: readonly Entry[]) {
		const pairs = entries.flatMap((entry) =>
			namesOf(entry)
				.filter((written) => written.length <= LONGEST_NAME)
				.map((written) => ({ entry, written })),
		);
		this.#entries = pairs.map(({ entry }) => entry);
		this.#written = pairs.map(({ written }) => written);
		this.#names = Array.from(pairs, () => undefined);
		const bits = Math.max(Math.ceil(Math.log2(pairs.length * 40)), 10);
		this.#known = new Int32Array(1 << (bits - 5));
		this.#knownShift = 32 - bits;
		const inflections = new Map<string, readonly string[]>();
		this.#written.forEach((written, place) => {
			pathsOf(written, inflections).forEach((path) => this.#insert(path, place));
		});
	}

	/** Whether a name may end at a path, or go on if it has two words. */
	isKnown(path: number): boolean {
		const bit = spread(path) >>> this.#knownShift;
		return (((this.#known[bit >>> 5] as number) >>> bit) & 1) === 1;
	}

	/** The last link of the chain of names that end at a path; below 0 where there is none. */
	lastLink(path: number): number {
		return (this.#ends[this.#slotOf(path) + 1] as number) - 1;
	}

	linkBefore(link: number): number {
		return this.#links[link + 1] as number;
	}

	/** The place among all names of a link's name. */
	placeOfName(link: number): number {
		return this.#links[link] as number;
	}

	/** The name at a place among all names, which is made ready when it is first wanted. */
	name(place: number): Name {
		return (this.#names[place] ??= nameOf(this.#entries[place] as Entry, this.#written[place] as string));
	}

	#insert({ keys, inflected }: Path, place: number): void {
		const last = keys.length - 1;
		let path = 0;
		for (let at = 0; at < last; at++) {
			path = this.#grow(path, keys[at] as string, at);
		}
		this.#end(this.#grow(path, keys[last] as string, last), place);
		for (const word of inflected) {
			this.#end(this.#grow(path, word, last), place);
		}
	}

	#grow(path: number, word: string, at: number): number {
		const hash = hashOf(word);
		if (at === 0) {
			setBit(this.beginnings, hash >>> 14);
			return hash;
		}
		const next = pathOn(path, hash);
		setBit(this.#known, spread(next) >>> this.#knownShift);
		return next;
	}

	#end(path: number, place: number): void {
		setBit(this.#known, spread(path) >>> this.#knownShift);
		const slot = this.#slotOf(path);
		const before = this.#ends[slot + 1] as number;
		if (this.#linkCount === this.#links.length) {
			this.#links = twice(this.#links);
		}
		this.#links[this.#linkCount] = place;
		this.#links[this.#linkCount + 1] = before - 1;
		this.#ends[slot] = path;
		this.#ends[slot + 1] = this.#linkCount + 1;
		this.#linkCount += 2;
		if (before === 0 && ++this.#endCount * 8 > this.#ends.length * 3) {
			this.#rehash();
		}
	}

	#rehash(): void {
		const ends = this.#ends;
		this.#ends = new Int32Array(ends.length * 2);
		for (let at = 0; at < ends.length; at += 2) {
			if (ends[at + 1] !== 0) {
				this.#ends.set(ends.subarray(at, at + 2), this.#slotOf(ends[at] as number));
			}
		}
	}

	#slotOf(path: number): number {
		const ends = this.#ends;
		const mask = ends.length - 2;
		let slot = (spread(path) >>> 9) & mask;
		while (ends[slot + 1] !== 0 && ends[slot] !== path) {
			slot = (slot + 2) & mask;
		}
		return slot;
	}
}

function spread(path: number): number {
	return Math.imul(path ^ (path >>> 16), 0x9e3779b1);
}

function setBit(bits: Int32Array, at: number): void {
	bits[at >>> 5] = (bits[at >>> 5] as number) | (1 << at);
}

function twice(numbers: Int32Array): Int32Array<ArrayBuffer> {
	const more = new Int32Array(numbers.length * 2);
	more.set(numbers);
	return more;
}

/** The words of a spelling; the last one in its other number is `inflected`. */
interface Path {
	readonly keys: readonly string[];
	readonly inflected: readonly string[];
}

function pathsOf(written: string, inflections: Map<string, readonly string[]>): readonly Path[] {
	if (!isPlainName(written)) {
		return spellingsOf(written)
			.filter((spelling) => spelling.length > 0)
			.map((spelling) => ({
				keys: spelling.map(({ key }) => key),
				inflected: spelling.at(-1)?.inflected ?? [],
			}));
	}
	const keys = written.toLowerCase().split(' ');
	const ending = written.slice(Math.max(written.lastIndexOf(' '), 0));
	const known = inflections.get(ending);
	const inflected = known ?? numbersOf(ending.trimStart(), keys.length > 1).map(fold);
	inflections.set(ending, inflected);
	return [{ keys, inflected }];
}
