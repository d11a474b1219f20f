import type { CodeSystem } from '../codeSystem';
import { keysEndingIn, wordsNamed } from '../naming';

/** SNOMED CT (SNOMED International, licensed). */
export const snomedCt: CodeSystem = {
	id: 'snomed-ct',
	name: 'SNOMED CT',
	owner: 'SNOMED International',
	entry: 'snomed-ct',
	shape: /^[1-9]\d{5,17}$/,
	uris: ['http://snomed.info/sct', '2.16.840.1.113883.6.96'],
	keys: keysEndingIn('snomed(?:_?ct)?(?:_(?:id|ids|concept|concept_id))?|sct_?id|sct_(?:cd|code|codes)'),
	words: wordsNamed('SNOMED|SNOMED[- ]?CT|SCTID|SNOMED(?:[- ]CT)? concepts?'),
};
