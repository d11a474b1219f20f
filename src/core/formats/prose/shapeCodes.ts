import type { CodeCandidate, CodeFinder } from '../../codes/code';
import { SYSTEMS } from '../../codes/systems';
import { SilentPlaces } from '../../recognition/silentPlaces';
import { codePoolOf } from '../codePool';

/** How long such a code is at most, with what stands before and after it, in UTF-16 units. */
const MARGIN = 32;

/** What it may stand between: blanks, quotes, brackets, delimiters; not the signs of paths, sums and versions. */
const BEFORE = /(?:^|[\s"'`([{<>,;|*^~]|(?<!\d):|[\w"'\])\s]=)$/;
const AFTER = /^(?:$|[\s"'`)\]}<>,;:|*^~]|[.!?](?!\w))/;

/** In C and its kin, `0644U` is an octal number without a sign. */
const WITH_OCTAL_NUMBERS = /^(?:c|cpp|cuda-cpp|objective-c|objective-cpp|glsl|hlsl)$/;
const OCTAL_NUMBER = /^0[0-7]{3}U$/;

/** The systems with codes that look like nothing else, or like nothing else of the field, and what these look like. */
const SHAPES = SYSTEMS.flatMap((system) => [
	...(system.selfEvident ? [{ system, shape: system.selfEvident, needsContext: false }] : []),
	...(system.evidentInContext ? [{ system, shape: system.evidentInContext, needsContext: true }] : []),
]).map(({ system, shape, needsContext }) => ({
	system,
	needsContext,
	source: `(?:${shape.source})`,
	whole: new RegExp(`^(?:${shape.source})$`),
}));
const ANY_SHAPE = SHAPES.map(({ source }) => source).join('|');

const SHAPE = { kind: 'shape' } as const;

/** Finds codes that look like nothing else, in any text: `0002-8215-01`, `207Q00000X`, `0075T`; in context `M17.11`. */
export const shapeCodeFinder: CodeFinder = {
	find(document, span) {
		const { text, languageId } = document;
		const from = Math.max(span.start - MARGIN, 0);
		const piece = text.slice(from, span.end + MARGIN);
		const silent = new SilentPlaces(text);
		const found: CodeCandidate[] = [];
		for (const { 0: written, index } of piece.matchAll(new RegExp(ANY_SHAPE, 'g'))) {
			const [start, end] = [from + index, from + index + written.length];
			const isInSpan = span.start <= start && start < span.end;
			const isOctal = OCTAL_NUMBER.test(written) && WITH_OCTAL_NUMBERS.test(languageId);
			const shape = SHAPES.find(({ whole }) => whole.test(written));
			const code = shape && codePoolOf(document).shaped([shape.system], written);
			if (
				code &&
				isInSpan &&
				!isOctal &&
				standsAlone(text, start, end) &&
				!silent.hold({ start, end })
			) {
				found.push({ start, end, code, reason: SHAPE, needsContext: shape.needsContext });
			}
		}
		return found;
	},
};

function standsAlone(text: string, start: number, end: number): boolean {
	return BEFORE.test(text.slice(Math.max(start - 4, 0), start)) && AFTER.test(text.slice(end, end + 2));
}
