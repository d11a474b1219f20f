import { deepStrictEqual, ok } from 'node:assert';
import { markdownTableCodeFinder } from '../../../../../src/core/formats/table/markdownTableCodes';
import { tableCodeFinder } from '../../../../../src/core/formats/table/tableCodes';
import { foundCodes, fuzz, timeFor } from '../foundCodes';

type Row = readonly [what: string, languageId: string, lines: readonly string[], codes: readonly string[]];

describe('codes in a table', () => {
	const rows: readonly Row[] = [
		[
			'a column',
			'csv',
			['id,HCPCS_CD_1,amount', '1,99213,99214', '2,E0601,5'],
			['99213 cpt HCPCS_CD_1', 'E0601 hcpcs HCPCS_CD_1'],
		],
		['with tabs', 'tsv', ['id\tcpt_code', '1\t99213'], ['99213 cpt cpt_code']],
		['with semicolons', 'csv (semicolon)', ['id;cpt_code', '1;99213'], ['99213 cpt cpt_code']],
		['with pipes', 'psv', ['id|cpt_code', '1|99213|'], ['99213 cpt cpt_code']],
		['of one column', 'csv', ['cpt_code', '99213'], ['99213 cpt cpt_code']],
		['that no language id names', 'plaintext', ['id,cpt_code,x', '1,99213,2'], ['99213 cpt cpt_code']],
		[
			'of two columns',
			'',
			['cpt_code,x', '99213,a', '99214,b'],
			['99213 cpt cpt_code', '99214 cpt cpt_code'],
		],
		['CRLF', 'csv', ['id,cpt_code\r', '1,99213\r'], ['99213 cpt cpt_code']],
		['quotes', 'csv', ['"id","HCPCS Code"', '"a, b","99213"'], ['99213 cpt HCPCS Code']],
		['a byte order mark', 'csv', ['\uFEFFcpt_code,x', '99213,'], ['99213 cpt cpt_code']],
		[
			'a formula of a spreadsheet',
			'csv',
			['id,Revenue Code', '1,="0450"'],
			['0450 revenue-code Revenue Code'],
		],
		[
			'headings in English',
			'csv',
			['Place of Service,Procedure,Dx 1', '11,99213,E119'],
			['11 place-of-service Place of Service', '99213 cpt Procedure', 'E119 icd-10-cm Dx 1'],
		],
		[
			'a procedure of a hospital',
			'csv',
			['id,Procedure 1', '1,0SRC0J9'],
			['0SRC0J9 icd-10-pcs Procedure 1'],
		],
		['a zero lost', 'csv', ['id,rev_code', '1,450'], ['450 revenue-code rev_code']],
		[
			'but not of a place of service',
			'csv',
			['id,place_of_service', '1,5', '2,11'],
			['11 place-of-service place_of_service'],
		],
		['a number with a point', 'csv', ['id,cpt_code', '1,99213.0'], ['99213 cpt cpt_code']],
		[
			'a number of someone',
			'csv',
			['id,PRF_PHYSN_NPI_1', '1,6513947302'],
			['6513947302 npi PRF_PHYSN_NPI_1'],
		],
		[
			'modifiers',
			'csv',
			['id,cpt', '1,99213-25-59'],
			['99213 cpt cpt', '25 modifier cpt', '59 modifier cpt'],
		],
		['modifiers after a colon', 'csv', ['id,cpt', '1,99213:25'], ['99213 cpt cpt', '25 modifier cpt']],
		['diagnoses', 'csv', ['id,dx', '1,E11.9;I10'], ['E11.9 icd-10-cm dx', 'I10 icd-10-cm dx']],
		['a list in quotes', 'csv', ['id,dx', '1,"E11.9, I10"'], ['E11.9 icd-10-cm dx', 'I10 icd-10-cm dx']],
		[
			'a list of a program',
			'csv',
			['id,dx', `1,"['E11.9', 'I10']"`],
			['E11.9 icd-10-cm dx', 'I10 icd-10-cm dx'],
		],
		[
			'modifiers alone',
			'csv',
			['id,hcpcs_mod', '1,25|59'],
			['25 modifier hcpcs_mod', '59 modifier hcpcs_mod'],
		],
		['a range', 'csv', ['id,cpt', '1,99202-99205'], ['99202 cpt cpt to 99205', '99205 cpt cpt']],
		[
			'a range with blanks',
			'csv',
			['id,cpt', '1,99202 to 99205'],
			['99202 cpt cpt to 99205', '99205 cpt cpt'],
		],
		[
			'a drug',
			'csv',
			['id,ndc', '1,0002-1433-80', '2,00021433801'],
			['0002-1433-80 ndc ndc', '00021433801 ndc ndc'],
		],
		['a name after the code', 'csv', ['id,dx', '1,E11.9 - Some words'], ['E11.9 icd-10-cm dx']],
		[
			'a version',
			'csv',
			['ICD_DGNS_CD3,ICD_DGNS_VRSN_CD3', '4019,9', 'I10,0'],
			['4019 icd-9-cm ICD_DGNS_CD3', 'I10 icd-10-cm ICD_DGNS_CD3'],
		],
		[
			'a version of MIMIC',
			'csv',
			['icd_code,icd_version', '4019,9', 'I10,10'],
			['4019 icd-9-cm icd_code', 'I10 icd-10-cm icd_code'],
		],
		['the year in the name', 'csv', ['id,ICD9_DGNS_CD_1', '1,25000'], ['25000 icd-9-cm ICD9_DGNS_CD_1']],
		[
			'a type',
			'csv',
			['billing_code,billing_code_type', '470,MS-DRG', '0450,RC', '99213,LOCAL'],
			['470 drg billing_code', '0450 revenue-code billing_code'],
		],
		[
			'one type for several',
			'csv',
			['diagnosis_code_1,diagnosis_code_2,diagnosis_code_type', 'I10,E119,icd-10-cm'],
			['I10 icd-10-cm diagnosis_code_1', 'E119 icd-10-cm diagnosis_code_2'],
		],
		['an address', 'csv', ['SYSTEM,CODE,x', 'http://loinc.org,2160-0,1'], ['2160-0 loinc CODE']],
		['below notices', 'csv', ['Some notice,,', '', 'id,cpt_code,x', '1,99213,2'], ['99213 cpt cpt_code']],
		[
			'below a table about the file',
			'plaintext',
			[
				'hospital_name,type_2_npi,version,,',
				'Some Hospital,0000000001|0000000002,3.0.0,,',
				'description,code|1,code|1|type,10th,gross',
				'x,99213,CPT,outpatient,1',
				'x,0450,RC,both,1',
			],
			[
				'0000000001 npi type_2_npi',
				'0000000002 npi type_2_npi',
				'99213 cpt code|1',
				'0450 revenue-code code|1',
			],
		],
		[
			'a name that means other things',
			'csv',
			['pos,modifier', '11,25'],
			['11 place-of-service pos ?', '25 modifier modifier ?'],
		],
		[
			'a version of another column',
			'csv',
			['PRNCPAL_DGNS_CD,ICD_DGNS_CD1,ICD_DGNS_VRSN_CD1', '4019,43491,9'],
			['4019 icd-9-cm PRNCPAL_DGNS_CD', '43491 icd-9-cm ICD_DGNS_CD1'],
		],
		[
			'a group and a reason beside a procedure',
			'csv',
			['proc,grp,rsn_1', '99213,CO,45'],
			['99213 cpt proc', 'CO claim-adjustment-group grp', '45 carc rsn_1'],
		],
		[
			'a remark beside a CARC',
			'csv',
			['CARC,Remarks', '16,N115 M60'],
			['16 carc CARC', 'N115 rarc Remarks', 'M60 rarc Remarks'],
		],
		['SI beside an APC', 'csv', ['APC,SI', '5462,J1'], ['5462 apc APC', 'J1 status-indicator SI']],
		['not a reason alone', 'csv', ['cpt,reason', '99213,45'], ['99213 cpt cpt']],
		[
			'a group alone needs context',
			'csv',
			['id,group,reason', '1,CO,45'],
			['CO claim-adjustment-group group ?'],
		],
		['not SI elsewhere', 'csv', ['id,SI', '5462,J1'], []],
		[
			'not what does not look like it',
			'csv',
			['id,cpt_code', '1,NA', '2,office visit', '3,~', '4,9921', '5,992133'],
			[],
		],
		['nor NA among modifiers', 'csv', ['id,hcpcs_mod', '1,NA'], []],
		['not words with a number', 'csv', ['id,cpt_code', '1,99213 visits of 2025'], []],
		['not the header', 'csv', ['cpt_code,E0601', 'x,y'], []],
		['no other column', 'csv', ['zip,year,count', '99213,2025,99214'], []],
		['no column of amounts', 'csv', ['id,cpt_amount,hcpcs_count', '1,99213,99214'], []],
		['no glossary', 'csv', ['term,meaning', 'HCPCS,Some words', 'E0601,Some words'], []],
		['no prose', 'plaintext', ['The cpt_code, it is said,', 'is 99213, or 99214,'], []],
		['no code', 'typescript', ['id,cpt_code,x', '1,99213,2'], []],
	];
	for (const [what, languageId, lines, codes] of rows) {
		it(`${what}: ${codes.join(', ') || 'nothing'}`, () =>
			deepStrictEqual(foundCodes(tableCodeFinder, lines.join('\n'), languageId), codes));
	}

	it('does not throw, and spans add up', () => {
		const parts = [
			'cpt_code,dx,billing_code_type,billing_code\n',
			'id|cpt\n',
			',',
			'"',
			'\n',
			';',
			'99213',
			'E11.9',
			'CPT',
		];
		fuzz(tableCodeFinder, ['csv', 'plaintext', ''], [...parts, '-25', ' - ', '1,99213-25,E11.9;I10,x\n']);
	}).timeout(20_000);

	for (const part of [
		',',
		'"',
		'99213,',
		'""x,',
		'\n',
		'99213;',
		' ',
		'99213\n',
		'" ",',
		'(',
		'E11.9 ',
		'- ',
	]) {
		it(`reads 1 MB of ${JSON.stringify(part)} in good time`, () => {
			const text = `cpt_code,hcpcs,billing_code_type,billing_code\n${part.repeat(1_000_000 / part.length)}`;
			const time = timeFor(tableCodeFinder, text, 'csv');
			ok(time < 2000, `${Math.round(time)} ms`);
		}).timeout(20_000);
	}
});

