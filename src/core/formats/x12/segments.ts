import { isAlphanumeric, isCapital, isDigit } from '../textUnits';
import { BLANKS, type Interchange } from './interchanges';

/** The id of the segment that begins at `start`, or `''` where what stands there is none. */
export function idAt(text: string, { element, segment }: Interchange, start: number): string {
	if (!isCapital(text, start) || !isOfId(text, start + 1)) {
		return '';
	}
	const end = isOfId(text, start + 2) ? start + 3 : start + 2;
	const next = text[end];
	return next === element || next === segment || next === undefined ? text.slice(start, end) : '';
}

/** A capital or a digit. */
function isOfId(text: string, at: number): boolean {
	return isCapital(text, at) || isDigit(text, at);
}

/** Where the segment around an offset begins. */
export function segmentStart(text: string, { start, segment }: Interchange, offset: number): number {
	const terminator = offset > start ? text.lastIndexOf(segment, offset - 1) : -1;
	return terminator < start ? start : afterBlanks(text, terminator + 1);
}

const blanks = new RegExp(BLANKS, 'y');

/** Where the blanks end that may stand at `offset`; nearly always none or one does. */
export function afterBlanks(text: string, offset: number): number {
	const at = text[offset] === '\n' ? offset + 1 : offset;
	if (isAlphanumeric(text, at)) {
		return at;
	}
	blanks.lastIndex = at;
	return at + (blanks.exec(text)?.[0].length ?? 0);
}
