import type { Span, TextDocument } from '../../recognition/recognition';
import { codesIn, diagnosesOf, linesPointingTo, positionIn } from './claim';
import { levelOf, loopOf } from './loops';
import type { Relation } from './relation';
import { splitComponents, splitElements, valueIn, type Segment } from './segment';
import type { SegmentCode } from './segmentCodes';
import { seriesAround, type Series } from './series';

/** How many of the lines that point to a diagnosis are told. */
const MOST_LINES = 3;

/** How many segments before one are looked at for its loop. */
const LONGEST_LOOK = 20_000;

/** Where a segment says what its procedure costs and how often it was done, by X12 005010X222A1, X223A2, X224A2, X221A1. */
const SERVICES: Readonly<
	Record<
		string,
		{
			readonly procedure: number;
			readonly charge?: number;
			readonly paid?: number;
			readonly unit?: number;
			readonly quantity: number;
		}
	>
> = {
	SV1: { procedure: 1, charge: 2, unit: 3, quantity: 4 },
	SV2: { procedure: 2, charge: 3, unit: 4, quantity: 5 },
	SV3: { procedure: 1, charge: 2, quantity: 6 },
	SVC: { procedure: 1, charge: 2, paid: 3, quantity: 5 },
	SVD: { procedure: 3, paid: 2, quantity: 5 },
};

/** What a place of X12 has to do with others around it: that of a code, of a segment's id or of an element. */
export function readPlace(document: TextDocument, place: Span): readonly Relation[] {
	const series = seriesAround(document, place);
	const segment = series?.segment(series.number);
	if (!series || !segment || segment.id === '' || place.start >= segment.end) {
		return [];
	}
	const elements = splitElements(document.text, segment);
	const element = elements.findIndex(({ start, end }) => start <= place.start && place.start < end) + 1;
	const isId = place.start < segment.start + segment.id.length;
	const values: Values = (number) => {
		const span = number === undefined ? undefined : elements[number - 1];
		return (span && valueIn(document.text, span)) || undefined;
	};
	const codes = codesIn(document, series, segment);
	const found = codes.filter((code) => isIn(code, place));
	return [
		...(isId ? loop(document, series, segment, values) : []),
		...(segment.id === 'HL' ? level(series, values) : []),
		...(segment.id === 'CAS' ? adjustments(values, isId ? 1 : element) : []),
		...qualifier(document, segment, elements, codes, place),
		...found.flatMap((code) => relationsOf(document, series, segment, code, values)),
	];
}

function isIn({ start, end }: Span, place: Span): boolean {
	return start <= place.start && place.start < end;
}

/** The value of an element of the segment; undefined where it is empty or none is asked. */
type Values = (element: number | undefined) => string | undefined;

function relationsOf(
	document: TextDocument,
	series: Series,
	segment: Segment,
	found: SegmentCode,
	values: Values,
): readonly Relation[] {
	const [system] = found.reading.code.systems;
	if (system.id === 'diagnosis-pointer') {
		return pointer(document, series, found);
	}
	if (segment.id === 'HI') {
		return pointers(document, series, found);
	}
	if (found.reading.extent?.kind === 'prefix') {
		return bill(found, codesIn(document, series, segment));
	}
	const { element, component } = found.place;
	const beside = codesIn(document, series, segment).filter(({ place }) => place.element === element);
	if (system.id === 'modifier') {
		const procedure = beside.find(({ place }) => place.component === 2);
		return procedure ? [{ kind: 'procedure', code: procedure.reading.code }] : [];
	}
	const service = Object.hasOwn(SERVICES, segment.id) ? SERVICES[segment.id] : undefined;
	if (!service || element !== service.procedure || component !== 2) {
		return [];
	}
	const { charge, paid, unit, quantity } = service;
	return [
		{
			kind: 'service',
			modifiers: beside
				.filter(({ reading }) => reading.code.systems[0].id === 'modifier')
				.map(({ reading }) => reading.code),
			charge: values(charge),
			paid: values(paid),
			unit: values(unit),
			quantity: values(quantity),
		},
	];
}

