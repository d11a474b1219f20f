import type { CodeSystem } from '../codeSystem';
import { keysEndingIn, wordsNamed } from '../naming';
import { GROUPS } from './claimAdjustmentGroup';

/** With a hyphen after the group. */
function grouped(written: string): string {
	return written
		.trim()
		.toUpperCase()
		.replace(/^(CO|OA|PI|PR|CR)[- ]?([1-9]\d{0,2}|[ABDPWY]\d{1,2})$/, '$1-$2');
}

/** Claim adjustment reason codes (X12, licensed), alone or after their group: `CO-45`. */
export const carc: CodeSystem = {
	id: 'carc',
	name: 'CARC',
	owner: 'X12',
	entry: 'carc',
	shape: /^(?:(?:CO|OA|PI|PR|CR)-)?(?:[1-9]\d{0,2}|[ABDPWY]\d{1,2})$/,
	canonical: grouped,
	uris: [
		'https://x12.org/codes/claim-adjustment-reason-codes',
		'https://codesystem.x12.org/005010/1034',
		'2.16.840.1.113883.6.283',
	],
	keys: keysEndingIn(
		'carcs?|(?:claim_|clm_|cas_)?(?:adj|adjustment|cas)_(?:\\d+_)?(?:reason|rsn)_(?:cd|code|codes)|(?:adj|adjustment)_(?:\\d+_)?(?:cd|code|codes)|ansi_(?:rsn|reason)|denial_(?:reason_|rsn_)?(?:cd|code|codes)',
	),
	words: wordsNamed(
		'CARCs?|(?:claim )?adjustment reasons?(?: codes?)?|denials? codes?|denial reasons?(?: codes?)?|reason codes?',
	),
	ambiguousWords: /^reason codes?$/i,
	structure: (code) => {
		const group = /^[A-Z]{2}(?=-)/.exec(code)?.[0] ?? '';
		const meaning = GROUPS[group];
		return meaning === undefined ? [] : [`group ${group}, ${meaning}`];
	},
};
