import type { CodeSystem } from '../codeSystem';
import { holdsLoinc } from '../checkDigits';
import { keysEndingIn, wordsNamed } from '../naming';

/** LOINC (Regenstrief; free with its notice). */
export const loinc: CodeSystem = {
	id: 'loinc',
	name: 'LOINC',
	owner: 'Regenstrief Institute',
	entry: 'loinc',
	shape: /^(?:\d{1,6}|L[PAL]\d{1,7})-\d$/,
	uris: ['http://loinc.org', '2.16.840.1.113883.6.1'],
	keys: keysEndingIn('loincs?(?:_ids?)?'),
	words: wordsNamed('LOINCs?|LNC'),
	ambiguousWords: /^LNC$/i,
	holdsCheckDigit: holdsLoinc,
	structure: (code) => {
		const kind = KINDS[code.slice(0, 2)];
		return kind === undefined ? [] : [kind];
	},
};

/** What the letters before the number say. */
const KINDS: Readonly<Record<string, string>> = { LP: 'part', LA: 'answer', LL: 'answer list' };
