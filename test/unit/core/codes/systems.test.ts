import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import { canonicalOf, hasShape } from '../../../../src/core/codes/code';
import { SYSTEMS } from '../../../../src/core/codes/systems';
import { systemsOfKey, systemsOfUri, systemsOfWords } from '../../../../src/core/codes/whichSystem';
import { bundledEntries } from '../../../support/glossary';

function systemOf(id: string) {
	const system = SYSTEMS.find((known) => known.id === id);
	ok(system, `no system ${id}`);
	return system;
}

function idsOf(systems: readonly { readonly id: string }[] | undefined): string {
	return (systems ?? []).map(({ id }) => id).join(' ');
}

describe('the code systems', () => {
	it('have each an entry that tells of them', () => {
		const entries = new Set(bundledEntries().map(({ id }) => id));
		deepStrictEqual(
			SYSTEMS.filter(({ entry }) => !entries.has(entry)).map(({ id }) => id),
			[],
		);
	});

	it('have each an id of their own', () => {
		strictEqual(new Set(SYSTEMS.map(({ id }) => id)).size, SYSTEMS.length);
	});

	it('have expressions without state', () => {
		for (const { shape, keys, words, ambiguousWords, selfEvident } of SYSTEMS) {
			for (const expression of [shape, keys, words, ambiguousWords, selfEvident]) {
				ok(expression === undefined || !/[gy]/.test(expression.flags));
			}
		}
	});

	it('take any text, however long', () => {
		const texts = [
			'',
			'-',
			'💥',
			'\uD800',
			'_'.repeat(50_000),
			'icd_'.repeat(20_000),
			'1'.repeat(50_000),
		];
		for (const system of SYSTEMS) {
			for (const text of texts) {
				const code = canonicalOf(system, text);
				hasShape(system, text);
				system.structure?.(code);
				system.holdsCheckDigit?.(code);
				system.keys?.test(text);
				system.words?.test(text);
				system.selfEvident?.test(text);
			}
		}
	}).timeout(2_000);

	it('never repeat a code that is a person’s', () => {
		for (const system of SYSTEMS.filter(({ isPersonal }) => isPersonal)) {
			ok(!system.structure?.('1EG4TE5MK73').join(' ').includes('1EG4'));
		}
	});
});

