import type { CodeSystem } from '../codeSystem';
import { keysEndingIn, wordsNamed } from '../naming';

/** CMS Certification Number of a facility (CMS). */
export const ccn: CodeSystem = {
	id: 'ccn',
	name: 'CCN',
	owner: 'CMS',
	entry: 'ccn',
	hasDescriptions: false,
	shape: /^(?:\d{2}[0-9A-Z]\d{3}|\d{2}[A-Z]\d{7})$/,
	uris: ['http://terminology.hl7.org/NamingSystem/CMSCertificationNumber', '2.16.840.1.113883.4.336'],
	keys: keysEndingIn(
		'ccns?|cms_certification|prvdr_num|oscar_(?:number|num|no)|medicare_provider_(?:number|num|no)',
	),
	words: wordsNamed('CCNs?|CMS certification numbers?|OSCAR numbers?|Medicare provider numbers?'),
	ambiguousWords: /^CCNs?$/i,
	structure: (code) =>
		/^\d{2}[0-9A-Z]\d{3}(?:\d{4})?$/.test(code)
			? [`facility number; ${code.slice(0, 2)} stands for the state`]
			: [],
};
