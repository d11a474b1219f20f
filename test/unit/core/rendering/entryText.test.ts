import { ok, strictEqual } from 'node:assert';
import fc from 'fast-check';
import MarkdownIt, { type Token } from 'markdown-it';
import { bodyHtml, lineHtml, lineMarkdown, lineText } from '../../../../src/core/rendering/entryText';

/** Each row: what an author writes, then what a page, a hover and a terminal get. */
const rows: readonly [text: string, html: string, markdown: string, plain: string][] = [
	['plain', 'plain', 'plain', 'plain'],
	['a *em* **strong**', 'a <em>em</em> <strong>strong</strong>', 'a *em* **strong**', 'a em strong'],
	['x `a*b`', 'x <code>a*b</code>', 'x ` a*b `', 'x a*b'],
	['x ``a`b``', 'x <code>a`b</code>', 'x `` a`b ``', 'x a`b'],
	['[CMS](https://cms.gov/a)', '<a href="https://cms.gov/a">CMS</a>', '[CMS](<https://cms.gov/a>)', 'CMS'],
	['[x](command:evil)', '[x](command:evil)', '\\[x\\]\\(command\\:evil\\)', '[x](command:evil)'],
	['[x](http://a.b)', '[x](http://a.b)', '\\[x\\]\\(http\\:\\/\\/a\\.b\\)', '[x](http://a.b)'],
	['[x](vscode://a)', '[x](vscode://a)', '\\[x\\]\\(vscode\\:\\/\\/a\\)', '[x](vscode://a)'],
	['[x](file:///etc)', '[x](file:///etc)', '\\[x\\]\\(file\\:\\/\\/\\/etc\\)', '[x](file:///etc)'],
	[
		'[x](data:text/html,y)',
		'[x](data:text/html,y)',
		'\\[x\\]\\(data\\:text\\/html\\,y\\)',
		'[x](data:text/html,y)',
	],
	['[x](javascript:y)', '[x](javascript:y)', '\\[x\\]\\(javascript\\:y\\)', '[x](javascript:y)'],
	['![alt](https://a.b/c.png)', 'alt', 'alt', 'alt'],
	['![](https://a.b)', 'https://a.b', 'https\\:\\/\\/a\\.b', 'https://a.b'],
	['~~a~~', '~~a~~', '\\~\\~a\\~\\~', '~~a~~'],
	[
		'<img src=x onerror=y>',
		'&lt;img src=x onerror=y&gt;',
		'\\<img src\\=x onerror\\=y\\>',
		'<img src=x onerror=y>',
	],
	['$(zap) $(x~spin)', '$(zap) $(x~spin)', '\\$\\(zap\\) \\$\\(x\\~spin\\)', '$(zap) $(x~spin)'],
	['https://a.b', 'https://a.b', 'https\\:\\/\\/a\\.b', 'https://a.b'],
	[
		'<https://a.b>',
		'<a href="https://a.b">https://a.b</a>',
		'[https\\:\\/\\/a\\.b](<https://a.b>)',
		'https://a.b',
	],
	['a\nb', 'a\nb', 'a b', 'a b'],
	['1. # - |', '1. # - |', '1\\. \\# \\- \\|', '1. # - |'],
	['R&D "x"', 'R&amp;D &quot;x&quot;', 'R\\&D \\"x\\"', 'R&D "x"'],
];

describe('the text of an entry passes one gate', () => {
	for (const [text, html, markdown, plain] of rows) {
		it(JSON.stringify(text), () => {
			strictEqual(lineHtml(text), html);
			strictEqual(lineMarkdown(text), markdown);
			strictEqual(lineText(text), plain);
		});
	}

	it('a body has lists, tables, code and headings, and no HTML of its author', () => {
		strictEqual(
			bodyHtml(
				'# A\n\n- b\n\n```js\n<c>\n```\n\n| d |\n| - |\n| e |\n\n<script>f</script>\n\n![g](https://h)',
				{ tableLabel: 'Table' },
			),
			'<h2 dir="auto">A</h2>\n<ul dir="auto">\n<li>b</li>\n</ul>\n' +
				'<pre dir="ltr" tabindex="0"><code>&lt;c&gt;\n</code></pre>\n' +
				'<div class="scrollable" role="region" aria-label="Table" tabindex="0" dir="auto">\n<table>\n' +
				'<thead>\n<tr>\n<th>d</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>e</td>\n</tr>\n</tbody>\n</table>\n</div>\n' +
				'<p dir="auto">&lt;script&gt;f&lt;/script&gt;</p>\n<p dir="auto">g</p>\n',
		);
	});

	it('a description of 1 MB is cut', () => {
		strictEqual(lineText('x'.repeat(1_000_000)).length, 2000);
	});

	it('a line is cut after a number of words, and what is open is closed', () => {
		strictEqual(lineMarkdown('one **two three** four', 2), 'one **two …**');
		strictEqual(lineText('one [two **three** four](https://a.b) five', 1), 'one …');
		strictEqual(
			lineMarkdown('one [two **three** four](https://a.b) five', 3),
			'one [two **three** …](<https://a.b>)',
		);
		strictEqual(lineText('診療報酬'.repeat(30), 2), `${'診療報酬'.repeat(10)} …`);
	});

	it('a table keeps its alignment without a style of its own', () => {
		ok(bodyHtml('| a |\n| -: |\n| b |').includes('<td class="right">b</td>'));
	});

	it('nothing that an author writes becomes an image, HTML, a block or a link other than https in a hover', () => {
		const reader = new MarkdownIt('default', { html: true, linkify: true });
		reader.validateLink = () => true;
		const isSafe = (token: Token): boolean =>
			/^(inline|text|softbreak|hardbreak|text_special|paragraph_(open|close)|(em|strong)_(open|close)|code_inline|link_close)$/.test(
				token.type,
			) ||
			(token.type === 'link_open' && /^https:/i.test(String(token.attrGet('href'))));
		const isQuiet = (text: string) => {
			// As a card has it: a line of ours before, and one after.
			if (lineMarkdown(text).trim() === '') {
				return true;
			}
			const tokens = reader.parse(`**CPT**  \n${lineMarkdown(text)}  \nlast`, {});
			return (
				tokens.every((token) => isSafe(token) && (token.children ?? []).every(isSafe)) &&
				tokens.length === 3
			);
		};
		const pieces = fc.constantFrom(
			...[
				'`',
				'``',
				'*',
				'**',
				'~~',
				'~',
				'_',
				'[',
				']',
				'(',
				')',
				'<',
				'>',
				'!',
				'#',
				'- ',
				'1. ',
				'|',
				'\n',
				' ',
				'\\',
				'&nbsp;',
				'&#32;',
			],
			...[
				'a',
				'x y',
				'![](https://a.b)',
				'![p](https://e.vil/p.png)',
				'[x](command:evil)',
				'[y](https://a.b)',
				'https://a.b',
				'$(zap)',
				'\u2028',
			],
		);
		fc.assert(
			fc.property(fc.array(pieces, { maxLength: 14 }), (parts) => isQuiet(parts.join(''))),
			{
				numRuns: 1000,
				examples: [
					[['`A`![](https://a.b)``x`![p](https://evil/p.png)``']],
					[['~~~~x~~~~']],
					[['*&#32;x*']],
					[['``` `` ``` x']],
					[['\n*\u2028**']],
					[['[a]()']],
				],
			},
		);
	});
});
