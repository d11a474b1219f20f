import { deepStrictEqual, ok } from 'node:assert';
import { jsonCodeFinder } from '../../../../../src/core/formats/fhir/jsonCodes';
import { foundCodes, fuzz, timeFor } from '../foundCodes';

const CPT = 'http://www.ama-assn.org/go/cpt';
const LOINC = 'http://loinc.org';
const NPI = 'http://hl7.org/fhir/sid/us-npi';

describe('codes in JSON', () => {
	const rows: readonly [what: string, text: string, codes: readonly string[], languageId?: string][] = [
		['a Coding', `{"system": "${CPT}", "code": "99213"}`, ['99213 cpt uri']],
		['its code first', `{"code": "99213", "display": "x", "system": "${CPT}"}`, ['99213 cpt uri']],
		['an Identifier', `{"system": "${NPI}", "value": "1234567893"}`, ['1234567893 npi uri']],
		['of any look', `{"system": "${NPI}", "value": "000000"}`, ['000000 npi uri']],
		[
			'an Identifier around its type',
			`{"system": "${NPI}", "type": {"coding": [{"system": "http://x.org", "code": "NPI"}]}, "value": "1234567893"}`,
			['1234567893 npi uri'],
		],
		[
			'a list of codings',
			`{"coding": [{"system": "${CPT}", "code": "99213"}, {"system": "http://x.org", "code": "A"}, {"system": "${LOINC}", "code": "2160-0"}]}`,
			['99213 cpt uri', '2160-0 loinc uri'],
		],
		['an OID', '{"system": "urn:oid:2.16.840.1.113883.6.90", "code": "E11.9"}', ['E11.9 icd-10-cm uri']],
		[
			'one address for two systems',
			'{"system":"https://bluebutton.cms.gov/resources/codesystem/hcpcs","code":"E0601"}',
			['E0601 hcpcs uri'],
		],
		[
			'slashes written out',
			String.raw`{"system":"http:\/\/loinc.org","code":"2160-0"}`,
			['2160-0 loinc uri'],
		],
		[
			'NDJSON',
			`{"system":"${LOINC}","code":"2160-0"}\n{"code":"2160-0"}\n{"system":"${LOINC}","code":"4548-4"}`,
			['2160-0 loinc uri', '4548-4 loinc uri'],
			'ndjson',
		],
		[
			'the concepts of a value set',
			`{"include": [{"system": "${LOINC}", "concept": [{"code": "2160-0"}, {"code": "4548-4"}]}]}`,
			['2160-0 loinc uri', '4548-4 loinc uri'],
		],
		[
			'a quote in a string',
			`{"display": "a \\" b", "code": "99213", "system": "${CPT}"}`,
			['99213 cpt uri'],
		],
		['braces in a string', `{"system": "${CPT}", "display": "}{", "code": "99213"}`, ['99213 cpt uri']],
		[
			'a Quantity has no code in its value',
			`{"value": 5, "system": "${LOINC}", "code": "2160-0"}`,
			['2160-0 loinc uri'],
		],
		['a fragment', `"system": "${CPT}",\n"code": "99213"`, ['99213 cpt uri'], 'markdown'],
		[
			'an object in code',
			`const c = { system: '${CPT}', code: '99213' };`,
			['99213 cpt uri'],
			'typescript',
		],
		['a dict', `{'system': '${CPT}', 'code': '99213'}`, ['99213 cpt uri'], 'python'],
		['named arguments', `Coding(system="${CPT}", code="99213")`, ['99213 cpt uri'], 'python'],
		['not of another object', `{"a": {"system": "${CPT}"}, "b": {"code": "99213"}}`, []],
		['not of an object around it', `{"system": "${CPT}", "b": {"code": "99213"}}`, []],
		['not of an unknown system', '{"system": "http://example.org", "code": "99213"}', []],
		['nor a telephone number', '{"system": "phone", "value": "1234567893"}', []],
		['not a placeholder', `{"system": "${CPT}", "code": "{{code}}"}`, []],
		['not a word', `{"system": "${LOINC}", "value": "valid-requests"}`, []],
		['nothing without one', '{"code": "99213"}', []],
		['nor where it is empty', `{"system": "${CPT}", "code": ""}`, []],
		['nor keys in code', 'const x = { cpt_code: "99213" };', [], 'typescript'],

		['a key', '{"cpt_code": "99213"}', ['99213 cpt cpt_code']],
		['a number', '{"cptCode": 99213}', ['99213 cpt cptCode']],
		[
			'a list',
			'{"cpt_codes": ["99213", "99214-25"]}',
			['99213 cpt cpt_codes', '99214 cpt cpt_codes', '25 modifier cpt_codes'],
		],
		[
			'of several systems by its shape',
			'{"hcpcs_code": ["E0601", "99213"]}',
			['E0601 hcpcs hcpcs_code', '99213 cpt hcpcs_code'],
		],
		['only what looks like it', '{"cpt_code": "office visit", "cpt": null, "hcpcs": true}', []],
		['a name that means other things', '{"modifier": "25"}', ['25 modifier modifier ?']],
		['not in an object below it', '{"cpt_code": {"id": "99213"}}', []],
		['not what is like a key', '{"x": "cpt_code", "y": "99213"}', []],
		['a comma at the end', '{"cpt_code": "99213",}', ['99213 cpt cpt_code']],
		['comments', '// "cpt_code": "\n{"cpt_code": "99213"}', ['99213 cpt cpt_code'], 'jsonc'],

		[
			'a type beside it',
			'{"billing_code_type": "MS-DRG", "billing_code_type_version": "40", "billing_code": "470"}',
			['470 drg billing_code'],
		],
		[
			'a type after it',
			'{"billing_code": "0450", "billing_code_type": "RC"}',
			['0450 revenue-code billing_code'],
		],
		['code and type', '{"code": "E0601", "type": "HCPCS"}', ['E0601 hcpcs code']],
		['a CPT among HCPCS', '{"code": "99213", "type": "HCPCS"}', ['99213 cpt code']],
		[
			'ICD of either kind',
			'{"code_information": [{"code": "E11.9", "type": "ICD"}, {"code": "0SRC0J9", "type": "ICD"}]}',
			['E11.9 icd-10-cm code', '0SRC0J9 icd-10-pcs code'],
		],
		['a type of nobody', '{"billing_code": "99213", "billing_code_type": "LOCAL"}', []],
		['nor of another grouper', '{"code": "470", "type": "R-DRG"}', []],
		['nor a type that is something else', '{"code": "99213", "type": "zip"}', []],
		[
			'a code in an object of the kind',
			'{"procedure_code": {"code": "99213"}}',
			['99213 cpt procedure_code'],
		],
		[
			'a type in code',
			`const c = [{ code: '0450', type: 'RC' }];`,
			['0450 revenue-code code'],
			'typescript',
		],
		['a version', '{"icd_code": "4019", "icd_version": 9}', ['4019 icd-9-cm icd_code']],
		['the other version', '{"icd_code": "I10", "icd_version": 10}', ['I10 icd-10-cm icd_code']],
		[
			'an adjustment',
			'{"groupCode": "CO", "reasonCode": "45"}',
			['CO claim-adjustment-group groupCode', '45 carc reasonCode'],
		],
		['not a reason alone', '{"reasonCode": "45", "state": "CO"}', []],
		['nor another group', '{"groupCode": "A1", "reasonCode": "45"}', []],
		['diagnoses', '{"otherDiagnoses": ["I10"]}', ['I10 icd-10-cm otherDiagnoses']],
		['a qualifier', '{"code": "E0601", "qualifier": "HC"}', ['E0601 hcpcs code']],
		['a name of the system', '{"code": "2160-0", "code_system": "LOINC"}', ['2160-0 loinc code']],
		[
			'places of service among negotiated rates',
			'{"negotiated_type": "negotiated", "service_code": ["11", "22"]}',
			['11 place-of-service service_code', '22 place-of-service service_code'],
		],
		['elsewhere any code', '{"service_code": ["11", "22"]}', []],
	];
	for (const [what, text, codes, languageId = 'json'] of rows) {
		it(`${what}: ${codes.join(', ') || 'nothing'}`, () =>
			deepStrictEqual(foundCodes(jsonCodeFinder, text, languageId), codes));
	}

	it('in the middle of a large file on one line', () => {
		const one = `{"resource":{"code":{"coding":[{"system":"${LOINC}","code":"2160-0"}]},"text":"${'a '.repeat(90)}"}}`;
		const text = `[${Array.from({ length: 1000 }, () => one).join(',')}]`;
		deepStrictEqual(foundCodes(jsonCodeFinder, text, 'json').length, 1000);
	});

	it('in a list that goes on for long', () => {
		const codes = Array.from({ length: 7000 }, (_, at) => `"${99_000 + (at % 900)}"`).join(', ');
		deepStrictEqual(foundCodes(jsonCodeFinder, `{"cpt_codes": [${codes}]}`, 'json').length, 7000);
	});

	it('does not throw, and spans add up', () => {
		const parts = [
			'{',
			'}',
			'[',
			']',
			'"',
			',',
			':',
			'\\',
			"'",
			'\n',
			'"system":',
			'"code":',
			'"value":',
			`"${CPT}"`,
		];
		fuzz(
			jsonCodeFinder,
			['json', 'typescript', 'plaintext'],
			[...parts, '"99213"', '"type":"CPT"', '"cpt_code":', '(', '='],
		);
	}).timeout(20_000);

	for (const part of [
		'"',
		'{',
		'\\"',
		'"code":1,',
		'"a_type":1,"a_code":1,',
		'[',
		"'",
		'"system',
		'a',
		'"code":"',
		'}{"system":"x","code":"y"',
	]) {
		for (const languageId of ['json', 'typescript']) {
			it(`reads 1 MB of ${part} in ${languageId} in good time`, () => {
				const time = timeFor(
					jsonCodeFinder,
					part.repeat(1_000_000 / part.length) + ' system',
					languageId,
				);
				ok(time < 2000, `${Math.round(time)} ms`);
			}).timeout(20_000);
		}
	}
});
