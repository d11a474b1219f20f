import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import { GlossaryView } from '../../../../src/core/entries/glossary';
import { bodyHtml } from '../../../../src/core/rendering/entryText';
import { entry, teamEntry } from '../../../support/glossary';

const cpt = entry('term: Current Procedural Terminology (CPT)');
const hcpcs = entry('term: HCPCS');
const payer = entry('term: Payer');
const authorization = entry('term: Prior Authorization (PA)');
const pos = entry('term: Place of Service (POS)', 'match: contextual');
const quoted = entry('term: A "<b>" Queue');
const self = entry('term: Self Pay');
const entries = [cpt, hcpcs, payer, authorization, pos, quoted, self];

/** A body with its links as `[text|id]`, and without any other tag. */
function linked(body: string, among = entries): string {
	return bodyHtml(body, {
		links: { entry: self, view: new GlossaryView(among), openEntry: (id) => `open:${id}` },
	})
		.replace(/<a class="term" href="open:([^"]*)" title="[^"]*">([^]*?)<\/a>/g, '[$2|$1]')
		.replace(/<[^>]*>/g, '')
		.trim();
}

const CPT = 'Current Procedural Terminology (CPT)';
const PA = 'Prior Authorization (PA)';
const POS = 'Place of Service (POS)';

/** Each row: a body, and what is a link in it. */
const rows: readonly [what: string, body: string, expected: string][] = [
	['the first mention alone', 'A CPT, a CPT code', `A [CPT|${CPT}], a CPT code`],
	[
		'each term once, by any name',
		'CPT is Current Procedural Terminology',
		`[CPT|${CPT}] is Current Procedural Terminology`,
	],
	[
		'the first over all blocks',
		'One CPT.\n\n- two CPTs\n- a payer',
		`One [CPT|${CPT}].\n\n\ntwo CPTs\na [payer|Payer]`,
	],
	['several in one text', 'payer, HCPCS: CPT', `[payer|Payer], [HCPCS|HCPCS]: [CPT|${CPT}]`],
	['a plural with its ending', 'Payers pay.', '[Payers|Payer] pay.'],
	['a name over a line break', 'a prior\nauthorization here', `a [prior\nauthorization|${PA}] here`],
	['what begins and ends a line', 'CPT\nHCPCS\nCPT', `[CPT|${CPT}]\n[HCPCS|HCPCS]\nCPT`],
	['what is emphasised as a whole', 'a *payer* and **CPT**', `a [payer|Payer] and [CPT|${CPT}]`],
	['not what is emphasised in part', 'prior *authorization*, PA', `prior authorization, [PA|${PA}]`],
	['not code, and the mention after it', '`CPT` and CPT', `CPT and [CPT|${CPT}]`],
	['not over code', 'prior `x` authorization', 'prior x authorization'],
	['not a fence', '```\nCPT\n```\n\nCPT', `CPT\n\n[CPT|${CPT}]`],
	['not indented code', '    CPT\n\nCPT', `CPT\n\n[CPT|${CPT}]`],
	['not a link of the author', '[CPT](https://a.b) then CPT', `CPT then [CPT|${CPT}]`],
	['not a heading', '# CPT\n\nCPT', `CPT\n[CPT|${CPT}]`],
	['not a heading of a table, but its cells', '| CPT |\n| - |\n| CPT |', `CPT\n\n\n\n\n[CPT|${CPT}]`],
	['not what an image is called', '![CPT](https://a.b)', 'CPT'],
	['not the entry itself', 'Self pay beside a payer', 'Self pay beside a [payer|Payer]'],
	['not part of a word', 'receipt, concept', 'receipt, concept'],
	['not what needs context and has none', 'POS of the cursor', 'POS of the cursor'],
	['what needs context and has it', 'CPT, HCPCS and POS', `[CPT|${CPT}], [HCPCS|HCPCS] and [POS|${POS}]`],
	['by context that stands in a heading', '# CPT and HCPCS\n\nPOS', `CPT and HCPCS\n[POS|${POS}]`],
	[
		'not a name over two cells',
		'| a | b |\n| - | - |\n| prior | authorization |',
		'a\nb\n\n\n\n\nprior\nauthorization',
	],
	['beside signs of HTML', 'a <b> & CPT "c"', `a &lt;b&gt; &amp; [CPT|${CPT}] &quot;c&quot;`],
];

describe('links in a body', () => {
	for (const [what, body, expected] of rows) {
		it(what, () => strictEqual(linked(body).replace(/\n+/g, '\n'), expected.replace(/\n+/g, '\n')));
	}

	it('go to the team’s entry where two have the name', () => {
		const own = teamEntry('/project/glossary', 'term: CPT');
		strictEqual(linked('CPT', [own, cpt, self]), '[CPT|CPT]');
	});

	it('do not go from a name that the entry shares', () => {
		const other = entry('term: Another Self (Self Pay)');
		strictEqual(linked('self pay', [self, other]), 'self pay');
	});

	it('say the term, and cannot leave their attributes', () => {
		const html = bodyHtml('a "<b>" queue', {
			links: { entry: self, view: new GlossaryView(entries), openEntry: (id) => `open:${id}` },
		});
		ok(html.includes('title="A &quot;&lt;b&gt;&quot; Queue"'), html);
		ok(!html.includes('<b>'), html);
	});

	it('are made for a body of 1 MB in a moment', () => {
		const body =
			'| CPT | payer |\n| - | - |\n' + '| HCPCS of a *payer* | prior authorization |\n'.repeat(20_000);
		const started = performance.now();
		deepStrictEqual(linked(body).match(/\|[^\]]*\]/g)?.length, 3);
		ok(performance.now() - started < 5000);
	});
});
