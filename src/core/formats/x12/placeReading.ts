import {
	canonicalOf,
	codeAt,
	hasShape,
	type Code,
	type CodeCandidate,
	type CodeReason,
} from '../../codes/code';
import type { CodeSystem } from '../../codes/codeSystem';
import { SYSTEMS } from '../../codes/systems';
import type { Systems } from '../../codes/whichSystem';
import type { TextDocument } from '../../recognition/recognition';
import { diagnosisPointer } from './diagnosisPointer';
import type { Ids, Place } from './places';

/** What a value says at a place with a qualifier; one object for all that say the same. */
export interface PlaceReading {
	readonly code: Code;
	readonly reason: CodeReason;
	readonly extent?: CodeCandidate['extent'];
	/** Whether the value looks like a code of what it is said to be, and is no redacted or invented one. */
	readonly looksRight: boolean;
}

type ByValue = Map<string, PlaceReading | undefined>;

const readers = new WeakMap<TextDocument, PlaceReader>();

/** What the values of a text say, each of which is read once. */
export function placeReaderOf(document: TextDocument): PlaceReader {
	const reader = readers.get(document) ?? new PlaceReader();
	readers.set(document, reader);
	return reader;
}

/** Reads values at places of segments. */
export class PlaceReader {
	readonly #known = new Map<Place, Map<string, ByValue>>();

	/** `hasBillType` tells of a claim that does not say which kind of facility code it has. */
	read(
		segment: string,
		place: Place,
		qualifier: string,
		written: string,
		hasBillType: () => boolean | undefined,
	): PlaceReading | undefined {
		if (place.reading === 'facility' && qualifier === '') {
			return read(segment, place, qualifier, written, hasBillType());
		}
		const values = this.#valuesOf(place, qualifier);
		const known = values.get(written);
		if (known || values.has(written)) {
			return known;
		}
		const reading = read(segment, place, qualifier, written, undefined);
		values.set(written, reading);
		return reading;
	}

	#valuesOf(place: Place, qualifier: string): ByValue {
		let qualifiers = this.#known.get(place);
		if (!qualifiers) {
			qualifiers = new Map();
			this.#known.set(place, qualifiers);
		}
		let values = qualifiers.get(qualifier);
		if (!values) {
			values = new Map();
			qualifiers.set(qualifier, values);
		}
		return values;
	}
}

function read(
	segment: string,
	place: Place,
	qualifier: string,
	written: string,
	hasBillType: boolean | undefined,
): PlaceReading | undefined {
	const systems = systemsOf(place, qualifier, hasBillType);
	if (!systems || !/[\p{L}\p{N}]/u.test(written)) {
		return undefined;
	}
	const reason: CodeReason = {
		kind: 'element',
		element: elementName(segment, place),
		...(qualifier !== '' && { qualifier }),
	};
	if (place.reading === 'facility') {
		return { ...facility(systems, written), reason, looksRight: FACILITY.test(written) };
	}
	if (place.reading === 'ambiguous') {
		return { code: { systems, text: written.toUpperCase() }, reason, looksRight: FACILITY.test(written) };
	}
	const looksRight = systems.some((system) => hasShape(system, written));
	return place.reading === undefined || looksRight
		? { code: codeAt(systems, pointed(systems, qualifier, written)), reason, looksRight }
		: undefined;
}

/** A place of service, or the first two digits of a bill type. */
const FACILITY = /^\w{2}$/;

/** The place of a claim: a place of service, or the first two digits of its bill type, which begin with a zero. */
function facility(systems: Systems, written: string): Omit<PlaceReading, 'reason' | 'looksRight'> {
	const [system, other] = systems;
	if (other) {
		return { code: { systems, text: written.toUpperCase() } };
	}
	const text = canonicalOf(system, written);
	return system.id === 'type-of-bill'
		? { code: { systems, text: /^[1-9]\w$/.test(text) ? `0${text}` : text }, extent: { kind: 'prefix' } }
		: { code: { systems, text } };
}

/** Qualifiers of procedures of ICD-9-CM; its other ones are of diagnoses. */
const ICD_9_PROCEDURES: ReadonlySet<string> = new Set(['BR', 'BQ', 'ID']);

/** Four digits of ICD-9-CM may be a diagnosis or a procedure, whose point stands elsewhere: the qualifier tells. */
function pointed([{ id }]: Systems, qualifier: string, written: string): string {
	if (id !== 'icd-9-cm' || !/^\d{4}$/.test(written)) {
		return written;
	}
	const length = ICD_9_PROCEDURES.has(qualifier) ? 2 : 3;
	return `${written.slice(0, length)}.${written.slice(length)}`;
}

function systemsOf(
	{ systems, reading }: Place,
	qualifier: string,
	hasBillType: boolean | undefined,
): Systems | undefined {
	if (reading === 'facility' && qualifier === '' && hasBillType !== undefined) {
		return known(systems[hasBillType ? 'A' : 'B']);
	}
	return known(Object.hasOwn(systems, qualifier) ? systems[qualifier] : systems['*']);
}

const byId: ReadonlyMap<string, CodeSystem> = new Map(
	[...SYSTEMS, diagnosisPointer].map((system) => [system.id, system]),
);

/** The systems of these ids, as far as they are known. */
function known(ids: Ids | undefined): Systems | undefined {
	const [first, ...others] = ids?.map((id) => byId.get(id)).filter((system) => system !== undefined) ?? [];
	return first && [first, ...others];
}

/** How X12 names the place of a code: `SV101`, `SV101-3`, `HI01`. */
function elementName(segment: string, { element, component, by }: Place): string {
	const isNamedWhole =
		component === 1 || (component === 2 && by?.element === element && by.component === 1);
	return `${segment}${element.toString().padStart(2, '0')}${isNamedWhole ? '' : `-${component}`}`;
}
