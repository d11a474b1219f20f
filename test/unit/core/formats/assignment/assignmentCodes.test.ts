import { deepStrictEqual, ok } from 'node:assert';
import { keyNamed } from '../../../../../src/core/formats/assignment/keys';
import { assignmentCodeFinder } from '../../../../../src/core/formats/assignment/assignmentCodes';
import { codeNameOf } from '../../../../../src/core/formats/codeNames';
import { fuzz, timeFor } from '../foundCodes';
import { itFinds } from '../shownCodes';

describe('codes that are assigned', () => {
	describe('in queries', () => {
		itFinds(assignmentCodeFinder, [
			['sql', "hcpcs_code = 'E0601'", 'E0601 hcpcs'],
			['sql', "c.hcpcs_code <> 'E0601'", 'E0601 hcpcs'],
			['sql', "hcpcs_code != 'E0601'", 'E0601 hcpcs'],
			['sql', '"hcpcs_code" = \'E0601\'', 'E0601 hcpcs'],
			['sql', "[hcpcs_code] = N'E0601' and hcpcs_cd in (N'E0424')", 'E0601 hcpcs, E0424 hcpcs'],
			[
				'sql',
				"INSERT INTO lines (id, hcpcs_code, units, drg) VALUES (1, 'E0601', 12345, 470), (2, 'E0424', 1, NULL);",
				'E0601 hcpcs, 470 drg, E0424 hcpcs',
			],
			['sql', "INSERT INTO lines (id, x) VALUES (99213, 'E0601')", ''],
			['sql', "[hcpcs_code] = 'E0601'", 'E0601 hcpcs'],
			['sql', "hcpcs_code::text = 'E0601'", 'E0601 hcpcs'],
			['sql', "hcpcs_code IN ('E0601', 'E0424')", 'E0601 hcpcs, E0424 hcpcs'],
			['sql', "hcpcs_code not in ('E0601')", 'E0601 hcpcs'],
			['sql', "hcpcs_code\n  IN (\n'E0601' -- it's oxygen\n,'E0424')", 'E0601 hcpcs, E0424 hcpcs'],
			['sql', "hcpcs_code between 'A0425' and 'A0436'", 'A0425 to A0436 hcpcs, A0436 hcpcs'],
			['sql', 'drg_code BETWEEN 469 AND 470', '469 to 470 drg, 470 drg'],
			['sql', 'drg_code in (469, 470)', '469 drg, 470 drg'],
			['sql', 'drg_code = 470 and x = 1', '470 drg'],
			['sql', "place_of_service_code in ('41','42')", '41 place-of-service, 42 place-of-service'],
			['sql', "cpt_code LIKE '992%'", '992* cpt'],
			['sql', "hcpcs_code LIKE 'E%' OR hcpcs_code LIKE '%E0601%'", 'E* hcpcs, E0601 hcpcs'],
			[
				'sql',
				"substring(revenue_center_code,1,3) in ('082','083')",
				'082* revenue-code, 083* revenue-code',
			],
			['sql', "substring(bill_type_code,1,2) in ('72')", '72* type-of-bill'],
			['sql', "SUBSTR(icd_code,1,3) IN ('I43','I50')", 'I43* icd-10-cm, I50* icd-10-cm'],
			['sql', "LEFT(cpt_code, 3) = '992'", '992* cpt'],
			['sql', "upper(trim(c.hcpcs_cd)) = 'E0601'", 'E0601 hcpcs'],
			['sql', "cast(hcpcs_cd as varchar(5)) = 'E0601'", 'E0601 hcpcs'],
			['sql', "CASE WHEN hcpcs_code = 'E0601' THEN 1 END", 'E0601 hcpcs'],
			[
				'sql',
				"CASE hcpcs_code WHEN 'E0601' THEN '99213' WHEN 'E0424' THEN 2 END WHEN 'E0430'",
				'E0601 hcpcs, E0424 hcpcs',
			],
			['sql', "hcpcs_code in (select code from x where y = 'E0601')", ''],
			['sql', "select 'E0601' as hcpcs_code, 'x' as y", 'E0601 hcpcs'],
			['sas', "if hcpcs_cd in ('E0601' 'E0424') then", 'E0601 hcpcs, E0424 hcpcs'],
			['stata', 'keep if inlist(hcpcs_cd, "E0601", "E0424")', 'E0601 hcpcs, E0424 hcpcs'],
			['r', 'hcpcs_cd %in% c("E0601", "E0424")', 'E0601 hcpcs, E0424 hcpcs'],
			['r', 'cpt_code <- "99213"', '99213 cpt'],
			['sql', 'concept_id in (2108115, 2414397) and length(cpt_code) = 12345', ''],
		]);
	});
	describe('in code', () => {
		itFinds(assignmentCodeFinder, [
			['typescript', "claim.hcpcsCode === 'E0601'", 'E0601 hcpcs'],
			['typescript', "const cptCode: string = '99213';", '99213 cpt'],
			['typescript', "const CPT_CODES = new Set(['99213', '99214']);", '99213 cpt, 99214 cpt'],
			['typescript', "['99213', '99214'].includes(line.cptCode)", '99213 cpt, 99214 cpt'],
			['typescript', "cptCodes.includes('99213')", '99213 cpt'],
			[
				'typescript',
				"{ hcpcsCode: 'E0601', modifier: 'NU', posCode: '11' }",
				'E0601 hcpcs, NU modifier?, 11 place-of-service',
			],
			[
				'typescript',
				"switch (line.cptCode) {\n\tcase '99213': return 1;\n\tcase '99214': }",
				'99213 cpt, 99214 cpt',
			],
			['typescript', "'99213' === cptCode", '99213 cpt'],
			['typescript', 'const drgCode = 470;', '470 drg'],
			['typescript', 'const drg = 470;', '470 drg?'],
			['python', "row['hcpcs_cd'] == 'E0601'", 'E0601 hcpcs'],
			['python', "row.get('hcpcs_cd') == 'E0601'", 'E0601 hcpcs'],
			['python', "df[df['hcpcs_cd'].isin(['E0601', 'E0424'])]", 'E0601 hcpcs, E0424 hcpcs'],
			['python', 'bill(cpt_code="99213", units=2)', '99213 cpt'],
			['python', "def bill(cpt_code: str = '99213'):", '99213 cpt'],
			['python', "if cpt_code in ['99213', '99214']:", '99213 cpt, 99214 cpt'],
			['python', "if cpt_code not in {'99213'}:", '99213 cpt'],
			['python', "hcpcs_codes = {'E0601': 'CPAP', 'E0424': '99213'}", 'E0601 hcpcs, E0424 hcpcs'],
			[
				'python',
				"hcpcs_codes = {\n  'E0601': 1,  # don't\n  'E0424': 2,\n}",
				'E0601 hcpcs, E0424 hcpcs',
			],
			['python', "hcpcs_codes = [('E0601', '99213'), ('E0424', 'x')]", 'E0601 hcpcs, E0424 hcpcs'],
			['python', "hcpcs_codes = {'cpap': 'E0601'}", 'E0601 hcpcs'],
			['python', "icd10_code[:3] == 'I50'", 'I50* icd-10-cm'],
			['python', "icd10_code.startswith('E11')", 'E11* icd-10-cm'],
			['python', "cpt_code = '99213-25'", '99213 cpt, 25 modifier'],
			['python', "cpt_codes = '99213, 99214'", '99213 cpt, 99214 cpt'],
			['java', 'cptCode.equals("99213")', '99213 cpt'],
			['java', '"99213".equals(claim.getCptCode())', '99213 cpt'],
			['java', 'claim.getCptCode() == "99213"', '99213 cpt'],
			['java', 'claim.setCptCode("99213"); m.put("hcpcs_code", "E0601");', '99213 cpt, E0601 hcpcs'],
			['java', 'Set<String> cptCodes = Set.of("99213", "99214");', '99213 cpt, 99214 cpt'],
			['java', 'assertEquals("99213", claim.getCptCode());', '99213 cpt'],
			['python', "self.assertEqual(claim.cpt_code, '99213')", '99213 cpt'],
			['csharp', 'claim.CptCode.Equals("99213")', '99213 cpt'],
			['kotlin', 'if (cptCode in listOf("99213", "99214"))', '99213 cpt, 99214 cpt'],
			['rust', '["99213", "99214"].contains(&cpt_code)', '99213 cpt, 99214 cpt'],
			['typescript', "type Line = { cptCode: '99213' | '99214' }", '99213 cpt, 99214 cpt'],
			['typescript', "cptCode === '99213' || cptCode === '99214'", '99213 cpt, 99214 cpt'],
			['go', 'cptCodes := []string{"99213", "99214"}', '99213 cpt, 99214 cpt'],
			['go', 'strings.HasPrefix(hcpcsCode, "E06")', 'E06* hcpcs'],
			['php', "['hcpcs_cd' => 'E0601']", 'E0601 hcpcs'],
			['ruby', "hcpcs_code == 'E0601' # a comment", 'E0601 hcpcs'],
			['cpp', 'const char hcpcs_code[] = "E0601";', 'E0601 hcpcs'],
			['xml', '<cptCode>99213</cptCode><line hcpcs="E0601"/>', '99213 cpt, E0601 hcpcs'],
		]);
	});
	describe('in settings', () => {
		itFinds(assignmentCodeFinder, [
			['yaml', 'hcpcs_code: E0601', 'E0601 hcpcs'],
			['yaml', 'cpt-code: 99213 # one', '99213 cpt'],
			['yaml', 'icd10_code: "E11.9"', 'E11.9 icd-10-cm'],
			['yaml', 'hcpcs_codes: [E0601, E0424]', 'E0601 hcpcs, E0424 hcpcs'],
			['yaml', 'cpt_codes:\n  - 99213\n  - "99214"\nx:\n  - 99215', '99213 cpt, 99214 cpt'],
			['yaml', 'drg_codes:\n- 470 # knee\n# more\n- 469', '470 drg, 469 drg'],
			['yaml', 'hcpcs_codes:\n  E0601: CPAP\n  E0424: oxygen\nE0430: x', 'E0601 hcpcs, E0424 hcpcs'],
			['properties', 'billing.cpt.code=99213', '99213 cpt'],
			['ini', 'drg = 470', '470 drg'],
			['dotenv', 'CPT_CODES=99213,99214', '99213 cpt, 99214 cpt'],
			['properties', 'drg.codes=469-470', '469 to 470 drg, 470 drg'],
			['yaml', 'hcpcs: E0601 - rented', 'E0601 hcpcs'],
			['dotenv', 'CPT_CODES="99213,99214"', '99213 cpt, 99214 cpt'],
			['shellscript', 'explain --cpt-code=99213', '99213 cpt'],
			['json', '{"hcpcs_code": "E0601", "drg": 470}', 'E0601 hcpcs, 470 drg'],
			['json', '{"cpt_codes": ["99213", "99214-25"]}', '99213 cpt, 99214 cpt, 25 modifier'],
			['json', '"{\\"hcpcs\\": \\"E0601\\"}"', 'E0601 hcpcs'],
		]);
	});
	describe('and what is none', () => {
		itFinds(
			assignmentCodeFinder,
			[
				...[
					"error_code = 'E0308'",
					"modifier = 'ctrl'",
					'pos = 11',
					'code: 404',
					'port = 44321',
					"zip = '90210'",
				],
				...[
					'concept_id = 2108115',
					"x = 'E0601'",
					'cptCount = 12345',
					"hcpcs = 'hello'",
					'npi_count = 1234567893',
				],
				...[
					'cpt_code = 99213.5',
					'cpt_code = 99213px',
					"cpt_code = 'see 99213 there'",
					'cpt_code = x99213',
				],
				...[
					"cpt_code = 'https://example.org/99213'",
					'cpt_code == null',
					'cpt_code = lookup("99213")',
					'hcpcs_code: string',
				],
				...[
					"receipt = '99213'",
					"script == '12345'",
					'let cptCode;\nx = "99213"',
					'const modifiers = Modifier.CTRL',
				],
				...[
					'drg = 0',
					'drg: u16',
					'drg = 7',
					'E0601',
					"['E0601']",
					"cpt_code + '99213'",
					'#define CPT_MAX 99999',
				],
			].map((text) => ['typescript', text, ''] as const),
		);
		itFinds(assignmentCodeFinder, [
			['rust', '#[error(code = "E0425")] let e = "E0601";', ''],
			['yaml', 'cpt_code: see 99213', ''],
			['yaml', 'hcpcs: true', ''],
			['', 'https://example.org/?cpt_code=99213', ''],
		]);
	});
	describe('in statements of one language', () => {
		itFinds(assignmentCodeFinder, [
			['cobol', "05 WS-DRG-CD PIC X(3) VALUE '470'.", '470 drg'],
			[
				'cobol',
				"05 WS-DRG-CD PIC X(3).\n88 IS-HEART VALUE '001' THRU '008'.",
				'001 to 008 drg, 008 drg',
			],
			['cobol', "IF DRG-CD = '470' OR '471' MOVE '25' TO X", '470 drg, 471 drg'],
			['cobol', "MOVE '018' TO WS-DRG-CODE", '018 drg'],
			['csharp', 'HashSet<string> DrgCodes = new() { "469", "470" };', '469 drg, 470 drg'],
			['csharp', 'line.CptCode switch { "64590" or "61885" => "5464" }', '64590 cpt, 61885 cpt'],
			['go', 'x := []struct{ CPT, Note string }{ {"80053", "99213"} }', '80053 cpt'],
			['python', '@parametrize("cpt_code, n", [("99213", "99214")])', '99213 cpt'],
			['ruby', '%w[E0424 E0431].each do |hcpcs|', 'E0424 hcpcs, E0431 hcpcs'],
			['java', 'HCPCS_TO_REV_CODE = Map.of("L8679", "0278")', 'L8679 hcpcs, 0278 revenue-code'],
			['typescript', "const code = cptCode ?? '99213'", '99213 cpt'],
			['sql', "DECLARE @ProcCode varchar(5) = 'A0428'", 'A0428 hcpcs'],
		]);
	});
	describe('named by what is around them', () => {
		itFinds(assignmentCodeFinder, [
			[
				'yaml',
				'when: { field: line.procedureCode, op: in, values: ["99212", "99213"] }',
				'99212 cpt?, 99213 cpt?',
			],
			['yaml', 'env:\n  - name: COVERED_HCPCS\n    value: "A7030,A7034"', 'A7030 hcpcs?, A7034 hcpcs?'],
			[
				'yaml',
				'properties:\n  revenueCode:\n    type: string\n    example: "0450"',
				'0450 revenue-code?',
			],
			['yaml', 'hcpcs: &dme [E0601, E0470]', 'E0601 hcpcs, E0470 hcpcs'],
			['yaml', 'carc_by_reason:\n  R07: 29', '29 carc?'],
			['yaml', '- {icd_dgns_cd: "25000", icd_dgns_vrsn_cd: "9"}', '25000 icd-9-cm'],
			['json', '{"billing_code_type": "LOCAL", "billing_code": "97110"}', ''],
			[
				'json',
				'{"columns": ["ID", "CPT", "CARC"], "rows": [[10021, "29881", "97"]]}',
				'29881 cpt, 97 carc',
			],
			['ini', '[npi.whitelist]\nMainOffice = 1234567893', '1234567893 npi?'],
			[
				'python',
				'class PlaceOfService(TextChoices):\n    REMOTE = "10", _("home")',
				'10 place-of-service?',
			],
			['python', 'ALLOWED_PROC = frozenset("90791 H0031".split())', '90791 cpt?, H0031 hcpcs?'],
			['python', 'if dx.startswith(("F10", "F11")):', 'F10* icd-10-cm, F11* icd-10-cm'],
			['python', 'Q(cpt__startswith="908")', '908* cpt'],
			['python', 'pl.col("rev_cntr").is_in(["0821"])', '0821 revenue-code'],
			['python', 'assert [line["cpt"] for line in got] == ["97140"]', '97140 cpt'],
			['python', 'Adjustment(group="CO", reason="45")', 'CO claim-adjustment-group?, 45 carc?'],
			[
				'python',
				'class Line:\n    procedure_code: str\n    units: int\n\nx = Line("27447", 1)',
				'27447 cpt',
			],
			[
				'csharp',
				'[InlineData("0636", "J1745", true)]\npublic void Fits(string revCode, string hcpcs, bool ok)\n{',
				'0636 revenue-code, J1745 hcpcs',
			],
			['csharp', 'OffsetByCpt = new() { ["64590"] = 15m }', '64590 cpt'],
			['csharp', 'public string PlaceOfService { get; set; } = "12";', '12 place-of-service'],
			[
				'java',
				'"30".equals(e.dischargeStatus()) && Set.of("07").contains(e.dischargeStatus())',
				'30 discharge-status, 07 discharge-status',
			],
			['java', 'Map.ofEntries(Map.entry("01", 30));', ''],
			['typescript', "@ApiProperty({ example: '11' })\nplaceOfService: string;", '11 place-of-service'],
			['typescript', "modifiers: z.array(z.string()).default(['NU'])", 'NU modifier?'],
			[
				'typescript',
				'const isNeuro = /^(?:G12|G35)/.test(form.primaryDx);',
				'G12* icd-10-cm, G35* icd-10-cm',
			],
			['javascript', "expect(line.cpt).to.be.oneOf(['99213'])", '99213 cpt'],
			['javascript', "{ $eq: ['$line.cpt', '99291'] }", '99291 cpt'],
			['javascript', 'const CARC_QUEUES = { 16: "a", B7: "k" };', '16 carc?, B7 carc?'],
			[
				'typescript',
				"const rows = { adj: [['CO', '45', 92.1]] };",
				'CO claim-adjustment-group?, 45 carc?',
			],
			['ruby', "t.string :pos, default: '12'", '12 place-of-service?'],
			['ruby', 'HCPCS = %w[E0601 E0470].freeze', 'E0601 hcpcs, E0470 hcpcs'],
			['shellscript', 'HCPCS_CODES=(Q5001 G0299)', 'Q5001 hcpcs, G0299 hcpcs'],
			['sql', "INSERT INTO ref.revenue_code VALUES ('0120', 40120)", '0120 revenue-code'],
			[
				'sql',
				"CREATE TABLE #ptp (Col1Proc varchar(5), Pct int);\nINSERT INTO #ptp VALUES ('20610', 12345)",
				'20610 cpt?',
			],
			[
				'sql',
				"with px (cpt, w) as (select '70551', 1 union all select '70553', 10021)",
				'70551 cpt, 70553 cpt',
			],
			[
				'sql',
				"CREATE TYPE adj_group AS ENUM ('CO', 'PR')",
				'CO claim-adjustment-group, PR claim-adjustment-group',
			],
			['sql', "pos_code char(2) REFERENCES ref.pos DEFAULT '11'", '11 place-of-service'],
			['sql', "DECODE(pos_cd, '19', 'F', '11', 'NF')", '19 place-of-service, 11 place-of-service'],
			['sql', "SET @sql = N'WHERE RarcCd = ''N569'' AND 1 = 1'", 'N569 rarc'],
			['sql', "tob like '13_' or hcpcs_cd like '11[0-9][0-9]'", '13* type-of-bill, 11* cpt'],
			['sql', "regexp_like(dx, '^(E10|E11).*')", 'E10* icd-10-cm, E11* icd-10-cm'],
			['sql', "where {{ drg_col }} in ('469')", '469 drg'],
			[
				'go',
				'x := []struct{ CPT string; DX []string }{ {CPT: "80053", DX: []string{"E11.9"}} }',
				'80053 cpt, E11.9 icd-10-cm',
			],
		]);
		itFinds(
			assignmentCodeFinder,
			[
				"{ hcpcs: { maxUnits: '12345', rule: 'E0412' } }",
				"{ field: claim.memberZip, op: in, values: ['99213'] }",
				"rules = { cpt: { price: 10021, zip: '10001' } }",
				"const LOB = ['11', '22'];",
				"[['PR', 'merged', '45']]",
				"log.warn('posted 50')",
				'const cursorPos = 11;',
				"INSERT INTO payer VALUES (60054, '15222')",
				"insert into x (zip, cpt) values ('99213', null)",
				'mod(count, 50)',
			].map((text) => ['typescript', text, ''] as const),
		);
	});
	it('the key is the reason', () => {
		const text = "row['hcpcs_cd'] = 'E0601'";
		const [code] = assignmentCodeFinder.find(
			{ text, languageId: 'python' },
			{ start: 0, end: text.length },
		);
		deepStrictEqual(code?.reason, { kind: 'key', key: 'hcpcs_cd' });
	});
	describe('keys are told apart from other names as by their systems', () => {
		const names = [
			...[
				'HCPCS_CD',
				'CLM_LINE_HCPCS_CD',
				'hcpcs',
				'cpt',
				'cptCode',
				'procedure_code',
				'proc_code',
				'billing_code',
			],
			...[
				'HCPCS_1ST_MDFR_CD',
				'modifier',
				'mod',
				'ICD9_DGNS_CD_1',
				'ICD_DGNS_CD3',
				'PRNCPAL_DGNS_CD',
				'dx',
				'diag',
			],
			...[
				'ADMTG_DGNS_CD',
				'icd_code',
				'diagnosis_code_1',
				'ICD_PRCDR_CD1',
				'LINE_PLACE_OF_SRVC_CD',
				'CLM_POS_CD',
			],
			...[
				'posCode',
				'REV_CNTR',
				'revenue_center_code',
				'rev_code',
				'bill_type_code',
				'type_of_bill',
				'CLM_DRG_CD',
			],
			...[
				'ms_drg_code',
				'ANSI_RSN_CD',
				'adjustment_reason_code',
				'carc',
				'denial_code',
				'rem_0_code',
				'PRF_PHYSN_NPI_1',
			],
			...[
				'LINE_NDC_CD',
				'ndc11',
				'taxonomy',
				'Healthcare Provider Taxonomy Code_1',
				'loinc',
				'snomed_code',
				'rxcui',
			],
			...[
				'cvx',
				'cdt_code',
				'apc',
				'hipps',
				'claim_status_code',
				'service_type_code',
				'udi',
				'gtin',
				'ccn',
				'clia',
			],
			...[
				'mbi',
				'hicn',
				'condition_code',
				'ub_value_code',
				'occurrence_code',
				'discharge_status',
				'point_of_origin',
			],
			...[
				'admission_type',
				'hcc_code',
				'status_indicator',
				'status_category_code',
				'claim_frequency_code',
			],
			...['name', 'value', 'list', 'code', 'type_code', 'position', 'receipt'],
		];
		for (const name of names) {
			it(name, () => deepStrictEqual(keyNamed(name)?.announcement.systems, codeNameOf(name).systems));
		}
	});
	it('spans add up', () =>
		fuzz(
			assignmentCodeFinder,
			['', 'sql', 'yaml', 'typescript'],
			[
				...[
					'cpt_code',
					'hcpcs',
					' = ',
					': ',
					'\n',
					'  - ',
					"'99213'",
					'"E0601"',
					'99213',
					' in (',
					'[',
					']',
					')',
					'{',
				],
				...[
					'}',
					', ',
					' between ',
					' and ',
					" like '992%'",
					'.equals(',
					'substring(',
					' values (',
					'(cpt, x)',
					', 1, 3)',
					'=>',
					'//',
					'# ',
					'"',
				],
				...[
					'select ',
					' union all ',
					'"columns": ["x", "cpt"], "rows": [',
					'@A({ example: ',
					'{ // cpt, dx\n',
					'class Cpt {',
					'- name: cpt\n  value: ',
					"''E0601''",
					'case ',
					' when ',
					"'CO', '45'",
					'.default(',
					'/^(E10|E11)/',
					'.test(dx)',
					'&a ',
					'x: ',
					'f(a, ',
					'insert into t (a, cpt) ',
					'${',
				],
			],
		)).timeout(30_000);
	it('spans of COBOL add up', () =>
		fuzz(
			assignmentCodeFinder,
			['cobol'],
			[
				...[
					"05 WS-DRG-CD PIC X(3) VALUE '470'.\n",
					'88 IS-HEART VALUES ',
					"'001' THRU '008'",
					"'471'",
					'.\n',
				],
				...[
					'IF DRG-CD = ',
					' OR ',
					' AND NOT = ',
					'EVALUATE POS-CD\n',
					' WHEN ',
					"'11'",
					'END-EVALUATE\n',
				],
				...['MOVE ', ' TO MOD-CD', ',', ' ', '\n', '      *', '003400 ', '05 ITEM PIC X.\n'],
			],
		)).timeout(30_000);
	const hard = [
		...[
			'cpt=',
			'cpt=[',
			"cpt='",
			'cpt=[ // ',
			'cpt:\n',
			'cpt:\n- 99213\n',
			' in (',
			"cpt in ('99213',",
			'(',
			')',
			']',
		],
		...[
			'="',
			'""=',
			'a=1;',
			'f(cpt,',
			'cpt.equals(',
			'(cpt) VALUES (',
			'(cpt) values (1),',
			'case cpt when ',
			'trim(cpt)=',
			'<cpt>9',
			'é=1',
			'\\"',
			"cpt='1,1,1",
		],
	];
	for (const part of hard) {
		it(`100 kB of ${JSON.stringify(part)} is read in good time`, () =>
			ok(timeFor(assignmentCodeFinder, part.repeat(100_000 / part.length), 'yaml') < 600)).timeout(
			30_000,
		);
	}
});
