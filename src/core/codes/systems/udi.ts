import type { CodeSystem } from '../codeSystem';
import { keysEndingIn, wordsNamed } from '../naming';

/** Unique device identifiers, with their device and production parts (FDA; issued by GS1, HIBCC and ICCBBA). */
export const udi: CodeSystem = {
	id: 'udi',
	name: 'UDI',
	owner: 'FDA',
	entry: 'udi',
	shape: /^(?:\(01\)\d{14}.*|01\d{14}(?:1[017]|21).+|\+[A-Z][0-9A-Z]{3}.+|=[0-9A-Z]\d?[0-9A-Z].{8,})$/,
	canonical: (written) => written.trim(),
	uris: [
		'http://hl7.org/fhir/NamingSystem/fda-udi',
		'http://hl7.org/fhir/NamingSystem/hibcc-dI',
		'http://hl7.org/fhir/NamingSystem/hibcc-diI',
		'http://hl7.org/fhir/NamingSystem/hibcc',
		'http://hl7.org/fhir/NamingSystem/iccbba-blood-di',
		'http://hl7.org/fhir/NamingSystem/iccbba-other-di',
		'http://hl7.org/fhir/NamingSystem/iccbba-blood',
		'http://hl7.org/fhir/NamingSystem/iccbba-other',
	],
	keys: keysEndingIn('udis?|carrier_hrf|unique_device_(?:identifier|id)|udi_(?:carrier|string)'),
	words: wordsNamed('UDIs?|unique device identifiers?'),
};
