import { deepStrictEqual, ok } from 'node:assert';
import * as fc from 'fast-check';
import { createX12CodeFinder } from '../../../../../src/core/formats/x12/codeFinder';
import { readPlace } from '../../../../../src/core/formats/x12/readPlace';
import type { Relation } from '../../../../../src/core/formats/x12/relation';
import { interchange, type Guide } from './interchange';

/** What a place says, in one line. */
function told(relation: Relation): string {
	switch (relation.kind) {
		case 'absentDiagnosis':
			return `no diagnosis ${relation.position}`;
		case 'diagnosis':
			return `diagnosis ${relation.position}: ${relation.code.text}`;
		case 'pointers': {
			const lines = relation.lines.map(({ number, code }) => `${number ?? '?'} ${code?.text ?? '?'}`);
			return `position ${relation.position}: ${relation.count} lines, ${lines.join(', ')}`;
		}
		case 'qualifier':
			return `${relation.qualifier} says ${relation.code.systems.map(({ id }) => id).join('/')}`;
		case 'bill':
			return `bill ${relation.code.text}`;
		case 'procedure':
			return `of ${relation.code.text}`;
		case 'service': {
			const { modifiers, charge, paid, quantity, unit } = relation;
			return [
				`modifiers ${modifiers.map(({ text }) => text).join()}`,
				charge && `charge ${charge}`,
				paid && `paid ${paid}`,
				quantity && `${quantity} ${unit ?? ''}`.trim(),
			]
				.filter((part) => part)
				.join('; ');
		}
		case 'adjustment':
			return [relation.group, relation.reason, relation.amount, relation.quantity]
				.filter(Boolean)
				.join(' ');
		case 'level':
			return [relation.level, relation.number, relation.parent && `below ${relation.parent}`]
				.filter(Boolean)
				.join(' ');
		case 'loop':
			return `loop ${relation.loop}`;
	}
}

/** What is read at the place before which `@` stands. */
function readAt(marked: string): readonly string[] {
	const start = marked.indexOf('@');
	const text = marked.replace('@', '');
	return readPlace({ text, languageId: '' }, { start, end: start + 1 }).map(told);
}

const CLAIM = ['CLM*1*100***11:B:1', 'HI*ABK:M1711*ABF:E119', 'LX*1'];
const NEXT = ['CLM*2*50***11:B:1', 'HI*ABK:J069', 'LX*1', 'SV1*HC:99212*50*UN*1***1'];

