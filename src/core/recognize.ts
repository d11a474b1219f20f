import type { GlossaryView } from './entries/glossary';
import type { CodeCandidate } from './codes/code';
import { CODE_FINDERS, CODE_REACH } from './formats/codeFinders';
import { layoutsOf } from './formats/layouts';
import { readTableLayout } from './formats/table';
import { isX12 } from './formats/x12/interchanges';
import { createX12Finder } from './formats/x12/segmentIdFinder';
import { afterEdit, spanToReread, type Edit } from './recognition/edits';
import { createNameFinder } from './recognition/nameFinder';
import type { Candidate, Finder, Recognition, Span, TextDocument } from './recognition/recognition';
import { inOrder, settle, type Settled } from './recognition/settle';
import { lineStart } from './recognition/spans';

/** How much of a text is read in one turn, in UTF-16 units: a tenth of a millisecond, or some where all is names. */
const PORTION = 16_384;

/** What was read of a text. */
export interface Reading extends Settled {
	readonly document: TextDocument;
	readonly view: GlossaryView;
	/** What may stand in it, of which an edit changes little. */
	readonly candidates: readonly Candidate[];
	/** The same of codes, by their finders. */
	readonly codeCandidates: readonly (readonly CodeCandidate[])[];
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
	// So it does in a table on its first line, the header.
	const isReadByLines =
		before && !isX12(before.reading.document) && !isX12(document) && !isHeaderEdit(document, before.edit);
	const known = isReadByLines ? before : undefined;
	const span = known ? spanToReread(document.text, known.edit) : { start: 0, end: document.text.length };
	const found: Candidate[] = [];
	const foundCodes: CodeCandidate[][] = CODE_FINDERS.map(() => []);
	for (let start = span.start; start < span.end; start += PORTION) {
		const portion = { start, end: Math.min(start + PORTION, span.end) };
		candidatesIn(document, view, portion).forEach((candidate) => found.push(candidate));
		if (!known) {
			layoutsOf(document).forEach((layout) => layout.readTo?.(portion.end));
			yield;
			findCodes(document, portion, foundCodes);
		}
		yield;
	}
	const candidates = known ? afterEdit(known.reading.candidates, known.edit, span, found) : found;
	const codeCandidates = known ? codesAfterEdit(document, known.reading, known.edit) : foundCodes;
	const settled = yield* settle(document, candidates, layoutsOf(document), codeCandidates);
	return { document, view, candidates, codeCandidates, ...settled };
}

function findCodes(document: TextDocument, span: Span, found: readonly CodeCandidate[][]): void {
	CODE_FINDERS.forEach((finder, at) => {
		finder.find(document, span).forEach((code) => found[at]?.push(code));
	});
}

/** The codes after an edit: those around it are read again, as far as what says so may stand from them. */
function codesAfterEdit(
	document: TextDocument,
	{ codeCandidates }: Reading,
	edit: Edit,
): readonly (readonly CodeCandidate[])[] {
	const { text } = document;
	const end = text.indexOf('\n', edit.start + edit.length + CODE_REACH);
	const span = {
		start: lineStart(text, Math.max(edit.start - CODE_REACH, 0)),
		end: end < 0 ? text.length : end,
	};
	const found: CodeCandidate[][] = CODE_FINDERS.map(() => []);
	findCodes(document, span, found);
	return codeCandidates.map((each, at) => afterEdit(each, edit, span, found[at] ?? []));
}

/** Whether an edit meets the first line of a table, which says what its columns hold. */
function isHeaderEdit(document: TextDocument, edit: Edit): boolean {
	const { text } = document;
	return edit.start <= text.indexOf('\n', text.search(/\S/)) && readTableLayout(document) !== undefined;
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
	return inOrder(findersFor(view).flatMap((finder) => finder.find(document, span)));
}
