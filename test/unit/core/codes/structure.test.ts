import { deepStrictEqual } from 'node:assert';
import { canonicalOf } from '../../../../src/core/codes/code';
import { SYSTEMS } from '../../../../src/core/codes/systems';

describe('the structure of', () => {
	const replaced = 'replaced on 1 October 2015';
	const injury = 'injury, poisoning and other consequences of external causes';
	const rows: readonly [id: string, written: string, expected: readonly string[]][] = [
		['cpt', '99213', ['evaluation and management']],
		['cpt', '33533', ['surgery', 'cardiovascular system']],
		['cpt', '69990', ['surgery']],
		['cpt', '00100', ['anesthesia']],
		['cpt', '98005', ['evaluation and management by telecommunication']],
		['cpt', '99100', ['medicine or special services']],
		['cpt', '02000', ['Category I']],
		['cpt', '3044F', ['Category II: optional, to track performance']],
		['cpt', '0075T', ['Category III: temporary, for emerging technology']],
		['cpt', '0001U', ['proprietary laboratory analysis (PLA)']],
		['cpt', 'XXXXX', []],
		['hcpcs', 'E0601', ['letter E: durable medical equipment']],
		['modifier', '25', ['a visit of its own on the day of a procedure', 'CPT modifier']],
		['modifier', 'RT', ['right side', 'HCPCS modifier']],
		['modifier', 'P1', ['CPT modifier']],
		['modifier', '22', ['CPT modifier']],
		[
			'icd-10-cm',
			'E119',
			['endocrine, nutritional and metabolic diseases', 'chapter 4, E00–E89', 'category E11'],
		],
		[
			'icd-10-cm',
			'S72001B',
			[
				injury,
				'chapter 19, S00–T88',
				'category S72',
				'7th character B: initial encounter (active treatment), open fracture',
			],
		],
		[
			'icd-10-cm',
			'T36.0X1S',
			[injury, 'chapter 19, S00–T88', 'category T36', 'X holds a place', '7th character S: sequela'],
		],
		['icd-10-cm', 'C4A.1', ['neoplasms', 'chapter 2, C00–D49', 'category C4A']],
		['icd-10-cm', 'D4A', ['neoplasms', 'chapter 2, C00–D49', 'category D4A']],
		// A digit in seventh place is no encounter, nor is a letter in other chapters.
		['icd-10-cm', 'H401131', ['diseases of the eye and adnexa', 'chapter 7, H00–H59', 'category H40']],
		['icd-10-cm', 'E90', ['category E90']],
		['icd-10-cm', 'XXX', []],
		[
			'icd-10-pcs',
			'0SR9019',
			[
				'Medical and Surgical',
				'section 0',
				'body system S',
				'root operation R',
				'body part 9',
				'approach 0',
				'device 1',
				'qualifier 9',
			],
		],
		[
			'icd-10-pcs',
			'F0ZZ8BZ',
			[
				'Physical Rehabilitation and Diagnostic Audiology',
				'section F',
				'section qualifier 0',
				'root type Z',
				'body system or region Z',
				'type 8',
				'equipment B',
				'qualifier Z',
			],
		],
		['icd-9-cm', '250.00', ['diagnosis', replaced]],
		['icd-9-cm', '36.01', ['procedure', replaced]],
		['icd-9-cm', '4019', ['diagnosis, or procedure without its dot', replaced]],
		['icd-9-cm', 'E8888', ['E code', replaced]],
		['drg', '470', ['payment group of an inpatient stay; Medicare’s are MS-DRGs']],
		['place-of-service', '11', ['Office']],
		['place-of-service', '30', ['not assigned']],
		['revenue-code', '450', ['family 045x', 'department or kind of charge; the list is AHA’s']],
		['revenue-code', '0001', ['total charge']],
		['type-of-bill', '137', ['hospital, as Medicare reads it', 'frequency 7: replacement']],
		['type-of-bill', '0999', []],
		['claim-frequency', '8', ['void']],
		['claim-adjustment-group', 'PR', ['patient responsibility']],
		['carc', 'CO 45', ['group CO, contractual: not billable to the patient']],
		['carc', '45', []],
		['rarc', 'MA01', ['MA series']],
		['claim-status-category', 'F2', ['finalized']],
		['status-indicator', 'N', ['packaged: no separate payment']],
		[
			'ndc',
			'0409-1234-56',
			['labeler 0409', 'product 1234', 'package 56', '10 digits, 4-4-2', 'on a claim 00409123456'],
		],
		[
			'ndc',
			'12345678901',
			['labeler 12345', 'product 6789', 'package 01', '11 digits, as on a claim: 5-4-2'],
		],
		['ndc', '1234567890', ['10 digits without hyphens: 4-4-2, 5-3-2 or 5-4-1']],
		['ndc', '123456-1234-12', ['labeler 123456', 'product 1234', 'package 12', '12 digits, 6-4-2']],
		['loinc', 'LP7057-5', ['part']],
		['snomed-ct', '44054006', ['concept']],
		['snomed-ct', '731000124108', ['concept', 'of an extension, namespace 1000124']],
		['gtin', '00643169007222', ['GTIN-14']],
		[
			'udi',
			'(01)00643169007222(11)241100(17)251231(10)abC(21)X1',
			[
				'issued by GS1',
				'device identifier 00643169007222, whose check digit holds',
				'made 2024-11',
				'expires 2025-12-31',
				'lot abC',
				'serial number X1',
			],
		],
		[
			'udi',
			'01006431690072231725123110LOT1\u001D21S9',
			[
				'issued by GS1',
				'device identifier 00643169007223, whose check digit does not hold',
				'expires 2025-12-31',
				'lot LOT1',
				'serial number S9',
			],
		],
		['udi', '+H123ABC01', ['issued by HIBCC']],
		['cdt', 'D2140', ['dental code; the first digit, 2, is its category of service']],
		['ccn', '050001', ['facility number; 05 stands for the state']],
	];
	for (const [id, written, expected] of rows) {
		it(`${id} ${written}`, () => {
			const system = SYSTEMS.find((known) => known.id === id);
			deepStrictEqual(system?.structure?.(canonicalOf(system, written)), expected);
		});
	}
});
