import type { Descriptions } from '../codes/descriptions';
import type { GlossaryView } from '../entries/glossary';
import type { Place } from '../recognition/placeAt';
import type { TextDocument } from '../recognition/recognition';
import { cardsOf, type Cards } from './card';
import { codeCardOf, type CodeCard } from './codeCard';
import { surroundingsOf } from './surroundings';
import type { Wording } from './wording';

/** What a hover says of a place: of its code first, and then of its names. */
export interface PlaceCard {
	readonly code?: CodeCard | undefined;
	readonly names?: Cards | undefined;
}

/** The cards of what stands at a place of a text. */
export function placeCardOf(
	document: TextDocument,
	{ code, mention }: Place,
	view: GlossaryView,
	wording: Wording,
	descriptions: Descriptions,
): PlaceCard {
	return {
		code: code && codeCardOf(code, view, wording, descriptions, surroundingsOf(document, code, wording)),
		names: mention && cardsOf(mention, view, wording),
	};
}
