import type { CodeSystem } from '../codeSystem';
import { keysEndingIn, wordsNamed } from '../naming';

/** RxNorm (NLM). */
export const rxnorm: CodeSystem = {
	id: 'rxnorm',
	name: 'RxNorm',
	owner: 'NLM',
	entry: 'rxnorm',
	shape: /^\d{1,8}$/,
	uris: ['http://www.nlm.nih.gov/research/umls/rxnorm', '2.16.840.1.113883.6.88'],
	keys: keysEndingIn('(?:rxnorm|rx_norm)(?:_(?:id|ids|cui))?|rxcuis?|rx_cuis?'),
	words: wordsNamed('RxNorm|RXCUI|RxNorm (?:CUI|RXCUI|concept)'),
	structure: () => ['identifier of a drug concept'],
};
