import type { Span, TextDocument } from '../../recognition/recognition';
import { splitElements, valueIn, type Segment } from './segment';
import { codesOf, NOTHING_AROUND, type SegmentCode } from './segmentCodes';

const AMOUNT = /^-?\d{1,12}(?:\.\d{1,4})?$/;
const GROUP = /^(?:CO|OA|PI|PR|CR)$/;
const REASON = /^(?:[1-9]\d{0,2}|[ABDPWY]\d{1,2})$/;
const REMARK = /^(?:M\d{1,3}|MA\d{2,3}|N\d{1,4})$/;

/**
 * What segments look like that are certain without a qualifier: element 1 first, whole. Units are those of X12
 * element 355 that claims use, levels those of element 1207.
 */
const SHAPES: Readonly<Record<string, readonly (RegExp | undefined)[]>> = {
	SV2: [/^\d{4}$/, undefined, AMOUNT, /^(?:DA|UN)$/, AMOUNT],
	CAS: [GROUP, REASON, AMOUNT],
	CLM: [/^[^\s*|]+$/, AMOUNT, /^$/, /^$/, /^\w{2}([:>^])[AB]?\1\w$/],
	CLP: [/^[^\s*|]+$/, /^\d{1,2}$/, AMOUNT, AMOUNT],
	STC: [/^[ADEFPR]\d[0-9A-Z]?[:>^]\d{1,4}(?:[:>^].*)?$/],
	EB: [
		/^[0-9A-Z]{1,2}$/,
		/^(?:CHD|DEP|ECH|EMP|ESP|FAM|IND|SPC|SPO)$/,
		/^[0-9A-Z]{1,2}(?:\^[0-9A-Z]{1,2})*$/,
	],
	MOA: [/^(?:-?[\d.]+)?$/, /^(?:-?[\d.]+)?$/, REMARK],
};

/**
 * The codes of a segment that stands alone, or with others but without the header that says what they are: those that
 * look like codes of their systems, where a qualifier or the shape of the whole segment makes it certain.
 */
export function certainCodes(document: TextDocument, segment: Segment): readonly SegmentCode[] {
	const codes = codesOf(document, segment, NOTHING_AROUND).filter(({ reading }) => reading.looksRight);
	return codes.some(isQualified) || hasShapeOfIts(document.text, segment) ? codes : [];
}

/** Whether its qualifier says what it is; a group says so of no reason, nor that of a procedure of its modifiers. */
function isQualified({ place: { by, component, systems }, qualifier }: SegmentCode): boolean {
	return by !== undefined && component <= 2 && qualifier !== '' && Object.hasOwn(systems, qualifier);
}

function hasShapeOfIts(text: string, segment: Segment): boolean {
	const shape = Object.hasOwn(SHAPES, segment.id) ? SHAPES[segment.id] : undefined;
	if (!shape) {
		return false;
	}
	const elements: readonly (Span | undefined)[] = splitElements(text, segment);
	return shape.every((pattern, index) => {
		const element = elements[index];
		return !pattern || (element !== undefined && pattern.test(valueIn(text, element)));
	});
}
