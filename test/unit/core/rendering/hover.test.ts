import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import type { Entry } from '../../../../src/core/entries/entry';
import { GlossaryView } from '../../../../src/core/entries/glossary';
import type { Mention } from '../../../../src/core/recognition/mentionAt';
import { cardsOf } from '../../../../src/core/rendering/card';
import { countWords } from '../../../../src/core/rendering/clip';
import { hoverMarkdown } from '../../../../src/core/rendering/hover';
import { hoverText } from '../../../../src/core/rendering/plainText';
import { english } from '../../../../src/core/rendering/wording';
import { bundledEntries, entry, teamEntry } from '../../../support/glossary';

const cpt = entry(
	'term: Current Procedural Terminology (CPT)',
	'category: Code Systems',
	'vertical: Medical Device',
	'description: The code set for physician procedures.',
	'related: [HCPCS, Modifier, Nowhere]',
	'details:',
	'  - { title: Shape, value: five characters }',
	'  - { title: Found in, value: SV1 of an 837 }',
	'  - { title: Third, value: not shown }',
);
const hcpcs = entry('term: HCPCS');
const modifier = entry('term: Modifier');
const team = teamEntry('/project/glossary', 'term: CPT', 'description: Our own.');
const links = { openEntry: (id: string) => `open:${id.slice(0, 3)}`, hideTerm: () => 'hide:' };

function cards(...entries: readonly Entry[]) {
	const mention: Mention = {
		start: 0,
		end: 3,
		recognitions: entries.map((each) => ({
			start: 0,
			end: 3,
			subject: { kind: 'entry', entry: each },
			reason: { kind: 'name', name: 'CPT' },
			isInflected: false,
			needsContext: false,
			givesContext: true,
		})),
	};
	return cardsOf(mention, new GlossaryView([cpt, hcpcs, modifier, team]), english);
}

describe('a hover', () => {
	it('says name, expansion, description, details, place and links, a line each', () => {
		deepStrictEqual(hoverMarkdown(cards(cpt), english, links).split('  \n'), [
			'**CPT** · Current Procedural Terminology',
			'The code set for physician procedures\\.',
			'Shape: five characters · Found in: SV1 of an 837',
			'Code Systems · Medical Device \u2003 [Open\u00a0entry](<open:Cur> "Current Procedural Terminology \\(CPT\\)") · Related\\: [HCPCS](<open:HCP> "HCPCS"), [Modifier](<open:Mod> "Modifier") · [Hide](<hide:> "Hide this term in hovers")',
		]);
	});

	it('reads as plain text', () => {
		strictEqual(
			hoverText(cards(cpt), english),
			'CPT · Current Procedural Terminology\nThe code set for physician procedures.\nShape: five characters · Found in: SV1 of an 837\nCode Systems · Medical Device\nRelated: HCPCS, Modifier',
		);
	});

	it('tells several meanings apart by where they come from', () => {
		strictEqual(hoverText(cards(team, cpt), english).split('\n')[0], 'glossary');
		ok(hoverText(cards(team, cpt), english).includes('\n\nReimbursement Glossary\nCPT · '));
	});

	it('shows three meanings and counts the others', () => {
		const others = ['One', 'Two', 'Three', 'Four', 'Five'].map((name) => entry(`term: ${name} (CPT)`));
		ok(hoverMarkdown(cards(...others), english, links).endsWith('\n\n---\n\nand 2 more'));
	});

	it('shows an entry once, however many of its names stand there', () => {
		strictEqual(cards(cpt, cpt).cards.length, 1);
	});

	const hugeWords = 'word '.repeat(500).trim();
	const huge = teamEntry(
		'/project/glossary',
		`term: ${hugeWords} (${hugeWords})`,
		`description: ${hugeWords} **bold ${hugeWords}**`,
		`category: ${hugeWords}`,
		`vertical: ${hugeWords}`,
		`details: [{ title: T, value: ${hugeWords} }, { title: U, value: v }]`,
	);
	const isShort = (each: Entry) => {
		const shown = cards(each);
		const words = countWords(
			hoverText(shown, english)
				.replace(/\nRelated: .*$/, '')
				.replace(/ …| · /g, ' '),
		);
		return hoverMarkdown(shown, english, links).split('  \n').length <= 6 && words <= 60;
	};

	it('has at most six lines and 60 words, links aside', () => {
		ok(isShort(huge));
		deepStrictEqual(idsOf(bundledEntries().filter((each) => !isShort(each))), []);
	});

	it('of no entry that ships is cut', () => {
		deepStrictEqual(
			idsOf(bundledEntries().filter((each) => hoverText(cards(each), english).includes(' …'))),
			[],
		);
	});
});

function idsOf(entries: readonly Entry[]): readonly string[] {
	return entries.map(({ id }) => id);
}
