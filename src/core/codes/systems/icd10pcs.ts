import type { CodeSystem } from '../codeSystem';
import { keysEndingIn, wordsNamed } from '../naming';

const NAMES = keysEndingIn(
	'(?:procedure|proc|px|prcdr)_(?:\\d+_)?(?:cd|code|codes)|icd_10(?:_pcs)?(?:_(?:px|proc|procedure|prcdr))?|icd_10_(?:pcs|sg)|pcs_(?:cd|code|codes)',
);
const KEYS = new RegExp(`^(?!.*(?:icd_9|hcpcs|cpt))(?:${NAMES.source}|^icd(?:_(?:cd|code|codes))?$)`);

/** ICD-10-PCS (CMS, public domain). */
export const icd10pcs: CodeSystem = {
	id: 'icd-10-pcs',
	name: 'ICD-10-PCS',
	owner: 'CMS',
	entry: 'icd-10-pcs',
	shape: /^[0-9BCDFGHX][0-9A-HJ-NP-Z]{6}$/,
	uris: [
		'http://www.cms.gov/Medicare/Coding/ICD10',
		'http://hl7.org/fhir/sid/icd-10-pcs',
		'http://terminology.hl7.org/CodeSystem/icd10PCS',
		'2.16.840.1.113883.6.4',
	],
	keys: KEYS,
	words: wordsNamed('ICD[- ]?10[- ]?PCS|ICD[- ]?10 (?:procedure|px)|ICD[- ]?10|PCS|principal procedure'),
	ambiguousWords: /^(?:PCS|principal procedure)$/i,
};
