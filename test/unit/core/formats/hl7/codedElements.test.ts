import { ok } from 'node:assert';
import { hl7CodeFinder } from '../../../../../src/core/formats/hl7/codedElements';
import { fuzz, timeFor } from '../foundCodes';
import { itFinds } from '../shownCodes';

describe('codes in coded elements of HL7 version 2', () => {
	itFinds(hl7CodeFinder, [
		['', 'FT1|1|||20260311||CG|99284^^CPT4|||1', '99284 cpt'],
		['', 'DG1|1||S93.401A^sprain^I10||20260311|W', 'S93.401A icd-10-cm'],
		['', 'DG1|1||E119^^I10C~I10^^I10C', 'E119 icd-10-cm, I10 icd-10-cm'],
		['', 'OBX|1|NM|2160-0^^LN||1.1', '2160-0 loinc'],
		['javascript', "const segment = 'PR1|1||E0601^^HCPCS';", 'E0601 hcpcs'],
		['', 'RXA|0|1|20260311||208^^CVX', '208 cvx'],
	]);
	describe('and what is none', () => {
		itFinds(hl7CodeFinder, [
			['', 'DG1|1|I10|S93.401A', ''],
			['', 'PV1|1|E|ED12^^', ''],
			['', '99284^^L', ''],
			['', 'x99284^^CPT4', ''],
			['', 'OBX|1|CE|99284^^CPT4X', ''],
			['', 'FT1|hello^^CPT4', ''],
		]);
	});
	it('spans add up', () =>
		fuzz(hl7CodeFinder, ['', 'typescript'], ['99284', '^^CPT4', '^', '|', 'E119^^I10', '~', "'", '\n']));
	for (const part of ['1^', '^^', '99284^^CPT4|', '1^1^1']) {
		it(`100 kB of ${JSON.stringify(part)} is read in good time`, () =>
			ok(timeFor(hl7CodeFinder, part.repeat(100_000 / part.length), '') < 400)).timeout(30_000);
	}
});
