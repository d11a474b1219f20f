import { deepStrictEqual, ok } from 'node:assert';
import { readFileSync } from 'node:fs';
import { GlossaryView } from '../../../../src/core/entries/glossary';
import { indexForLookUp } from '../../../../src/core/entries/lookUp';
import { resultOf } from '../../../../src/core/recognize';
import { bundledEntries, entry, teamEntry } from '../../../support/glossary';

describe('the look-up', () => {
	const lookUp = resultOf(
		indexForLookUp([
			entry('term: Current Procedural Terminology (CPT)', 'aliases: [HCPCS Level I]'),
			entry('term: Healthcare Common Procedure Coding System (HCPCS)', 'description: A code set.'),
			entry('term: HCPCS Level II', 'description: Letters and digits.'),
			entry('term: CMS-1500', 'description: The paper claim of a professional.'),
			entry('term: Payer', 'aliases: [insurer]', 'description: Who pays first, and who after.'),
			entry('term: Explanation of Benefits'),
			entry('term: Père Straße'),
			entry('term: 診療報酬'),
		]),
	);
	const rows: readonly [query: string, first: string | undefined][] = [
		['hcp', 'Healthcare Common Procedure Coding System (HCPCS)'],
		['HCPCS level i', 'Current Procedural Terminology (CPT)'],
		['level 2 hcpcs', 'HCPCS Level II'],
		['procedural', 'Current Procedural Terminology (CPT)'],
		['cms1500', 'CMS-1500'],
		['CMS 1500 form', 'CMS-1500'],
		['insur', 'Payer'],
		['who pays first', 'Payer'],
		['paper claim', 'CMS-1500'],
		['explanation of benifits', 'Explanation of Benefits'],
		['eob', 'Explanation of Benefits'],
		['explnation', 'Explanation of Benefits'],
		['epxlanation of benefits', 'Explanation of Benefits'],
		['pere strasse', 'Père Straße'],
		['診療', '診療報酬'],
		['zebra', undefined],
		['!!', undefined],
		['', undefined],
	];
	for (const [query, first] of rows) {
		it(`“${query}” → ${first ?? 'nothing'}`, () => deepStrictEqual(lookUp.find(query)[0]?.term, first));
	}

	it('of two entries with one name, the first is first', () => {
		const entries = [teamEntry('/project/glossary', 'term: CPT'), entry('term: CPT')];
		deepStrictEqual(resultOf(indexForLookUp(entries)).find('cpt'), entries);
	});

	it('is quick with what nobody types', () => {
		ok(lookUp.find('x '.repeat(5000)).length >= 0);
		ok(lookUp.find('y'.repeat(100_000)).length >= 0);
	});
});

describe('the look-up in the glossary that ships, for queries as people type them', () => {
	const view = new GlossaryView(bundledEntries());
	const lookUp = resultOf(indexForLookUp(view.entries));
	const places = readFileSync('test/unit/core/entries/queries.txt', 'utf8')
		.split('\n')
		.filter((line) => line.trim() !== '' && !line.startsWith('#'))
		.map((line) => {
			const [query = '', name = ''] = line.split(' | ');
			const [expected] = view.named(name);
			return { query, name, place: lookUp.find(query).findIndex((entry) => entry === expected) };
		});
	const share = (most: number) =>
		places.filter(({ place }) => place >= 0 && place < most).length / places.length;

	it('are 120 or more', () => ok(places.length >= 120, String(places.length)));
	it('puts the right one first in 95 of 100', () => ok(share(1) >= 0.95, missed(0)));
	it('and always among the first three', () => ok(share(3) === 1, missed(2)));

	function missed(most: number): string {
		return places
			.filter(({ place }) => place < 0 || place > most)
			.map(({ query, name, place }) => `${query} → ${name} at ${place + 1}`)
			.join('\n');
	}
});
