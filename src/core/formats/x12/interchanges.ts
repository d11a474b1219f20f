import type { Span, TextDocument } from '../../recognition/recognition';

/** The most that an ISA segment takes, in characters: 106, and some for senders that do not keep its widths. */
const LONGEST_HEADER = 200;

/** The characters that part an interchange, as its ISA segment declares them (X12.5). */
export interface Separators {
	readonly element: string;
	readonly segment: string;
	/** ISA16, where it may be one. */
	readonly component?: string | undefined;
	/** ISA11, from version 00402 on; before, ISA11 is another thing. */
	readonly repetition?: string | undefined;
}

/** An X12 interchange, ISA to IEA (X12.5). */
export interface Interchange extends Span, Separators {}

/** Whether a text holds an interchange. */
export function isX12(document: TextDocument): boolean {
	return readerOf(document).hasAny();
}

/** The interchanges that begin before an offset, at least. */
export function interchangesTo(document: TextDocument, offset: number): readonly Interchange[] {
	return readerOf(document).readTo(offset);
}

const readers = new WeakMap<TextDocument, InterchangeReader>();

function readerOf(document: TextDocument): InterchangeReader {
	const reader = readers.get(document) ?? new InterchangeReader(document.text);
	readers.set(document, reader);
	return reader;
}

/** Reads where the interchanges of a text lie, as far as is asked. */
class InterchangeReader {
	readonly #interchanges: Interchange[] = [];
	#next: Header | undefined;

	constructor(private readonly text: string) {
		this.#next = headerFrom(text, 0);
	}

	hasAny(): boolean {
		while (this.#next && this.#interchanges.length === 0) {
			this.#read(this.#next);
		}
		return this.#interchanges.length > 0;
	}

	/** The interchanges that begin before an offset, at least. */
	readTo(offset: number): readonly Interchange[] {
		while (this.#next && this.#next.start < offset) {
			this.#read(this.#next);
		}
		return this.#interchanges;
	}

	#read(header: Header): void {
		const { start, element } = header;
		this.#next = headerFrom(this.text, start + 3);
		const separators = separatorsOf(this.text, start, element);
		if (separators && start >= (this.#interchanges.at(-1)?.end ?? 0)) {
			const until = this.#next?.start ?? this.text.length;
			const end = start + lengthOf(this.text.slice(start, until), element, separators.segment);
			this.#interchanges.push({ start, end, ...separators });
		}
	}
}

/** Where an ISA segment begins, and its element separator. */
interface Header {
	readonly start: number;
	readonly element: string;
}

function headerFrom(text: string, offset: number): Header | undefined {
	// Much faster than a regular expression alone, and every version of every text is asked.
	for (let start = text.indexOf('ISA', offset); start >= 0; start = text.indexOf('ISA', start + 3)) {
		const element = /^ISA([^\p{L}\p{N}\s])\d\d\1/u.exec(text.slice(start, start + 7))?.[1];
		if (element !== undefined && !/[\p{L}\p{N}]/u.test(text.charAt(start - 1))) {
			return { start, element };
		}
	}
	return undefined;
}

/**
 * The separators of an ISA segment: the terminator is the character after ISA16, which is the one character after the
 * 16th element separator.
 */
function separatorsOf(text: string, start: number, element: string): Separators | undefined {
	const starts: number[] = [];
	let at = start;
	for (let count = 1; count <= 16; count++) {
		at = text.indexOf(element, at + 1);
		if (at < 0 || at > start + LONGEST_HEADER) {
			return undefined;
		}
		starts.push(at + 1);
	}
	const segment = text[at + 2];
	const [isa11 = 0, isa12 = 0] = starts.slice(10);
	const separatorAt = (offset: number) => {
		const character = text.charAt(offset);
		return /[\p{L}\p{N}\s]/u.test(character) || character === element || character === segment
			? undefined
			: character;
	};
	return segment === undefined
		? undefined
		: {
				element,
				segment,
				component: separatorAt(at + 1),
				repetition: text.slice(isa12, isa12 + 5) >= '00402' ? separatorAt(isa11) : undefined,
			};
}

/** How much of an interchange without IEA is looked at for where it ends, in UTF-16 units. */
const LONGEST_LOOK = 100_000;

/** How long the interchange is with which a text begins: to IEA, or where the file is cut, while segments follow. */
function lengthOf(text: string, element: string, segment: string): number {
	const [trailer, one] = patternsOf(element, segment);
	for (let at = text.indexOf(`IEA${element}`); at >= 0; at = text.indexOf(`IEA${element}`, at + 1)) {
		trailer.lastIndex = at;
		const match = trailer.exec(text);
		if (match) {
			return at + match[0].length;
		}
	}
	let end = 0;
	one.lastIndex = 0;
	for (let match = one.exec(text); match; match = one.exec(text)) {
		end = match.index + match[0].trimEnd().length;
		if (end > LONGEST_LOOK) {
			return text.length;
		}
	}
	return end;
}

const patterns = new Map<string, readonly [trailer: RegExp, segment: RegExp]>();

/** What IEA looks like where it ends a text of segments, and what any segment does. */
function patternsOf(element: string, segment: string): readonly [trailer: RegExp, segment: RegExp] {
	const [separator, terminator] = [quoted(element), quoted(segment)];
	const known = patterns.get(element + segment) ?? [
		new RegExp(`(?<=${terminator}${BLANKS})IEA${separator}\\d{0,5}(?:${separator}\\d{0,9})?`, 'yu'),
		new RegExp(`[A-Z][A-Z0-9]{1,2}(?:${separator}[^${terminator}]*)?(?:${terminator}|$)${BLANKS}`, 'yu'),
	];
	patterns.set(element + segment, known);
	return known;
}

/** What may stand between two segments: line ends, in a string of a program also written out. */
export const BLANKS = String.raw`(?:\s|\\[nrt])*`;

/** A character as it stands for itself in a regular expression. */
function quoted(character: string): string {
	return `\\u{${character.charCodeAt(0).toString(16)}}`;
}
