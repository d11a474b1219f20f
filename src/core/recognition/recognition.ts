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
	/** It says to others that the text speaks of the field. */
	readonly givesContext: boolean;
}

/**
 * What a format says of a stretch: a `unit` is one context window (an X12 interchange, a FHIR resource);
 * `data` is one value (an element, a cell), in which names of up to `silentLength` UTF-16 units stay silent.
 */
export type Region = Span &
	({ readonly kind: 'unit' } | { readonly kind: 'data'; readonly silentLength: number });

export interface Found {
	readonly candidates: readonly Candidate[];
	readonly regions: readonly Region[];
}

/**
 * Finds what begins in `span` (a candidate by its first word), so that spans that follow each other find together
 * what one span over all finds. Finders do not know each other; each may read the text around its span.
 */
export interface Finder {
	find(document: TextDocument, span: Span): Found;
}

/** A candidate that stands. */
export type Recognition = Candidate;

/** All that the finders find in `span`. */
export function findAll(finders: readonly Finder[], document: TextDocument, span: Span): Found {
	const found = finders.map((finder) => finder.find(document, span));
	return {
		candidates: found.flatMap(({ candidates }) => candidates),
		regions: found.flatMap(({ regions }) => regions),
	};
}
