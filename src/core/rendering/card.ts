import { summaryOf, type Entry } from '../entries/entry';
import type { GlossaryView } from '../entries/glossary';
import { relatedTerms } from '../entries/relatedTerms';
import type { Mention } from '../recognition/mentionAt';
import type { Recognition } from '../recognition/recognition';
import { clipText, countWords } from './clip';
import type { Wording } from './wording';

/** What a hover says of one meaning, before it is Markdown or plain text. Values are the author's Markdown. */
export interface Card {
	readonly entry: Entry;
	/** Where the meaning comes from, when that has to be told. */
	readonly heading?: string | undefined;
	/** The names in their order: what people say first, then the full name. */
	readonly names: readonly string[];
	/** To be cut after so many words. */
	readonly summary: string;
	readonly summaryWords: number;
	readonly details: readonly { readonly title: string; readonly value: string }[];
	/** Category and vertical. */
	readonly place: readonly string[];
	/** Why the place is this subject, where that is more than its name. */
	readonly reason?: string | undefined;
	readonly related: readonly Entry[];
}

/** The most that one meaning says, in words, and in words of its parts; and the most meanings of a hover. */
const MOST = { words: 60, name: 12, label: 6, related: 3, details: 2, meanings: 3 };

export interface Cards {
	readonly cards: readonly Card[];
	/** How many meanings are not shown. */
	readonly omitted: number;
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
		omitted: Math.max(meanings.length - MOST.meanings, 0),
	};
}

/** Where an entry comes from, as people call it. */
export function originLabel({ origin }: Entry, wording: Wording): string {
	return origin.kind === 'team' ? origin.label : wording.bundled;
}

function cardOf(meaning: Recognition, view: GlossaryView, wording: Wording, isOriginTold: boolean): Card {
	const { entry } = meaning.subject;
	const heading = isOriginTold ? clipText(originLabel(entry, wording), MOST.label) : undefined;
	const reason =
		meaning.reason.kind === 'segmentId' ? wording.segmentId(meaning.reason.segment) : undefined;
	const names = entry.abbreviation === undefined ? [entry.name] : [shortName(entry), entry.name];
	const place = [entry.category, entry.vertical].filter((part) => part !== undefined);
	const related = relatedTerms(entry, view).flatMap((term) => term.entry ?? []);
	const summary = summaryOf(entry);
	const shown = {
		names: names.map((name) => clipText(name, MOST.name)),
		place: place.map((part) => clipText(part, MOST.label)),
	};
	const fixedWords = countWords([heading, ...shown.names, ...shown.place, reason].join(' '));
	const summaryWords = MOST.words - fixedWords;
	let left = summaryWords - countWords(summary);
	const details = entry.details.slice(0, MOST.details).filter(({ title, value }) => {
		left -= countWords(`${title} ${value}`);
		return left >= 0;
	});
	return {
		entry,
		heading,
		...shown,
		summary,
		summaryWords,
		details,
		reason,
		related: related.slice(0, MOST.related),
	};
}

/** The name that a link or a title shows: the abbreviation where there is one. */
export function shortName(entry: Entry): string {
	return clipText(entry.abbreviation ?? entry.name, MOST.label);
}
