import type { CodeSystem } from '../codeSystem';
import { keysEndingIn, keysNamed, wordsNamed } from '../naming';

const KEYS = new RegExp(
	`${keysEndingIn('mdfr|mdfrs').source}|${
		keysNamed(
			'(?:(?:hcpcs|cpt|procedure|proc|px|billing|line|service|svc|claim|clm|claim_line)_(?:cd_|code_)?(?:\\d+_(?:st_|nd_|rd_|th_)?)?)?(?:modifiers?|mods?)',
		).source
	}`,
);

/** Modifiers of CPT (AMA, copyright) and of HCPCS Level II (CMS, public domain). */
export const modifier: CodeSystem = {
	id: 'modifier',
	name: 'modifier',
	owner: 'AMA and CMS',
	entry: 'modifier',
	shape: /^(?:\d{2}|[A-Z][0-9A-Z]|[1238]P)$/,
	uris: [],
	keys: KEYS,
	words: wordsNamed(
		'modifiers?|mods?|mod\\.|(?:CPT|HCPCS|CPT ?/ ?HCPCS|HCPCS ?/ ?CPT|procedure|billing)(?: code)? modifiers?',
	),
	ambiguousWords: /^(?:modifiers?|mods?|mod\.)$/i,
};
