import { summaryOf, type Entry } from '../entries/entry';
import { shortName, type Card, type Cards } from './card';
import { lineText } from './entryText';
import { codeText } from './codeText';
import type { PlaceCard } from './placeCard';
import type { Wording } from './wording';

/** A hover over a place as plain text: what the terminal shows. */
export function placeText({ code, names, notes }: PlaceCard, wording: Wording): string {
	return [code && codeText(code), notes.join('\n'), names && hoverText(names, wording)]
		.filter((part) => part !== undefined && part !== '')
		.join('\n\n');
}

/** The cards of names as plain text. */
export function hoverText({ cards, omitted }: Cards, wording: Wording): string {
	return [
		...cards.map((card) => cardText(card, wording)),
		...(omitted > 0 ? [wording.andMore(omitted)] : []),
	].join('\n\n');
}

/** An entry as people paste it into a message: its name and what it is. */
export function definitionText(entry: Entry): string {
	const summary = lineText(summaryOf(entry));
	return summary === '' ? entry.term : `${entry.term}: ${summary}`;
}

function cardText(card: Card, wording: Wording): string {
	return [
		card.heading,
		card.names.join(' · '),
		lineText(card.summary, card.summaryWords),
		card.details.map(({ title, value }) => `${title}: ${lineText(value)}`).join(' · '),
		card.reason,
		card.place.join(' · '),
		card.related.length > 0 && `${wording.related} ${card.related.map(shortName).join(', ')}`,
	]
		.filter((line) => typeof line === 'string' && line !== '')
		.join('\n');
}
