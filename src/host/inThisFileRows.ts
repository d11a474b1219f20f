import type { CodeInText, CodesOfSystem } from '../core/codes/codesIn';
import type { Span } from '../core/recognition/recognition';
import { sortSpans } from '../core/recognition/spans';
import type { SubjectInText } from '../core/recognition/subjects';

/** A row of the list of what a file speaks of. */
export type Row =
	| { readonly kind: 'system'; readonly found: CodesOfSystem }
	| { readonly kind: 'code'; readonly system: string; readonly code: CodeInText }
	| ({ readonly kind: 'subject'; readonly isHeldBack: boolean } & SubjectInText)
	| { readonly kind: 'heldBack'; readonly subjects: readonly SubjectInText[] }
	| { readonly kind: 'place'; readonly place: Span }
	/** Asks for more rows below the one with this id. */
	| { readonly kind: 'more'; readonly id: string; readonly shown: number; readonly total: number };

/** All rows below another one. */
export function childrenOf(row: Row): readonly Row[] {
	switch (row.kind) {
		case 'system': {
			const { codes, systems } = row.found;
			return systems[0].isPersonal
				? placesOf(sortSpans(codes.flatMap(({ places }) => places)))
				: codes.map((code) => ({ kind: 'code', system: idOfSystem(row.found), code }));
		}
		case 'code':
			return placesOf(row.code.places);
		case 'subject':
			return placesOf(row.places);
		case 'heldBack':
			return row.subjects.map((subject) => ({ kind: 'subject', isHeldBack: true, ...subject }));
		case 'place':
		case 'more':
			return [];
	}
}

/** The id by which a row is known after the list has changed; none for those that cannot be opened. */
export function idOf(row: Row): string {
	switch (row.kind) {
		case 'system':
			return `system/${idOfSystem(row.found)}`;
		case 'code':
			return `code/${row.system}/${row.code.text}`;
		case 'subject':
			return `${row.isHeldBack ? 'heldBack' : 'subject'}/${row.entry.id}`;
		case 'heldBack':
			return 'heldBack';
		case 'place':
		case 'more':
			return '';
	}
}

function idOfSystem({ systems }: CodesOfSystem): string {
	return systems.map(({ id }) => id).join('+');
}

function placesOf(places: readonly Span[]): readonly Row[] {
	return places.map((place) => ({ kind: 'place', place }));
}
