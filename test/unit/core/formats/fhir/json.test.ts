import { deepStrictEqual } from 'node:assert';
import { entry, found } from '../../../../support/glossary';

const entries = [
	entry('term: Current Procedural Terminology (CPT)'),
	entry('term: Healthcare Common Procedure Coding System (HCPCS)'),
	entry('term: Place of Service (POS)', 'match: { POS: contextual }'),
	entry('term: Prior Authorization (PA)', 'match: { PA: any }'),
];
const far = ' '.repeat(4500);

describe('JSON', () => {
	const rows: readonly [what: string, text: string, mentions: readonly string[]][] = [
		['keys are names', '{ "cpt": 1, "priorAuth": 2, "pa": 3 }', ['cpt', 'pa']],
		['a value without a blank is data: short names are silent', '{ "state": "PA" }', []],
		['longer ones are not', '{ "system": "CPT", "a": ["HCPCS"] }', ['CPT', 'HCPCS']],
		['and those that need context are', '{ "cpt": "HCPCS", "kind": "POS" }', ['cpt', 'HCPCS']],
		[
			'a value with a blank is prose',
			'{ "cpt": "HCPCS", "note": "POS 11, PA" }',
			['cpt', 'HCPCS', 'POS', 'PA'],
		],
		['a key with a colon further on is a key', '{ "PA"  : 1 }', ['PA']],
		['a value between brackets', '[\n  "PA",\n  "CPT"\n]', ['CPT']],
		['an escaped quote does not end it', '{ "a": "\\"PA\\" is" }', ['PA']],
		[
			'a FHIR resource is one window',
			`{ "resourceType": "Claim", "cpt": "HCPCS", "x": "${far}", "pos_code": 1 }`,
			['cpt', 'HCPCS', 'pos'],
		],
		[
			'an object that is none is not',
			`{ "cpt": "HCPCS", "x": "${far}", "pos_code": 1 }`,
			['cpt', 'HCPCS'],
		],
		[
			'a resource of a bundle is apart',
			`{ "resourceType": "Bundle", "entry": [{ "resource": { "resourceType": "Claim", "cpt": "HCPCS" } }, { "resource": { "resourceType": "Claim", "pos_code": 1 } }] }`,
			['cpt', 'HCPCS'],
		],
		[
			'a contained resource belongs to the one that holds it',
			`{ "cpt": "HCPCS", "x": "${far}", "contained": [{ "resourceType": "Coverage", "pos_code": 1 }], "resourceType": "Claim" }`,
			['cpt', 'HCPCS', 'pos'],
		],
		[
			'resources line by line',
			`{ "resourceType": "Claim", "cpt": "HCPCS", "x": "${far}", "pos_code": 1 }\n{ "resourceType": "Claim", "pos_code": 1 }`,
			['cpt', 'HCPCS', 'pos'],
		],
		[
			'several contained ones, before the one that holds them says what it is',
			`{ "contained": [{ "a": 1, "resourceType": "Coverage" }, { "pos_code": 1 }, { "b": 2, "resourceType": "Organization" }], "x": "${far}", "cpt": "HCPCS", "resourceType": "Claim" }`,
			['pos', 'cpt', 'HCPCS'],
		],
		['a broken one', '{ "resourceType": "Claim", "cpt": "HCPCS", "pos_code": "', ['cpt', 'HCPCS', 'pos']],
	];
	for (const [what, text, mentions] of rows) {
		it(`${what}: ${mentions.join(', ') || 'nothing'}`, () => {
			deepStrictEqual(found(entries, text, 'json'), mentions);
			deepStrictEqual(found(entries, text), mentions);
		});
	}
	it('in a program is no data', () =>
		deepStrictEqual(found(entries, '{ "state": "PA" }', 'typescript'), ['PA']));
	it('that is hostile is read in good time', () => {
		const quotes = `{"resourceType":"Claim","cpt":"HCPCS","a":"${'\\"'.repeat(300_000)}`;
		const deep = `{"resourceType":"x","pos_code":`.repeat(20_000);
		deepStrictEqual(found(entries, quotes, 'json'), ['cpt', 'HCPCS']);
		deepStrictEqual(found(entries, deep, 'json'), []);
		const long = `{"resourceType":"DocumentReference","cpt":"HCPCS","data":"${'aGVsbG8'.repeat(1_500_000)}","pos_code":1}`;
		deepStrictEqual(found(entries, long, 'json'), ['cpt', 'HCPCS', 'pos']);
		deepStrictEqual(found(entries, '['.repeat(8_000_000)), []);
		deepStrictEqual(found(entries, `[${'\n'.repeat(900)}CPT`.repeat(1000), 'json').length, 1000);
	}).timeout(5000);
});