describe('what a place of X12 says of others', () => {
	const rows: readonly [guide: Guide, segments: readonly string[], told: readonly string[]][] = [
		['837P', [...CLAIM, 'SV1*HC:99213*1*UN*1***@1:2'], ['diagnosis 1: M17.11']],
		['837P', [...CLAIM, 'SV1*HC:99213*1*UN*1***1:@2'], ['diagnosis 2: E11.9']],
		['837P', [...CLAIM, 'SV1*HC:99213*1*UN*1***1:@3'], ['no diagnosis 3']],
		['837P', [...CLAIM, 'SV1*HC:99213*1*UN*1***@0'], []],
		[
			'837P',
			[...CLAIM, 'SV1*HC:99213*1*UN*1***1', ...NEXT.slice(0, 3), 'SV1*HC:99212*50*UN*1***@1'],
			['diagnosis 1: J06.9'],
		],
		['837P', [...CLAIM, 'SV1*HC:99213*1*UN*1***@1', ...NEXT], ['diagnosis 1: M17.11']],
		['837P', [...CLAIM, 'SV1*HC:99213*1*UN*1***1', ...NEXT.slice(1, 3), 'SV1*HC:99212*50*UN*1***@1'], []],
		[
			'837P',
			['CLM*1*1***11:B:1', 'HI*BK:8628', 'HI*BF:E8888', 'SV1*HC:99213*1*UN*1***1:@2'],
			['diagnosis 2: E888.8'],
		],
		[
			'837P',
			['CLM*1*1***11:B:1', 'HI*BP:20610', 'HI*ABK:E119', 'SV1*HC:99213*1*UN*1***@1'],
			['diagnosis 1: E11.9'],
		],
		[
			'837P',
			['CLM*1*1***11:B:1', 'HI*ABK:E119*ABF:*ABF:I10', 'SV1*HC:99213*1*UN*1***@2'],
			['no diagnosis 2'],
		],
		[
			'837P',
			['CLM*1*1***11:B:1', 'HI*ABK:E119*ABF:*ABF:I10', 'SV1*HC:99213*1*UN*1***@3'],
			['diagnosis 3: I10'],
		],
		['837P', ['CLM*1*1***11:B:1', 'HI*ABF:E119', 'SV1*HC:99213*1*UN*1***@1'], []],
		['837P', ['CLM*1*1***11:B:1', 'HI*ABK:E119*ABK:I10', 'SV1*HC:99213*1*UN*1***@1'], []],
		['837P', ['CLM*1*1***11:B:1', 'SV1*HC:99213*1*UN*1***@1'], []],
		['837P', ['HI*ABK:E119', 'SV1*HC:99213*1*UN*1***@1'], []],
		['837D', ['CLM*1*1***11:B:1', 'HI*ABK:K029', 'SV3*AD:D2150*80****1*****@1'], ['diagnosis 1: K02.9']],
		['837P', ['CLM*1*1***11:B:1', 'HI*@ABK:E119', 'SV1*HC:99213*1*UN*1***1'], ['ABK says icd-10-cm']],
		[
			'837P',
			[
				'CLM*1*1***11:B:1',
				'HI*ABK:@E119*ABF:I10',
				'LX*1',
				'SV1*HC:99213*1*UN*1***1:2',
				'LX*2',
				'SV1*HC:J3301*1*UN*1***1',
			],
			['position 1: 2 lines, 1 99213, 2 J3301'],
		],
		[
			'837P',
			[
				'CLM*1*1***11:B:1',
				'HI*ABK:E119*ABF:@I10',
				'LX*1',
				'SV1*HC:99213*1*UN*1***1:2',
				'LX*2',
				'SV1*HC:J3301*1*UN*1***1',
			],
			['position 2: 1 lines, 1 99213'],
		],
		['837P', ['CLM*1*1***11:B:1', 'HI*ABK:E119*ABF:@I10', 'SV1*HC:99213*1*UN*1***1'], []],
		['837P', [...CLAIM, 'SV1*HC:99213:@25*1*UN*1***1'], ['of 99213']],
		['837P', [...CLAIM, 'SV1*HC:@99213:25:RT*145*UN*2***1'], ['modifiers 25,RT; charge 145; 2 UN']],
		['837I', ['SV2*0450*HC:@99283*300*UN*1'], ['modifiers ; charge 300; 1 UN']],
		['837I', ['SV2*@0450*HC:99283*300*UN*1'], []],
		['835', ['SVC*HC:@99213:25*145*80**1'], ['modifiers 25; charge 145; paid 80; 1']],
		['837P', ['SVD*PLAN*55*HC:@99213**1'], ['modifiers ; paid 55; 1']],
		['835', ['CLP*1*1*9*9', 'CAS*@CO*45*40**253*1.2*3'], ['CO 45 40', 'CO 253 1.2 3']],
		['835', ['CLP*1*1*9*9', '@CAS*CO*45*40'], ['loop 2100', 'CO 45 40']],
		['835', ['CLP*1*1*9*9', 'SVC*HC:99213*9*9', '@CAS*CO*45*40'], ['loop 2110', 'CO 45 40']],
		['835', ['CAS*CO*45*40**@253*1.2*3'], ['CO 253 1.2 3']],
		['835', ['CAS*CO*45*40**253*@1.2*3'], ['CO 253 1.2 3']],
		['835', ['CAS*CO*@45'], []],
		['837P', ['SBR*P', '@CAS*CO*45*40'], ['loop 2320', 'CO 45 40']],
		['837P', ['SBR*P', 'CLM*1', '@CAS*CO*45*40'], ['CO 45 40']],
		['837P', ['SVD*P*1*HC:99213', '@CAS*CO*45*40'], ['loop 2430', 'CO 45 40']],
		['837P', ['@HL*1**20*1'], ['loop 2000A', 'billing provider 1']],
		['837P', ['HL*2*@1*22*0'], ['subscriber 2 below 1']],
		['837P', ['HL*3*2*@23*0'], ['patient 3 below 2']],
		['277', ['@HL*3*2*19*1'], ['loop 2000C', 'provider of service 3 below 2']],
		['278', ['@HL*5*4*EV*1'], ['loop 2000E', 'patient event 5 below 4']],
		['271', ['HL*3*2*22*0', '@EB*1*IND*30'], ['loop 2110C']],
		['271', ['@EB*1*IND*30'], []],
		['837P', ['@NM1*85*2*CLINIC'], ['loop 2010AA']],
		['837P', ['CLM*1', '@NM1*PR*2*PLAN'], []],
		['837P', [...CLAIM, '@SV1*HC:99213*1'], ['loop 2400']],
		['835', ['@N1*PE*CLINIC'], ['loop 1000B']],
		['837P', ['SV1*@HC:99213:25*1'], ['HC says cpt']],
		['837P', ['NM1*85*2*CLINIC*****X@X*1234567893'], ['XX says npi']],
		['837P', ['CLM*1*1***11:@B:1'], ['B says place-of-service']],
		['837P', ['CLM*1*1***@11:B:1'], []],
		['837I', ['CLM*1*1***@13:A:7'], ['bill 0137']],
		['850', ['@HL*1**20*1'], []],
		['850', ['CAS*CO*@45*40'], []],
	];
	for (const [guide, segments, expected] of rows) {
		it(`${guide} ${segments.join('~')}: ${expected.join(', ') || 'nothing'}`, () =>
			deepStrictEqual(readAt(interchange(guide, ...segments)), expected));
	}

	const alone: readonly [text: string, told: readonly string[]][] = [
		['SV1*HC:99213:@25*145*UN*1***1~', ['of 99213']],
		['SV1*HC:@99213:25*145*UN*1***1~', ['modifiers 25; charge 145; 1 UN']],
		['CAS*CO*@45*100', ['CO 45 100']],
		['```\nHI*ABK:E119*ABF:I10~\nLX*1~\nSV1*HC:99213*145*UN*1***1:@2~\n```', ['diagnosis 2: I10']],
		["'HI*ABK:E119*ABF:I10~',\n\t'LX*1~',\n\t'SV1*HC:99213*145*UN*1***1:@2~',", ['diagnosis 2: I10']],
		['// HI*ABK:@E119~\n// SV1*HC:99213*145*UN*1***1~', ['position 1: 1 lines, ? 99213']],
		['HI*ABF:I10~\nSV1*HC:99213*145*UN*1***@1~', []],
		['SV1*HC:99213*145*UN*1***@1~', []],
		[`HI*ABK:E119~\n${'text '.repeat(50)}\nSV1*HC:99213*145*UN*1***@1~`, []],
		['HI|ABK:E119~\nSV1|HC:99213|145|UN|1|||@1~', ['diagnosis 1: E11.9']],
		['SV1|HC:99213:@25|145|UN|1~', []],
		['a = b@ * c', []],
		['HI*@2', []],
		['@', []],
	];
	for (const [text, expected] of alone) {
		it(`${JSON.stringify(text.slice(0, 80))}: ${expected.join(', ') || 'nothing'}`, () =>
			deepStrictEqual(readAt(text), expected));
	}
});

