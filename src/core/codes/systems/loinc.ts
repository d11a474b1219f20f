import type { CodeSystem } from '../codeSystem';
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
};
