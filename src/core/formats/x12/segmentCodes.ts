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
import type { Span } from '../../recognition/recognition';
import { diagnosisPointer } from './diagnosisPointer';
import { PLACES, type Ids, type Place } from './places';
import { splitComponents, splitElements, splitRepetitions, valueIn, type Segment } from './segment';
import type { Transaction } from './transactions';

/** The longest value that is taken for a code, in UTF-16 units. */
const LONGEST_CODE = 48;

/** A code in a segment. */
export interface SegmentCode extends Span {
	readonly code: Code;
	readonly place: Place;
	readonly qualifier: string;
	readonly extent?: CodeCandidate['extent'];
}

/** What is read of a segment around its codes. */
export interface Surroundings {
	/** What its transaction set is; undefined where nothing tells. */
	readonly transaction: Transaction | undefined;
	/** Whether the claim around it has a bill type, that is, whether it is institutional; undefined where nothing tells. */
	hasBillType(): boolean | undefined;
}

/** Whether segments of this id have places of codes. */
export function hasPlaces(id: string): boolean {
	return Object.hasOwn(PLACES, id);
}

/** The codes of a segment, in the order of their places. */
export function codesOf(text: string, segment: Segment, surroundings: Surroundings): readonly SegmentCode[] {
	const places = hasPlaces(segment.id) ? (PLACES[segment.id] ?? []) : [];
	const elements = splitElements(text, segment);
	const composites = new Map<number, readonly Span[]>();
	const componentAt = (element: number, component: number): Span | undefined => {
		const span = elements[element - 1];
		const parts =
			composites.get(element) ?? (span ? splitComponents(text, span, segment.separators) : []);
		composites.set(element, parts);
		return parts[component - 1];
	};
	const codes: SegmentCode[] = [];
	for (const place of places) {
		const { element, component, by, only, repeats } = place;
		const whole = elements[element - 1];
		if (
			!whole ||
			whole.start === whole.end ||
			(only && surroundings.transaction && !only.includes(surroundings.transaction))
		) {
			continue;
		}
		const qualifierAt = by && componentAt(by.element, by.component);
		const qualifier = qualifierAt ? valueIn(text, qualifierAt) : '';
		const spans = repeats
			? splitRepetitions(text, whole, segment.separators)
			: [componentAt(element, component)];
		for (const span of spans) {
			const value = span && trimmed(text, span);
			const found = value && codeIn(text, value, place, qualifier, surroundings);
			if (found) {
				codes.push(found);
			}
		}
	}
	return withRange(codes);
}

function codeIn(
	text: string,
	span: Span,
	place: Place,
	qualifier: string,
	surroundings: Surroundings,
): SegmentCode | undefined {
	const written = text.slice(span.start, span.end);
	const systems = systemsOf(place, qualifier, surroundings);
	if (!systems || !/[\p{L}\p{N}]/u.test(written)) {
		return undefined;
	}
	const found = { ...span, place, qualifier };
	if (place.reading === 'facility') {
		return facility(found, systems, written);
	}
	if (place.reading === 'ambiguous') {
		return { ...found, code: { systems, text: written.toUpperCase() } };
	}
	return place.reading === undefined || systems.some((system) => hasShape(system, written))
		? { ...found, code: codeAt(systems, pointed(systems, qualifier, written)) }
		: undefined;
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

/** The place of a claim: a place of service, or the first two digits of its bill type, which begin with a zero. */
function facility(found: Omit<SegmentCode, 'code'>, systems: Systems, written: string): SegmentCode {
	if (systems.length > 1) {
		return { ...found, code: { systems, text: written.toUpperCase() } };
	}
	const [system] = systems;
	const code = canonicalOf(system, written);
	return system.id === 'type-of-bill'
		? {
				...found,
				code: { systems, text: /^[1-9]\w$/.test(code) ? `0${code}` : code },
				extent: { kind: 'prefix' },
			}
		: { ...found, code: { systems, text: code } };
}

function systemsOf(place: Place, qualifier: string, surroundings: Surroundings): Systems | undefined {
	const { systems, reading } = place;
	if (reading === 'facility' && qualifier === '' && Object.hasOwn(systems, '')) {
		const hasBillType = surroundings.hasBillType();
		if (hasBillType !== undefined) {
			return known(systems[hasBillType ? 'A' : 'B']);
		}
	}
	return known(Object.hasOwn(systems, qualifier) ? systems[qualifier] : systems['*']);
}

const byId: ReadonlyMap<string, CodeSystem> = new Map(
	[...SYSTEMS, diagnosisPointer].map((system) => [system.id, system]),
);
const resolved = new Map<Ids, Systems | undefined>();

/** The systems of these ids, as far as they are known. */
function known(ids: Ids | undefined): Systems | undefined {
	if (!ids) {
		return undefined;
	}
	if (!resolved.has(ids)) {
		const [first, ...others] = ids.map((id) => byId.get(id)).filter((system) => system !== undefined);
		resolved.set(ids, first && [first, ...others]);
	}
	return resolved.get(ids);
}

/** In a 278, the eighth component of a procedure is the end of a range that its second one begins. */
function withRange(codes: readonly SegmentCode[]): readonly SegmentCode[] {
	return codes.map((code) => {
		const end = codes.find(
			({ place }) =>
				code.place.component === 2 && place.component === 8 && place.element === code.place.element,
		);
		return end ? { ...code, extent: { kind: 'range', to: end.code.text } } : code;
	});
}

function trimmed(text: string, { start, end }: Span): Span | undefined {
	if (end - start > LONGEST_CODE) {
		return undefined;
	}
	const written = text.slice(start, end);
	const from = start + written.length - written.trimStart().length;
	return { start: from, end: from + written.trim().length };
}

/** How X12 names the place of a code: `SV101`, `SV101-3`, `HI01`. */
export function elementName(segment: string, { element, component, by }: Place): string {
	const isNamedWhole =
		component === 1 || (component === 2 && by?.element === element && by.component === 1);
	return `${segment}${element.toString().padStart(2, '0')}${isNamedWhole ? '' : `-${component}`}`;
}

/** Why a place of a segment holds a code. */
export function reasonOf(segment: string, { place, qualifier }: SegmentCode): CodeReason {
	return {
		kind: 'element',
		element: elementName(segment, place),
		...(qualifier !== '' && { qualifier }),
	};
}
