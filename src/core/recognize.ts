import type { GlossaryView } from './entries/glossary';
import { layoutsOf } from './formats/layouts';
import { createX12Finder, isX12 } from './formats/x12';
import { createNameFinder } from './recognition/nameFinder';
import type { Candidate, Finder, Recognition, Span, TextDocument } from './recognition/recognition';
import { settle } from './recognition/settle';

const findersOf = new WeakMap<GlossaryView, readonly Finder[]>();

/** All finders for what a file sees: the names, and one for each format. */
function findersFor(view: GlossaryView): readonly Finder[] {
	const finders = findersOf.get(view) ?? [createX12Finder(view), createNameFinder(view.entries)];
	findersOf.set(view, finders);
	return finders;
}

/** What may stand in a span of a text, by all finders; spans that follow each other add up. */
export function candidatesIn(document: TextDocument, view: GlossaryView, span: Span): readonly Candidate[] {
	return findersFor(view).flatMap((finder) => finder.find(document, span));
}

/** Reads ahead what the form of a text says of its places, up to an offset; not needed, but for large texts. */
export function readAhead(document: TextDocument, offset: number): void {
	layoutsOf(document).forEach((layout) => layout.readTo?.(offset));
}

/** Whether what may stand in a text depends on the text around it alone. In X12, it does on the ISA segment. */
export function isReadByLines(document: TextDocument): boolean {
	return !isX12(document);
}

/** What stands of all the candidates of a text. */
export function recognitionsOf(
	document: TextDocument,
	candidates: readonly Candidate[],
): readonly Recognition[] {
	return settle(document, candidates, layoutsOf(document));
}

/** What stands in a whole text, at once. An editor goes span by span instead, so that it can be interrupted. */
export function recognize(document: TextDocument, view: GlossaryView): readonly Recognition[] {
	return recognitionsOf(document, candidatesIn(document, view, { start: 0, end: document.text.length }));
}
