import { deepStrictEqual, ok } from 'node:assert';
import type { Entry } from '../../../../src/core/entries/entry';
import { numbersOf } from '../../../../src/core/recognition/plurals';
import { entry, found, teamEntry } from '../../../support/glossary';

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
			['prior\tauthorization', [], 'csv'],
			['prior|authorization', [], 'csv (pipe)'],
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
			['1;prior\nauthorization;2', [], 'csv (semicolon)'],
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
			entry('term: R&D'),
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
			['510(k) 510k', ['510(k)', '510k']],
			['range(510, k)', []],
			['R & D, R and D, r_and_d', ['R & D', 'R and D', 'r_and_d']],
			['Orchestration,Automation,and Response', [], 'csv'],
			['Orchestration,,(Automation, and Response', []],
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
			entry('term: 340B'),
			entry('term: PhD'),
			entry('term: Evaluation and Management (E/M)'),
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
			['340Bs', ['340Bs']],
			['PhDs', ['PhDs']],
			['E/Ms', ['E/Ms']],
			['e/ms', []],
		],
	);
	table([entry('term: CM'), entry('term: CMs, Inc', 'aliases: [CMs]')], [['CMs', ['CMs']]]);
	it('a name that is held back does not silence the plural of another', () => {
		const drugs = entry('term: Drug', 'aliases: [Drugs]', 'match: { Drugs: contextual }');
		deepStrictEqual(found([drugs], 'drugs and drug'), ['drugs', 'drug']);
		const ours = teamEntry('/project/glossary', 'term: DRUGS', 'match: exact');
		deepStrictEqual(found([ours, entry('term: Drug')], 'A DRUGS B'), ['DRUGS']);
		deepStrictEqual(found([ours, entry('term: Drug')], 'the DRUGS b'), ['DRUGS', 'DRUGS']);
	});
	it('a name that is not meant here does not silence the plural of another', () => {
		deepStrictEqual(found([entry('term: Drug'), entry('term: DRUGS', 'match: exact')], 'drugs'), [
			'drugs',
		]);
		deepStrictEqual(found([entry('term: Claim'), entry('term: CLAIMS', 'match: contextual')], 'claims'), [
			'claims',
		]);
	});
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
			['a\u0308rztin', ['a\u0308rztin']],
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
			['このORは手術 OR_1', ['OR', 'OR']],
		],
	);
	table([entry('term: 835', 'match: exact')], [['A 835 B', ['835']]]);
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
			['DRG 病组', ['DRG 病组']],
			['จ่ายค่ารักษาพยาบาล', ['ค่ารักษา']],
			['コードCPTです ユーザーcpt', ['CPT', 'cpt']],
			['診療 報酬', []],
		],
	);
});