describe('a shape', () => {
	const rows: readonly [id: string, written: string, canonical: string | undefined][] = [
		['cpt', '99213', '99213'],
		['cpt', '0075t', '0075T'],
		['cpt', '3044F', '3044F'],
		['cpt', '2000A', undefined],
		['cpt', '992134', undefined],
		['hcpcs', ' e0601 ', 'E0601'],
		['hcpcs', 'D0120', undefined],
		['hcpcs', 'F0120', undefined],
		['modifier', 'rt', 'RT'],
		['modifier', '1P', '1P'],
		['modifier', '4P', undefined],
		['icd-10-cm', 'E119', 'E11.9'],
		['icd-10-cm', 's72001a', 'S72.001A'],
		['icd-10-cm', 'C4A', 'C4A'],
		['icd-10-cm', 'QA00101', 'QA0.0101'],
		['icd-10-cm', 'U07.1', 'U07.1'],
		['icd-10-cm', 'FOO.BAR', undefined],
		['icd-10-cm', 'E11.', undefined],
		['icd-10-cm', 'E11.96789', undefined],
		['icd-10-pcs', '0sr9019', '0SR9019'],
		['icd-10-pcs', '0SRO019', undefined],
		['icd-10-pcs', 'SCHEMA2', undefined],
		['icd-9-cm', '25000', '250.00'],
		['icd-9-cm', 'V5789', 'V57.89'],
		['icd-9-cm', 'E8888', 'E888.8'],
		['icd-9-cm', '36.01', '36.01'],
		['icd-9-cm', '4019', '4019'],
		['icd-9-cm', '250.000', undefined],
		['drg', '64', '064'],
		['drg', '470', '470'],
		['apr-drg', '194.2', '194-2'],
		['place-of-service', '2', '02'],
		['revenue-code', '450', '0450'],
		['revenue-code', '45', undefined],
		['type-of-bill', '111', '0111'],
		['type-of-bill', '0001', undefined],
		['carc', 'co 45', 'CO-45'],
		['carc', 'CO45', 'CO-45'],
		['carc', 'PR-B7', 'PR-B7'],
		['carc', '45', '45'],
		['carc', 'JIRA-45', undefined],
		['rarc', 'MA01', 'MA01'],
		['rarc', 'X1', undefined],
		['claim-adjustment-group', 'co', 'CO'],
		['npi', '1234567893', '1234567893'],
		['npi', '9876540809', undefined],
		['ndc', '0409-1234-56', '0409-1234-56'],
		['ndc', '12345-6789', '12345-6789'],
		['ndc', '2026-11-24', undefined],
		['taxonomy', '207Q00000X', '207Q00000X'],
		['taxonomy', 'CATEGORIES', undefined],
		['loinc', '2160-0', '2160-0'],
		['snomed-ct', '44054006', '44054006'],
		['cdt', 'D0120', 'D0120'],
		['hipps', '1af00', '1AF00'],
		['status-indicator', 'J1', 'J1'],
		['udi', '(01)00643169007222(10)abC', '(01)00643169007222(10)abC'],
		['ccn', '050001', '050001'],
		['clia', '05D1234567', '05D1234567'],
		['mbi', '1eg4-te5-mk73', '1EG4TE5MK73'],
		['mbi', '1S00E00AA10', undefined],
		['hcc', 'HCC 018', '18'],
	];
	for (const [id, written, canonical] of rows) {
		it(`of ${id} ${canonical === undefined ? 'is not that of' : 'is that of'} ${written}`, () => {
			const system = systemOf(id);
			strictEqual(hasShape(system, written) ? canonicalOf(system, written) : undefined, canonical);
		});
	}
});

