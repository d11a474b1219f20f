import type { CodeSystem } from '../codeSystem';
import { keysEndingIn, wordsNamed } from '../naming';

const NAMES = keysEndingIn(
	'(?:diagnosis|diagnoses|diag|dx|dgns|dgns_e|rsn_visit)_(?:\\d+_)?(?:cd|code|codes)|icd_10(?:_cm)?(?:_(?:dx|diag|diagnosis))?|icd_10_cms?|icd_10_code_id',
);
const WHOLE = keysEndingIn('dxs?|diags?|diagnos[ei]s');
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
		'http://terminology.hl7.org/CodeSystem/icd10CM',
		'2.16.840.1.113883.6.90',
	],
	borrowedUris: {
		'http://hl7.org/fhir/sid/icd-10': 'WHO’s ICD-10',
		'2.16.840.1.113883.6.3': 'WHO’s ICD-10',
	},
	keys: KEYS,
	words: wordsNamed(
		'ICD|ICD[- ]?10|ICD[- ]?10[- ]?CM|ICD[- ]?10(?:[- ]?CM)? (?:diagnosis|diagnoses|dx)|diagnosis code|diagnosis codes|dx|diag|dx codes?|principal diagnosis|primary diagnosis|admitting diagnosis|secondary diagnosis|diagnosis',
	),
	ambiguousWords: /^(?:dx|diag|diagnosis|ICD)$/i,
	// Versions, values in millimetres and columns of queries (`T01.ID`) look nearly like it.
	evidentInContext: /(?<![\w.-])(?:[A-Z]\d[0-9AB]|QA\d)\.[\dX][0-9A-Z]{0,3}(?!\w|\.\d)/,
	structure: structureOf,
};

/** The chapters of the tabular list (fiscal year 2026): their first and last category, and what they hold. */
const CHAPTERS: readonly (readonly [from: string, to: string, title: string])[] = [
	['A00', 'B99', 'certain infectious and parasitic diseases'],
	['C00', 'D49', 'neoplasms'],
	['D50', 'D89', 'diseases of the blood and certain disorders of the immune mechanism'],
	['E00', 'E89', 'endocrine, nutritional and metabolic diseases'],
	['F01', 'F99', 'mental, behavioral and neurodevelopmental disorders'],
	['G00', 'G99', 'diseases of the nervous system'],
	['H00', 'H59', 'diseases of the eye and adnexa'],
	['H60', 'H95', 'diseases of the ear and mastoid process'],
	['I00', 'I99', 'diseases of the circulatory system'],
	['J00', 'J99', 'diseases of the respiratory system'],
	['K00', 'K95', 'diseases of the digestive system'],
	['L00', 'L99', 'diseases of the skin and subcutaneous tissue'],
	['M00', 'M99', 'diseases of the musculoskeletal system and connective tissue'],
	['N00', 'N99', 'diseases of the genitourinary system'],
	['O00', 'O9A', 'pregnancy, childbirth and the puerperium'],
	['P00', 'P96', 'certain conditions originating in the perinatal period'],
	['Q00', 'QA0', 'congenital malformations and chromosomal abnormalities'],
	['R00', 'R99', 'symptoms, signs and abnormal findings'],
	['S00', 'T88', 'injury, poisoning and other consequences of external causes'],
	['V00', 'Y99', 'external causes of morbidity'],
	['Z00', 'Z99', 'factors influencing health status and contact with health services'],
	['U00', 'U85', 'codes for special purposes'],
];

function structureOf(code: string): readonly string[] {
	const [, category, rest = ''] = /^([A-Z]\d[0-9AB]|QA\d)(?:\.([0-9A-Z]{1,4}))?$/.exec(code) ?? [];
	if (category === undefined) {
		return [];
	}
	const chapter = CHAPTERS.findIndex(([from, to]) => from <= category && isUpTo(category, to));
	const [from, to, title] = CHAPTERS[chapter] ?? [];
	return [
		...(from !== undefined && to !== undefined && title !== undefined
			? [title, `chapter ${String(chapter + 1)}, ${from}–${to}`]
			: []),
		`category ${category}`,
		...(rest.slice(0, 3).includes('X') ? ['X holds a place'] : []),
		...encounterOf(category, rest),
	];
}

/** Whether a category comes no later than the last of a chapter: D4A lies between D49 and D50, so with the former. */
function isUpTo(category: string, last: string): boolean {
	return category <= last || (/[A-Z]$/.test(category) && category.slice(0, 2) <= last.slice(0, 2));
}

/** What a letter in seventh place says of the encounter, in the categories where it does. */
function encounterOf(category: string, rest: string): readonly string[] {
	const seventh = rest.charAt(3);
	const isFracture = /^S\d2|^M80/.test(category) || (category === 'M84' && /^[3-6]/.test(rest));
	if (!/[A-HJKMNP-S]/.test(seventh) || !(isFracture || /^[STV-Y]/.test(category))) {
		return [];
	}
	const more = isFracture ? FRACTURES[seventh] : undefined;
	return [`7th character ${seventh}: ${encounter(seventh)}${more === undefined ? '' : `, ${more}`}`];
}

function encounter(seventh: string): string {
	if (seventh === 'S') {
		return 'sequela';
	}
	return /[ABC]/.test(seventh) ? 'initial encounter (active treatment)' : 'subsequent encounter';
}

/** What it says of a fracture beside that; the rest depends on the category. */
const FRACTURES: Readonly<Record<string, string>> = {
	B: 'open fracture',
	C: 'open fracture',
	G: 'delayed healing',
	K: 'nonunion',
	P: 'malunion',
};
