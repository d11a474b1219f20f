import { deepStrictEqual } from 'node:assert';
import type { Entry } from '../../../../src/core/entries/entry';
import { entry, found } from '../../../support/glossary';

/** Each row: a text, and the pieces of it that are mentions. */
type Row = readonly [text: string, mentions: readonly string[], languageId?: string];

function table(entries: readonly Entry[], rows: readonly Row[]): void {
	for (const [text, mentions, languageId = ''] of rows) {
		const shown = JSON.stringify(text) + (languageId && ` in ${languageId}`);
		it(
			mentions.length > 0
				? `${shown} holds ${mentions.map((mention) => JSON.stringify(mention)).join(', ')}`
				: `${shown} holds nothing`,
			() => {
				deepStrictEqual(found(entries, text, languageId), mentions);
			},
		);
	}
}

const cpt = entry('term: Current Procedural Terminology (CPT)');
const hcpcs = entry('term: Healthcare Common Procedure Coding System (HCPCS)');
const priorAuthorization = entry('term: Prior Authorization', 'aliases: [prior auth]');

describe('a name begins and ends at the edge of a word', () => {
	table(
		[cpt, hcpcs],
		[
			['CPT', ['CPT']],
			['cpt code', ['cpt']],
			['the Cpt, and', ['Cpt']],
			['getCptCode', ['Cpt']],
			['cpt_code', ['cpt']],
			['CPT4', ['CPT']],
			['cpt4Code', ['cpt']],
			['hcpcsCd', ['hcpcs']],
			['HCPCS_CD_1', ['HCPCS']],
			['$cpt', ['cpt']],
			['HCPCS/CPT', ['HCPCS', 'CPT']],
			['"CPT"', ['CPT']],
			['**CPT**', ['CPT'], 'markdown'],
			['receipt', []],
			['concept', []],
			['script', []],
			['excerpt', []],
			['cptcode', []],
			['CPTcode', []],
			['Current Procedural Terminology', ['Current Procedural Terminology']],
			['Current Procedural Terms', []],
		],
	);
});

describe('the words of a name may be joined in any way', () => {
	table(
		[priorAuthorization],
		[
			['prior authorization', ['prior authorization']],
			['prior-authorization', ['prior-authorization']],
			['prior_authorization', ['prior_authorization']],
			['priorAuthorization', ['priorAuthorization']],
			['PRIOR_AUTHORIZATION', ['PRIOR_AUTHORIZATION']],
			['PriorAuthorizationRequest', ['PriorAuthorization']],
			['prior.authorization', ['prior.authorization']],
			['prior/authorization', ['prior/authorization']],
			['prior\u00A0authorization', ['prior\u00A0authorization']],
			['prior\tauthorization', ['prior\tauthorization']],
			['prior – authorization', ['prior – authorization']],
			['**prior** authorization', ['prior** authorization'], 'markdown'],
			['`prior` authorization', ['prior` authorization'], 'markdown'],
			['prior     authorization', []],
			['priorauthorization', []],
			['prior. Authorization', []],
			['prior; authorization', []],
			['prior: authorization', []],
			['prior, authorization', []],
			['prior (authorization)', []],
			['prior=authorization', []],
			['| prior | authorization |', [], 'markdown'],
			['prior\tauthorization', [], 'tsv'],
		],
	);
});

describe('a name goes on over one line break', () => {
	table(
		[priorAuthorization],
		[
			['prior\nauthorization', ['prior\nauthorization']],
			['prior \r\n  authorization', ['prior \r\n  authorization']],
			['// prior\n// authorization', ['prior\n// authorization'], 'typescript'],
			['/// prior\n/// authorization', ['prior\n/// authorization'], 'rust'],
			['# prior\n# authorization', ['prior\n# authorization'], 'python'],
			[' * prior\n * authorization', ['prior\n * authorization'], 'java'],
			['-- prior\n-- authorization', ['prior\n-- authorization'], 'sql'],
			["' prior\n' authorization", ["prior\n' authorization"], 'vb'],
			['REM prior\nREM authorization', ['prior\nREM authorization'], 'bat'],
			['> prior\n> authorization', ['prior\n> authorization'], 'markdown'],
			['prior\n\nauthorization', []],
			['prior\n// // authorization', []],
			['prior\n- authorization', [], 'markdown'],
			['prior\n* authorization', [], 'markdown'],
			['# prior\nauthorization', [], 'markdown'],
			['prior\n# authorization', [], 'markdown'],
			['| a | prior\n| authorization |', [], 'markdown'],
			['1,prior\nauthorization,2', [], 'csv'],
		],
	);
});

describe('signs and digits in names', () => {
	table(
		[
			entry('term: Evaluation and Management (E/M)'),
			entry('term: 340B'),
			entry('term: UB-04'),
			entry('term: ICD-10-CM'),
			entry('term: C#'),
			entry('term: .NET'),
			entry('term: Node.js'),
			entry('term: 510(k)'),
			entry('term: Orchestration, Automation, and Response'),
		],
		[
			['E/M', ['E/M']],
			['E&M', ['E&M']],
			['e-m', ['e-m']],
			['EM', []],
			['Evaluation & Management', ['Evaluation & Management']],
			['evaluation_and_management', ['evaluation_and_management']],
			['evaluation management', []],
			['340B', ['340B']],
			['340 b', ['340 b']],
			['3400B', []],
			['UB04', ['UB04']],
			['ub_04', ['ub_04']],
			['UB-040', []],
			['ICD10CM icd_10_cm', ['ICD10CM', 'icd_10_cm']],
			['ICD-10-PCS', []],
			['C# and C', ['C#']],
			['.NET, dotnet, net', ['.NET']],
			['Node.js nodeJs', ['Node.js', 'nodeJs']],
			['510(k) 510k', ['510(k', '510k']],
			['Orchestration Automation and Response', ['Orchestration Automation and Response']],
			['Orchestration, Automation, and Response', ['Orchestration, Automation, and Response']],
		],
	);
});