describe('a key', () => {
	const rows: readonly [ids: string, ...keys: readonly string[]][] = [
		[
			'cpt hcpcs',
			'HCPCS_CD',
			'HCPCS_CD_45',
			'CLM_LINE_HCPCS_CD',
			'hcpcs',
			'hcpcsCode',
			'cpt',
			'cptCodes',
		],
		['cpt hcpcs', 'CPT_CODE', 'billing_code', 'cpt4', 'line_hcpcs_code'],
		['cpt hcpcs icd-10-pcs cdt', 'procedure_code', 'procedureCode', 'procedure_code_2', 'proc_code'],
		['modifier', 'HCPCS_1ST_MDFR_CD', 'HCPCS_2_MDFR_CD', 'modifier', 'modifiers', 'mod', 'modifier_1'],
		['modifier', 'billing_code_modifier', 'hcpcs_modifier_2', 'cptModifier'],
		[
			'icd-10-cm',
			'ICD_DGNS_CD3',
			'PRNCPAL_DGNS_CD',
			'ADMTG_DGNS_CD',
			'LINE_ICD_DGNS_CD',
			'FST_DGNS_E_CD',
		],
		[
			'icd-10-cm',
			'diagnosis_code_1',
			'diagnosisCodes',
			'dx',
			'dx1',
			'diag',
			'primary_dx',
			'icd10_cm_code',
		],
		['icd-10-cm icd-10-pcs', 'icd10_code'],
		['icd-10-cm icd-10-pcs icd-9-cm', 'icd_code'],
		['icd-10-pcs', 'ICD_PRCDR_CD1', 'CLM_PRCDR_CD', 'icd10_pcs', 'principal_procedure_code'],
		['icd-9-cm', 'ICD9_DGNS_CD_1', 'LINE_ICD9_DGNS_CD_1', 'ICD9_PRCDR_CD_2', 'icd9_code'],
		['drg', 'CLM_DRG_CD', 'drg', 'drg_code', 'ms_drg_code', 'msDrg'],
		['apr-drg', 'apr_drg', 'aprDrgCode'],
		['place-of-service', 'LINE_PLACE_OF_SRVC_CD', 'CLM_POS_CD', 'place_of_service', 'posCode'],
		[
			'revenue-code',
			'REV_CNTR',
			'CLM_LINE_REV_CTR_CD',
			'revenue_center_code',
			'revenue_code',
			'rev_code',
		],
		['apc hipps', 'REV_CNTR_APC_HIPPS_CD'],
		['type-of-bill', 'bill_type_code', 'type_of_bill', 'typeOfBill', 'tob'],
		['claim-frequency', 'CLM_FREQ_CD', 'claim_frequency_code'],
		['claim-adjustment-group', 'adj_0_group', 'ANSI_GRP_CD', 'adjustment_group_code'],
		['carc', 'adj_0_code', 'ANSI_RSN_CD', 'adjustment_reason_code', 'carc', 'denial_code'],
		['rarc', 'rem_0_code', 'rarc', 'remark_codes'],
		[
			'npi',
			'npi',
			'PRF_PHYSN_NPI_1',
			'ORG_NPI_NUM',
			'billing_npi',
			'CLM_RNDRG_PRVDR_NPI_NUM',
			'npiNumber',
		],
		['ndc', 'LINE_NDC_CD', 'ndc', 'ndc11', 'ndc_code', 'productNdc'],
		['taxonomy', 'taxonomy', 'Healthcare Provider Taxonomy Code_1', 'provider_taxonomy'],
		['loinc', 'loinc', 'loinc_code', 'LOINC_NUM'],
		['snomed-ct', 'snomed_code', 'snomedCtCode', 'sctid'],
		['rxnorm', 'rxcui', 'rxnorm_code'],
		['cdt', 'cdt_code', 'dental_code'],
		['ccn', 'PRVDR_NUM', 'ccn'],
		['mbi', 'mbi', 'BENE_MBI_ID'],
		['hicn', 'BENE_HIC_NUM', 'hicn'],
		['discharge-status', 'PTNT_DSCHRG_STUS_CD', 'discharge_status_code'],
		['point-of-origin', 'CLM_SRC_IP_ADMSN_CD', 'admit_source_code'],
		['admission-type', 'CLM_IP_ADMSN_TYPE_CD', 'admit_type_code'],
		['', 'code', 'type', 'status', 'status_code', 'service_code', 'value_code', 'valueCode', 'position'],
		['', 'modifier_key', 'keyModifier', 'access_modifier', 'billing_code_type', 'ICD_DGNS_VRSN_CD1'],
		['', 'is_npi', 'cpt_count', 'num_cpt_codes', 'hcpcs_description', 'npi_type'],
		[
			'',
			'diagnosis_code_type',
			'reason_code',
			'product_code',
			'zip_code',
			'rem_0_qual',
			'REV_CNTR_UNIT_CNT',
		],
		['cpt hcpcs icd-10-pcs cdt', 'procedure', 'proc', 'px'],
		['', 'Oscar', 'CPT_CODE_RE', 'drg_weight', 'concept_id', 'model', 'modem', '', '1', '_'],
	];
	for (const [ids, ...keys] of rows) {
		for (const key of keys) {
			it(`${key} holds ${ids === '' ? 'no code' : ids}`, () => {
				strictEqual(idsOf(systemsOfKey(key)?.systems), ids);
			});
		}
	}
});

