import MarkdownIt, { type Token } from 'markdown-it';

/**
 * The one gate for the text of entries, which are written by anyone. What passes: emphasis, code, lists, tables,
 * quotes, headings and https links. Images, HTML and all other links become plain text. Nothing is made from the
 * author's own characters without being escaped.
 */
const markdown = new MarkdownIt('default', { html: false, linkify: false, typographer: false });
markdown.validateLink = (url) => /^https:\/\//i.test(url);
markdown.renderer.rules['image'] = (tokens, index) => escapeHtml(tokens[index]?.content ?? '');
markdown.renderer.rules['heading_open'] = (tokens, index) => `<${headingTag(tokens[index])}>`;
markdown.renderer.rules['heading_close'] = (tokens, index) => `</${headingTag(tokens[index])}>\n`;
markdown.renderer.rules['fence'] = (tokens, index) =>
	`<pre><code>${escapeHtml(tokens[index]?.content ?? '')}</code></pre>\n`;

/** The longest text of one line, such as a description, that is shown, in UTF-16 units. */
const LONGEST_LINE = 2000;

/** A body (Markdown) as HTML whose headings stand below the page's own. */
export function bodyHtml(text: string): string {
	return markdown.render(text);
}

/** A description or a value (Markdown of one paragraph) as HTML. */
export function lineHtml(text: string): string {
	return markdown.renderInline(text.slice(0, LONGEST_LINE));
}

/** A description or a value as Markdown that is safe in a hover. */
export function lineMarkdown(text: string): string {
	let address = '';
	return inlineTokens(text)
		.map((token) => {
			address = String(token.attrGet('href') ?? address);
			return tokenMarkdown(token, address);
		})
		.join('');
}

/** A description or a value as people read it, without any markup. */
export function lineText(text: string): string {
	return inlineTokens(text)
		.map((token) => (isBreak(token) ? ' ' : token.content))
		.join('');
}

/** Text that is no Markdown, as Markdown that shows it as it is. */
export function escapeMarkdown(text: string): string {
	return text.replace(/[!-/:-@[-`{-~]/g, '\\$&').replace(/\s+/g, ' ');
}

/** Text as HTML, in an element or in a quoted attribute. */
export function escapeHtml(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}

function inlineTokens(text: string): readonly Token[] {
	return markdown.parseInline(text.slice(0, LONGEST_LINE), {}).flatMap((token) => token.children ?? []);
}

function isBreak(token: Token): boolean {
	return token.type === 'softbreak' || token.type === 'hardbreak';
}

/** `address` is the one of the link that is open. */
function tokenMarkdown(token: Token, address: string): string {
	switch (token.type) {
		case 'strong_open':
		case 'strong_close':
			return '**';
		case 'em_open':
		case 'em_close':
			return '*';
		case 's_open':
		case 's_close':
			return '~~';
		case 'code_inline':
			return codeMarkdown(token.content);
		case 'link_open':
			return '[';
		case 'link_close':
			return `](<${address}>)`;
		default:
			return isBreak(token) ? ' ' : escapeMarkdown(token.content);
	}
}

/** Code between more backquotes than it holds in a row. */
function codeMarkdown(content: string): string {
	const longest = Math.max(0, ...(content.match(/`+/g) ?? []).map((run) => run.length));
	const fence = '`'.repeat(longest + 1);
	return `${fence} ${content} ${fence}`;
}

function headingTag(token: Token | undefined): string {
	const level = Number(token?.tag.slice(1) ?? 1);
	return `h${Math.min(Math.max(level, 2), 6)}`;
}
