import type { Descriptions } from '../codes/descriptions';
import type { Place } from '../recognition/placeAt';
import { placeAt } from '../recognition/placeAt';
import { identifierAround } from '../recognition/identifiers';
import type { Span } from '../recognition/recognition';
import type { Reading } from '../recognize';
import { cardsOf, type Cards } from './card';
import { codeCardOf, type CodeCard } from './codeCard';
import { NO_SURROUNDINGS, surroundingsOf } from './surroundings';
import type { Wording } from './wording';

/** What a hover says of a place: of its code, of its names, and what a claim says of it where it is no code. */
export interface PlaceCard extends Span {
	readonly code?: CodeCard | undefined;
	readonly names?: Cards | undefined;
	readonly notes: readonly string[];
}

/**
 * The cards of what stands at an offset of a text; undefined where nothing does. Of a part of a claim nothing is said
 * about what surrounds the place.
 */
export function placeCardAt(
	reading: Reading,
	offset: number,
	wording: Wording,
	descriptions: Descriptions,
	{ isWhole } = { isWhole: true },
): PlaceCard | undefined {
	const { document, view } = reading;
	const place: Place = placeAt(document, reading, offset) ?? identifierAround(document.text, at(offset));
	const { code, mention, start, end } = place;
	const around = isWhole ? surroundingsOf(document, code ?? place, wording) : NO_SURROUNDINGS;
	const notes = code ? [] : around.sentences;
	return code || mention || notes.length > 0
		? {
				start,
				end,
				code: code && codeCardOf(code, view, wording, descriptions, around),
				names: mention && cardsOf(mention, view, wording),
				notes,
			}
		: undefined;
}

function at(offset: number): Span {
	return { start: offset, end: offset };
}
