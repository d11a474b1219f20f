import type { CodeSystem } from '../codeSystem';
import { holdsGs1 } from '../checkDigits';
import { keysEndingIn, wordsNamed } from '../naming';

/** GTIN (GS1), which is the device identifier of a UDI that GS1 issues. */
export const gtin: CodeSystem = {
	id: 'gtin',
	name: 'GTIN',
	owner: 'GS1',
	entry: 'gtin',
	hasDescriptions: false,
	shape: /^(?:\d{8}|\d{12,14})$/,
	uris: [
		'https://www.gs1.org/gtin',
		'http://hl7.org/fhir/NamingSystem/gs1-di',
		'http://hl7.org/fhir/NamingSystem/gs1',
		'1.3.160',
	],
	keys: keysEndingIn('gtins?|udi_di|device_identifier|primary_di'),
	words: wordsNamed('GTIN(?:[- ]?(?:8|12|13|14))?s?|UDI[- ]DI|primary DI'),
	holdsCheckDigit: holdsGs1,
	structure: (code) => (/^(?:\d{8}|\d{12,14})$/.test(code) ? [`GTIN-${String(code.length)}`] : []),
};
