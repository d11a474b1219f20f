import type { CodeSystem } from '../codeSystem';
import { keysEndingIn, wordsNamed } from '../naming';

/** Claim frequency, the last character of the type of bill (NUBC; AHA, licensed). */
export const claimFrequency: CodeSystem = {
	id: 'claim-frequency',
	name: 'Claim frequency',
	owner: 'AHA (NUBC)',
	entry: 'claim-frequency-code',
	hasDescriptions: false,
	shape: /^[0-9A-Z]$/,
	uris: ['https://bluebutton.cms.gov/resources/variables/clm_freq_cd'],
	keys: keysEndingIn('(?:claim|clm)_(?:frequency|freq)(?:_type)?|resubmission_code'),
	ambiguousKeys: keysEndingIn('(?:bill|ub)_freq(?:uency)?|^freq(?:uency)?'),
	words: wordsNamed('claim frequency(?: type)?|frequency codes?|resubmission codes?'),
	ambiguousWords: /^(?:frequency codes?|resubmission codes?)$/i,
	structure: (code) => {
		const frequency = FREQUENCIES[code];
		return frequency === undefined ? [] : [frequency];
	},
};

/** What the last character of a type of bill says (Medicare Claims Processing Manual, chapter 25). */
export const FREQUENCIES: Readonly<Record<string, string>> = {
	1: 'original',
	2: 'interim',
	3: 'interim',
	4: 'interim',
	7: 'replacement',
	8: 'void',
};