const finder = createX12CodeFinder();

interface InventedLine {
	readonly pointers: readonly number[];
}

interface InventedClaim {
	readonly diagnoses: number;
	readonly isParted: boolean;
	readonly lines: readonly InventedLine[];
}

const inventedClaim: fc.Arbitrary<InventedClaim> = fc.record({
	diagnoses: fc.integer({ min: 1, max: 12 }),
	isParted: fc.boolean(),
	lines: fc.array(
		fc.record({ pointers: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 }) }),
		{ minLength: 1, maxLength: 4 },
	),
});

/** Diagnoses that say of which claim they are and at which position. */
function diagnosisOf(claim: number, position: number): string {
	return `Z${claim.toString().padStart(2, '0')}.${position.toString().padStart(2, '0')}`;
}

/** The segments of a claim whose procedures say of which claim they are: `99201` is of the second one. */
function segmentsOf({ diagnoses, isParted, lines }: InventedClaim, claim: number): readonly string[] {
	const codes = Array.from({ length: diagnoses }, (_, index) =>
		diagnosisOf(claim, index + 1).replace('.', ''),
	);
	const information = codes.map((code, index) => `${index === 0 ? 'ABK' : 'ABF'}:${code}`);
	const [first = '', ...others] = information;
	return [
		`CLM*${claim}*100***11:B:1`,
		...(isParted && others.length > 0
			? [`HI*${first}`, `HI*${others.join('*')}`]
			: [`HI*${information.join('*')}`]),
		'NM1*82*1*TEST',
		...lines.flatMap(({ pointers }, index) => [
			`LX*${index + 1}`,
			`SV1*HC:992${claim.toString().padStart(2, '0')}*1*UN*1***${pointers.join(':')}`,
			'DTP*472*D8*20260101',
		]),
	];
}

