import { canonicalOf, hasShape, type CodeCandidate } from './codes/code';
import { SYSTEMS } from './codes/systems';
import type { GlossaryView } from './entries/glossary';
import { read, resultOf } from './recognize';

/** The most codes that are offered, and the longest one of which nothing is said, in UTF-16 units. */
const MOST = { codes: 3, length: 40 };

/**
 * The codes in what somebody typed to look it up: those that it says (`CPT 99213`, `SV1*HC:99213:25`), or else what a
 * code alone may be (`E11.9`).
 */
export function codesTyped(typed: string, view: GlossaryView): readonly CodeCandidate[] {
	// Whoever looks it up gives the context that a text would have to.
	const said = resultOf(read({ text: typed, languageId: '' }, view)).codeCandidates.flat();
	// A code with its modifier, as people write it.
	const written = typed.trim().replace(/(?<=^\w{5})-[0-9A-Z]{2}$/i, '');
	if (said.length > 0 || !/\d/.test(written) || written.length > MOST.length) {
		return said.slice(0, MOST.codes);
	}
	return SYSTEMS.filter((system) => !system.isPersonal && hasShape(system, written))
		.slice(0, MOST.codes)
		.map((system) => ({
			start: 0,
			end: typed.length,
			code: { systems: [system], text: canonicalOf(system, written) },
			reason: { kind: 'shape' },
			needsContext: false,
		}));
}