describe('silent places', () => {
	table(
		[cpt, entry('term: 340B')],
		[
			['https://example.org/CPT/code CPT', ['CPT']],
			['www.cpt.org', []],
			['see mailto:cpt@example.org', []],
			['team-cpt@example.org', []],
			['data:text/plain,CPT', []],
			['{340b2d7c-0000-4000-8000-00000c0a3400}', []],
			[`340b${'0'.repeat(40)} 340B`, ['340B']],
			['340b-2d7c 340b0', ['340b', '340b']],
			['vscode://x.y/cpt', []],
			['(https://example.org/cpt) CPT', ['CPT']],
			[`${'aB3CPT/'.repeat(12)} CPT`, ['CPT']],
			['data: CPT', ['CPT']],
			['1,https://example.org/a,CPT', ['CPT'], 'csv'],
			['www.example.org/a|CPT', ['CPT']],
			['see https://example.org/cpt.', []],
			[`sp-340b2d7c-0000-4000-8000-00000c0a3400`, []],
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

describe('what the rules leave open is decided for the reader', () => {
	table(
		[
			priorAuthorization,
			entry('term: ICD-10-CM'),
			entry('term: Evaluation and Management (E/M)'),
			entry('term: X12 837P', 'aliases: [837P]'),
			entry('term: UB-04'),
			entry('term: R&D'),
			entry('term: Payer ID'),
			entry('term: "Part B: Outpatient"'),
			entry('term: LOINC', 'aliases: ["http://loinc.org", 2.16.840.1.113883.6.1]'),
			entry('term: Team Desk', 'aliases: [desk@example.org]'),
		],
		[
			// A line may end in what joins the words; a word that is broken at its end is not put together.
			['ICD-10-\nCM', ['ICD-10-\nCM']],
			['prior-\r\nauthorization', ['prior-\r\nauthorization']],
			['prior authori-\nzation', []],
			['prior -\n- authorization', []],
			['// E/\n// M', ['E/\n// M'], 'typescript'],
			['**prior**\nauthorization', ['prior**\nauthorization'], 'markdown'],
			['prior\n**authorization**', ['prior\n**authorization'], 'markdown'],
			['prior\nauthorization when `a | b` holds', ['prior\nauthorization'], 'markdown'],
			['> prior\n> _authorization_', ['prior\n> _authorization'], 'markdown'],
			// Quotes end a name; what is quoted is one.
			['"prior" authorization', []],
			['"prior authorization"', ['prior authorization']],
			["payers' prior auths'", ['prior auths']],
			['“ICD-10-CM”', ['ICD-10-CM']],
			["the E/M's level", ['E/M']],
			// Digits and signs.
			['X12-837P 837p, 1837P 837PX 837 P', ['X12-837P', '837p', '837 P']],
			['ub04 UB 04 UB_04 UB-4 UB-004', ['ub04', 'UB 04', 'UB_04']],
			['icd10Cm ICD10_CM icd10cm', ['icd10Cm', 'ICD10_CM', 'icd10cm']],
			['ICD10CMX ICD100CM', []],
			// One ampersand is `and`; two are an operator.
			['R&D r & d', ['R&D', 'r & d']],
			['r && d', []],
			['E&M, e && m', ['E&M']],
			// An acronym and a capital S is another acronym, also in capitals throughout.
			['PAYER_ID payerIds PAYER_IDS', ['PAYER_ID', 'payerIds']],
			// What a name itself has between two words joins them in a text too.
			['Part B: Outpatient, Part B; Outpatient', ['Part B: Outpatient']],
			// A URI or an address that is a name is found as a whole, and nothing else is found in one.
			['"http://loinc.org", (http://loinc.org).', ['http://loinc.org', 'http://loinc.org']],
			['http://loinc.org/vs http://x.org/LOINC', []],
			['urn:oid:2.16.840.1.113883.6.1', ['2.16.840.1.113883.6.1']],
			['2.16.840.1.113883.6.10', []],
			['desk@example.org, mydesk@example.org', ['desk@example.org']],
			// Words further apart than a long indentation are not one name.
			[`prior\n${' '.repeat(150)}authorization`, [`prior\n${' '.repeat(150)}authorization`]],
			[`prior\n${' '.repeat(250)}authorization`, []],
		],
	);
	table(
		[entry('term: Rest', 'match: exact'), entry('term: REST', 'match: exact'), entry('term: Soap')],
		[
			['Rest REST rest SOAP', ['Rest', 'REST', 'SOAP']],
			['getRestClient', ['Rest']],
		],
	);
	table(
		[entry('term: תביעה', 'aliases: [קוד CPT]'), entry('term: مطالبة'), entry('term: CPT')],
		[
			['הגשת תְּבִיעָה לקופה', ['תְּבִיעָה']],
			['התביעה', []],
			['קוד CPT וגם CPT', ['קוד CPT', 'CPT']],
			['تقديم مُطالَبة', ['مُطالَبة']],
			['\u202Bתביעה\u202C', ['תביעה']],
		],
	);
});

describe('the other number of a word', () => {
	const pairs =
		'policy policies, diagnosis diagnoses, orthosis orthoses, stenosis stenoses, valve valves, reserve reserves, sleeve sleeves, ' +
		'case cases, expense expenses, lens lenses, gas gases, census censuses, addendum addenda, appendix appendices, criterion criteria, ' +
		'index indices, leaf leaves, calorie calories, bias biases, stimulus stimuli, vertebra vertebrae, box boxes, day days';
	for (const [singular = '', plural = ''] of pairs.split(', ').map((pair) => pair.split(' '))) {
		it(`${singular}, ${plural}`, () => {
			ok(numbersOf(singular).includes(plural), String(numbersOf(singular)));
			ok(numbersOf(plural).includes(singular), String(numbersOf(plural)));
		});
	}
	it('of words that end like a plural is no shorter word', () => {
		for (const word of [
			'status',
			'lens',
			'goods',
			'means',
			'always',
			'sepsis',
			'loss',
			'data',
			'as',
			'does',
			'DMEPOS',
			'CMS',
		]) {
			deepStrictEqual(
				numbersOf(word).filter((form) => form.length < word.length),
				[],
			);
		}
	});
});

describe('hostile names and texts are read in good time', () => {
	const rows: readonly [
		what: string,
		entries: readonly Entry[],
		text: string,
		mentions?: readonly string[],
	][] = [
		['a name of many umlauts', [entry(`term: ${'ä-'.repeat(99)}ä`)], 'ae-'.repeat(50)],
		[
			'a name of many ands',
			[entry(`term: ${'and '.repeat(40)}`)],
			'and '.repeat(80),
			['and '.repeat(40).trim(), 'and '.repeat(40).trim()],
		],
		[
			'a name of many ands and one more word',
			[entry(`term: ${'and '.repeat(40)}x`)],
			'and & '.repeat(80),
		],
		['a name of many comment leaders', [entry(`term: ${'rem '.repeat(40)}x`)], '\nrem '.repeat(80)],
		[
			'an entry of 10,000 names',
			[
				entry(
					'term: Many',
					`aliases: [${Array.from({ length: 10_000 }, (_, index) => `NAME${index}`).join(', ')}]`,
				),
			],
			'NAME9999',
			['NAME9999'],
		],
		['one word of 100 kB', [cpt], 'a'.repeat(100_000)],
		['one run of 20,000 characters without spaces', [cpt], '診'.repeat(20_000)],
		['one identifier of 10 kB', [entry('term: POS', 'match: contextual')], 'pos_'.repeat(2500)],
	];
	for (const [what, entries, text, mentions = []] of rows) {
		// In good time is a tenth of what is granted.
		it(what, () => deepStrictEqual(found(entries, text), mentions)).timeout(5000);
	}
});
