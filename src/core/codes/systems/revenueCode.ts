import type { CodeSystem } from '../codeSystem';
import { keysEndingIn, wordsNamed } from '../naming';

/** Revenue codes (NUBC; AHA, licensed). */
export const revenueCode: CodeSystem = {
	id: 'revenue-code',
	name: 'Revenue code',
	owner: 'AHA (NUBC)',
	entry: 'revenue-code',
	shape: /^\d{4}$/,
	canonical: (written) =>
		written
			.trim()
			.toUpperCase()
			.replace(/^\d{3}$/, '0$&'),
	uris: [
		'https://www.nubc.org/CodeSystem/RevenueCodes',
		'https://bluebutton.cms.gov/resources/variables/rev_cntr',
		'https://bluebutton.cms.gov/fhir/CodeSystem/CLM-REV-CNTR-CD',
		'2.16.840.1.113883.6.301.3',
	],
	keys: keysEndingIn(
		'rev_?c(?:d|ode)s?|rev_cntr|rev_ctr|revenue_(?:center|centre|ctr|cntr)|(?:revenue|rev|revcenter|rev_center)_(?:cd|code|codes)',
	),
	ambiguousKeys: new RegExp(`${keysEndingIn('revs?').source}|^revenues?$`),
	words: wordsNamed('revenue codes?|rev\\.? codes?|revenue center codes?|RC|revenue centers?'),
	ambiguousWords: /^(?:RC|revenue centers?)$/i,
	structure: (code) => {
		if (!/^\d{4}$/.test(code)) {
			return [];
		}
		const known = KNOWN[code];
		return known === undefined
			? [`family ${code.slice(0, 3)}x`, 'department or kind of charge; the list is AHA’s']
			: [known];
	},
};

/** The lines that Medicare's manuals tell of themselves (Claims Processing Manual, chapters 6, 10 and 25). */
const KNOWN: Readonly<Record<string, string>> = {
	'0001': 'total charge',
	'0022': 'line of a HIPPS code',
	'0023': 'line of a HIPPS code',
	'0024': 'line of a HIPPS code',
};
