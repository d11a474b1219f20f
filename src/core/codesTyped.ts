import { canonicalOf, hasShape, type CodeCandidate } from './codes/code';
import { SYSTEMS } from './codes/systems';
import type { GlossaryView } from './entries/glossary';
import { read, resultOf } from './recognize';

/** The most systems that are offered for a code of which nothing is said, and the longest such code. */
const MOST = { systems: 3, length: 40 };

/**
 * The codes in what somebody typed to look it up: those that it says (`CPT 99213`, `SV1*HC:99213:25`), or else what a
 * code alone may be (`E11.9`).
 */
export function codesTyped(typed: string, view: GlossaryView): readonly CodeCandidate[] {
	const { codes } = resultOf(read({ text: typed, languageId: '' }, view));
	const written = typed.trim();
	if (codes.length > 0 || !/\d/.test(written) || written.length > MOST.length) {
		return codes;
	}
	return SYSTEMS.filter((system) => !system.isPersonal && hasShape(system, written))
		.slice(0, MOST.systems)
		.map((system) => ({
			start: 0,
			end: typed.length,
			code: { systems: [system], text: canonicalOf(system, written) },
			reason: { kind: 'shape' },
			needsContext: false,
		}));
}
