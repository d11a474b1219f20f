import type { CodeSystem } from '../codeSystem';
import { keysEndingIn, wordsNamed } from '../naming';

/** Certificate number of a laboratory under CLIA (CMS). */
export const clia: CodeSystem = {
	id: 'clia',
	name: 'CLIA',
	owner: 'CMS',
	entry: 'clia',
	hasDescriptions: false,
	shape: /^\d{2}D\d{7}$/,
	uris: ['2.16.840.1.113883.4.7'],
	keys: keysEndingIn('clia(?:_(?:lab|id|ids|certificate))?(?:_id)?'),
	words: wordsNamed('CLIA|CLIA (?:certificate|ID)'),
	structure: () => ['laboratory certificate'],
};
