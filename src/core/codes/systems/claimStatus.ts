import type { CodeSystem } from '../codeSystem';
import { keysEndingIn, wordsNamed } from '../naming';

/** Claim status codes (X12, licensed). */
export const claimStatus: CodeSystem = {
	id: 'claim-status',
	name: 'Claim status',
	owner: 'X12',
	entry: 'claim-status-code',
	shape: /^\d{1,4}$/,
	uris: ['https://x12.org/codes/claim-status-codes', 'https://codesystem.x12.org/005010/508'],
	keys: keysEndingIn('(?:claim|clm)_status_(?:cd|code|codes)'),
	words: wordsNamed('claim status codes?'),
};
