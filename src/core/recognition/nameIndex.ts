import { LONGEST_NAME, namesOf, type Entry } from '../entries/entry';
import { isPlainName, nameOf, spellingsOf, type Name } from './names';
import { numbersOf } from './plurals';
import { fold } from './words';

const SEED = 0x9e3779b1;

/** The hash of a word's first four characters in lower case, the first in the lowest byte, and of its length. */
export function beginningHash(characters: number, length: number): number {
	return Math.imul(characters ^ (length << 20), SEED);
}

/** A word's hash: equal words have equal ones, and a few others too. */
export function hashOf(key: string): number {
	let hash = 0;
	for (let at = 0; at < key.length; at++) {
		hash = (Math.imul(hash, 31) + key.charCodeAt(at)) | 0;
	}
	return hash;
}

const encoder = new TextEncoder();

/** What may begin a joint, whatever the names are; a character outside ASCII is a 0. */
const JOINT_BEGINNINGS: readonly number[] = [0, ...encoder.encode(" \t\r\n-_/&'*~`.")];

/** The names as a tree of word hashes. Numbers instead of objects: 100,000 names are 250,000 nodes. */
export class NameIndex {
	/** The bit of each hash of up to four characters with which a name begins. */
	readonly beginnings = new Int32Array(1 << 13);
	/** Pairs of an edge's hash and the node it leads to; 0 is the root, and as an end says that the place is free. */
	#edges = new Int32Array(1 << 12);
	/** A bit of each edge: most words that are looked for are not there, and these fit the cache. */
	#edgeBits = new Int32Array(1 << 8);
	#nodeCount = 1;
	/** Of each node, its last name in `#links`; of each link its name and the link before. */
	/** Which bytes may begin what joins two words of a name. */
	readonly jointBeginnings = Uint8Array.from({ length: 256 }, (_, byte) =>
		JOINT_BEGINNINGS.includes(byte) ? 1 : 0,
	);
	readonly #lastLink: number[] = [-1];
	readonly #links: number[] = [];
	readonly #entries: Entry[] = [];
	readonly #written: string[] = [];
	readonly #names: (Name | undefined)[] = [];

	constructor(entries: readonly Entry[]) {
		const inflections = new Map<string, readonly string[]>();
		for (const entry of entries) {
			for (const written of namesOf(entry)) {
				if (written.length <= LONGEST_NAME) {
					this.#entries.push(entry);
					this.#written.push(written);
					this.#names.push(undefined);
					encoder.encode(written).forEach((byte) => (this.jointBeginnings[byte] = 1));
					pathsOf(written, inflections).forEach((path) => this.#insert(path));
				}
			}
		}
	}

	/** The node that a word leads to; 0 where no name goes on with it. */
	after(node: number, hash: number): number {
		const edge = edgeHash(node, hash);
		const mixed = mix(edge);
		const isThere = (this.#edgeBits[(mixed >>> 5) & this.#edgeBitsMask] as number) >>> mixed;
		return isThere & 1 ? (this.#edges[this.#placeOf(edge) + 1] as number) : 0;
	}

	/** The last link of the chain of names that end at a node; below 0 where there is none. */
	lastLink(node: number): number {
		return this.#lastLink[node] as number;
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
		// As `scan` sees it: how many bits are free before the one that says where the word ends.
		const room = word.length > 16 ? 32 : 33 - 2 * word.length;
		const hash = beginningHash(beginning, room);
		this.beginnings[hash >>> 19] = (this.beginnings[hash >>> 19] as number) | (1 << (hash >>> 14));
	}

	#grow(node: number, hash: number): number {
		const edge = edgeHash(node, hash);
		const place = this.#placeOf(edge);
		const known = this.#edges[place + 1] as number;
		if (known !== 0) {
			return known;
		}
		this.#setEdge(place, edge, this.#nodeCount);
		this.#lastLink.push(-1);
		if (this.#nodeCount * 4 > this.#edges.length) {
			this.#rehash();
		}
		return this.#nodeCount++;
	}

	#setEdge(place: number, edge: number, node: number): void {
		this.#edges[place] = edge;
		this.#edges[place + 1] = node;
		const mixed = mix(edge);
		const bits = (mixed >>> 5) & this.#edgeBitsMask;
		this.#edgeBits[bits] = (this.#edgeBits[bits] as number) | (1 << mixed);
	}

	#rehash(): void {
		const edges = this.#edges;
		this.#edges = new Int32Array(edges.length * 2);
		this.#edgeBits = new Int32Array(this.#edgeBits.length * 2);
		for (let at = 0; at < edges.length; at += 2) {
			if (edges[at + 1] !== 0) {
				const edge = edges[at] as number;
				this.#setEdge(this.#placeOf(edge), edge, edges[at + 1] as number);
			}
		}
	}

	#placeOf(edge: number): number {
		const edges = this.#edges;
		const mask = edges.length - 2;
		let place = (mix(edge) >>> 7) & mask;
		while (edges[place + 1] !== 0 && edges[place] !== edge) {
			place = (place + 2) & mask;
		}
		return place;
	}

	get #edgeBitsMask(): number {
		return this.#edgeBits.length - 1;
	}
}

function mix(hash: number): number {
	const mixed = Math.imul(hash ^ (hash >>> 15), SEED);
	return mixed ^ (mixed >>> 13);
}

function edgeHash(node: number, hash: number): number {
	return Math.imul(node, 0x85ebca6b) ^ hash;
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
