import { deepStrictEqual, ok } from 'node:assert';
import { fhirXmlCodeFinder } from '../../../../../src/core/formats/fhir/fhirXmlCodes';
import { foundCodes, fuzz, timeFor } from '../foundCodes';

describe('codes in XML', () => {
	const rows: readonly [what: string, text: string, codes: readonly string[]][] = [
		[
			'a Coding',
			'<coding>\n <system value="http://loinc.org"/>\n <code value="2160-0"/>\n</coding>',
			['2160-0 loinc uri'],
		],
		[
			'its code first',
			"<coding><code value='2160-0' /><system value='http://loinc.org' /></coding>",
			['2160-0 loinc uri'],
		],
		[
			'an Identifier around its type',
			'<identifier><type><coding><system value="http://x.org"/><code value="NPI"/></coding></type><system value="http://hl7.org/fhir/sid/us-npi"/><value value="1234567893"/></identifier>',
			['1234567893 npi uri'],
		],
		[
			'two codings',
			'<coding><system value="http://loinc.org"/><code value="2160-0"/></coding><coding><system value="http://www.ama-assn.org/go/cpt"/><code value="99213"/></coding>',
			['2160-0 loinc uri', '99213 cpt uri'],
		],
		[
			'the concepts of a value set',
			'<include><system value="http://loinc.org"/><concept><code value="2160-0"/><display value="x"/></concept></include>',
			['2160-0 loinc uri'],
		],
		[
			'CDA',
			'<code code="E11.9" codeSystem="2.16.840.1.113883.6.90" displayName="x"/>',
			['E11.9 icd-10-cm uri'],
		],
		[
			'CDA with a prefix',
			'<v3:value xsi:type="CD" codeSystem="2.16.840.1.113883.6.1" code="2160-0">',
			['2160-0 loinc uri'],
		],
		['an id of CDA', '<id root="2.16.840.1.113883.4.6" extension="1234567893"/>', ['1234567893 npi uri']],
		[
			'not of another element',
			'<a><system value="http://loinc.org"/></a><b><code value="2160-0"/></b>',
			[],
		],
		[
			'not of an unknown system',
			'<coding><system value="http://x.org"/><code value="2160-0"/></coding>',
			[],
		],
		['not an id without a root that is known', '<id root="1.2.3" extension="1234567893"/>', []],
		['nothing without one', '<code value="2160-0"/><code code="2160-0"/>', []],
	];
	for (const [what, text, codes] of rows) {
		it(`${what}: ${codes.join(', ') || 'nothing'}`, () =>
			deepStrictEqual(foundCodes(fhirXmlCodeFinder, text, 'xml'), codes));
	}

	it('does not throw, and spans add up', () => {
		const parts = [
			'<coding>',
			'</coding>',
			'<system value="http://loinc.org"/>',
			'<code value="2160-0"/>',
			'<',
			'>',
			'"',
			'/>',
		];
		fuzz(fhirXmlCodeFinder, ['xml', ''], parts);
	}).timeout(20_000);

	for (const part of ['<', '<a ', '<a x="', ' ', '<a>', '<a x="y" ', 'x="y" ', "<code value='1'/>", 'a']) {
		it(`reads 1 MB of ${part} in good time`, () => {
			const text = `<system value="http://loinc.org"/><a ${part.repeat(1_000_000 / part.length)}`;
			const time = timeFor(fhirXmlCodeFinder, text, 'xml');
			ok(time < 2000, `${Math.round(time)} ms`);
		}).timeout(20_000);
	}
});
