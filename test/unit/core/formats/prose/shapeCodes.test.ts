import { ok } from 'node:assert';
import { shapeCodeFinder } from '../../../../../src/core/formats/prose/shapeCodes';
import { fuzz, timeFor } from '../foundCodes';
import { itFinds } from '../shownCodes';

describe('codes that look like nothing else', () => {
	itFinds(shapeCodeFinder, [
		['', '0002-8215-01', '0002-8215-01 ndc'],
		['', 'x 00002-8215-01.', '00002-8215-01 ndc'],
		['', '50242-040-62, 50242-0040-6', '50242-040-62 ndc, 50242-0040-6 ndc'],
		['', '000002-8215-01', '000002-8215-01 ndc'],
		['python', 'ndc="0002-8215-01"', '0002-8215-01 ndc'],
		['', '(207Q00000X)', '207Q00000X taxonomy'],
		[
			'',
			'203BF0100X|2080P0216X|282N00000X',
			'203BF0100X taxonomy, 2080P0216X taxonomy, 282N00000X taxonomy',
		],
		['', 'M17.11, E11.9', 'M17.11 icd-10-cm?, E11.9 icd-10-cm?'],
		['', '0075T and `0001U`', '0075T cpt, 0001U cpt'],
		['typescript', "const code = '0075T';", '0075T cpt'],
	]);
	describe('and what is none of them', () => {
		itFinds(
			shapeCodeFinder,
			[
				...[
					'99213',
					'E0601',
					'T01.ID',
					'E11.9.1',
					'U32',
					'65536',
					'2000A',
					'2310A',
					'1000U',
					'1000M',
					'4096U',
					'1234T',
				],
				...['90210-1234', '555-123-4567', '123-45-6789', '2026-11-24', '12345-6789', '0002-8215'],
				...['1.0002-8215-01', '0002-8215-01-7', '9780002-8215-01', 'v0002-8215-01', '0002-8215-01.5'],
				...[
					'978-0-306-40615-7',
					'0-306-40615-2',
					'030640615X',
					'123456789X',
					'0075t',
					'x0075T',
					'0075TX',
				],
				...[
					'0x0075T',
					'/0075T',
					'a/0075T/b',
					'#0075T',
					'@0075T',
					'-0075T',
					'12:0075T',
					'0075T-1',
					'$0075T',
				],
				...[
					'20261124T0075T',
					'https://example.org/0075T',
					'a@0002-8215-01.org',
					'GCSWEEPMAX',
					'RANGEBYLEX',
				],
				...[
					'123e4567-e89b-12d3-a456-426614174000',
					'207q00000x',
					'507Q00000X',
					'0075T_1',
					'\\0075T',
					'%0075T',
				],
			].map((text) => ['', text, ''] as const),
		);
		itFinds(shapeCodeFinder, [
			['c', 'mode = 0644U;', ''],
			['cpp', '(0777U)', ''],
		]);
	});
	it('spans add up', () =>
		fuzz(
			shapeCodeFinder,
			['', 'c'],
			['0075T', '0002-8215-01', '207Q00000X', ' ', '-', '.', '/', 'a'],
		)).timeout(20_000);
	for (const part of ['0', '0075T', '00-', '207Q00000X ', '0002-8215-01 ', 'https://a/0075T']) {
		it(`100 kB of ${part} is read in good time`, () =>
			ok(timeFor(shapeCodeFinder, part.repeat(100_000 / part.length), '') < 200)).timeout(10_000);
	}
});
