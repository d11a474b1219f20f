import { deepStrictEqual, ok } from 'node:assert';
import type { Entry } from '../../../../src/core/entries/entry';
import { GlossaryView } from '../../../../src/core/entries/glossary';
import { entryPage, gonePage } from '../../../../src/core/rendering/entryPage';
import { bodyHtml } from '../../../../src/core/rendering/entryText';
import { english } from '../../../../src/core/rendering/wording';
import { entry, teamEntry } from '../../../support/glossary';

const cpt = entry(
	'term: Current Procedural Terminology (CPT)',
	'category: Code Systems',
	'vertical: Medical Device',
	'description: The code set.',
	'related: [HCPCS, Nowhere]',
	'details:',
	'  - { title: Shape, value: five *characters* }',
	'reviewed: 2026-11',
	'sources:',
	"  - { title: CPT, publisher: AMA, url: 'https://a.b/?c&d' }",
	"  - { title: Trap, url: 'javascript:alert(1)' }",
);
const hcpcs = entry('term: HCPCS');
const around = {
	language: 'en',
	contentSource: 'https://self',
	stylesheet: 'https://self/panel.css',
	linkedTerms: new GlossaryView([cpt, hcpcs]),
	openEntry: (id: string) => `command:open?"${id}"`,
};

function page(each: Entry, icon?: string): string {
	return entryPage(each, new GlossaryView([cpt, hcpcs]), english, { ...around, icon });
}

describe('the entry page', () => {
	it('holds no script, and forbids all but its stylesheet', () => {
		const html = page(
			entry('term: A <script>', 'description: <script>alert(1)</script>', 'category: "\\"><script>"'),
		);
		ok(!/<script/i.test(html));
		ok(html.includes(`content="default-src 'none'; style-src https://self"`));
	});

	for (const [what, html] of [
		[
			'the name and its abbreviation',
			'<h1>Current Procedural Terminology <bdi class="abbreviation">CPT</bdi></h1>',
		],
		[
			'where it belongs',
			'<bdi>Code Systems</bdi> · <bdi>Medical Device</bdi> · <bdi>Reimbursement Glossary</bdi>',
		],
		['the description', '<p class="summary" dir="auto">The code set.</p>'],
		['details', '<dt>Shape</dt><dd>five <em>characters</em></dd>'],
		[
			'related terms as links',
			'<li dir="auto"><a href="command:open?&quot;HCPCS&quot;" title="HCPCS">HCPCS</a></li>',
		],
		['a related term that is unknown as text', '<li dir="auto">Nowhere</li>'],
		['sources', 'Sources: <bdi><a href="https://a.b/?c&amp;d">CPT, AMA</a></bdi>, <bdi>Trap</bdi>'],
		['when it was reviewed', 'Last reviewed 2026-11'],
		['that it is no advice', english.noAdvice],
	] as const) {
		it(`shows ${what}`, () => ok(page(cpt).includes(html), page(cpt)));
	}

	it('says of a team’s entries nothing about advice', () => {
		ok(!page(teamEntry('/project/glossary', 'term: CPT')).includes(english.noAdvice));
	});

	it('shows an icon that is a path, for the eye alone', () => {
		ok(page(cpt, 'M0 0h1').includes('aria-hidden="true" focusable="false"><path d="M0 0h1"/></svg>'));
		ok(!page(cpt).includes('<svg'));
		ok(!page(cpt, 'M0"/><script>').includes('<svg'));
	});

	it('shows the mentions of other terms in its body as links', () => {
		const html = page({ ...cpt, body: 'CPT beside HCPCS.' });
		ok(
			html.includes(
				'CPT beside <a class="term" href="command:open?&quot;HCPCS&quot;" title="HCPCS">HCPCS</a>.',
			),
			html,
		);
	});

	it('says that an entry is gone', () => ok(gonePage(english, around).includes(english.gone)));
});

describe('the headings of a body', () => {
	for (const [levels, expected] of [
		[
			[1, 2, 3],
			[2, 3, 4],
		],
		[
			[2, 3, 2],
			[2, 3, 2],
		],
		[
			[3, 4, 6, 3],
			[2, 3, 4, 2],
		],
		[
			[4, 2, 3],
			[2, 2, 3],
		],
		[
			[1, 2, 3, 4, 5, 6],
			[2, 3, 4, 5, 6, 6],
		],
	] as const) {
		it(`of the levels ${levels.join(' ')} are ${expected.join(' ')}`, () => {
			const html = bodyHtml(levels.map((level) => `${'#'.repeat(level)} x`).join('\n\n'));
			deepStrictEqual(
				[...html.matchAll(/<h(\d)/g)].map(([, level]) => Number(level)),
				expected,
			);
			deepStrictEqual(
				[...html.matchAll(/<\/h(\d)/g)].map(([, level]) => Number(level)),
				expected,
			);
		});
	}
});
