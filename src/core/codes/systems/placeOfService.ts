import type { CodeSystem } from '../codeSystem';
import { keysEndingIn, wordsNamed } from '../naming';

const KEYS = new RegExp(
	`${keysEndingIn('places?_of_(?:service|srvc|svc)').source}|^(?:(?:line|clm|claim|svc|service|hcfa|cms)_)?pos_(?:cd|code|codes)$`,
);

/** Place of service (CMS, public domain). */
export const placeOfService: CodeSystem = {
	id: 'place-of-service',
	name: 'Place of service',
	owner: 'CMS',
	entry: 'place-of-service',
	shape: /^\d{2}$/,
	canonical: (written) => written.trim().replace(/^\d$/, '0$&'),
	uris: [
		'https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set',
		'http://terminology.hl7.org/CodeSystem/placeofservice',
		'https://bluebutton.cms.gov/resources/variables/line_place_of_srvc_cd',
		'https://bluebutton.cms.gov/fhir/CodeSystem/CLM-POS-CD',
		'2.16.840.1.113883.15.5',
		'2.16.840.1.113883.6.50',
	],
	keys: KEYS,
	words: wordsNamed('POS|place of service|places of service'),
	ambiguousWords: /^POS$/i,
};
