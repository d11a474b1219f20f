import type { Entry } from '../entries/entry';

/** A text and what the editor takes it for; `languageId` is `''` where nobody knows. */
export interface TextDocument {
	readonly text: string;
	readonly languageId: string;
}

/** A stretch of a text: UTF-16 offsets, `[start, end)`. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

/** What a place is about. */
export type Subject = { readonly kind: 'entry'; readonly entry: Entry };

/** Why this place is this subject. It belongs to one recognition; context belongs to the text. */
export type Reason =
	| { readonly kind: 'name'; readonly name: string }
	| { readonly kind: 'segmentId'; readonly segment: string };

/** A place that a finder proposes. Whether it stands is decided by `settle` alone. */
export interface Candidate extends Span {
	readonly subject: Subject;
	readonly reason: Reason;
	/** It stands only where the text around it speaks of the field. */
	readonly needsContext: boolean;
	/** Whether its last word stands in its other number: a plural, or the singular of one. */
	readonly isInflected: boolean;
	/** It says to others that the text speaks of the field. */
	readonly givesContext: boolean;
}

/** A candidate at another place: all written out, for there are hundreds of thousands and a spread is dear. */
export function movedCandidate(candidate: Candidate, shift: number): Candidate {
	const { start, end, subject, reason, needsContext, isInflected, givesContext } = candidate;
	return {
		start: start + shift,
		end: end + shift,
		subject,
		reason,
		isInflected,
		needsContext,
		givesContext,
	};
}

/** A candidate that stands. */
export type Recognition = Candidate;

/**
 * Finds what begins in `span` (a candidate by its first word), so that spans that follow each other find together
 * what one span over all finds. Finders do not know each other; each may read the text around its span, and leave out
 * what the layouts of the text silence there.
 */
export interface Finder {
	find(document: TextDocument, span: Span, layouts: readonly Layout[]): readonly Candidate[];
}

/**
 * What the form of a file says of its places. It is asked about a place, instead of listing all: a claim file has
 * millions of elements, and names stand in a few of them.
 */
export interface Layout {
	/** What it goes by in the text as a whole: where that is another after an edit, all places may be. */
	readonly form: string;
	/** The one context window that holds a place: an X12 interchange, a FHIR resource. */
	unitAt(place: Span): Span | undefined;
	/** The value in which a place begins: an element, a cell, a string, the heading of a column. No name goes over its edge. */
	valueAt(place: Span): Span | undefined;
	/**
	 * Where that value is data, up to how many UTF-16 units names stay silent in it; those that need context all do.
	 * It looks no farther than LAYOUT_REACH around the value.
	 */
	silentLengthAt(place: Span): number | undefined;
	/** Reads ahead up to an offset, so that the first question does not read a large file at once. */
	readTo?(offset: number): void;
}

/** How much around a value says what it is, in UTF-16 units. */
export const LAYOUT_REACH = 200;
