import type { CodeSystem } from '../codeSystem';
import { holdsNpi } from '../checkDigits';
import { keysEndingIn, wordsNamed } from '../naming';

/** National Provider Identifier (CMS; the NPPES file is public). */
export const npi: CodeSystem = {
	id: 'npi',
	name: 'NPI',
	owner: 'CMS',
	entry: 'npi',
	hasDescriptions: false,
	shape: /^[12]\d{9}$/,
	uris: ['http://hl7.org/fhir/sid/us-npi', '2.16.840.1.113883.4.6'],
	keys: keysEndingIn('npis?(?:_ids?)?|national_provider_(?:identifier|id)'),
	words: wordsNamed('NPIs?|national provider identifiers?'),
	holdsCheckDigit: holdsNpi,
};
