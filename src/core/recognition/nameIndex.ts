import { LONGEST_NAME, namesOf, type Entry } from '../entries/entry';
import { nameOf, spellingsOf, type Name } from './names';
import { numbersOf } from './plurals';
import { fold } from './words';

const SEED = 0x9e3779b1;

/** The hash of up to four characters in lower case with which a word begins, the first in the lowest byte. */
export function beginningHash(characters: number): number {
	return Math.imul(characters, SEED);
}

/** A word's hash: equal words have equal ones, and a few others too. */
export function hashOf(key: string): number {
	let hash = 0;
	for (let at = 0; at < key.length; at++) {
		hash = (Math.imul(hash, 31) + key.charCodeAt(at)) | 0;
	}
	return hash;
}

/** The names as a tree of word hashes. Numbers instead of objects: 100,000 names are 250,000 nodes. */
export class NameIndex {
	/** The bit of each hash of up to four characters with which a name begins. */
	readonly beginnings = new Int32Array(1 << 13);
	/** Pairs of an edge's hash and the node it leads to; 0 is the root, and as an end says that the place is free. */
	#edges = new Int32Array(1 << 12);
	#nodeCount = 1;
	/** Of each node, its last name in `#links`; of each link its name and the link before. */
	readonly #lastLink: number[] = [-1];
	readonly #links: number[] = [];
	readonly #entries: Entry[] = [];
	readonly #written: string[] = [];
	readonly #names = new Map<number, Name>();

	constructor(entries: readonly Entry[]) {
		const inflections = new Map<string, readonly string[]>();
		for (const entry of entries) {
			for (const written of namesOf(entry)) {
				if (written.length <= LONGEST_NAME) {
					this.#entries.push(entry);
					this.#written.push(written);
					pathsOf(written, inflections).forEach((path) => this.#insert(path));
				}
			}
		}
	}

	/** The node that a word leads to; 0 where no name goes on with it. */
	after(node: number, hash: number): number {
		return this.#edges[this.#placeOf(node, hash) + 1] as number;
	}

	/** Calls `nominate` with each name that ends at a node, by its place among all names. */
	forEachName(node: number, nominate: (name: number) => void): void {
		for (let link = this.#lastLink[node] as number; link >= 0; link = this.#links[link + 1] as number) {
			nominate(this.#links[link] as number);
		}
	}

	/** The name at a place among all names, which is made ready when it is first wanted. */
	name(place: number): Name {
		const known = this.#names.get(place);
		if (known) {
			return known;
		}
		const name = nameOf(this.#entries[place] as Entry, this.#written[place] as string);
		this.#names.set(place, name);
		return name;
	}

	#insert({ keys, inflected }: Path): void {
		const last = keys.length - 1;
		let node = 0;
		keys.forEach((key, at) => {
			const words = at === last ? [key, ...inflected] : [key];
			for (const word of words) {
				if (at === 0) {
					this.#addBeginning(word);
				}
				const next = this.#grow(node, hashOf(word));
				if (at === last) {
					this.#links.push(this.#written.length - 1, this.#lastLink[next] as number);
					this.#lastLink[next] = this.#links.length - 2;
				} else {
					node = next;
				}
			}
		});
	}

	#addBeginning(word: string): void {
		let beginning = 0;
		for (let at = 0; at < word.length && at < 4; at++) {
			beginning |= (word.charCodeAt(at) | 0x20) << (at << 3);
		}
		const hash = beginningHash(beginning);
		this.beginnings[hash >>> 19] = (this.beginnings[hash >>> 19] as number) | (1 << (hash >>> 14));
	}

	#grow(node: number, hash: number): number {
		const place = this.#placeOf(node, hash);
		const known = this.#edges[place + 1] as number;
		if (known !== 0) {
			return known;
		}
		this.#edges[place] = edgeHash(node, hash);
		this.#edges[place + 1] = this.#nodeCount;
		this.#lastLink.push(-1);
		if (this.#nodeCount * 4 > this.#edges.length) {
			this.#rehash();
		}
		return this.#nodeCount++;
	}

	#rehash(): void {
		const edges = this.#edges;
		this.#edges = new Int32Array(edges.length * 2);
		for (let at = 0; at < edges.length; at += 2) {
			if (edges[at + 1] !== 0) {
				const place = this.#placeOfEdge(edges[at] as number);
				this.#edges.set(edges.subarray(at, at + 2), place);
			}
		}
	}

	#placeOf(node: number, hash: number): number {
		return this.#placeOfEdge(edgeHash(node, hash));
	}

	#placeOfEdge(edge: number): number {
		const edges = this.#edges;
		const mask = edges.length - 2;
		let place = (Math.imul(edge ^ (edge >>> 15), SEED) >>> 7) & mask;
		while (edges[place + 1] !== 0 && edges[place] !== edge) {
			place = (place + 2) & mask;
		}
		return place;
	}
}

function edgeHash(node: number, hash: number): number {
	return Math.imul(node, 0x85ebca6b) ^ hash;
}

/** The words of a spelling; the last one in its other number is `inflected`. */
interface Path {
	readonly keys: readonly string[];
	readonly inflected: readonly string[];
}

/** What most names are: words of ASCII letters, in one case or with a first capital, with blanks between them. */
const PLAIN_NAME = /^(?:[A-Z]?[a-z]+|[A-Z]+)(?: (?:[A-Z]?[a-z]+|[A-Z]+))*$/;

function pathsOf(written: string, inflections: Map<string, readonly string[]>): readonly Path[] {
	if (!PLAIN_NAME.test(written)) {
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
