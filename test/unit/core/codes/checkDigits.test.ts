import { strictEqual } from 'node:assert';
import { holdsGs1, holdsLoinc, holdsNpi, holdsVerhoeff } from '../../../../src/core/codes/checkDigits';

describe('a check digit', () => {
	const rows: readonly [of: string, holds: (code: string) => boolean, code: string, expected: boolean][] = [
		['an NPI', holdsNpi, '1234567893', true],
		['an NPI', holdsNpi, '1234567890', false],
		['an NPI', holdsNpi, '1111111111', false],
		// The sum ends in 0, so the digit is 0 and not 10.
		['an NPI', holdsNpi, '1000000020', true],
		['an NPI', holdsNpi, '1000000004', true],
		['an NPI that is redacted', holdsNpi, 'XXXXXXXXXX', false],
		['a short one', holdsNpi, '12345', false],
		['LOINC', holdsLoinc, '2160-0', true],
		['LOINC', holdsLoinc, '94500-6', true],
		['LOINC', holdsLoinc, '100000-9', true],
		['LOINC', holdsLoinc, '2160-1', false],
		['a part of LOINC', holdsLoinc, 'LP7057-5', true],
		['a part of LOINC', holdsLoinc, 'LP7057-3', false],
		['an answer of LOINC', holdsLoinc, 'LA6576-8', true],
		['SNOMED CT', holdsVerhoeff, '44054006', true],
		['SNOMED CT', holdsVerhoeff, '900000000000207008', true],
		['SNOMED CT', holdsVerhoeff, '731000124108', true],
		['SNOMED CT', holdsVerhoeff, '44054007', false],
		['SNOMED CT', holdsVerhoeff, '45044006', false],
		['nothing', holdsVerhoeff, '', false],
		['a GTIN-14', holdsGs1, '00643169007222', true],
		['a GTIN-14', holdsGs1, '10884521062856', true],
		['a GTIN-14', holdsGs1, '10884521062857', false],
		['a GTIN-13', holdsGs1, '4006381333931', true],
		['a GTIN-8', holdsGs1, '73513537', true],
	];
	for (const [of, holds, code, expected] of rows) {
		it(`of ${of} ${expected ? 'holds' : 'does not hold'}: ${code}`, () => {
			strictEqual(holds(code), expected);
		});
	}
});
