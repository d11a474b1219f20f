import { deepStrictEqual } from 'node:assert';
import * as fc from 'fast-check';
import type { CodeCandidate, CodeFinder } from '../../../../src/core/codes/code';
import type { TextDocument } from '../../../../src/core/recognition/recognition';

/** The codes of a text as `written systems reason`, such as `E11.9 icd-10-cm dx`; `?` where one needs context. */
export function foundCodes(finder: CodeFinder, text: string, languageId: string): readonly string[] {
	return findIn(finder, { text, languageId }).map(({ start, end, code, reason, needsContext, extent }) =>
		[
			text.slice(start, end),
			code.systems.map(({ id }) => id).join('/'),
			reason.kind === 'uri'
				? 'uri'
				: 'key' in reason
					? reason.key
					: 'column' in reason
						? reason.column
						: '',
			...(extent?.kind === 'range' ? [`to ${extent.to}`] : []),
			...(needsContext ? ['?'] : []),
		].join(' '),
	);
}

function findIn(finder: CodeFinder, document: TextDocument): readonly CodeCandidate[] {
	return finder.find(document, { start: 0, end: document.text.length });
}

/** A finder does not throw on texts made of these parts, and spans that follow each other add up. */
export function fuzz(finder: CodeFinder, languageIds: readonly string[], parts: readonly string[]): void {
	const text = fc
		.array(fc.oneof(fc.constantFrom(...parts), fc.constantFrom(...parts), fc.string({ maxLength: 4 })), {
			maxLength: 60,
		})
		.map((each) => each.join(''));
	const far = fc.constantFrom(0, 0, 0, 3000, 9000, 17_000, 40_000);
	const cuts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 5 });
	fc.assert(
		fc.property(
			fc.constantFrom(...languageIds),
			text,
			far,
			fc.constantFrom(' ', 'a', '\n', '"', '|', 'x,\n'),
			text,
			cuts,
			(languageId, before, length, filling, after, at) => {
				const whole = before + filling.repeat(length) + after;
				const offsets = [
					0,
					...at.map((cut) => Math.floor(cut * whole.length)).sort((a, b) => a - b),
					whole.length,
				];
				const document = { text: whole, languageId };
				const inParts = offsets
					.slice(1)
					.flatMap((end, index) =>
						finder.find({ ...document }, { start: offsets[index] ?? 0, end }),
					);
				deepStrictEqual(inParts, findIn(finder, document));
			},
		),
		{ numRuns: 300 },
	);
}

/** How long a finder takes for a text in portions, in milliseconds. */
export function timeFor(finder: CodeFinder, text: string, languageId: string): number {
	const document = { text, languageId };
	const start = performance.now();
	for (let at = 0; at < text.length; at += 16_384) {
		finder.find(document, { start: at, end: Math.min(at + 16_384, text.length) });
	}
	return performance.now() - start;
}
