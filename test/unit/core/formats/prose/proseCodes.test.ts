import { deepStrictEqual, ok } from 'node:assert';
import { proseCodeFinder } from '../../../../../src/core/formats/prose/proseCodes';
import { fuzz, timeFor } from '../foundCodes';
import { itFinds } from '../shownCodes';

describe('codes that words announce', () => {
	describe('below a heading that says so', () => {
		itFinds(proseCodeFinder, [
			[
				'markdown',
				'## HCPCS codes\n\n- E0601\n- A7030–A7039\n',
				'E0601 hcpcs, A7030 to A7039 hcpcs, A7039 hcpcs',
			],
			['markdown', '## ICD-10-CM codes that support it\nG47.33\n', 'G47.33 icd-10-cm'],
			['markdown', '## CPT codes\n### Group 1\n* 95810\n', '95810 cpt'],
			['markdown', '**Revenue codes**\n\n| Code |\n| --- |\n| 0450 |\n', '0450 revenue-code'],
			['plaintext', 'CPT codes:\n99213\n99214\n', '99213 cpt, 99214 cpt'],
			['markdown', '## CPT codes\n## References\n- 99213\n', ''],
			['markdown', '## The CPT migration\n- 20250 rows\n', ''],
			['markdown', '## HCPCS codes\nWe saw E0601 there.\n', ''],
			['typescript', '// ## HCPCS codes\n// - E0601', ''],
		]);
	});
	describe('one', () => {
		itFinds(proseCodeFinder, [
			['', 'billed 99213-25 for it', '99213 cpt?, 25 modifier?'],
			['', 'see 99213-25', ''],
			['', 'J-code J1885', 'J1885 hcpcs?'],
			['', 'HCPCS codes, e.g. E0601', 'E0601 hcpcs'],
			['', 'ICD-10 codes in the range M23.50 - M23.52', 'M23.50 to M23.52 icd-10-cm, M23.52 icd-10-cm'],
		]);

		itFinds(proseCodeFinder, [
			['', 'CPT 99213', '99213 cpt'],
			['', 'CPT® code 99213', '99213 cpt'],
			['', 'CPT code: 99213', '99213 cpt'],
			['', 'CPT code is 99213', '99213 cpt'],
			['', 'CPT #99213', '99213 cpt'],
			['', 'the cpt code "99213"', '99213 cpt'],
			['', 'Current Procedural Terminology (CPT) 99213', '99213 cpt'],
			['', '(CPT 99213)', '99213 cpt'],
			['', 'CPT 0075T', '0075T cpt'],
			['markdown', '**CPT:** `99213`', '99213 cpt'],
			['markdown', '- **HCPCS** E0601', 'E0601 hcpcs'],
			['', 'HCPCS code E0601', 'E0601 hcpcs'],
			['', 'HCPCS Level II code E0601', 'E0601 hcpcs'],
			['', '(HCPCS: E0601)', 'E0601 hcpcs'],
			['', 'HCPCS/CPT 99213', '99213 cpt'],
			['', 'ICD-10-CM E11.9', 'E11.9 icd-10-cm'],
			['', 'ICD-10 code E11.9.', 'E11.9 icd-10-cm'],
			['', 'ICD-10-CM: E119', 'E119 icd-10-cm'],
			['', 'ICD-10-PCS 0SRD0J9', '0SRD0J9 icd-10-pcs'],
			['', 'rev code 0450', '0450 revenue-code'],
			['', 'revenue code 450', '450 revenue-code'],
			['', 'POS 11', '11 place-of-service?'],
			['', 'place of service 11', '11 place-of-service'],
			['', 'modifier 25', '25 modifier?'],
			['', 'modifier NU', 'NU modifier?'],
			['', 'DRG 470', '470 drg'],
			['', 'MS-DRG 470', '470 drg'],
			['', 'NPI 1234567893', '1234567893 npi'],
			['', 'NDC 00002-8215-01', '00002-8215-01 ndc'],
			['', 'CARC 45', '45 carc'],
			['', 'CARC CO 45', 'CO 45 carc'],
			['', 'RARC N130', 'N130 rarc'],
			['', 'remark code MA01', 'MA01 rarc'],
			['', 'LOINC 4548-4', '4548-4 loinc'],
			['', 'type of bill 131', '131 type-of-bill'],
			['', 'bill type 0131', '0131 type-of-bill'],
			['typescript', '// see CPT\n// 99213 here', '99213 cpt'],
			['sql', '-- HCPCS code\n--   E0601', 'E0601 hcpcs'],
			['', 'a line that ends in CPT code\n99213', '99213 cpt'],
			['python', '"""bills CPT 99213."""', '99213 cpt'],
		]);
	});
	describe('several', () => {
		itFinds(proseCodeFinder, [
			['', 'CPT codes 99202–99205 and 99211', '99202 to 99205 cpt, 99205 cpt, 99211 cpt'],
			['', 'CPT 99202 through 99205', '99202 to 99205 cpt, 99205 cpt'],
			['', 'CPT 99213, 99214, or 99215', '99213 cpt, 99214 cpt, 99215 cpt'],
			['', 'CPT 99213/99214', '99213 cpt, 99214 cpt'],
			['', 'HCPCS E0601, E0424; and CPT 99213', 'E0601 hcpcs, E0424 hcpcs, 99213 cpt'],
			['', 'CPT 99213-25', '99213 cpt, 25 modifier'],
			['', 'CPT 99213-25-59', '99213 cpt, 25 modifier, 59 modifier'],
			['', 'HCPCS E0601-NU', 'E0601 hcpcs, NU modifier'],
			['', 'CPT 99213 modifier 25', '99213 cpt, 25 modifier?'],
			['', 'modifiers 25 and 59', '25 modifier?, 59 modifier?'],
			['', 'modifiers LT and RT', 'LT modifier?, RT modifier?'],
			['', 'revenue codes 0360, 0361', '0360 revenue-code, 0361 revenue-code'],
			['', 'MS-DRGs 469-470', '469 to 470 drg, 470 drg'],
			['', 'DRG 469 and 470 are', '469 drg, 470 drg'],
			['', 'ICD-10-CM E11.0-E11.65', 'E11.0 to E11.65 icd-10-cm, E11.65 icd-10-cm'],
			['', 'ICD-10-CM E11.9, I10', 'E11.9 icd-10-cm, I10 icd-10-cm'],
		]);
	});
	describe('adjustments', () => {
		itFinds(proseCodeFinder, [
			['', 'denial code CO-45', 'CO-45 carc'],
			['', 'CO-45', 'CO-45 carc?'],
			['', 'CO-45, OA-23 and PR-1', 'CO-45 carc?, OA-23 carc?, PR-1 carc?'],
			['', 'denied as CO 45', 'CO 45 carc?'],
			['', 'PR1 adjustments', 'PR1 carc?'],
			['', 'CO 45', ''],
			['', 'CO2', ''],
			['', 'PI 4', ''],
			['', 'PR-1234', ''],
			['', 'x/CO-45', ''],
			['', '#PR-12', ''],
			['', 'CR-7.1', ''],
			['', 'FOO-CO-45', ''],
			['', 'CO-45-1', ''],
		]);
	});
	describe('and what is none', () => {
		itFinds(
			proseCodeFinder,
			[
				...[
					'99213',
					'code 99213',
					'codes: 99213',
					'concept 99213',
					'receipt 99213',
					'script 12345',
					'CPT-99213',
				],
				...[
					'CPT99213',
					'CPT 992134',
					'CPT 9921',
					'CPT 99213x',
					'CPT of 2024',
					'CPT. Then 99213',
					'CPT (99213.5)',
				],
				...[
					'E0601',
					'error E0308',
					'error[E0425]',
					'HCPCS and 12345 others',
					'myCPT 99213',
					'cpt_x 99213',
				],
				...[
					'ICD 10',
					'ICD-10',
					'CPT 4',
					'modifier is',
					'modifier IN THE CODE',
					'modifier ctrl',
					'modifiers to',
				],
				...[
					'HIPPS codes apply',
					'HIPPS score',
					'the DRG is',
					'mod(10, 2)',
					'pos(11)',
					'SI[A]',
					'DRG\n\n470',
				],
				...[
					'https://example.org/CPT 99213'.replace(' ', '/'),
					'https://example.org/?q=CPT:99213',
					'CPT = 99213',
				],
				...[
					'65536',
					'U32',
					'2000A',
					'port 44321',
					'year 2026',
					'ZIP 90210',
					'0x1234',
					'1700000000',
					'code: 404',
				],
			].map((text) => ['', text, ''] as const),
		);
		itFinds(proseCodeFinder, [
			['', 'DRG 470, 123 patients', '470 drg'],
			['', 'CPT 99213, 2024', '99213 cpt'],
			['', 'DRG 470 and 123 patients', '470 drg'],
			['', 'place of service 31 and 32 as one', '31 place-of-service, 32 place-of-service'],
			['', 'hospital stay (MS-DRG)    14,000', ''],
			['', 'STC*A3:562', ''],
			['markdown', 'CPT\n# 99213', ''],
		]);
	});
	it('the words are the reason', () => {
		const [code] = proseCodeFinder.find(
			{ text: 'see **CPT® code** 99213', languageId: 'markdown' },
			{ start: 0, end: 30 },
		);
		deepStrictEqual(code?.reason, { kind: 'word', word: 'CPT code' });
	});
	it('spans add up', () =>
		fuzz(
			proseCodeFinder,
			['', 'markdown', 'python'],
			[
				'CPT ',
				'codes ',
				'99213',
				'E0601',
				'-25',
				', ',
				' and ',
				'POS 11',
				'CO-45',
				'\n',
				'// ',
				'–',
				'DRG 470',
			],
		)).timeout(20_000);
	for (const part of [
		'1 ',
		'CPT ',
		'CPT 99213 ',
		'CPT 99213,',
		'99213,',
		'a 1 b',
		'CO-45 ',
		' ',
		'"1',
		'é 1',
	]) {
		it(`100 kB of ${JSON.stringify(part)} is read in good time`, () =>
			ok(timeFor(proseCodeFinder, part.repeat(100_000 / part.length), '') < 400)).timeout(20_000);
	}
});
