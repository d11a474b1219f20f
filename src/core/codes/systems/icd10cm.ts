import type { CodeSystem } from '../codeSystem';
import { keysEndingIn, keysNamed, wordsNamed } from '../naming';

const NAMES = keysEndingIn(
	'(?:diagnosis|diagnoses|diag|dx|dgns|dgns_e|rsn_visit)_(?:\\d+_)?(?:cd|code|codes)|icd_10(?:_cm)?(?:_(?:dx|diag|diagnosis))?|icd_10_cms?',
);
const WHOLE = keysNamed(
	'(?:(?:primary|principal|prin|prim|secondary|sec|other|admitting|admit|line|claim|header|hdr)_)?(?:dx|dxs|diag)',
);
const KEYS = new RegExp(`^(?!.*icd_9)(?:${NAMES.source}|${WHOLE.source}|^icd(?:_(?:cd|code|codes))?$)`);

/** With the dot that claims leave out. */
function dotted(written: string): string {
	const code = written.trim().toUpperCase();
	return /^(?:[A-Z]\d[0-9AB]|QA\d)[0-9A-Z]{1,4}$/.test(code)
		? `${code.slice(0, 3)}.${code.slice(3)}`
		: code;
}

/** ICD-10-CM (CDC/NCHS, published free). */
export const icd10cm: CodeSystem = {
	id: 'icd-10-cm',
	name: 'ICD-10-CM',
	owner: 'CDC',
	entry: 'icd-10-cm',
	shape: /^(?:[A-Z]\d[0-9AB]|QA\d)(?:\.[0-9A-Z]{1,4})?$/,
	canonical: dotted,
	uris: [
		'http://hl7.org/fhir/sid/icd-10-cm',
		'http://hl7.org/fhir/sid/icd-10',
		'http://terminology.hl7.org/CodeSystem/icd10CM',
		'2.16.840.1.113883.6.90',
		'2.16.840.1.113883.6.3',
	],
	keys: KEYS,
	words: wordsNamed(
		'ICD|ICD[- ]?10|ICD[- ]?10[- ]?CM|ICD[- ]?10(?:[- ]?CM)? (?:diagnosis|diagnoses|dx)|diagnosis code|diagnosis codes|dx|diag|dx codes?|principal diagnosis|primary diagnosis|admitting diagnosis|secondary diagnosis|diagnosis',
	),
	ambiguousWords: /^(?:dx|diag|diagnosis|ICD)$/i,
};
