import type { CodeSystem } from '../codeSystem';
import { keysEndingIn, wordsNamed } from '../naming';
import { FREQUENCIES } from './claimFrequency';

/** Type of bill (NUBC; AHA, licensed). */
export const typeOfBill: CodeSystem = {
	id: 'type-of-bill',
	name: 'Type of bill',
	owner: 'AHA (NUBC)',
	entry: 'type-of-bill',
	shape: /^0[1-9][1-9][0-9A-Z]$/,
	canonical: (written) =>
		written
			.trim()
			.toUpperCase()
			.replace(/^[1-9][1-9][0-9A-Z]$/, '0$&'),
	uris: ['https://www.nubc.org/CodeSystem/TypeOfBill', '2.16.840.1.113883.6.301.1'],
	keys: keysEndingIn('types?_of_bill|bill_types?|tobs?|ub_bill'),
	words: wordsNamed('types? of bill|bill types?|TOB'),
	ambiguousWords: /^TOB$/i,
	structure: structureOf,
};

/** The kind of facility, as Medicare reads the first digit after the zero; to NUBC the digits mean nothing alone. */
const FACILITIES: Readonly<Record<string, string>> = {
	1: 'hospital',
	2: 'skilled nursing facility',
	3: 'home health',
	7: 'clinic',
	8: 'special facility',
};

function structureOf(code: string): readonly string[] {
	const [, facility = '', last = ''] = /^0(\d)\d([0-9A-Z])$/.exec(code) ?? [];
	const frequency = FREQUENCIES[last];
	return [
		...(FACILITIES[facility] === undefined ? [] : [`${FACILITIES[facility]}, as Medicare reads it`]),
		...(frequency === undefined ? [] : [`frequency ${last}: ${frequency}`]),
	];
}
