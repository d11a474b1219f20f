import type { CodeSystem } from '../codeSystem';
import { keysEndingIn, wordsNamed } from '../naming';

/** Claim status category codes (X12, licensed). */
export const claimStatusCategory: CodeSystem = {
	id: 'claim-status-category',
	name: 'Claim status category',
	owner: 'X12',
	entry: 'claim-status-category-code',
	shape: /^[ADEFPR]\d[0-9A-Z]?$/,
	uris: ['https://x12.org/codes/claim-status-category-codes', 'https://codesystem.x12.org/005010/507'],
	keys: keysEndingIn('(?:claim_|clm_)?status_category_(?:cd|code|codes)|(?:claim|clm)_status_category'),
	words: wordsNamed('claim status categor(?:y|ies)|status category codes?'),
	structure: (code) => {
		const category = CATEGORIES[code.charAt(0)];
		return category === undefined || !/^[A-Z]\d/.test(code) ? [] : [category];
	},
};

/** What the first letter says, in our words. */
const CATEGORIES: Readonly<Record<string, string>> = {
	A: 'acknowledgement',
	D: 'result of a search',
	E: 'error',
	F: 'finalized',
	P: 'pending',
	R: 'request for more information',
};
