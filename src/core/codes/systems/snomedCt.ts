import type { CodeSystem } from '../codeSystem';
import { holdsVerhoeff } from '../checkDigits';
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
	holdsCheckDigit: holdsVerhoeff,
	structure: structureOf,
};

/** What the last digit of the partition says: the second from the right. */
const KINDS: readonly string[] = ['concept', 'description', 'relationship'];

/** The partition is the two digits before the check digit; where it begins with 1, seven digits before name whose it is. */
function structureOf(code: string): readonly string[] {
	const [, namespace, isExtension, kind] = /^\d*?(\d{7})?([01])([0-2])\d$/.exec(code) ?? [];
	const label = KINDS[Number(kind)];
	if (label === undefined || !/^\d{6,18}$/.test(code)) {
		return [];
	}
	return isExtension === '1' && namespace !== undefined
		? [label, `of an extension, namespace ${namespace}`]
		: [label];
}