/** The code that a qualifier tells of, where a place is one. */
function qualifier(
	{ text }: TextDocument,
	{ separators }: Segment,
	elements: readonly Span[],
	codes: readonly SegmentCode[],
	place: Span,
): readonly Relation[] {
	const told = codes.find(({ place: { by, systems }, qualifier: written }) => {
		const element = by && Object.hasOwn(systems, written) ? elements[by.element - 1] : undefined;
		const span = element && by && splitComponents(text, element, separators)[by.component - 1];
		return written !== '' && span && isIn(span, place);
	});
	return told ? [{ kind: 'qualifier', qualifier: told.qualifier, code: told.reading.code }] : [];
}

/** The type of bill that its first digits and the frequency in the same element make. */
function bill({ place, reading }: SegmentCode, codes: readonly SegmentCode[]): readonly Relation[] {
	const frequency = codes.find((code) => code.place.element === place.element && code.place.component === 3)
		?.reading.code;
	const { systems, text } = reading.code;
	return frequency ? [{ kind: 'bill', code: { systems, text: `${text}${frequency.text}` } }] : [];
}

function pointer(document: TextDocument, series: Series, found: SegmentCode): readonly Relation[] {
	const position = positionIn(found.reading.code);
	const diagnoses = diagnosesOf(document, series);
	const diagnosis = diagnoses.find((known) => known.position === position);
	if (diagnosis) {
		return [{ kind: 'diagnosis', position: diagnosis.position, code: diagnosis.found.reading.code }];
	}
	// Of a part of a claim the rest of its diagnoses may not be there.
	return position === undefined || diagnoses.length === 0 || series.isPart
		? []
		: [{ kind: 'absentDiagnosis', position }];
}

function pointers(document: TextDocument, series: Series, found: SegmentCode): readonly Relation[] {
	const diagnosis = diagnosesOf(document, series).find((known) => known.found.start === found.start);
	if (!diagnosis) {
		return [];
	}
	const { position } = diagnosis;
	const lines = linesPointingTo(document, series, position);
	const isCut = series.isPart && lines.length > MOST_LINES;
	return lines.length > 0 && !isCut
		? [{ kind: 'pointers', position, count: lines.length, lines: lines.slice(0, MOST_LINES) }]
		: [];
}

/** The adjustments of a CAS segment: all of them for its group, else the one to which an element belongs. */
function adjustments(values: Values, element: number): readonly Relation[] {
	const group = values(1);
	const reasons = element === 1 ? [2, 5, 8, 11, 14, 17] : [element - ((element - 2) % 3)];
	return reasons.flatMap((at): readonly Relation[] => {
		const [reason, amount] = [values(at), values(at + 1)];
		return element < 1 || at > 17 || group === undefined || reason === undefined || amount === undefined
			? []
			: [{ kind: 'adjustment', group, reason, amount, quantity: values(at + 2) }];
	});
}

function level({ transaction }: Series, values: Values): readonly Relation[] {
	const [number, code] = [values(1), values(3)];
	const named = code === undefined ? undefined : levelOf(transaction, code);
	return number === undefined || named === undefined
		? []
		: [{ kind: 'level', level: named, number, parent: values(2) }];
}

function loop(
	document: TextDocument,
	{ transaction, segment: segmentOf, number }: Series,
	segment: Segment,
	values: Values,
): readonly Relation[] {
	const nearestSegment = (ids: readonly string[]): Segment | undefined => {
		for (let at = number - 1; at >= number - LONGEST_LOOK; at--) {
			const before = segmentOf(at);
			if (!before || ids.includes(before.id)) {
				return before;
			}
		}
		return undefined;
	};
	const named = loopOf(transaction, segment.id, {
		first: values(1) ?? '',
		third: values(3) ?? '',
		nearest: (...ids) => nearestSegment(ids)?.id,
		level: () => {
			const nearest = nearestSegment(['HL']);
			const third = nearest && splitElements(document.text, nearest)[2];
			return third && valueIn(document.text, third);
		},
	});
	return named === undefined ? [] : [{ kind: 'loop', loop: named }];
}
