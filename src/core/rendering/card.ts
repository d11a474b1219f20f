import type { Entry } from '../entries/entry';
import { summaryOf } from '../entries/entry';
import type { GlossaryView } from '../entries/glossary';
import { relatedTerms } from '../entries/relatedTerms';
import type { Mention } from '../recognition/mentionAt';
import type { Recognition } from '../recognition/recognition';
import type { Wording } from './wording';

/** What a hover says of one meaning, before it is Markdown or plain text. Values are the author's Markdown. */
export interface Card {
	readonly entry: Entry;
	/** Where the meaning comes from, when that has to be told. */
	readonly heading?: string | undefined;
	/** The names in their order: what people say first, then the full name. */
	readonly names: readonly string[];
	readonly summary: string;
	readonly details: readonly { readonly title: string; readonly value: string }[];
	/** Category and vertical. */
	readonly place: readonly string[];
	/** Why the place is this subject, where that is more than its name. */
	readonly reason?: string | undefined;
	readonly related: readonly Entry[];
}

/** The most that one meaning says, in words and in related terms; a hover shows this many meanings. */
const MOST = { words: 60, related: 3, details: 2, meanings: 3 };

export interface Cards {
	readonly cards: readonly Card[];
	/** How many meanings are not shown. */
	readonly hidden: number;
}

/** The meanings of a mention, one card for each entry; several, or a team's own, are told apart by a heading. */
export function cardsOf(mention: Mention, view: GlossaryView, wording: Wording): Cards {
	const byEntry = new Map(
		mention.recognitions.toReversed().map((recognition) => [recognition.subject.entry, recognition]),
	);
	const meanings = mention.recognitions.filter(
		(recognition) => byEntry.get(recognition.subject.entry) === recognition,
	);
	const isTold =
		meanings.length > 1 || meanings.some(({ subject }) => subject.entry.origin.kind === 'team');
	return {
		cards: meanings.slice(0, MOST.meanings).map((meaning) => cardOf(meaning, view, wording, isTold)),
		hidden: Math.max(meanings.length - MOST.meanings, 0),
	};
}

/** Where an entry comes from, as people call it. */
export function originLabel({ origin }: Entry, wording: Wording): string {
	return origin.kind === 'team' ? origin.label : wording.bundled;
}

function cardOf(meaning: Recognition, view: GlossaryView, wording: Wording, isOriginTold: boolean): Card {
	const { entry } = meaning.subject;
	const heading = isOriginTold ? originLabel(entry, wording) : undefined;
	const reason =
		meaning.reason.kind === 'segmentId' ? wording.segmentId(meaning.reason.segment) : undefined;
	const names = entry.abbreviation === undefined ? [entry.name] : [entry.abbreviation, entry.name];
	const place = [entry.category, entry.vertical].filter((part) => part !== undefined);
	const related = relatedTerms(entry, view).flatMap((term) => term.entry ?? []);
	let words = countWords([heading, ...names, ...place, reason].join(' '));
	const summary = clip(summaryOf(entry), MOST.words - words);
	words += countWords(summary);
	const details = entry.details.slice(0, MOST.details).filter(({ title, value }) => {
		words += countWords(`${title} ${value}`);
		return words <= MOST.words;
	});
	return {
		entry,
		heading,
		names,
		summary,
		details,
		place,
		reason,
		related: related.slice(0, MOST.related),
	};
}

function countWords(text: string): number {
	return text.split(/\s+/).filter((word) => word !== '').length;
}

/** The beginning of a text, to a number of words; what is cut is told by an ellipsis. */
function clip(text: string, most: number): string {
	const words = text.split(/\s+/);
	return words.length <= most ? text : `${words.slice(0, Math.max(most, 1)).join(' ')} …`;
}

/** The name that a link to an entry shows: its abbreviation where it has one. */
export function shortName(entry: Entry): string {
	return entry.abbreviation ?? entry.name;
}
