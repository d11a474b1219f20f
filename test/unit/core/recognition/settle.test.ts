import { deepStrictEqual } from 'node:assert';
import { GlossaryView } from '../../../../src/core/entries/glossary';
import { candidatesIn, recognize } from '../../../../src/core/recognize';
import { entry, found, teamEntry } from '../../../support/glossary';

const cpt = entry('term: Current Procedural Terminology (CPT)');
const hcpcs = entry('term: Healthcare Common Procedure Coding System (HCPCS)');
const pos = entry('term: Place of Service (POS)', 'match: contextual');
const mac = entry('term: Medicare Administrative Contractor (MAC)', 'match: contextual');
const operatingRoom = teamEntry('/project/glossary', 'term: Operating Room (OR)');
const modifier = entry('term: Modifier');
const bundled = [cpt, hcpcs, pos, mac, modifier];

describe('context decides who stands', () => {
	const rows: readonly [text: string, mentions: readonly string[]][] = [
		['POS of the cursor', []],
		[`Place of Service (POS)${'\n'.repeat(300)}POS`, ['Place of Service', 'POS', 'POS']],
		['CPT, HCPCS … POS', ['CPT', 'HCPCS', 'POS']],
		['CPT, CPT … POS', ['CPT', 'CPT']],
		['POS and MAC', []],
		['CPT, HCPCS and a pos in prose', ['CPT', 'HCPCS']],
		['CPT, HCPCS: pos_code, posCd', ['CPT', 'HCPCS', 'pos', 'pos']],
		['CPT, HCPCS: startPos, cursor_pos', ['CPT', 'HCPCS']],
		['OR_ELSE, orElse', []],
		[`CPT HCPCS ${'x '.repeat(50_000)} POS ${'y '.repeat(50_000)}`, ['CPT', 'HCPCS']],
		[`CPT HCPCS${'\n'.repeat(40)}POS`, ['CPT', 'HCPCS', 'POS']],
		[`CPT HCPCS${'\n'.repeat(41)}POS`, ['CPT', 'HCPCS']],
		[`POS${'\n'.repeat(40)}CPT HCPCS`, ['POS', 'CPT', 'HCPCS']],
		[`POS${'\n'.repeat(41)}CPT HCPCS`, ['CPT', 'HCPCS']],
		[`${'x '.repeat(10)}CPT HCPCS${' '.repeat(3990)}POS`, ['CPT', 'HCPCS', 'POS']],
		[`CPT HCPCS${' '.repeat(4001)}POS`, ['CPT', 'HCPCS']],
		['CPT, Modifier … POS', ['CPT', 'Modifier']],
		['CPT, https://example.org/hcpcs … POS', ['CPT']],
		['THE OR X, CPT, HCPCS', ['CPT', 'HCPCS']],
	];
	for (const [text, mentions] of rows) {
		const shown = JSON.stringify(text.length > 60 ? `${text.slice(0, 20)} … ${text.slice(-20)}` : text);
		it(`${shown} holds ${mentions.length > 0 ? mentions.join(', ') : 'nothing'}`, () => {
			deepStrictEqual(found([...bundled, operatingRoom], text), mentions);
		});
	}

	it('names that need context never give it', () => {
		deepStrictEqual(found([pos, mac, cpt], 'POS MAC CPT'), ['CPT']);
	});

	it('(b) is counted among the entries of one team folder', () => {
		const folder = '/project/glossary';
		const desk = teamEntry(folder, 'term: Desk One (DO)', 'match: contextual');
		const own = [teamEntry(folder, 'term: Denial Desk'), teamEntry(folder, 'term: Appeal Desk')];
		const text = 'denial desk, appeal desk, DO';
		deepStrictEqual(found([desk, ...own], text), ['denial desk', 'appeal desk', 'DO']);
		deepStrictEqual(found([desk, cpt, hcpcs], 'CPT, HCPCS, DO'), ['CPT', 'HCPCS']);
		const elsewhere = [
			teamEntry('/project/a/glossary', 'term: Denial Desk'),
			teamEntry('/project/a/glossary', 'term: Appeal Desk'),
		];
		deepStrictEqual(found([desk, ...elsewhere], text), ['denial desk', 'appeal desk']);
	});

	it('two names at places that overlap give no context together', () => {
		const entries = [pos, entry('term: Claim Line Item'), entry('term: Item Charge')];
		deepStrictEqual(found(entries, 'claim line item charge POS'), ['claim line item']);
		deepStrictEqual(found(entries, 'claim line item, item charge POS'), [
			'claim line item',
			'item charge',
			'POS',
		]);
	});
});

describe('mentions never overlap within a glossary', () => {
	it('a team and the bundled glossary are both shown, the team first', () => {
		const team = teamEntry('/project/glossary', 'term: CPT');
		const longer = teamEntry('/project/glossary', 'term: CPT Desk');
		const recognized = (entries: readonly (typeof cpt)[], text: string) => {
			const recognitions = recognize({ text, languageId: '' }, new GlossaryView(entries));
			return recognitions.map(({ start, end, subject }) => [
				text.slice(start, end),
				subject.entry.origin.kind,
			]);
		};
		deepStrictEqual(recognized([team, cpt], 'CPT'), [
			['CPT', 'team'],
			['CPT', 'bundled'],
		]);
		deepStrictEqual(recognized([longer, cpt], 'CPT desk'), [
			['CPT desk', 'team'],
			['CPT', 'bundled'],
		]);
	});

	it('entries with one range stand in their own order, however their names are joined', () => {
		const entries = ['Prior Authorization Number', 'Prior, Authorization', 'Prior Authorization'].map(
			(term) => teamEntry('/project/glossary', `term: "${term}"`),
		);
		const document = { text: 'prior authorization', languageId: '' };
		deepStrictEqual(
			recognize(document, new GlossaryView(entries)).map(({ subject }) => subject.entry.term),
			['Prior, Authorization', 'Prior Authorization'],
		);
	});

	it('one entry stands once at a place', () => {
		deepStrictEqual(
			found([entry('term: Prior Auth', 'aliases: [prior-auth, Prior auths]')], 'prior auth'),
			['prior auth'],
		);
	});
});

describe('what is found does not depend on how the text is cut into spans', () => {
	const text =
		'prior authorization@example.org a .NET Place of\nService POS https://x.org/CPT getHCPCSCode; current procedural\n// terminology, posCode 診療 CPTs';
	const view = new GlossaryView([...bundled, entry('term: Prior Authorization'), entry('term: .NET')]);
	const document = { text, languageId: '' };
	const whole = candidatesIn(document, view, { start: 0, end: text.length });
	for (const size of [1, 2, 3, 7, 20]) {
		it(`${size} UTF-16 units at a time`, () => {
			const starts = Array.from({ length: Math.ceil(text.length / size) }, (_, index) => index * size);
			const parts = starts.map((start) =>
				candidatesIn(document, view, { start, end: Math.min(start + size, text.length) }),
			);
			deepStrictEqual(parts.flat(), whole);
		});
	}
});
