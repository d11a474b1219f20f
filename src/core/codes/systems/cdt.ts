import type { CodeSystem } from '../codeSystem';
import { keysEndingIn, wordsNamed } from '../naming';
import { AMBIGUOUS_PROCEDURE_KEYS, PROCEDURE_CODE_KEYS } from './cpt';

/** CDT (ADA, copyright). */
export const cdt: CodeSystem = {
	id: 'cdt',
	name: 'CDT',
	owner: 'ADA',
	entry: 'cdt',
	shape: /^D\d{4}$/,
	uris: ['http://www.ada.org/cdt', 'http://terminology.hl7.org/CodeSystem/CD2', '2.16.840.1.113883.6.13'],
	keys: new RegExp(
		`${keysEndingIn('cdts?|(?:dental|ada)_(?:procedure_|proc_)?(?:cd|code|codes)').source}|${PROCEDURE_CODE_KEYS.source}`,
	),
	ambiguousKeys: AMBIGUOUS_PROCEDURE_KEYS,
	words: wordsNamed('CDT|CDTs|CDT procedure|dental codes?|dental procedure codes?|ADA codes?'),
	ambiguousWords: /^ADA codes?$/i,
	notice: 'CDT is a registered trademark of the American Dental Association.',
	structure: (code) =>
		/^D\d{4}$/.test(code)
			? [`dental code; the first digit, ${code.charAt(1)}, is its category of service`]
			: [],
};
