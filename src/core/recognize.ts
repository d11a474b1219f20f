import type { GlossaryView } from './entries/glossary';
import { CodeCollector, codesAfterEdit, type CodesByFinder } from './codeReading';
import { layoutsOf } from './formats/layouts';
import { isEnvelopeEdit } from './formats/x12/envelope';
import { createX12Finder } from './formats/x12/segmentIdFinder';
import { afterEdit, spanToReread, type Edit } from './recognition/edits';
import { createNameFinder } from './recognition/nameFinder';
import {
	movedCandidate,
	type Candidate,
	type Finder,
	type Recognition,
	type Span,
	type TextDocument,
} from './recognition/recognition';
import { inOrder, settle, type Settled } from './recognition/settle';

/** How much of a text is read in one turn, in UTF-16 units: a tenth of a millisecond, or some where all is names. */
const PORTION = 16_384;

/** What was read of a text. */
export interface Reading extends Settled {
	readonly document: TextDocument;
	readonly view: GlossaryView;
	/** What may stand in it, of which an edit changes little. */
	readonly candidates: readonly Candidate[];
	/** The same of codes, by their finders. */
	readonly codeCandidates: CodesByFinder;
}

/**
 * Reads a text in turns, between which an editor can let others go on. After an edit of a text that was read, only the
 * changed lines are read again. (Whatever stands is decided anew, for context reaches far; that is quick.)
 */
export function* read(
	document: TextDocument,
	view: GlossaryView,
	before?: { readonly reading: Reading; readonly edit: Edit },
): Generator<undefined, Reading> {
	// In X12, what is read in a line depends on the separators, which the ISA segment declares.
	const isReadByLines =
		before &&
		!isEnvelopeEdit(document, before.reading.document, before.edit) &&
		formOf(document) === formOf(before.reading.document);
	const known = isReadByLines ? before : undefined;
	const knownCodes = before && (yield* codesOf(document, before));
	const span = known ? spanToReread(document.text, known.edit) : { start: 0, end: document.text.length };
	const found: Candidate[] = [];
	for (const portion of portionsOf(span)) {
		candidatesIn(document, view, portion).forEach((candidate) => found.push(candidate));
		if (!known) {
			layoutsOf(document).forEach((layout) => layout.readTo?.(portion.end));
		}
		yield;
	}
	const candidates = known
		? yield* afterEdit(known.reading.candidates, known.edit, span, found, movedCandidate)
		: found;
	const codeCandidates = knownCodes ?? (yield* collectCodes(document));
	const settled = yield* settle(document, candidates, layoutsOf(document), codeCandidates);
	return { document, view, candidates, codeCandidates, ...settled };
}

/** What the layouts of a text go by: after an edit of that, all of it is read anew. */
function formOf(document: TextDocument): string {
	return layoutsOf(document)
		.map(({ form }) => form)
		.join('\n');
}

function* codesOf(
	document: TextDocument,
	{ reading, edit }: { readonly reading: Reading; readonly edit: Edit },
): Generator<undefined, CodesByFinder | undefined> {
	return yield* codesAfterEdit(document, reading.document, reading.codeCandidates, edit);
}

function* collectCodes(document: TextDocument): Generator<undefined, CodesByFinder> {
	const collector = new CodeCollector(document);
	for (const portion of portionsOf({ start: 0, end: document.text.length })) {
		yield* collector.find(portion);
	}
	return collector.found;
}

function* portionsOf({ start, end }: Span): Generator<Span> {
	for (let at = start; at < end; at += PORTION) {
		yield { start: at, end: Math.min(at + PORTION, end) };
	}
}

/** What stands in a text, read at once. */
export function recognize(document: TextDocument, view: GlossaryView): readonly Recognition[] {
	return resultOf(read(document, view)).recognitions;
}

/** What comes of something that is done in turns, at once. */
export function resultOf<T>(turns: Generator<undefined, T>): T {
	for (;;) {
		const turn = turns.next();
		if (turn.done) {
			return turn.value;
		}
	}
}

const findersOf = new WeakMap<GlossaryView, readonly Finder[]>();

/** All finders for what a file sees: the names, and one for each format. */
function findersFor(view: GlossaryView): readonly Finder[] {
	const finders = findersOf.get(view) ?? [createX12Finder(view), createNameFinder(view.entries)];
	findersOf.set(view, finders);
	return finders;
}

/** What may stand in a span of a text, by all finders, in its order; spans that follow each other add up. */
export function candidatesIn(document: TextDocument, view: GlossaryView, span: Span): readonly Candidate[] {
	const layouts = layoutsOf(document);
	return inOrder(findersFor(view).flatMap((finder) => finder.find(document, span, layouts)));
}
