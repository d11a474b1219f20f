import type { CodeSystem } from '../codeSystem';
import { keysEndingIn, wordsNamed } from '../naming';

/** Case-mix rate codes of HIPPS (CMS, public domain). */
export const hipps: CodeSystem = {
	id: 'hipps',
	name: 'HIPPS',
	owner: 'CMS',
	entry: 'hipps-code',
	shape: /^[0-9A-Z]{5}$/,
	uris: [
		'https://www.cms.gov/Medicare/Medicare-Fee-for-Service-Payment/ProspMedicareFeeSvcPmtGen/HIPPSCodes',
	],
	keys: keysEndingIn('hipps|apc_hipps'),
	words: wordsNamed('HIPPS'),
	structure: () => ['case-mix rate code'],
};
