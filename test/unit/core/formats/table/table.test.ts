import { deepStrictEqual } from 'node:assert';
import { entry, found } from '../../../../support/glossary';

const entries = [
	entry('term: Current Procedural Terminology (CPT)'),
	entry('term: Healthcare Common Procedure Coding System (HCPCS)'),
	entry('term: Place of Service (POS)', 'match: { POS: contextual }'),
	entry('term: Prior Authorization (PA)', 'match: { PA: any }'),
	entry('term: Fraud, Waste, and Abuse'),
];

describe('a table', () => {
	const rows: readonly [
		what: string,
		languageId: string,
		lines: readonly string[],
		mentions: readonly string[],
	][] = [
		['its headings are names', 'csv', ['hcpcs_cd,cpt,pos_cd', '1,2,3'], ['hcpcs', 'cpt', 'pos']],
		['a cell holds longer names', 'csv', ['a,b,c', '1,CPT,x'], ['CPT']],
		['short names are silent in a cell', 'csv', ['a,b,c', '1,PA,x'], []],
		['and so are names that need context', 'csv', ['cpt,hcpcs,c', '1,POS,POS 11'], ['cpt', 'hcpcs']],
		['also in quotes', 'csv', ['cpt,hcpcs,c', '1,"POS, 11",x'], ['cpt', 'hcpcs']],
		['no name goes over a delimiter', 'csv', ['a,b,c', '1,prior,authorization'], []],
		['nor over a tab', 'tsv', ['a\tb\tc', '1\tprior\tauthorization'], []],
		['nor in the header', 'tsv', ['prior\tauthorization\tc', '1\t2\t3'], []],
		['nor over the end of a row', 'csv', ['a,b,prior', 'authorization,2,prior', 'authorization,x,y'], []],
		[
			'a name with commas stands in quotes',
			'csv',
			['a,b', '1,"fraud, waste, and abuse"'],
			['fraud, waste, and abuse'],
		],
		['and not over cells', 'csv', ['a,b,c', 'fraud, waste, and abuse'], []],
		['one with semicolons', 'csv (semicolon)', ['a;b;c', '1;PA;CPT'], ['CPT']],
		[
			'one that no language id names, by its lines',
			'plaintext',
			['a,b,c', '1,PA,3', '2,PA,CPT'],
			['CPT'],
		],
		['with pipes and a delimiter at the end of rows', '', ['a|b|c|d|e|f|g|h', '1|PA|3|4|5|6|7|8|'], []],
		['a blank line does not matter', 'plaintext', ['', 'a,b,c', '', '1,PA,3', ''], []],
		['CRLF', 'csv', ['a,b,c\r', '1,x,PA\r', '2,x,CPT\r'], ['CPT']],
		[
			'prose with commas is none',
			'plaintext',
			['Dear team, today, PA. Yes', 'no, maybe, PA'],
			['PA', 'PA'],
		],
		['nor is one line', 'plaintext', ['a,PA,c'], ['PA']],
		['nor lines of another number of cells', 'plaintext', ['a,b,c', '1,PA'], ['PA']],
		['nor a table of Markdown', 'markdown', ['a|b|c', '-|-|-', '1|PA|3'], ['PA']],
		['nor code', 'typescript', ['a,b,c', '1,PA,3'], ['PA']],
	];
	for (const [what, languageId, lines, mentions] of rows) {
		it(`${what}: ${mentions.join(', ') || 'nothing'}`, () =>
			deepStrictEqual(found(entries, lines.join('\n'), languageId), mentions));
	}
	it('of one line of 1 MB is read in good time', () => {
		const text = `a,b,c\n${'PA,CPT '.repeat(150_000)}`;
		deepStrictEqual(found(entries, text, 'csv').length, 150_000);
	}).timeout(5000);
});
