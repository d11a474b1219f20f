import MarkdownIt, { type Token } from 'markdown-it';
import { linkTerms, type TermLinks } from './bodyLinks';
import { clipText, countWords } from './clip';

/**
 * The one gate for the text of entries, which are written by anyone. What passes: emphasis, code, lists, tables,
 * quotes, headings and https links. Images, HTML and all other links become plain text. Nothing is made from the
 * author's own characters without being escaped.
 */
const markdown = new MarkdownIt('default', { html: false, linkify: false, typographer: false }).disable(
	'strikethrough',
);
markdown.validateLink = (url) => /^https:\/\//i.test(url);
markdown.renderer.rules['image'] = (tokens, index) => escapeHtml(imageText(tokens[index]));
for (const rule of ['fence', 'code_block']) {
	// What can be scrolled can be reached by keyboard.
	markdown.renderer.rules[rule] = (tokens, index) =>
		`<pre dir="ltr" tabindex="0"><code>${escapeHtml(tokens[index]?.content ?? '')}</code></pre>\n`;
}
markdown.renderer.rules['table_open'] = (_tokens, _index, _options, env) => {
	const { tableLabel = '' } = env as BodySurroundings;
	return `<div class="scrollable" role="region" aria-label="${escapeHtml(tableLabel)}" tabindex="0" dir="auto">\n<table>\n`;
};
markdown.renderer.rules['table_close'] = () => '</table>\n</div>\n';
markdown.core.ruler.push('body', (state) => {
	const { links } = state.env as BodySurroundings;
	dropEmptyLinks(state.tokens);
	orderHeadings(state.tokens);
	setDirection(state.tokens);
	if (links) {
		linkTerms(state, links);
	}
});
for (const rule of ['th_open', 'td_open']) {
	markdown.renderer.rules[rule] = (tokens, index) => cellTag(tokens[index]);
}

/** The longest text of one line, such as a description, that is shown, in UTF-16 units. */
const LONGEST_LINE = 2000;

/** Nothing to see, but no Markdown begins or goes on across it. */
const GUARD = '\u200B';

/** What a body is shown with. */
export interface BodySurroundings {
	/** What a screen reader calls a table's box. */
	readonly tableLabel?: string;
	readonly links?: TermLinks;
}

/**
 * A body (Markdown) as HTML whose headings stand below the page's own, in order. A table lies in a box of its own, for it
 * may be wider than the page.
 */
export function bodyHtml(text: string, surroundings: BodySurroundings = {}): string {
	return markdown.render(text, { ...surroundings });
}

/** A description or a value (Markdown of one paragraph) as HTML. */
export function lineHtml(text: string): string {
	return markdown.renderInline(text.slice(0, LONGEST_LINE));
}

/** A description or a value as Markdown that is safe in a hover, to a number of words; an ellipsis tells of a cut. */
export function lineMarkdown(text: string, mostWords = Infinity): string {
	let address = '';
	const line = clip(inlineTokens(text), mostWords).reduce((before, token) => {
		address = String(token.attrGet('href') ?? address);
		const next = tokenMarkdown(token, address);
		// Two fences that touch would be one, and what is code would be Markdown.
		return before.endsWith('`') && next.startsWith('`') ? before + GUARD + next : before + next;
	}, '');
	// At the beginning of a line, `* ` would be a list and a long fence a block that swallows what follows.
	return /^\s*[*`]/.test(line) ? GUARD + line : line;
}

/** A description or a value as people read it, without any markup, to a number of words. */
export function lineText(text: string, mostWords = Infinity): string {
	return clip(inlineTokens(text), mostWords).map(tokenText).join('');
}

/** Text that is no Markdown, as Markdown that shows it as it is. */
export function escapeMarkdown(text: string): string {
	return text.replace(/[!-/:-@[-`{-~]/g, '\\$&').replace(/\s+/g, ' ');
}

/** The text of a link, which stays whole where a line breaks. */
export function linkTextMarkdown(text: string): string {
	return escapeMarkdown(text).replaceAll(' ', '\u00a0');
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

/** The beginning of a line: to a number of words, with whatever is open closed. */
function clip(tokens: readonly Token[], mostWords: number): readonly Token[] {
	const kept: Token[] = [];
	let left = mostWords;
	let skipped = 0;
	for (const token of tokens) {
		const text = tokenText(token);
		if (left < 0) {
			skipped += token.nesting;
			if (skipped < 0) {
				kept.push(token);
				skipped = 0;
			}
		} else if (countWords(text) <= left) {
			kept.push(token);
			left -= countWords(text);
		} else {
			const ellipsis = /^\s/.test(text) ? ' …' : '…';
			const content = left > 0 ? clipText(text, left) : ellipsis;
			kept.push(Object.assign(Object.create(token) as Token, { content }));
			left = -1;
		}
	}
	return kept;
}

function isBreak(token: Token): boolean {
	return token.type === 'softbreak' || token.type === 'hardbreak';
}

function tokenText(token: Token): string {
	return isBreak(token) ? ' ' : token.type === 'image' ? imageText(token) : token.content;
}

function imageText(token: Token | undefined): string {
	return token?.content ? token.content : String(token?.attrGet('src') ?? '');
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
		case 'code_inline':
			return codeMarkdown(token.content);
		case 'link_open':
			return '[';
		case 'link_close':
			return `](<${address}>)`;
		default:
			return escapeMarkdown(tokenText(token));
	}
}

/** Code between more backquotes than it holds in a row. */
function codeMarkdown(content: string): string {
	const longest = Math.max(0, ...(content.match(/`+/g) ?? []).map((run) => run.length));
	const fence = '`'.repeat(longest + 1);
	return `${fence} ${content} ${fence}`;
}

/** What has no address, as in `[a]()`, is no link, and the gate is not asked about it. */
function dropEmptyLinks(tokens: readonly Token[]): void {
	let isEmpty = false;
	for (const token of tokens.flatMap(({ children }) => children ?? [])) {
		if (token.type === 'link_open') {
			isEmpty = !token.attrGet('href');
		}
		if (isEmpty && /^link_(?:open|close)$/.test(token.type)) {
			Object.assign(token, { type: 'text', nesting: 0 });
		}
	}
}

/** Makes the first level of headings that an author uses the second, the next one the third, without a gap. */
function orderHeadings(tokens: readonly Token[]): void {
	let above: string[] = [];
	for (const token of tokens.filter(({ type }) => /^heading_(?:open|close)$/.test(type))) {
		if (token.nesting === 1) {
			above = [...above.filter((tag) => tag < token.tag), token.tag];
		}
		token.tag = `h${Math.min(above.length + 1, 6)}`;
	}
}

/** Lets each block of a body run the way its text does. */
function setDirection(tokens: readonly Token[]): void {
	for (const token of tokens.filter(({ level, nesting }) => level === 0 && nesting === 1)) {
		token.attrSet('dir', 'auto');
	}
}

/** A table's cell. Alignment as markdown-it writes it would be a style, which the page forbids. */
function cellTag(token: Token | undefined): string {
	const alignment = /text-align:(\w+)/.exec(String(token?.attrGet('style') ?? ''))?.[1];
	return alignment ? `<${token?.tag ?? 'td'} class="${alignment}">` : `<${token?.tag ?? 'td'}>`;
}
