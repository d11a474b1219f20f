import type { TextDocument } from '../../recognition/recognition';
import { interchangesTo, type Interchange } from './interchanges';
import { afterBlanks, idAt } from './segments';
import { splitElements, type Segment } from './segment';
import { transactionOf, transactionOfGroup, type Transaction } from './transactions';

/** From a segment on, what its transaction set is. */
interface Change {
	readonly segment: number;
	readonly transaction: Transaction | 'unknown' | undefined;
}

const readers = new WeakMap<TextDocument, SegmentReader>();

/** The segments of a text's interchanges, which are read once and as far as is asked. */
export function segmentsOf(document: TextDocument): SegmentReader {
	const reader = readers.get(document) ?? new SegmentReader(document);
	readers.set(document, reader);
	return reader;
}

/** Where the segments of a text lie, in their order; a segment is known by its number. */
export class SegmentReader {
	readonly #starts: number[] = [];
	readonly #ends: number[] = [];
	/** The numbers of the segments with which the interchanges begin, and these. */
	readonly #firsts: { readonly segment: number; readonly interchange: Interchange }[] = [];
	readonly #changes: Change[] = [];
	/** Where the next segment begins, and up to where segments were asked for. */
	#next = 0;
	#asked = 0;
	#version = '';

	constructor(private readonly document: TextDocument) {}

	/** The number of the segment in which an offset lies or that begins last before it; -1 where none does. */
	numberAt(offset: number): number {
		this.#readTo(offset + 1);
		return lastUpTo(this.#starts, offset);
	}

	/** The number of the first segment that begins at an offset or behind it. */
	numberFrom(offset: number): number {
		const number = this.numberAt(offset);
		return this.#starts[number] === offset ? number : number + 1;
	}

	/** A segment, with its elements; undefined past the last one that begins before `limit`. */
	segment(number: number, limit: number): Segment | undefined {
		this.#readTo(limit);
		const [start, end] = [this.#starts[number], this.#ends[number]];
		const interchange = this.#interchangeOf(number);
		if (start === undefined || end === undefined || start >= limit || !interchange) {
			return undefined;
		}
		const id = idAt(this.document.text, interchange, start);
		return { id, start, end, separators: interchange };
	}

	/** What the transaction set of a segment is; undefined where it is none of health care. */
	transaction(number: number): Transaction | 'unknown' | undefined {
		return this.#changes[lastUpTo(this.#changes, number, ({ segment }) => segment)]?.transaction;
	}

	/** The number of the segment with which the interchange around a segment begins. */
	firstOfInterchange(number: number): number {
		return this.#firsts[lastUpTo(this.#firsts, number, ({ segment }) => segment)]?.segment ?? 0;
	}

	#interchangeOf(number: number): Interchange | undefined {
		return this.#firsts[lastUpTo(this.#firsts, number, ({ segment }) => segment)]?.interchange;
	}

	#readTo(offset: number): void {
		if (this.#next >= offset || this.#asked >= offset) {
			return;
		}
		this.#asked = offset;
		for (const interchange of interchangesTo(this.document, offset)) {
			if (interchange.end > this.#next && interchange.start < offset) {
				this.#readInterchange(interchange, offset);
			}
		}
	}

	#readInterchange(interchange: Interchange, offset: number): void {
		const { text } = this.document;
		if (this.#firsts.at(-1)?.interchange.start !== interchange.start) {
			this.#firsts.push({ segment: this.#starts.length, interchange });
			this.#changes.push({ segment: this.#starts.length, transaction: 'unknown' });
			this.#version = '';
			this.#next = interchange.start;
		}
		while (this.#next < Math.min(offset, interchange.end)) {
			const start = this.#next;
			const terminator = text.indexOf(interchange.segment, start);
			const end = terminator < 0 ? interchange.end : Math.min(terminator, interchange.end);
			this.#noteTransaction(interchange, start, end);
			this.#starts.push(start);
			this.#ends.push(end);
			this.#next = terminator < 0 ? interchange.end : afterBlanks(text, terminator + 1);
		}
	}

	#noteTransaction(interchange: Interchange, start: number, end: number): void {
		const { text } = this.document;
		if (text.charAt(start + 2) !== interchange.element) {
			return;
		}
		const id = text.slice(start, start + 2);
		if (id !== 'GS' && id !== 'ST') {
			return;
		}
		const elements = splitElements(text, { id, start, end, separators: interchange });
		const valueOf = (number: number) => {
			const element = elements[number - 1];
			return element ? text.slice(element.start, Math.min(element.end, element.start + 20)).trim() : '';
		};
		const segment = this.#starts.length;
		if (id === 'GS') {
			this.#version = valueOf(8);
			this.#changes.push({ segment, transaction: transactionOfGroup(valueOf(1), this.#version) });
		} else {
			this.#changes.push({
				segment,
				transaction: transactionOf(valueOf(1), valueOf(3) || this.#version),
			});
		}
	}
}

/** The index of the last item whose value is at most `limit`; -1 where none is. */
function lastUpTo<T>(sorted: readonly T[], limit: number, valueOf: (item: T) => number): number;
function lastUpTo(sorted: readonly number[], limit: number): number;
function lastUpTo<T>(sorted: readonly T[], limit: number, valueOf: (item: T) => number = Number): number {
	let [low, high] = [0, sorted.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		const item = sorted[middle];
		if (item !== undefined && valueOf(item) <= limit) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low - 1;
}
