import type { CodeSystem } from '../codeSystem';
import { keysEndingIn, wordsNamed } from '../naming';

/** Columns of procedures hold CPT, HCPCS Level II and CDT alike. */
export const PROCEDURE_CODE_KEYS = keysEndingIn(
	'(?<!(?:icd|icd_9|icd_10|principal|prncpal|prin)_)(?:procedure|proc|px)_(?:cd|code|codes)',
);
export const PROCEDURE_KEYS = new RegExp(
	`${keysEndingIn('hcpcs?|hcpc_code_id|cpts?(?:_(?:4|i{1,3}|category_i{1,3}))?|hcpcs_proc|billing_(?:cd|code|codes)').source}|${PROCEDURE_CODE_KEYS.source}`,
);

/** Names of procedures that also hold their names, or are of other trades. */
export const AMBIGUOUS_PROCEDURE_KEYS = keysEndingIn(
	'(?<!(?:icd|icd_9|icd_10|principal|prncpal|prin)_)(?:procs?|px|procedures?)',
);

export const CPT_NOTICE = 'CPT is a registered trademark of the American Medical Association.';

/** CPT of all categories (AMA, copyright): nothing of it is included but what the numbers say of themselves. */
export const cpt: CodeSystem = {
	id: 'cpt',
	name: 'CPT',
	owner: 'AMA',
	notice: CPT_NOTICE,
	entry: 'cpt',
	shape: /^(?:\d{5}|\d{4}[FTUM])$/,
	uris: [
		'http://www.ama-assn.org/go/cpt',
		// CMS's files say HCPCS of both levels.
		'https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets',
		'https://bluebutton.cms.gov/resources/codesystem/hcpcs',
		'2.16.840.1.113883.6.12',
		'http://terminology.hl7.org/CodeSystem/cpt',
	],
	keys: PROCEDURE_KEYS,
	ambiguousKeys: AMBIGUOUS_PROCEDURE_KEYS,
	words: wordsNamed(
		'CPT|CPT[- ]4|CPTs|CPT ?/ ?HCPCS|HCPCS ?/ ?CPT|HCPCS|HCPCS Level I|Current Procedural Terminology|CPT Category (?:I|II|III)|Category III|PLA|CPT PLA',
	),
	ambiguousWords: /^(?:Category III|PLA)$/i,
	selfEvident: /(?<![\w.-])0\d{3}[TU](?!\w|\.\d)/,
	structure: structureOf,
};

/** A range of numbers, both ends included. */
type Range = readonly [from: number, to: number, label: string];

/** The sections of Category I, in our words; their ranges as of CMS's Addendum B of April 2026. */
const SECTIONS: readonly Range[] = [
	[100, 1999, 'anesthesia'],
	[10004, 69990, 'surgery'],
	[70010, 79999, 'radiology'],
	[80047, 89398, 'pathology and laboratory'],
	[90281, 97814, 'medicine'],
	[98000, 98016, 'evaluation and management by telecommunication'],
	[98925, 98986, 'medicine'],
	[99000, 99199, 'medicine or special services'],
	[99202, 99499, 'evaluation and management'],
	[99500, 99607, 'medicine'],
];

/** The part of the body that a number of surgery belongs to. */
const SURGERY: readonly Range[] = [
	[10004, 10021, 'general'],
	[10030, 19999, 'integumentary system'],
	[20000, 29999, 'musculoskeletal system'],
	[30000, 32999, 'respiratory system'],
	[33000, 37999, 'cardiovascular system'],
	[38000, 38999, 'hemic and lymphatic systems'],
	[39000, 39999, 'mediastinum and diaphragm'],
	[40000, 49999, 'digestive system'],
	[50000, 53999, 'urinary system'],
	[54000, 55899, 'male genital system'],
	[56000, 58999, 'female genital system'],
	[59000, 59999, 'maternity'],
	[60000, 60999, 'endocrine system'],
	[61000, 64999, 'nervous system'],
	[65000, 68999, 'eye'],
	[69000, 69979, 'ear'],
];

/** What the last letter says. */
const CATEGORIES: Readonly<Record<string, string>> = {
	F: 'Category II: optional, to track performance',
	T: 'Category III: temporary, for emerging technology',
	U: 'proprietary laboratory analysis (PLA)',
	M: 'administrative code for a multianalyte assay with an algorithm (MAAA)',
};

function structureOf(code: string): readonly string[] {
	const [, digits, letter] = /^(\d{4}\d?)([FTUM]?)$/.exec(code) ?? [];
	if (digits === undefined) {
		return [];
	}
	const category = CATEGORIES[letter ?? ''];
	if (category !== undefined) {
		return [category];
	}
	const labels = [labelOf(SECTIONS, digits), labelOf(SURGERY, digits)].filter(
		(label) => label !== undefined,
	);
	return labels.length > 0 ? labels : ['Category I'];
}

function labelOf(ranges: readonly Range[], digits: string): string | undefined {
	const number = Number(digits);
	return ranges.find(([from, to]) => from <= number && number <= to)?.[2];
}
