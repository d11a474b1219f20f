import type { StateCore, Token } from 'markdown-it';
import type { Entry } from '../entries/entry';
import type { GlossaryView } from '../entries/glossary';
import type { Span } from '../recognition/recognition';
import { recognize } from '../recognize';

/** Which terms a body links to, and how. */
export interface TermLinks {
	/** The entry whose body it is. */
	readonly entry: Entry;
	/** The terms that are linked. */
	readonly view: GlossaryView;
	/** The address of the command that opens an entry. */
	readonly openEntry: (id: string) => string;
}

/** Stands for what is no text, such as code: no name goes over it, nor from one block to the next. */
const BARRIER = '\n\uFFFC\n';

/** A run of text, and where it lies in the text of the whole body. */
interface Piece extends Span {
	/** Those with one number follow each other without markup. Undefined where no link may stand. */
	readonly run: number | undefined;
}

interface Link extends Span {
	readonly entry: Entry;
}

/**
 * Makes the first mention of each other term in a parsed body a link to its entry: by the rules of hovers, over the whole
 * text, and never in code, links or headings. A mention that is emphasised in part stays text.
 */
export function linkTerms({ tokens, Token }: StateCore, { entry, view, openEntry }: TermLinks): void {
	const { text, pieces } = readPieces(tokens, entry.term + BARRIER);
	const links = findLinks(text, [...pieces.values()], entry, view);
	const open = (link: Link) => {
		const token = new Token('link_open', 'a', 1);
		token.attrs = [
			['class', 'term'],
			['href', openEntry(link.entry.id)],
			['title', link.entry.term],
		];
		return token;
	};
	const plain = (content: string) => Object.assign(new Token('text', '', 0), { content });
	let next = 0;
	for (const block of tokens) {
		block.children &&= block.children.flatMap((token) => {
			const piece = pieces.get(token);
			const cut: Token[] = [];
			let done = piece?.start ?? 0;
			for (let link = links[next]; piece && link && link.start < piece.end; link = links[next]) {
				if (link.start >= piece.start) {
					cut.push(plain(text.slice(done, link.start)), open(link));
					done = link.start;
				}
				if (link.end > piece.end) {
					break;
				}
				cut.push(plain(text.slice(done, link.end)), new Token('link_close', 'a', -1));
				done = link.end;
				next++;
			}
			if (!piece || token.type !== 'text') {
				// A link may begin or end at a line's end, but not in it.
				return [...cut, token];
			}
			return [...cut, plain(text.slice(done, piece.end))];
		});
	}
}

/** The text of a body for the recogniser, after `before`, and where each of its runs lies in it. */
function readPieces(
	tokens: readonly Token[],
	before: string,
): { readonly text: string; readonly pieces: ReadonlyMap<Token, Piece> } {
	const pieces = new Map<Token, Piece>();
	const texts = [before];
	let start = before.length;
	let run = 0;
	const add = (text: string) => {
		texts.push(text);
		start += text.length;
	};
	for (const [at, block] of tokens.entries()) {
		const isHeading = /^(?:heading|th)_open$/.test(tokens[at - 1]?.type ?? '');
		let links = 0;
		for (const token of block.children ?? []) {
			const content = token.type === 'softbreak' ? '\n' : token.type === 'text' ? token.content : '';
			if (content !== '') {
				const isOpen = !isHeading && links === 0;
				pieces.set(token, { start, end: start + content.length, run: isOpen ? run : undefined });
				add(content);
			} else if (token.type !== 'text') {
				run++;
				links += token.type === 'link_open' ? 1 : token.type === 'link_close' ? -1 : 0;
				add(token.nesting === 0 ? BARRIER : '');
			}
		}
		run++;
		add(BARRIER);
	}
	return { text: texts.join(''), pieces };
}

function findLinks(
	text: string,
	pieces: readonly Piece[],
	entry: Entry,
	view: GlossaryView,
): readonly Link[] {
	const recognitions = recognize({ text, languageId: '' }, view);
	const placeOf = ({ start, end }: Span) => `${start}-${end}`;
	const own = new Set(recognitions.filter(({ subject }) => subject.entry.id === entry.id).map(placeOf));
	const linked = new Set<Entry>();
	const links: Link[] = [];
	let first = 0;
	for (const recognition of recognitions) {
		const { start, end, subject } = recognition;
		while ((pieces[first]?.end ?? Infinity) <= start) {
			first++;
		}
		let last = first;
		while ((pieces[last]?.end ?? Infinity) < end) {
			last++;
		}
		const run = pieces[first]?.run;
		const isWhole =
			run !== undefined && (pieces[first]?.start ?? Infinity) <= start && pieces[last]?.run === run;
		const isFree = start >= (links.at(-1)?.end ?? 0) && !own.has(placeOf(recognition));
		if (isWhole && isFree && !linked.has(subject.entry)) {
			linked.add(subject.entry);
			links.push({ start, end, entry: subject.entry });
		}
	}
	return links;
}
