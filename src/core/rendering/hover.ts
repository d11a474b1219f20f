import { shortName, type Card, type Cards } from './card';
import { escapeMarkdown, lineMarkdown } from './entryText';
import type { Wording } from './wording';

/** The addresses of the commands behind a card's links. */
export interface HoverLinks {
	openEntry(id: string): string;
	hideTerm(id: string): string;
}

/** A hover as Markdown: one card under the other, the links in the last line of each. */
export function hoverMarkdown({ cards, hidden }: Cards, wording: Wording, links: HoverLinks): string {
	const parts = cards.map((card) => cardMarkdown(card, wording, links));
	return [...parts, ...(hidden > 0 ? [escapeMarkdown(wording.andMore(hidden))] : [])].join('\n\n---\n\n');
}

function cardMarkdown(card: Card, wording: Wording, links: HoverLinks): string {
	const [first, ...others] = card.names.map(escapeMarkdown);
	const details = card.details.map(
		({ title, value }) => `${escapeMarkdown(title)}: ${lineMarkdown(value)}`,
	);
	const link = (text: string, address: string, tooltip: string) =>
		`[${escapeMarkdown(text)}](<${address}> "${escapeMarkdown(tooltip)}")`;
	const related = card.related.map((entry) =>
		link(shortName(entry), links.openEntry(entry.id), entry.term),
	);
	const actions = [
		link(wording.openEntry, links.openEntry(card.entry.id), card.entry.term),
		...(related.length > 0 ? [`${escapeMarkdown(wording.related)} ${related.join(', ')}`] : []),
		link(wording.hide, links.hideTerm(card.entry.id), wording.hideTooltip),
	];
	return [
		card.heading && `*${escapeMarkdown(card.heading)}*`,
		[`**${first ?? ''}**`, ...others].join(' · '),
		lineMarkdown(card.summary),
		details.join(' · '),
		card.reason && escapeMarkdown(card.reason),
		card.place.map(escapeMarkdown).join(' · '),
		actions.join(' · '),
	]
		.filter((line) => line !== undefined && line !== '')
		.join('  \n');
}
