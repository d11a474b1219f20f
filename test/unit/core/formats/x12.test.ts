import { deepStrictEqual, ok } from 'node:assert';
import { entry, found } from '../../../support/glossary';

const entries = [
	...['CLM', 'SV1', 'HI', 'CAS'].map((id) => entry(`term: ${id} Segment`)),
	entry('term: Current Procedural Terminology (CPT)'),
	entry('term: Prior Authorization (PA)'),
	entry('term: Point of Sale Plan (POS)', 'match: contextual'),
	entry('term: Example Clinic'),
	entry('term: CAS CO'),
	entry('term: CM'),
];
const header =
	'ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *260101*1200*^*00501*000000001*0*T*:~';
const interchange = (...segments: readonly string[]) =>
	[header, 'GS*HC*A*B*20260101*1200*1*X*005010X222A1~', ...segments, 'IEA*1*000000001~'].join('\n');

describe('an X12 interchange', () => {
	const rows: readonly [what: string, text: string, mentions: readonly string[]][] = [
		[
			'segment ids are names',
			interchange('CLM*1*100***11:B:1~', 'HI*ABK:E119~', 'SV1*HC:99213:25~'),
			['CLM', 'HI', 'SV1'],
		],
		['on one line', interchange('CLM*1*100~', 'SV1*HC:99213~').replaceAll('\n', ''), ['CLM', 'SV1']],
		[
			'with other separators',
			interchange('CLM*1~', 'HI*ABK:E119~').replaceAll('*', '|').replaceAll('~', "'"),
			['CLM', 'HI'],
		],
		[
			'with line ends as terminators',
			interchange('CLM*1~', 'HI*ABK:E119~').replaceAll('~', ''),
			['CLM', 'HI'],
		],
		[
			'short names in elements are silent',
			interchange('N4*HONOLULU*HI*96813~', 'NM1*PR*2*CPT~', 'N4*ERIE*PA*16501~'),
			[],
		],
		['longer names in elements are not', interchange('NM1*85*2*EXAMPLE CLINIC~'), ['EXAMPLE CLINIC']],
		['no name goes on into the next element', interchange('NM1*85*2*EXAMPLE*CLINIC~'), []],
		[
			'names that need context are silent',
			interchange('HD*030**POS~', 'NTE*ADD*CURRENT PROCEDURAL TERMINOLOGY*PRIOR AUTHORIZATION~'),
			['CURRENT PROCEDURAL TERMINOLOGY', 'PRIOR AUTHORIZATION'],
		],
		['no name goes on from the id into an element', interchange('CAS*CO*45*1~'), ['CAS']],
		['nor does a short one in another form', interchange('NTE*ADD*CPTs CMs~'), []],
		['ends at IEA', `${interchange('CLM*1~')}\nHI from Hawaii; CPT`, ['CLM', 'CPT']],
		['ends where the file is cut', `${header}\nCLM*1~\nsome CPT prose`, ['CLM', 'CPT']],
		['in a string of a program', `const text = \`${interchange('CLM*1~')}\`; // CPT`, ['CLM', 'CPT']],
		[
			'in a string with line ends written out',
			`{ "text": "${interchange('CLM*1~', 'SV1*HC:99213~').replaceAll('\n', String.raw`\n`)}" }`,
			['CLM', 'SV1'],
		],
		['two in one file', `${interchange('CLM*1~')}\n${interchange('HI*ABK:E119~')}`, ['CLM', 'HI']],
		['without padding', interchange('CLM*1~').replace(/ {2,}/g, ''), ['CLM']],
		['a purchase order has none of them', interchange('BEG*00*SA*1~', 'PO1*1*10*EA~'), []],
		['no header, no segments', 'CLM*1~\nHI*ABK:E119~', []],
		['a broken header', 'ISA*00*', []],
	];
	const hostile: readonly [what: string, text: string][] = [
		['headers without end', 'ISA*00*'.repeat(150_000)],
		['headers of sixteen elements', `${'ISA*00' + '*'.repeat(14)}X~`.repeat(40_000)],
		['whole headers without IEA', `${header}\n`.repeat(10_000)],
		['one long element', interchange(`BIN*1*${'CPT '.repeat(250_000)}~`)],
	];
	for (const [what, text] of hostile) {
		it(`${what}, of 1 MB, are read in good time`, () => ok(found(entries, text).length >= 0)).timeout(
			5000,
		);
	}
	for (const [what, text, mentions] of rows) {
		it(`${what}: ${mentions.join(', ') || 'nothing'}`, () =>
			deepStrictEqual(found(entries, text), mentions));
	}
});
