import type { CodeSystem } from '../codeSystem';
import { keysEndingIn, keysNamed, wordsNamed } from '../naming';

/** Claim adjustment group codes (X12, licensed). */
export const claimAdjustmentGroup: CodeSystem = {
	id: 'claim-adjustment-group',
	name: 'Claim adjustment group',
	owner: 'X12',
	entry: 'claim-adjustment-group-code',
	hasDescriptions: false,
	shape: /^(?:CO|OA|PI|PR|CR)$/,
	uris: ['https://x12.org/codes/claim-adjustment-group-codes', 'https://codesystem.x12.org/005010/1033'],
	keys: new RegExp(
		`${keysEndingIn('(?:adj|adjustment|cas|carc|ansi|remit|denial)_(?:\\d+_)?(?:group|grp)').source}|^(?:group|grp)_(?:cd|code|codes)$`,
	),
	ambiguousKeys: new RegExp(`${keysNamed('group').source}|${keysEndingIn('grp').source}`),
	words: wordsNamed('(?:claim )?adjustment groups?|group codes?|CAGC'),
	ambiguousWords: /^(?:group|grp) (?:codes?|cd)$/i,
	structure: (code) => {
		const group = GROUPS[code];
		return group === undefined ? [] : [group];
	},
};

/** What the group says, in our words (CMS and X12 tell them in public). */
export const GROUPS: Readonly<Record<string, string>> = {
	CO: 'contractual: not billable to the patient',
	PR: 'patient responsibility',
	OA: 'other adjustment',
	PI: 'payer initiated: not used by Medicare',
	CR: 'correction: no longer in an 835 of version 5010',
};
