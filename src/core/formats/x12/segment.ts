import type { Span } from '../../recognition/recognition';

/** The characters by which a segment is read; where it does not say which parts a composite, its composites do. */
export interface Parting {
	readonly element: string;
	readonly component?: string | undefined;
	readonly repetition?: string | undefined;
}

/** A segment without its terminator. */
export interface Segment extends Span {
	/** `''` where what stands there is none. */
	readonly id: string;
	readonly separators: Parting;
}

/** The most elements that are read of a segment; NM1 has 12, CLP 14, SV3 11, CAS 19, MIA 24. */
const MOST_ELEMENTS = 32;

/**
 * The elements of a segment, the first of which is number 1 in X12. Linear in a text of segments: a search that goes
 * past the end of its segment ends at the separator of the next one.
 */
export function splitElements(text: string, { id, start, end, separators }: Segment): readonly Span[] {
	const elements: Span[] = [];
	let at = start + id.length + 1;
	while (at <= end && elements.length < MOST_ELEMENTS) {
		const found = text.indexOf(separators.element, at);
		const next = found < 0 || found > end ? end : found;
		elements.push({ start: at, end: next });
		at = next + 1;
	}
	return elements;
}

/** The longest element that is split or that may be a code, in UTF-16 units. */
const LONGEST_ELEMENT = 512;

/** What stands between a qualifier and the next component, where a sender does not keep to ISA16. */
const COMPONENT = /^[A-Z0-9]{0,3}([:>^])/;

/**
 * The components of an element, the first of which is number 1. Real senders mix separators (`SVC*HC>55669` under `:`),
 * so one that does not have the declared separator shows its own after its qualifier.
 */
export function splitComponents(text: string, element: Span, separators: Parting): readonly Span[] {
	if (element.end - element.start > LONGEST_ELEMENT) {
		return [];
	}
	const written = text.slice(element.start, element.end);
	const { component } = separators;
	const own =
		component !== undefined && written.includes(component) ? component : COMPONENT.exec(written)?.[1];
	return own === undefined || (component !== undefined && own === separators.repetition)
		? [element]
		: split(written, element.start, own);
}

/** An element that repeats, in its repetitions. */
export function splitRepetitions(text: string, element: Span, { repetition }: Parting): readonly Span[] {
	return repetition === undefined || element.end - element.start > LONGEST_ELEMENT
		? [element]
		: split(text.slice(element.start, element.end), element.start, repetition);
}

function split(written: string, offset: number, separator: string): readonly Span[] {
	const parts: Span[] = [];
	for (let start = 0; start <= written.length;) {
		const found = written.indexOf(separator, start);
		const end = found < 0 ? written.length : found;
		parts.push({ start: offset + start, end: offset + end });
		start = end + separator.length;
	}
	return parts;
}

/** What stands in a span, without blanks around it. */
export function valueIn(text: string, { start, end }: Span): string {
	return text.slice(start, Math.min(end, start + LONGEST_ELEMENT)).trim();
}
