import { readPlace } from '../formats/x12/readPlace';
import type { Relation } from '../formats/x12/relation';
import type { Span, TextDocument } from '../recognition/recognition';
import type { Wording } from './wording';

/** What stands around a place of a claim. */
export interface Surroundings {
	/** What is written close to a procedure: `-25`. */
	readonly suffix: string;
	/** What the claim says of the place, each a sentence. */
	readonly sentences: readonly string[];
}

export const NO_SURROUNDINGS: Surroundings = { suffix: '', sentences: [] };

/** What the claim around a place says of it. */
export function surroundingsOf(document: TextDocument, place: Span, wording: Wording): Surroundings {
	const relations = readPlace(document, place).filter((relation) => !isPersonal(relation));
	const modifiers = relations.flatMap((relation) =>
		relation.kind === 'service' ? relation.modifiers : [],
	);
	const meanings = modifiers.flatMap(({ systems: [system], text }) => {
		const [meaning] = system.structure?.(text) ?? [];
		return meaning === undefined ? [] : [wording.modifier(text, meaning)];
	});
	const sentences = relations
		.map((relation) => wording.relation(relation))
		.filter((sentence) => sentence !== '');
	return {
		suffix: modifiers.map(({ text }) => `-${text}`).join(''),
		sentences: [...meanings, ...sentences],
	};
}

/** Whether a relation would repeat a person's number. */
function isPersonal(relation: Relation): boolean {
	return 'code' in relation && (relation.code.systems[0].isPersonal ?? false);
}
