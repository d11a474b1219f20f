import type { Entry } from '../entries/entry';
import type { Settled } from './settle';
import type { Candidate, Span } from './recognition';
import { meeting } from './spans';

/** What a text speaks of, and where. */
export interface SubjectInText {
	readonly entry: Entry;
	/** In the order of the text. */
	readonly places: readonly Span[];
}

/** What a text speaks of, in the order in which it does first. */
export function subjectsIn({ recognitions }: Settled): readonly SubjectInText[] {
	return bySubject(recognitions);
}

/** What it may speak of, but for lack of context; nothing of that lies where something stands. */
export function heldBackIn({ recognitions, heldBack }: Settled): readonly SubjectInText[] {
	return bySubject(heldBack.filter((candidate) => !meeting(recognitions, candidate)));
}

function bySubject(candidates: readonly Candidate[]): readonly SubjectInText[] {
	const places = new Map<Entry, Span[]>();
	for (const { subject, start, end } of candidates) {
		const known = places.get(subject.entry) ?? [];
		known.push({ start, end });
		places.set(subject.entry, known);
	}
	return [...places].map(([entry, each]) => ({ entry, places: each }));
}
