import type { CodeSystem } from '../codeSystem';
import { keysEndingIn, wordsNamed } from '../naming';

/** Value codes of the UB-04 (NUBC; AHA, licensed). */
export const valueCode: CodeSystem = {
	id: 'value-code',
	name: 'Value code',
	owner: 'AHA (NUBC)',
	entry: 'value-code',
	shape: /^[0-9A-Z]{2}$/,
	uris: ['https://www.nubc.org/CodeSystem/ValueCodesAndAmounts', '2.16.840.1.113883.6.301.6'],
	keys: keysEndingIn('clm_val_(?:cd|code)|(?:claim|nubc|ub|ub_04)_value_(?:cd|code|codes)'),
	words: wordsNamed('(?:UB-?04 |NUBC )?value codes?'),
	ambiguousWords: /^value codes?$/i,
	structure: () => ['of the UB-04; the list is AHA’s'],
};
