import type { Entry } from '../entries/entry';
import { shortName, type Card, type Cards } from './card';
import { clipText } from './clip';
import { escapeMarkdown, lineMarkdown, linkTextMarkdown } from './entryText';
import { codeMarkdown, isShown } from './codeText';
import type { PlaceCard } from './placeCard';
import type { Wording } from './wording';

/** The most words of a link's tooltip. */
const TOOLTIP_WORDS = 20;

/** What stands between two cards. */
const BETWEEN = '\n\n---\n\n';

/** The addresses of the commands behind a card's links. */
export interface HoverLinks {
	openEntry(id: string): string;
	hideTerm(id: string): string;
}

/** A hover over a place as Markdown: its code, or what its claim says of it, and then its names. */
export function placeMarkdown(
	{ code, names, notes }: PlaceCard,
	wording: Wording,
	links: HoverLinks,
): string {
	return [
		code && codeMarkdown(code, wording, links),
		notes.map(escapeMarkdown).join('  \n'),
		names && hoverMarkdown(names, wording, links),
	]
		.filter(isShown)
		.join(BETWEEN);
}

/** A hover as Markdown: one card under the other, the links in the last line of each. */
export function hoverMarkdown({ cards, omitted }: Cards, wording: Wording, links: HoverLinks): string {
	const parts = cards.map((card) => cardMarkdown(card, wording, links));
	return [...parts, ...(omitted > 0 ? [escapeMarkdown(wording.andMore(omitted))] : [])].join(BETWEEN);
}

function cardMarkdown(card: Card, wording: Wording, links: HoverLinks): string {
	const [first = '', ...others] = card.names.map(escapeMarkdown);
	const link = (text: string, address: string, tooltip: string) =>
		`[${linkTextMarkdown(text)}](<${address}> "${escapeMarkdown(clipText(tooltip, TOOLTIP_WORDS))}")`;
	const linkTo = (entry: Entry, text: string) => link(text, links.openEntry(entry.id), entry.term);
	const related = card.related.map((entry) => linkTo(entry, shortName(entry))).join(', ');
	const actions = [
		linkTo(card.entry, wording.openEntry),
		related && `${escapeMarkdown(wording.related)} ${related}`,
		link(wording.hide, links.hideTerm(card.entry.id), wording.hideTooltip),
	];
	const place = card.place.map(escapeMarkdown).join(' · ');
	const lines = [
		card.heading && `*${escapeMarkdown(card.heading)}*`,
		[`**${first}**`, ...others].join(' · '),
		lineMarkdown(card.summary, card.summaryWords),
		card.details
			.map(({ title, value }) => `${escapeMarkdown(title)}: ${lineMarkdown(value)}`)
			.join(' · '),
		card.reason && escapeMarkdown(card.reason),
		// A wide space keeps the place apart from what can be done.
		[place, actions.filter(isShown).join(' · ')].filter(isShown).join(' \u2003 '),
	];
	return lines.filter(isShown).join('  \n');
}
