import { deepStrictEqual } from 'node:assert';
import type { CodeCandidate, CodeFinder } from '../../../../src/core/codes/code';

/**
 * The codes of a text in one line: `99213 cpt`, a range `99202 to 99205 cpt`, a prefix `992* cpt`; `?` after one that
 * needs context.
 */
export function shownCodes(finder: CodeFinder, text: string, languageId: string): string {
	return finder
		.find({ text, languageId }, { start: 0, end: text.length })
		.map((candidate) => shown(text, candidate))
		.join(', ');
}

function shown(text: string, { start, end, code, extent, needsContext }: CodeCandidate): string {
	const extents = { range: () => ` to ${extent?.kind === 'range' ? extent.to : ''}`, prefix: () => '*' };
	const systems = code.systems.map(({ id }) => id).join('/');
	return `${text.slice(start, end)}${extent ? extents[extent.kind]() : ''} ${systems}${needsContext ? '?' : ''}`;
}

/** A language id, a text, and the codes in it; rows without codes are look-alikes. */
export type Row = readonly [languageId: string, text: string, codes: string];

/** Each row is a test. */
export function itFinds(finder: CodeFinder, rows: readonly Row[]): void {
	for (const [languageId, text, codes] of rows) {
		it(`${languageId || 'any text'}: ${JSON.stringify(text)} has ${codes || 'none'}`, () =>
			deepStrictEqual(shownCodes(finder, text, languageId), codes));
	}
}