describe('plurals', () => {
	table(
		[
			cpt,
			entry('term: Diagnosis Related Group (DRG)'),
			entry('term: Coverage Policy'),
			entry('term: Diagnosis'),
			entry('term: Prosthesis'),
			entry('term: Criterion'),
			entry('term: Index'),
			entry('term: Claims'),
			entry('term: CM'),
			entry('term: Lens'),
			entry('term: Status'),
		],
		[
			['CPTs', ['CPTs']],
			["CPT's", ['CPT']],
			['CPT’s', ['CPT']],
			['getDRGsByYear', ['DRGs']],
			['drgs', ['drgs']],
			['CPTS', []],
			['coverage policies', ['coverage policies']],
			['coveragePolicies', ['coveragePolicies']],
			['coverages policy', []],
			['diagnoses', ['diagnoses']],
			['prostheses', ['prostheses']],
			['criteria', ['criteria']],
			['indices', ['indices']],
			['claim', ['claim']],
			['CMS', []],
			['CMs', ['CMs']],
			['len', []],
			['lenses', ['lenses']],
			['statu', []],
		],
	);
	table([entry('term: CM'), entry('term: CMs, Inc', 'aliases: [CMs]')], [['CMs', ['CMs']]]);
	it('a word that is itself a name is that name first', () => {
		const other = entry('term: Drugs');
		deepStrictEqual(found([entry('term: Drug'), other], 'drugs'), ['drugs']);
	});
});

describe('case and diacritics do not matter unless `match` says so', () => {
	table(
		[
			entry('term: Straße'),
			entry('term: père'),
			entry('term: Ärztin'),
			entry('term: SaMD'),
			entry('term: Value Analysis Committee (VAC)', 'match: exact'),
		],
		[
			['STRAẞE strasse', ['STRAẞE', 'strasse']],
			['pere PÈRE', ['pere', 'PÈRE']],
			['aerztin ärztin arztin', ['aerztin', 'ärztin', 'arztin']],
			['SaMD samd SAMD', ['SaMD', 'samd', 'SAMD']],
			['getSaMDClass', ['SaMD']],
			['Sa-MD', []],
			['VAC', ['VAC']],
			['theVACMeeting', ['VAC']],
			['VACs', ['VACs']],
			['vac Vac', []],
			['value analysis committee', ['value analysis committee']],
		],
	);
});

describe('`exact`: capitals prove nothing where all is capitals', () => {
	table(
		[entry('term: Operating Room (OR)')],
		[
			['The OR is booked', ['OR']],
			['an orTable or two', []],
			['getORTime', ['OR']],
			['OR', ['OR']],
			['a = 1 OR b', ['OR']],
			['A = 1 OR B IN', []],
			['OR_ELSE', []],
			['orElse', []],
			['WHERE X OR', []],
		],
	);
	table([entry('term: Operating Room', 'aliases: [OR, or]')], [['this or that', ['or']]]);
	table(
		[entry('term: Operating Room', 'aliases: [OR, or]', 'match: { or: exact }')],
		[['THIS OR that', ['OR']]],
	);
});

describe('scripts without spaces', () => {
	table(
		[
			entry('term: 診療報酬', 'aliases: [レセプト]'),
			entry('term: DRG病组'),
			entry('term: ค่ารักษา'),
			entry('term: CPT'),
		],
		[
			['令和の診療報酬改定と診療報酬', ['診療報酬', '診療報酬']],
			['このレセプトは', ['レセプト']],
			['このレセフトは', []],
			['按DRG病组付费', ['DRG病组']],
			['จ่ายค่ารักษาพยาบาล', ['ค่ารักษา']],
			['コードCPTです', ['CPT']],
			['診療 報酬', []],
		],
	);
});

describe('silent places', () => {
	table(
		[cpt],
		[
			['https://example.org/CPT/code CPT', ['CPT']],
			['www.cpt.org', []],
			['see mailto:cpt@example.org', []],
			['team-cpt@example.org', []],
			['data:text/plain,CPT', []],
			['9b2d7c1e-0000-4000-8000-00000c0cpt00', ['cpt']],
			['vscode://x.y/cpt', []],
			['(https://example.org/cpt) CPT', ['CPT']],
			[`${'aB3CPT/'.repeat(12)} CPT`, ['CPT']],
			['data: CPT', ['CPT']],
			['a://b', []],
		],
	);
});

describe('names that meet', () => {
	table(
		[
			entry('term: Prior Authorization'),
			entry('term: Authorization'),
			entry('term: Authorization Number'),
		],
		[
			['prior authorization', ['prior authorization']],
			['prior authorization number', ['authorization number']],
			['prior authorization note', ['prior authorization']],
			['authorization number', ['authorization number']],
			['authorization', ['authorization']],
		],
	);
	it('two entries with one name both stand', () => {
		const entries = [entry('term: Lifetime Value (LTV)'), entry('term: Loan-to-Value (LTV)')];
		deepStrictEqual(found(entries, 'LTV'), ['LTV', 'LTV']);
	});
	it('an abbreviation stands beside its own expansion', () => {
		deepStrictEqual(found([cpt], 'Current Procedural Terminology (CPT)'), [
			'Current Procedural Terminology',
			'CPT',
		]);
	});
	it('a name behind surrogate pairs and marks has its UTF-16 offsets', () => {
		deepStrictEqual(found([cpt], '🏥🏥 e\u0301 CPT'), ['CPT']);
	});
});