describe('words before a code', () => {
	const rows: readonly [words: string, ids: string, needsContext?: boolean][] = [
		['CPT', 'cpt hcpcs'],
		['cpt codes', 'cpt hcpcs'],
		['HCPCS  code', 'cpt hcpcs'],
		['CPT/HCPCS codes', 'cpt hcpcs'],
		['HCPCS Level II code', 'hcpcs'],
		['modifier', 'modifier', true],
		['CPT modifier', 'modifier'],
		['ICD-10', 'icd-10-cm icd-10-pcs'],
		['ICD-10-CM code', 'icd-10-cm'],
		['ICD-9', 'icd-9-cm'],
		['dx', 'icd-10-cm', true],
		['diagnosis code', 'icd-10-cm'],
		['MS-DRG', 'drg'],
		['APR-DRG', 'apr-drg'],
		['POS', 'place-of-service', true],
		['place of service', 'place-of-service'],
		['rev code', 'revenue-code'],
		['revenue codes', 'revenue-code'],
		['type of bill', 'type-of-bill'],
		['TOB', 'type-of-bill', true],
		['CARC', 'carc'],
		['denial code', 'carc'],
		['reason code', 'carc', true],
		['remark code', 'rarc'],
		['NPI', 'npi'],
		['NDC', 'ndc'],
		['LOINC', 'loinc'],
		['RxNorm', 'rxnorm'],
		['code', ''],
		['error code', ''],
		['position', ''],
		['exit status', ''],
	];
	for (const [words, ids, needsContext = false] of rows) {
		it(`“${words}” ${ids === '' ? 'say nothing' : `say ${ids}${needsContext ? ', in context' : ''}`}`, () => {
			const said = systemsOfWords(words);
			deepStrictEqual([idsOf(said?.systems), said?.needsContext ?? false], [ids, needsContext]);
		});
	}
});

describe('an address', () => {
	const rows: readonly [uri: string, ids: string][] = [
		['http://www.ama-assn.org/go/cpt', 'cpt modifier'],
		['https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets', 'cpt hcpcs modifier'],
		['https://bluebutton.cms.gov/resources/codesystem/hcpcs', 'cpt hcpcs modifier'],
		['http://hl7.org/fhir/sid/icd-10-cm', 'icd-10-cm'],
		['http://hl7.org/fhir/sid/icd-10', 'icd-10-cm'],
		['urn:oid:2.16.840.1.113883.6.90', 'icd-10-cm'],
		['http://hl7.org/fhir/sid/icd-9-cm', 'icd-9-cm'],
		['2.16.840.1.113883.6.104', 'icd-9-cm'],
		['http://www.cms.gov/Medicare/Coding/ICD10', 'icd-10-pcs'],
		['http://hl7.org/fhir/sid/us-npi', 'npi'],
		['http://hl7.org/fhir/sid/us-mbi', 'mbi'],
		['https://bluebutton.cms.gov/resources/variables/line_place_of_srvc_cd', 'place-of-service'],
		['http://loinc.org/', 'loinc'],
		['http://terminology.hl7.org/CodeSystem/adjudication', ''],
		['urn:oid:2.16.840.1.113883.6.9', ''],
	];
	for (const [uri, ids] of rows) {
		it(`${uri} names ${ids === '' ? 'no system' : ids}`, () => {
			strictEqual(idsOf(systemsOfUri(uri)), ids);
		});
	}
});

describe('evident by its shape alone', () => {
	const rows: readonly [text: string, expected: string][] = [
		['a 0075T b', 'cpt'],
		['(0001U)', 'cpt'],
		['0075T-26', 'cpt'],
		['1000U', ''],
		['0075t', ''],
		['10075T', ''],
		['0075TX', ''],
		['0409-1234-56', 'ndc'],
		['12345-678-90', 'ndc'],
		['12345-6789-0', 'ndc'],
		['12345-6789', ''],
		['2026-11-24', ''],
		['1-12345-678-90', ''],
		['0409-1234-56-1', ''],
		['207Q00000X', 'taxonomy'],
		['2084P0800X', 'taxonomy'],
		['193200000X', 'taxonomy'],
		['080442957X', ''],
		['RANGEBYLEX', ''],
		['99213', ''],
		['E0601', ''],
		['E11.9', ''],
		['2000A', ''],
		['1234567893', ''],
		['2160-0', ''],
		['CO-45', ''],
	];
	for (const [text, expected] of rows) {
		it(`${text} is ${expected === '' ? 'nothing' : expected}`, () => {
			strictEqual(idsOf(SYSTEMS.filter(({ selfEvident }) => selfEvident?.test(text))), expected);
		});
	}
});
