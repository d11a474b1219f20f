import type { CodeSystem } from '../codeSystem';
import { keysEndingIn, wordsNamed } from '../naming';

/** Condition codes of the UB-04 (NUBC; AHA, licensed). */
export const conditionCode: CodeSystem = {
	id: 'condition-code',
	name: 'Condition code',
	owner: 'AHA (NUBC)',
	entry: 'condition-code',
	shape: /^[0-9A-Z]{2}$/,
	uris: ['https://www.nubc.org/CodeSystem/ConditionCodes'],
	keys: keysEndingIn('clm_rlt_cond|(?:(?:claim|claim_related|nubc|ub|ub_04)_)?condition_(?:cd|code|codes)'),
	ambiguousKeys: keysEndingIn('(?:ub|ub_04|clm|claim)_cond(?:ition)?s?'),
	words: wordsNamed('(?:UB-?04 |NUBC )?condition codes?'),
	ambiguousWords: /^condition codes?$/i,
	structure: () => ['of the UB-04; the list is AHA’s'],
};
