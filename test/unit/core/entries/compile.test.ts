import { deepStrictEqual } from 'node:assert';
import { compileTerms } from '../../../../src/core/entries/compile';

const FRONT_MATTER = {
	term: 'Medically Unlikely Edit (MUE)',
	aliases: '[unlikely edit]',
	category: 'Billing',
	vertical: 'Payer',
	icon: "'mdi:gauge'",
	description: 'The most units that one line may have on one day.',
	details: "[{ title: Owner, value: CMS }, { title: 'Stands in', value: a table }]",
	related: '[NCCI, Units of Service]',
	reviewed: '2026-11',
	sources: '[{ publisher: CMS }]',
};
const PROSE = Array.from({ length: 100 }, () => 'word').join(' ');

type Keys = Partial<Record<keyof typeof FRONT_MATTER | 'match' | 'colour', string | undefined>>;

/** An entry file as it ought to be, but for some keys (undefined leaves one out) and its body. */
function file(path: string, keys: Keys = {}, body = ''): { path: string; text: string } {
	const lines = Object.entries({ ...FRONT_MATTER, ...keys }).flatMap(([key, value]) =>
		value === undefined ? [] : [`${key}: ${value}`],
	);
	return { path, text: ['---', ...lines, '---', '', body].join('\n') };
}

const neighbours = [
	file('terms/billing/ncci.md', { term: 'NCCI', aliases: undefined, related: '[MUE, Units of Service]' }),
	file('terms/billing/units-of-service.md', {
		term: 'Units of Service (UOS)',
		aliases: undefined,
		related: '[MUE, NCCI]',
	}),
];

describe('the glossary that ships does not compile with', () => {
	const path = 'terms/billing/mue.md';
	const rows: readonly [what: string, keys: Keys, body: string, complaints: readonly string[]][] = [
		['nothing wrong', {}, '', []],
		['nothing wrong in an entry told in full', {}, `${PROSE}\n\n## Example\n\nHere.`, []],
		['no icon and no sources', { icon: undefined, sources: undefined }, '', [':2: misses icon, sources']],
		['an unknown key', { colour: 'red' }, '', [':12: colour is no key']],
		[
			"another folder's category",
			{ category: 'Regulatory' },
			'',
			[':4: Regulatory is not the category of its folder'],
		],
		['an unknown vertical', { vertical: 'Payers' }, '', [':5: Payers is no vertical']],
		['an unknown icon', { icon: "'mdi:nothing'" }, '', [':6: mdi:nothing is no icon']],
		['a description of no use', { description: 'An edit.' }, '', [':7: has 2 words']],
		['one detail', { details: '[{ title: Owner, value: CMS }]' }, '', [':8: has 1 details']],
		[
			'a comma without quotes',
			{ details: '[{ title: Owner, value: CMS, or others }, { title: A, value: B }]' },
			'',
			[':8: has items with or others'],
		],
		['one related term', { related: '[NCCI]' }, '', [':9: names fewer than two']],
		[
			'a related term without an entry',
			{ related: '[NCCI, UOS, DRG]' },
			'',
			[':9: related term DRG has no entry'],
		],
		['a day for a month', { reviewed: '2026-11-02' }, '', [':10: 2026-11-02 is no month']],
		[
			'a source without its title',
			{ sources: "[{ url: 'https://www.cms.gov/' }]" },
			'',
			[':11: needs a publisher, or a title with an https address'],
		],
		['a body without an example', {}, PROSE, [':2: has a body without ## Example']],
		[
			'a body that says little',
			{},
			`Little.\n\n## Example\n\n\`\`\`\n${PROSE}\n\`\`\``,
			[':2: its body has 2 words besides code'],
		],
		["another entry's name", { aliases: '[NCCI]' }, '', [':3: the name NCCI is also one of ncci']],
		[
			'its plural',
			{ aliases: '[units of services]' },
			'',
			[':3: the name units of services is also one of units-of-service'],
		],
		[
			'it in one word',
			{ aliases: '[unitsOfService]' },
			'',
			[':3: the name unitsOfService is also one of units-of-service'],
		],
		['a value that is no list', { aliases: '{}' }, '', [':3: needsList {"key":"aliases"}']],
	];
	for (const [what, keys, body, complaints] of rows) {
		it(what, () => {
			deepStrictEqual(
				compileTerms([...neighbours, file(path, keys, body)], new Set(['gauge'])).complaints,
				complaints.map((complaint) => path + complaint),
			);
		});
	}
	it('an id that stands twice', () => {
		const twin = file('terms/claims/ncci.md', {
			term: 'Another',
			aliases: undefined,
			category: "'Claims & EDI'",
		});
		deepStrictEqual(compileTerms([...neighbours, file(path), twin], new Set(['gauge'])).complaints, [
			'terms/claims/ncci.md:2: the id ncci is taken',
		]);
	});
	it('a file that is no entry', () => {
		const readme = { path: 'terms/README.md', text: '# Terms\n' };
		deepStrictEqual(compileTerms([readme], new Set()).complaints, ['terms/README.md:1: has no term']);
	});
});
