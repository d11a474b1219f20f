import type { CodeSystem } from '../codeSystem';
import { keysEndingIn, wordsNamed } from '../naming';

/** Health insurance claim number, which was made of a social security number: a person’s, so that it is never repeated. */
export const hicn: CodeSystem = {
	id: 'hicn',
	name: 'HICN',
	owner: 'CMS',
	entry: 'hicn',
	hasDescriptions: false,
	shape: /^(?:\d{9}[A-Z][0-9A-Z]?|[A-Z]{1,3}\d{6,9})$/,
	canonical: (written) => written.trim().toUpperCase().replaceAll('-', ''),
	uris: ['http://hl7.org/fhir/sid/us-medicare', '2.16.840.1.113883.4.572'],
	keys: keysEndingIn('hicns?|hic_(?:num|no|number|nbr)|bene_hic|health_insurance_claim_number'),
	words: wordsNamed('HICNs?|health insurance claim numbers?|HIC numbers?'),
	isPersonal: true,
};
