import type { CodeSystem } from '../codeSystem';
import { keysEndingIn, wordsNamed } from '../naming';

/** National Drug Code (FDA, public). */
export const ndc: CodeSystem = {
	id: 'ndc',
	name: 'NDC',
	owner: 'FDA',
	entry: 'ndc',
	shape: /^(?:\d{4}-\d{4}(?:-\d{2})?|\d{5}-\d{3}(?:-\d{2})?|\d{5}-\d{4}(?:-\d{1,2})?|\d{6}-\d{4}-\d{2}|\d{10,12})$/,
	uris: ['http://hl7.org/fhir/sid/ndc', '2.16.840.1.113883.6.69'],
	keys: keysEndingIn('ndcs?(?:_ids?)?|national_drug|prod_srvc_id'),
	words: wordsNamed('NDCs?|NDC[- ]?1[0-2]|national drug codes?'),
	selfEvident:
		/(?<![\w.-])(?:\d{4}-\d{4}-\d{2}|\d{5}-\d{3}-\d{2}|\d{5}-\d{4}-\d{1,2}|\d{6}-\d{4}-\d{2})(?![\w-]|\.\d)/,
};
