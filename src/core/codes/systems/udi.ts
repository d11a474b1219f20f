import type { CodeSystem } from '../codeSystem';
import { holdsGs1 } from '../checkDigits';
import { keysEndingIn, wordsNamed } from '../naming';

/** Unique device identifiers, with their device and production parts (FDA; issued by GS1, HIBCC and ICCBBA). */
export const udi: CodeSystem = {
	id: 'udi',
	name: 'UDI',
	owner: 'FDA',
	entry: 'udi',
	hasDescriptions: false,
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
	structure: structureOf,
};

/** The parts of a device's label that GS1 knows by application identifiers. */
interface Parts {
	readonly device?: string | undefined;
	readonly phrases: readonly string[];
}

/** What ends a lot or serial number where no brackets do. */
const SEPARATOR = '\u001D';
/** How many parts a label has at most; more are not read. */
const MOST_PARTS = 12;

function structureOf(code: string): readonly string[] {
	if (code.startsWith('+')) {
		return ['issued by HIBCC'];
	}
	if (code.startsWith('=')) {
		return ['issued by ICCBBA'];
	}
	const { device, phrases } = partsOf(code);
	return device === undefined
		? []
		: [
				'issued by GS1',
				`device identifier ${device}, whose check digit ${holdsGs1(device) ? 'holds' : 'does not hold'}`,
				...phrases,
			];
}

/** The parts of a label of GS1: `(01)…(17)…(10)…`, or the same without brackets. */
function partsOf(code: string): Parts {
	const phrases: string[] = [];
	let device: string | undefined;
	let rest = code;
	for (let part = 0; part < MOST_PARTS && rest !== ''; part++) {
		const found =
			/^\(?(01)\)?(\d{14})/.exec(rest) ??
			/^\(?(11|17)\)?(\d{6})/.exec(rest) ??
			/^\(?(10|21)\)?([!"%-'*-?A-Z_a-z]{1,20})/.exec(rest);
		if (!found) {
			break;
		}
		const [whole, identifier = '', value = ''] = found;
		if (identifier === '01') {
			device = value;
		} else {
			phrases.push(phraseOf(identifier, value));
		}
		rest = rest.slice(whole.length);
		rest = rest.startsWith(SEPARATOR) ? rest.slice(1) : rest;
	}
	return { device, phrases };
}

function phraseOf(identifier: string, value: string): string {
	switch (identifier) {
		case '11':
			return `made ${dateOf(value)}`;
		case '17':
			return `expires ${dateOf(value)}`;
		default:
			return `${identifier === '10' ? 'lot' : 'serial number'} ${value}`;
	}
}

/** YYMMDD as a date; a day of 00 leaves it at the month. */
function dateOf(value: string): string {
	const [year, month, day] = [value.slice(0, 2), value.slice(2, 4), value.slice(4)];
	return `20${year}-${month}${day === '00' ? '' : `-${day}`}`;
}
