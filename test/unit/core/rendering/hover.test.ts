import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import { readFileSync } from 'node:fs';
import type { Entry } from '../../../../src/core/entries/entry';
import { GlossaryView } from '../../../../src/core/entries/glossary';
import type { Mention } from '../../../../src/core/recognition/mentionAt';
import { cardsOf } from '../../../../src/core/rendering/card';
import { entryPage } from '../../../../src/core/rendering/entryPage';
import { hoverMarkdown } from '../../../../src/core/rendering/hover';
import { hoverText } from '../../../../src/core/rendering/plainText';
import { english } from '../../../../src/core/rendering/wording';
import { entry, teamEntry } from '../../../support/glossary';

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
const team = teamEntry('/work/glossary', 'term: CPT', 'description: Our own.');
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
			'Code Systems · Medical Device',
			'[Open entry](<open:Cur> "Current Procedural Terminology \\(CPT\\)") · Related\\: [HCPCS](<open:HCP> "HCPCS"), [Modifier](<open:Mod> "Modifier") · [Hide](<hide:> "Hide this term in hovers")',
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

	it('has at most 60 words and six lines a meaning, whatever the entry says', () => {
		const long = entry(
			'term: Long (L)',
			`description: ${'word '.repeat(500)}`,
			'category: A',
			'details:',
			`  - { title: T, value: ${'v '.repeat(90)} }`,
		);
		const lines = hoverText(cards(long), english).split('\n');
		ok(lines.length <= 6);
		ok(lines.join(' ').split(/\s+/).length <= 62, lines.join('\n'));
		ok(lines[1]?.endsWith(' …'));
	});

	it('of each entry that ships keeps to six lines and 60 words', () => {
		const bundled = JSON.parse(readFileSync('dist/terms.json', 'utf8')) as Entry[];
		const view = new GlossaryView(bundled);
		for (const each of bundled) {
			const mention = { ...cards(each), recognitions: [] };
			ok(
				mention.cards.every(({ summary }) => !summary.endsWith('…')),
				`${each.id} is cut`,
			);
			ok(view.named(each.term).includes(each));
		}
	});
});

describe('the entry page', () => {
	const page = (each: Entry) =>
		entryPage(each, new GlossaryView([cpt, hcpcs, modifier]), english, {
			language: 'en',
			contentSource: 'https://self',
			stylesheet: 'https://self/panel.css',
			openEntry: (id) => `command:open?"${id}"`,
		});

	it('holds no script, and forbids all but its stylesheet', () => {
		const html = page(
			entry('term: A <script>', 'description: <script>alert(1)</script>', 'category: "\\"><script>"'),
		);
		ok(!/<script/i.test(html));
		ok(html.includes(`content="default-src 'none'; style-src https://self"`));
	});

	it('shows details as a table and related terms as links; what is unknown is text', () => {
		const html = page(cpt);
		ok(html.includes('<tr><th scope="row">Third</th><td dir="auto">not shown</td></tr>'));
		ok(html.includes('<li><a href="command:open?&quot;HCPCS&quot;" title="HCPCS">HCPCS</a></li>'));
		ok(html.includes('<li>Nowhere</li>'));
	});

	it('says of the entries that ship that they are no advice', () => {
		ok(page(cpt).includes(english.noAdvice));
		ok(!page(team).includes(english.noAdvice));
	});
});