describe('codes in a table of Markdown', () => {
	const rows: readonly Row[] = [
		['a column', 'markdown', ['| id | CPT |', '|---|:-:|', '| 1 | 99213 |'], ['99213 cpt CPT']],
		['without pipes around', 'markdown', ['id | CPT', '---|---', '1 | 99213'], ['99213 cpt CPT']],
		[
			'emphasis',
			'markdown',
			['| **HCPCS code** |', '|-|', '| `E0601`, **99213** |'],
			['E0601 hcpcs HCPCS code', '99213 cpt HCPCS code'],
		],
		['a type', 'markdown', ['|code|type|', '|-|-|', '|0450|RC|'], ['0450 revenue-code code']],
		['in a quotation', 'markdown', ['> | CPT |', '> |---|', '> | 99213 |'], ['99213 cpt CPT']],
		[
			'two tables',
			'markdown',
			['|CPT|', '|-|', '|99213|', '', '|x|', '|-|', '|99213|'],
			['99213 cpt CPT'],
		],
		['a pipe in a cell', 'markdown', ['|a|CPT|', '|-|-|', '|x \\| y|99213|'], ['99213 cpt CPT']],
		[
			'a heading above tells of a column of codes',
			'markdown',
			['## HCPCS Level II', '', '| | Code |', '|-|-|', '| covered | E0601 |'],
			['E0601 hcpcs '],
		],
		['and no heading', 'markdown', ['## Other', '', '| | Code |', '|-|-|', '| covered | E0601 |'], []],
		['not without the row of dashes', 'markdown', ['| CPT |', '| 99213 |'], []],
		['not after the table', 'markdown', ['| CPT |', '|---|', 'x', '| 99213 |'], []],
		['not in another language', 'plaintext', ['| CPT |', '|---|', '| 99213 |'], []],
	];
	for (const [what, languageId, lines, codes] of rows) {
		it(`${what}: ${codes.join(', ') || 'nothing'}`, () =>
			deepStrictEqual(foundCodes(markdownTableCodeFinder, lines.join('\n'), languageId), codes));
	}

	it('does not throw, and spans add up', () => {
		const parts = ['| CPT | dx |\n', '|---|---|\n', '| 99213 | E11.9 |\n', '|', '\n', '-', '\\'];
		fuzz(markdownTableCodeFinder, ['markdown'], parts);
	}).timeout(20_000);

	for (const part of ['|', '|-|\n', '|99213|\n', ' ', '-', '> ', '|CPT|\n|-|\n', 'x|\n']) {
		it(`reads 1 MB of ${JSON.stringify(part)} in good time`, () => {
			const text = `|CPT|\n|-|\n${part.repeat(1_000_000 / part.length)}`;
			const time = timeFor(markdownTableCodeFinder, text, 'markdown');
			ok(time < 2000, `${Math.round(time)} ms`);
		}).timeout(20_000);
	}
});
