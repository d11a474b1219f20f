import { deepStrictEqual } from 'node:assert';
import type { CodeSystem } from '../../../../src/core/codes/codeSystem';
import type { Description } from '../../../../src/core/codes/descriptions';
import { cpt } from '../../../../src/core/codes/systems/cpt';
import { hcpcs } from '../../../../src/core/codes/systems/hcpcs';
import { modifier } from '../../../../src/core/codes/systems/modifier';
import { ANWEB, readAnweb } from '../../../support/anweb';

describe('a file of HCPCS describes', () => {
	const descriptions = readAnweb(ANWEB, 'July 2026');
	const release = 'July 2026';
	const rows: readonly [what: string, CodeSystem, code: string, Description | undefined][] = [
		[
			'a code over two lines',
			hcpcs,
			'E0601',
			{
				text: 'Invented breathing device with one pressure, as a second line continues it',
				release,
				validFrom: '2000-01-01',
				validTo: undefined,
			},
		],
		[
			'a code that has ended',
			hcpcs,
			'G0008',
			{
				text: 'Invented service that has ended',
				release,
				validFrom: '1994-01-01',
				validTo: '2024-12-31',
			},
		],
		[
			'a modifier',
			modifier,
			'RT',
			{
				text: 'Invented side on the right, as a second line continues it',
				release,
				validFrom: '1998-01-01',
				validTo: undefined,
			},
		],
		['no code that it does not hold', hcpcs, 'E9999', undefined],
		['no modifier as a code', hcpcs, 'RT', undefined],
		['no other system', cpt, 'E0601', undefined],
	];
	for (const [what, system, code, expected] of rows) {
		it(what, () => {
			deepStrictEqual(descriptions.describe(system, code), expected);
		});
	}
});
