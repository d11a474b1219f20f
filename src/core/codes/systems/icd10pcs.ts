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
	ambiguousKeys: keysEndingIn('procs?|px|procedures?'),
	words: wordsNamed('ICD[- ]?10[- ]?PCS|ICD[- ]?10 (?:procedure|px)|ICD[- ]?10|PCS|principal procedure'),
	ambiguousWords: /^(?:PCS|principal procedure)$/i,
	structure: structureOf,
};

/** The sections, by the first character (CMS, tables of fiscal year 2025), and what its fourth to seventh are. */
const SECTIONS: Readonly<Record<string, readonly [title: string, axes: readonly string[]]>> = {
	0: ['Medical and Surgical', ['body part', 'approach', 'device', 'qualifier']],
	1: ['Obstetrics', ['body part', 'approach', 'device', 'qualifier']],
	2: ['Placement', ['body region', 'approach', 'device', 'qualifier']],
	3: ['Administration', ['body system or region', 'approach', 'substance', 'qualifier']],
	4: ['Measurement and Monitoring', ['body system', 'approach', 'function or device', 'qualifier']],
	5: [
		'Extracorporeal or Systemic Assistance and Performance',
		['body system', 'duration', 'function', 'qualifier'],
	],
	6: ['Extracorporeal or Systemic Therapies', ['body system', 'duration', 'qualifier', 'qualifier']],
	7: ['Osteopathic', ['body region', 'approach', 'method', 'qualifier']],
	8: ['Other Procedures', ['body region', 'approach', 'method', 'qualifier']],
	9: ['Chiropractic', ['body region', 'approach', 'method', 'qualifier']],
	B: ['Imaging', ['body part', 'contrast', 'qualifier', 'qualifier']],
	C: ['Nuclear Medicine', ['body part', 'radionuclide', 'qualifier', 'qualifier']],
	D: ['Radiation Therapy', ['treatment site', 'modality', 'isotope', 'qualifier']],
	F: [
		'Physical Rehabilitation and Diagnostic Audiology',
		['body system or region', 'type', 'equipment', 'qualifier'],
	],
	G: ['Mental Health', ['qualifier', 'qualifier', 'qualifier', 'qualifier']],
	H: ['Substance Abuse Treatment', ['qualifier', 'qualifier', 'qualifier', 'qualifier']],
	X: ['New Technology', ['body part', 'approach', 'device, substance or technology', 'qualifier']],
};

function structureOf(code: string): readonly string[] {
	const section = SECTIONS[code.charAt(0)];
	if (!section || code.length !== 7) {
		return [];
	}
	const [title, axes] = section;
	const names = [
		secondOf(code.charAt(0)),
		/[BCDF-H]/.test(code.charAt(0)) ? 'root type' : 'root operation',
		...axes,
	];
	return [title, `section ${code.charAt(0)}`, ...names.map((name, at) => `${name} ${code.charAt(at + 1)}`)];
}

function secondOf(section: string): string {
	if (section === 'F') {
		return 'section qualifier';
	}
	return section === '2' ? 'anatomical region' : 'body system';
}
