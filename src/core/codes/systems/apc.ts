import type { CodeSystem } from '../codeSystem';
import { keysEndingIn, wordsNamed } from '../naming';

/** Ambulatory payment classification (CMS, public domain). */
export const apc: CodeSystem = {
	id: 'apc',
	name: 'APC',
	owner: 'CMS',
	entry: 'apc',
	shape: /^\d{4}$/,
	uris: [],
	keys: keysEndingIn('apcs?|apc_hipps'),
	words: wordsNamed('APCs?|ambulatory payment classifications?'),
	ambiguousWords: /^APCs?$/i,
	structure: () => ['payment group of hospital outpatient services'],
};
