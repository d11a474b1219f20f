import type { Code } from '../../codes/code';
import type { TextDocument } from '../../recognition/recognition';
import type { Line } from './relation';
import { splitComponents, splitElements, valueIn, type Segment } from './segment';
import { codesOf, type SegmentCode } from './segmentCodes';
import type { Series } from './series';

/** How many segments of a claim are looked at on each side of a place. */
const LONGEST_CLAIM = 20_000;

/** What a claim cannot go over, beside its own CLM segment. */
const OUTSIDE: ReadonlySet<string> = new Set(['ISA', 'GS', 'ST', 'SE', 'GE', 'IEA', 'HL']);

/** Whether a segment is of no claim, or of any: one that is empty is of that around it, a broken one may be a CLM. */
function isOutside({ id, start, end }: Segment): boolean {
	return id === '' ? start < end : OUTSIDE.has(id);
}

const PRINCIPAL: ReadonlySet<string> = new Set(['ABK', 'BK']);
const DIAGNOSES: ReadonlySet<string> = new Set([...PRINCIPAL, 'ABF', 'BF']);

/** Segments of lines (loop 2400), before which the diagnoses of a claim stand. */
const LINES: ReadonlySet<string> = new Set(['LX', 'SV1', 'SV2', 'SV3']);

/** Where the diagnosis pointers of a line stand. */
const POINTERS: Readonly<Record<string, number>> = { SV1: 7, SV3: 11 };

/** A diagnosis of a claim, where it stands, and its position, to which lines point: 1 to 12. */
export interface Diagnosis {
	readonly position: number;
	readonly found: SegmentCode;
}

/** Where the claim around a segment begins: its CLM segment, or the first one where segments stand alone. */
function claimStart(series: Series): number | undefined {
	const { number, segment, isPart } = series;
	for (let at = number; at >= number - LONGEST_CLAIM; at--) {
		const before = segment(at);
		if (before?.id === 'CLM') {
			return at;
		}
		if (!before) {
			return isPart ? at + 1 : undefined;
		}
		if (isOutside(before)) {
			return undefined;
		}
	}
	return undefined;
}

/** The segments of the claim around a segment, from its CLM segment on. */
function claimAround(series: Series): readonly Segment[] {
	const start = claimStart(series);
	const segments: Segment[] = [];
	for (let at = start ?? Infinity; at < (start ?? 0) + LONGEST_CLAIM; at++) {
		const segment = series.segment(at);
		if (!segment || isOutside(segment) || (segment.id === 'CLM' && at !== start)) {
			break;
		}
		segments.push(segment);
	}
	return segments;
}

/**
 * The diagnoses of the claim around a segment, by their positions in its HI segments; empty positions count. None where
 * that is not certain: the first is the principal one (ABK, in ICD-9 BK), there is no other such one, and all stand
 * before the first line, or a CLM segment between two claims is missing.
 */
export function diagnosesOf(document: TextDocument, series: Series): readonly Diagnosis[] {
	const diagnoses: Diagnosis[] = [];
	let position = 0;
	let hasLines = false;
	for (const segment of claimAround(series)) {
		hasLines ||= LINES.has(segment.id);
		for (const [qualifier, found] of segment.id === 'HI' ? diagnosesIn(document, series, segment) : []) {
			position++;
			if (hasLines || PRINCIPAL.has(qualifier) !== (position === 1)) {
				return [];
			}
			if (found) {
				diagnoses.push({ position, found });
			}
		}
	}
	return diagnoses;
}

/** The qualifiers of the diagnoses in an HI segment, and the codes where there are any. */
function diagnosesIn(
	document: TextDocument,
	series: Series,
	segment: Segment,
): readonly (readonly [qualifier: string, found: SegmentCode | undefined])[] {
	const codes = codesIn(document, series, segment);
	return splitElements(document.text, segment).flatMap((element, index) => {
		const [first] = splitComponents(document.text, element, segment.separators);
		const qualifier = first ? valueIn(document.text, first) : '';
		const found = codes.find(({ place }) => place.element === index + 1);
		return DIAGNOSES.has(qualifier) ? [[qualifier, found] as const] : [];
	});
}

/** The lines of the claim around a segment that point to a position. */
export function linesPointingTo(document: TextDocument, series: Series, position: number): readonly Line[] {
	const lines: Line[] = [];
	let number: string | undefined;
	for (const segment of claimAround(series)) {
		if (segment.id === 'LX') {
			const [element] = splitElements(document.text, segment);
			number = element && valueIn(document.text, element);
		}
		const element = Object.hasOwn(POINTERS, segment.id) ? POINTERS[segment.id] : undefined;
		if (element === undefined) {
			continue;
		}
		const codes = codesIn(document, series, segment);
		if (
			codes.some(
				({ place, reading }) => place.element === element && positionIn(reading.code) === position,
			)
		) {
			lines.push({ number, code: codes.find(({ place }) => place.component === 2)?.reading.code });
		}
	}
	return lines;
}

/** The position that a diagnosis pointer names; undefined where it is none. */
export function positionIn(pointer: Code): number | undefined {
	return /^(?:[1-9]|1[0-2])$/.test(pointer.text) ? Number(pointer.text) : undefined;
}

/** The codes of a segment of a series. */
export function codesIn(
	document: TextDocument,
	{ transaction }: Series,
	segment: Segment,
): readonly SegmentCode[] {
	return codesOf(document, segment, { transaction, hasBillType: () => undefined });
}
