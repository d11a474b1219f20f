import type { CodeSystem } from '../codeSystem';
import { keysEndingIn, wordsNamed } from '../naming';

/** Columns of procedures hold CPT and HCPCS Level II alike. */
export const PROCEDURE_KEYS = new RegExp(
	`${keysEndingIn('hcpcs?|cpt|cpts|cpt_4|hcpcs_proc|billing_(?:cd|code|codes)').source}|${
		keysEndingIn(
			'(?<!(?:icd|icd_9|icd_10|principal|prncpal|prin)_)(?:procedure|proc|px)_(?:cd|code|codes)',
		).source
	}`,
);

/** CPT of all categories (AMA, copyright): nothing of it is included but what the numbers say of themselves. */
export const cpt: CodeSystem = {
	id: 'cpt',
	name: 'CPT',
	owner: 'AMA',
	notice: 'CPT is a registered trademark of the American Medical Association. CPT codes and descriptions are copyright AMA; none are included.',
	entry: 'cpt',
	shape: /^(?:\d{5}|\d{4}[FTUM])$/,
	uris: [
		'http://www.ama-assn.org/go/cpt',
		'https://bluebutton.cms.gov/resources/codesystem/hcpcs',
		'2.16.840.1.113883.6.12',
		'http://terminology.hl7.org/CodeSystem/cpt',
	],
	keys: PROCEDURE_KEYS,
	words: wordsNamed(
		'CPT|CPT[- ]4|CPTs|CPT ?/ ?HCPCS|HCPCS ?/ ?CPT|HCPCS|HCPCS Level I|Current Procedural Terminology|CPT Category (?:I|II|III)|Category III|PLA|CPT PLA',
	),
	ambiguousWords: /^(?:Category III|PLA)$/i,
	selfEvident: /(?<![\w.-])0\d{3}[TU](?!\w|\.\d)/,
};