/** All diagnosis pointers of a text: the claim of their line, their position and what they name. */
function pointersIn(text: string) {
	const document = { text, languageId: '' };
	return finder
		.find(document, { start: 0, end: text.length })
		.filter(({ code }) => code.systems[0].id === 'diagnosis-pointer')
		.map(({ start, end, code }) => {
			const line = /992(\d\d)/.exec(text.slice(text.lastIndexOf('SV1', start), start))?.[1];
			const [relation] = readPlace(document, { start, end });
			return {
				claim: Number(line),
				position: Number(code.text),
				named: relation?.kind === 'diagnosis' ? relation.code.text : undefined,
			};
		});
}

describe('diagnosis pointers', () => {
	const claims = fc.array(inventedClaim, { minLength: 1, maxLength: 4 });

	it('name the diagnosis at their position in their own claim, or nothing where there is none', () => {
		fc.assert(
			fc.property(claims, fc.constantFrom(':', '>', '^'), (invented, component) => {
				const text = interchange('837P', ...invented.flatMap(segmentsOf))
					.replace('^', '!')
					.replaceAll(':', component);
				const pointers = pointersIn(text);
				const expected = invented.flatMap(({ diagnoses, lines }, claim) =>
					lines.flatMap((line) =>
						line.pointers.map((position) => ({
							claim,
							position,
							named: position <= diagnoses ? diagnosisOf(claim, position) : undefined,
						})),
					),
				);
				deepStrictEqual(pointers, expected);
			}),
		);
	});

	it('name no other diagnosis where a segment is missing', () => {
		fc.assert(
			fc.property(claims, fc.nat(), (invented, missing) => {
				const lines = interchange('837P', ...invented.flatMap(segmentsOf)).split('\n');
				const text = lines.toSpliced(3 + (missing % (lines.length - 3)), 1).join('\n');
				for (const { claim, position, named } of pointersIn(text)) {
					ok(
						named === undefined || named === diagnosisOf(claim, position),
						`${position}: ${named ?? ''}`,
					);
				}
			}),
		);
	});

	it('are read without harm in any text', () => {
		const part = fc.oneof(
			fc.constantFrom(
				'HI*ABK:E119~',
				'SV1*HC:99213*1*UN*1***1:2~',
				'CLM*1~',
				'CAS*CO*45*1~',
				'HL*1**20~',
				'*',
				'~',
				'\n',
			),
			fc.string({ unit: 'binary', maxLength: 5 }),
			fc.constant(interchange('837P', ...CLAIM)),
		);
		fc.assert(
			fc.property(fc.array(part, { maxLength: 10 }), fc.nat(), (parts, at) => {
				const text = parts.join('');
				const start = at % (text.length + 1);
				ok(readPlace({ text, languageId: '' }, { start, end: start + 1 }).length >= 0);
			}),
		);
	});

	const body = 'SV1*HC:99213*1*UN*1***1:2~'.repeat(40_000);
	const hostile: readonly [what: string, text: string][] = [
		['lines of one claim', interchange('837P', ...CLAIM).replace('SE*', `${body}SE*`)],
		['lines without a claim', body],
		['segments of blanks', interchange('837P', ...CLAIM).replace('SE*', `${' ~'.repeat(500_000)}SE*`)],
		['ids', 'HI*'.repeat(350_000)],
	];
	for (const [what, text] of hostile) {
		it(`of 1 MB of ${what} are read in good time`, () => {
			const document = { text, languageId: '' };
			const started = performance.now();
			for (let start = 1; start < text.length; start += 100_000) {
				readPlace(document, { start: text.indexOf('1:2', start), end: start + 1 });
			}
			ok(performance.now() - started < 5000);
		}).timeout(15_000);
	}
});
