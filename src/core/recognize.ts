import type { GlossaryView } from './entries/glossary';
import { createX12Finder } from './formats/x12';
import { createNameFinder } from './recognition/names';
import { findAll, type Finder, type Recognition, type TextDocument } from './recognition/recognition';
import { settle } from './recognition/settle';

const findersOf = new WeakMap<GlossaryView, readonly Finder[]>();

/** All finders for what a file sees: the names, and one for each format. */
export function findersFor(view: GlossaryView): readonly Finder[] {
	const finders = findersOf.get(view) ?? [createX12Finder(view), createNameFinder(view.entries)];
	findersOf.set(view, finders);
	return finders;
}

/** What stands in a whole text, at once. An editor goes span by span instead, so that it can be interrupted. */
export function recognize(document: TextDocument, view: GlossaryView): readonly Recognition[] {
	const { candidates, regions } = findAll(findersFor(view), document, {
		start: 0,
		end: document.text.length,
	});
	return settle(document, candidates, regions);
}
