import type { CodeSystem } from '../codeSystem';
import { keysEndingIn, wordsNamed } from '../naming';

/** Occurrence codes and occurrence span codes of the UB-04 (NUBC; AHA, licensed). */
export const occurrenceCode: CodeSystem = {
	id: 'occurrence-code',
	name: 'Occurrence code',
	owner: 'AHA (NUBC)',
	entry: 'occurrence-code',
	shape: /^[0-9A-Z]{2}$/,
	uris: [],
	keys: keysEndingIn('clm_rlt_occrnc|clm_span|occurrence_(?:span_)?(?:cd|code|codes)'),
	ambiguousKeys: keysEndingIn('occurrences?'),
	words: wordsNamed('(?:UB-?04 |NUBC )?occurrence(?: span)? codes?'),
	ambiguousWords: /^occurrence codes?$/i,
	structure: () => ['of the UB-04; the list is AHA’s'],
};
