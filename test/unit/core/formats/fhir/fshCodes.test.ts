import { deepStrictEqual, ok } from 'node:assert';
import { fshCodeFinder } from '../../../../../src/core/formats/fhir/fshCodes';
import { foundCodes, fuzz, timeFor } from '../foundCodes';

const NPI = 'http://hl7.org/fhir/sid/us-npi';

describe('codes in FHIR Shorthand', () => {
	const rows: readonly [what: string, text: string, codes: readonly string[], languageId?: string][] = [
		['after an address', '* code = http://loinc.org#2160-0 "x"', ['2160-0 loinc uri']],
		['after an alias', 'Alias: $LNC = http://loinc.org\n* code = $LNC#2160-0', ['2160-0 loinc uri']],
		['an alias without a sign', 'Alias: LNC = http://loinc.org\n* LNC#2160-0 "x"', ['2160-0 loinc uri']],
		['a version', '* code = http://loinc.org|2.77#2160-0', ['2160-0 loinc uri']],
		['in quotes', '* code = http://loinc.org#"2160-0" "x"', ['2160-0 loinc uri']],
		['an OID', '* code = urn:oid:2.16.840.1.113883.6.90#E11.9', ['E11.9 icd-10-cm uri']],
		[
			'a file that no language id names',
			'Profile: X\n* code = http://loinc.org#2160-0',
			['2160-0 loinc uri'],
			'plaintext',
		],
		[
			'an identifier',
			`* identifier[NPI].system = "${NPI}"\n* identifier[NPI].value = "1999905882"`,
			['1999905882 npi uri'],
		],
		[
			'identifiers of a list, by an alias',
			`Alias: $NPI = ${NPI}\n* identifier[+].value = "1999905882"\n* identifier[=].system = $NPI`,
			['1999905882 npi uri'],
		],
		[
			'not of another element',
			`* identifier[0].system = "${NPI}"\n* identifier[1].value = "1999905882"`,
			[],
		],
		[
			'nor of another instance',
			`* identifier.system = "${NPI}"\nInstance: X\n* identifier.value = "1999905882"`,
			[],
		],
		['not an alias that is not declared', '* code = $LNC#2160-0', []],
		['not a code of this file', '* code = #final', []],
		['not a page', '* url = "http://example.org/page#2160-0"', []],
		['not in another language', 'http://loinc.org#2160-0', [], 'markdown'],
		['nor in prose', 'See http://loinc.org#2160-0', [], 'plaintext'],
	];
	for (const [what, text, codes, languageId = 'fsh'] of rows) {
		it(`${what}: ${codes.join(', ') || 'nothing'}`, () =>
			deepStrictEqual(foundCodes(fshCodeFinder, text, languageId), codes));
	}

	it('does not throw, and spans add up', () => {
		const parts = [
			'Alias: $LNC = http://loinc.org\n',
			'* $LNC#2160-0\n',
			'http://loinc.org',
			'#',
			'"',
			' ',
			'|',
		];
		fuzz(fshCodeFinder, ['fsh', ''], parts);
	}).timeout(20_000);

	for (const part of ['a', 'a:', ' a', '#', '$a#', 'http://', ' a|', 'Alias: ', '\t', '\n']) {
		it(`reads 1 MB of ${JSON.stringify(part)} in good time`, () => {
			const time = timeFor(fshCodeFinder, part.repeat(1_000_000 / part.length), 'fsh');
			ok(time < 2000, `${Math.round(time)} ms`);
		}).timeout(20_000);
	}
});
