import type { CodeCard } from './codeCard';
import { escapeMarkdown, linkTextMarkdown } from './entryText';
import type { HoverLinks } from './hover';
import type { Wording } from './wording';

/** The card of a code as Markdown, the link to the entry of its system in the last line. */
export function codeMarkdown(card: CodeCard, wording: Wording, links: HoverLinks): string {
	const link =
		card.entry &&
		`[${linkTextMarkdown(wording.openEntryOf(card.entry.abbreviation ?? card.entry.name))}](<${links.openEntry(card.entry.id)}>)`;
	return [
		`**${escapeMarkdown(card.code)}**${escapeMarkdown(card.suffix)} · ${escapeMarkdown(card.title)}`,
		...[...card.lines, card.reason].map(escapeMarkdown),
		[card.notice && escapeMarkdown(card.notice), link].filter(isShown).join(' \u2003 '),
	]
		.filter(isShown)
		.join('  \n');
}

/** The same as plain text. */
export function codeText(card: CodeCard): string {
	return [`${card.code}${card.suffix} · ${card.title}`, ...card.lines, card.reason, card.notice]
		.filter(isShown)
		.join('\n');
}

/** Whether a line says anything. */
export function isShown(text: string | undefined): boolean {
	return text !== undefined && text !== '';
}
