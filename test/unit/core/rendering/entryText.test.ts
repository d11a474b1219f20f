import { strictEqual } from 'node:assert';
import { bodyHtml, lineHtml, lineMarkdown, lineText } from '../../../../src/core/rendering/entryText';

/** Each row: what an author writes, then what a page, a hover and a terminal get. */
const rows: readonly [text: string, html: string, markdown: string, plain: string][] = [
	['plain', 'plain', 'plain', 'plain'],
	['*em* **strong**', '<em>em</em> <strong>strong</strong>', '*em* **strong**', 'em strong'],
	['`a*b`', '<code>a*b</code>', '` a*b `', 'a*b'],
	['``a`b``', '<code>a`b</code>', '`` a`b ``', 'a`b'],
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
			),
			'<h2>A</h2>\n<ul>\n<li>b</li>\n</ul>\n<pre><code>&lt;c&gt;\n</code></pre>\n' +
				'<table>\n<thead>\n<tr>\n<th>d</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>e</td>\n</tr>\n</tbody>\n</table>\n' +
				'<p>&lt;script&gt;f&lt;/script&gt;</p>\n<p>g</p>\n',
		);
	});

	it('a description of 1 MB is cut', () => {
		strictEqual(lineText('x'.repeat(1_000_000)).length, 2000);
	});
});
