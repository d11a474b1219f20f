import type { CodeSystem } from '../codeSystem';
import { keysEndingIn, wordsNamed } from '../naming';

const NAMES = keysEndingIn('icd_9(?:_cm)?(?:_(?:dx|dgns|dgns_e|diag|diagnosis|px|prcdr|proc|procedure|sg))?');
const KEYS = new RegExp(`${NAMES.source}|^icd(?:_(?:cd|code|codes))?$`);

/** With its dot where it can only stand at one place: four digits may be a diagnosis (401.9) or a procedure (40.19). */
function dotted(written: string): string {
	const code = written.trim().toUpperCase();
	return code.replace(/^(\d{3})(?=\d{2}$)|^(V\d{2})(?=\d{1,2}$)|^(E\d{3})(?=\d$)/, '$&.');
}

/** ICD-9-CM, diagnoses and procedures (CDC and CMS), replaced on 1 October 2015. */
export const icd9cm: CodeSystem = {
	id: 'icd-9-cm',
	name: 'ICD-9-CM',
	owner: 'CDC and CMS',
	entry: 'icd-9-cm',
	shape: /^(?:\d{3}(?:\.\d{1,2})?|\d{2}(?:\.\d{1,2})?|\d{4}|V\d{2}(?:\.\d{1,2})?|E\d{3}(?:\.\d)?)$/,
	canonical: dotted,
	uris: [
		'http://hl7.org/fhir/sid/icd-9-cm',
		'http://hl7.org/fhir/sid/icd-9-cm/diagnosis',
		'http://hl7.org/fhir/sid/icd-9-cm/procedure',
		'http://terminology.hl7.org/CodeSystem/icd9cm',
		'http://www.cms.gov/Medicare/Coding/ICD9',
		'2.16.840.1.113883.6.2',
		'2.16.840.1.113883.6.103',
		'2.16.840.1.113883.6.104',
	],
	keys: KEYS,
	words: wordsNamed('ICD[- ]?9|ICD[- ]?9[- ]?CM|ICD[- ]?9(?:[- ]?CM)? (?:diagnosis|procedure|dx|px)|ICD'),
	ambiguousWords: /^ICD$/i,
	structure: (code) => {
		const kind = kindOf(code);
		return [...(kind === undefined ? [] : [kind]), 'replaced on 1 October 2015'];
	},
};

function kindOf(code: string): string | undefined {
	if (/^\d{3}(?:\.\d{1,2})$/.test(code)) {
		return 'diagnosis';
	}
	if (/^\d{2}(?:\.\d{1,2})?$/.test(code)) {
		return 'procedure';
	}
	if (/^V\d/.test(code)) {
		return 'V code';
	}
	if (/^E\d/.test(code)) {
		return 'E code';
	}
	return /^\d{3,4}$/.test(code) ? 'diagnosis, or procedure without its dot' : undefined;
}
