import type { CodeCandidate } from '../../codes/code';
import type { Span, TextDocument } from '../../recognition/recognition';
import { placeReaderOf, type PlaceReading } from './placeReading';
import { PLACES, type Place } from './places';
import { splitComponents, splitElements, splitRepetitions, valueIn, type Segment } from './segment';
import type { Transaction } from './transactions';

/** The longest value that is taken for a code, in UTF-16 units. */
const LONGEST_CODE = 48;

/** A code in a segment. */
export interface SegmentCode extends Span {
	readonly reading: PlaceReading;
	readonly place: Place;
	readonly qualifier: string;
}

/** What is known around a segment that stands alone: nothing. */
export const NOTHING_AROUND: Surroundings = { transaction: undefined, hasBillType: () => undefined };

/** What is read of a segment around its codes. */
export interface Surroundings {
	/** What its transaction set is; undefined where nothing tells. */
	readonly transaction: Transaction | undefined;
	/** Whether the claim around it has a bill type, that is, whether it is institutional; undefined where nothing tells. */
	readonly hasBillType: () => boolean | undefined;
}

const places: ReadonlyMap<string, readonly Place[]> = new Map(Object.entries(PLACES));

/** Whether segments of this id have places of codes. */
export function hasPlaces(id: string): boolean {
	return places.has(id);
}

/** The codes of a segment, in the order of their places. */
export function codesOf(
	document: TextDocument,
	segment: Segment,
	{ transaction, hasBillType }: Surroundings,
): readonly SegmentCode[] {
	const { text } = document;
	const reader = placeReaderOf(document);
	const codes: SegmentCode[] = [];
	const elements = splitElements(text, segment);
	const composites: (readonly Span[] | undefined)[] = [];
	const componentAt = (element: number, component: number): Span | undefined => {
		const whole = elements[element - 1];
		if (!whole || whole.start === whole.end) {
			return undefined;
		}
		const parts = composites[element] ?? splitComponents(text, whole, segment.separators);
		composites[element] = parts;
		return parts[component - 1];
	};
	const read = (place: Place, { start, end }: Span) => {
		const whole = end - start > LONGEST_CODE ? '' : text.slice(start, end);
		const written = whole.trim();
		if (written === '') {
			return;
		}
		const qualifierAt = place.by && componentAt(place.by.element, place.by.component);
		const qualifier = qualifierAt ? valueIn(text, qualifierAt) : '';
		const reading = reader.read(segment.id, place, qualifier, written, hasBillType);
		if (reading) {
			const from = start + whole.indexOf(written);
			codes.push({ start: from, end: from + written.length, reading, place, qualifier });
		}
	};
	for (const place of places.get(segment.id) ?? []) {
		const whole = elements[place.element - 1];
		if (!whole || whole.start === whole.end || !isIn(place, transaction)) {
			continue;
		}
		if (place.repeats) {
			splitRepetitions(text, whole, segment.separators).forEach((span) => read(place, span));
			continue;
		}
		const span = componentAt(place.element, place.component);
		if (span) {
			read(place, span);
		}
	}
	return withRange(codes);
}

function isIn({ only }: Place, transaction: Transaction | undefined): boolean {
	return !only || !transaction || only.includes(transaction);
}

/** In a 278, the eighth component of a procedure is the end of a range that its second one begins. */
function withRange(codes: readonly SegmentCode[]): readonly SegmentCode[] {
	const end = codes.find(({ place }) => place.component === 8);
	return end
		? codes.map((code): SegmentCode =>
				code.place.component === 2 && code.place.element === end.place.element
					? {
							...code,
							reading: {
								...code.reading,
								extent: { kind: 'range', to: end.reading.code.text },
							},
						}
					: code,
			)
		: codes;
}

/** A code of a segment as others know it. */
export function candidateOf({ start, end, reading: { code, reason, extent } }: SegmentCode): CodeCandidate {
	return { start, end, code, reason, needsContext: false, extent };
}
