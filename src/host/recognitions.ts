import * as vscode from 'vscode';
import type { GlossaryView } from '../core/entries/glossary';
import { candidatesIn, isReadByLines, readAhead, recognitionsOf } from '../core/recognize';
import { afterEdit, joinEdits, spanToReread, type Edit } from '../core/recognition/edits';
import { mentionAt, type Mention } from '../core/recognition/mentionAt';
import type { Candidate, Recognition, Span, TextDocument } from '../core/recognition/recognition';
import type { GlossaryHolder } from './glossaryHolder';

/** What stands in a document, for one version of it and of the glossary. */
export interface Recognized {
	readonly document: TextDocument;
	readonly view: GlossaryView;
	readonly recognitions: readonly Recognition[];
	/** Whether the document is too large to be read, but for its beginning and the place in question. */
	readonly isPartial: boolean;
	/** What was left out before that place, in UTF-16 units. */
	readonly omitted: number;
}

/** A span that is read at once, in UTF-16 units, and how long may pass before others get their turn, in ms. */
const PORTION = { units: 65_536, time: 8 };

/** From so many UTF-16 units on, only so many of a document are read, at its beginning and around the place. */
const LARGE = { from: 20_000_000, window: 4000 };

/** A document as it is read, and as it was. */
interface Reading {
	readonly version: number;
	readonly languageId: string;
	readonly view: GlossaryView;
	readonly result: Promise<Recognized | undefined>;
}

/** What may stand in a text, and the one edit that has changed it since. */
interface Known {
	readonly document: TextDocument;
	readonly view: GlossaryView;
	readonly candidates: readonly Candidate[];
	readonly edit?: Edit;
	/** The text after that edit. */
	readonly text: string;
}

/**
 * The one place that reads documents: once per version of document and glossary, in portions between which others
 * get their turn, and shared by all who ask. It stops when the document has changed or closed. After an edit only the
 * changed lines are read again.
 */
export class Recognitions implements vscode.Disposable {
	readonly #readings = new WeakMap<vscode.TextDocument, Reading>();
	readonly #known = new WeakMap<vscode.TextDocument, Known>();
	readonly #subscription = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
		const known = this.#known.get(document);
		if (known) {
			this.#known.set(document, contentChanges.reduce(edited, known));
		}
	});

	constructor(private readonly holder: GlossaryHolder) {}

	dispose(): void {
		this.#subscription.dispose();
	}

	/** What stands in the document, or around `offset` in a large one; undefined when it has changed meanwhile. */
	async around(document: vscode.TextDocument, offset: number): Promise<Recognized | undefined> {
		await this.holder.ready;
		if (document.isClosed) {
			return undefined;
		}
		const view = this.holder.shown.seenFrom(pathOf(document.uri));
		const { version, languageId } = document;
		const reading = this.#readings.get(document);
		if (reading?.version === version && reading.languageId === languageId && reading.view === view) {
			return reading.result;
		}
		if (lengthOf(document) >= LARGE.from) {
			this.#known.delete(document);
			return readAround(document, view, offset);
		}
		const result = this.#read(document, view);
		this.#readings.set(document, { version, languageId, view, result });
		return result;
	}

	async #read(document: vscode.TextDocument, view: GlossaryView): Promise<Recognized | undefined> {
		const { version, languageId } = document;
		const known = this.#known.get(document);
		this.#known.delete(document);
		const isKnown =
			known?.view === view &&
			known.document.languageId === languageId &&
			known.text.length === lengthOf(document);
		const read = { text: isKnown ? known.text : document.getText(), languageId };
		const candidates = await candidatesOf(
			read,
			view,
			isKnown ? known : undefined,
			() => !document.isClosed && document.version === version,
		);
		if (!candidates) {
			return undefined;
		}
		this.#known.set(document, { document: read, view, candidates, text: read.text });
		const recognitions = recognitionsOf(read, candidates);
		return { document: read, view, recognitions, isPartial: false, omitted: 0 };
	}
}

/** What is known of a text, and one more change of it. */
function edited(known: Known, change: vscode.TextDocumentContentChangeEvent): Known {
	const [start, end] = [change.rangeOffset, change.rangeOffset + change.rangeLength];
	return {
		...known,
		text: known.text.slice(0, start) + change.text + known.text.slice(end),
		edit: joinEdits(known.edit, { start, end, length: change.text.length }),
	};
}

/** The length of a document in UTF-16 units, without asking for its text. */
function lengthOf(document: vscode.TextDocument): number {
	return document.offsetAt(document.lineAt(document.lineCount - 1).range.end);
}

/** The mention at an offset of the document; see `mentionAt`. */
export function mentionIn(recognized: Recognized, offset: number, isEndOn = false): Mention | undefined {
	return mentionAt(recognized.document, recognized.recognitions, offset - recognized.omitted, isEndOn);
}

/** The path by which a document sees its team's terms: a notebook's cell has its notebook's, a new file has none. */
function pathOf({ path }: vscode.Uri): string | undefined {
	return path.startsWith('/') ? path : undefined;
}

/** What may stand in a text, read in portions; undefined as soon as nobody wants it. */
async function candidatesOf(
	document: TextDocument,
	view: GlossaryView,
	known: Known | undefined,
	isWanted: () => boolean,
): Promise<readonly Candidate[] | undefined> {
	const edit = known && isReadByLines(known.document) && isReadByLines(document) ? known.edit : undefined;
	if (known && !known.edit) {
		return known.candidates;
	}
	const span = edit ? spanToReread(document.text, edit) : { start: 0, end: document.text.length };
	const found: (readonly Candidate[])[] = [];
	let turn = performance.now();
	for (const portion of portionsOf(span)) {
		if (performance.now() - turn > PORTION.time) {
			await new Promise((resolve) => setTimeout(resolve, 0));
			turn = performance.now();
			if (!isWanted()) {
				return undefined;
			}
		}
		found.push(candidatesIn(document, view, portion));
		if (!edit) {
			readAhead(document, portion.end);
		}
	}
	return edit ? afterEdit(known?.candidates ?? [], edit, span, found.flat()) : found.flat();
}

function portionsOf({ start, end }: Span): readonly Span[] {
	return Array.from({ length: Math.ceil((end - start) / PORTION.units) }, (_, index) => ({
		start: start + index * PORTION.units,
		end: Math.min(start + (index + 1) * PORTION.units, end),
	}));
}

/** Of a large document, its beginning and what stands around a place. */
function readAround(document: vscode.TextDocument, view: GlossaryView, offset: number): Recognized {
	const { part, omitted } = partAround(document.getText(), offset);
	const read = { text: part, languageId: document.languageId };
	const candidates = candidatesIn(read, view, { start: 0, end: part.length });
	return {
		document: read,
		view,
		recognitions: recognitionsOf(read, candidates),
		isPartial: true,
		omitted,
	};
}

/** The beginning of a text (its header) and what stands around an offset, from the end of a line or a segment on. */
function partAround(text: string, offset: number): { part: string; omitted: number } {
	const beginning = text.slice(0, LARGE.window).replace(/[^\n~]*$/, '');
	const windowStart = Math.max(offset - LARGE.window, beginning.length);
	const before = text.slice(windowStart, offset);
	const start = windowStart + (windowStart > beginning.length ? before.search(/[\n~]/) + 1 : 0);
	// An empty line, so that no name goes on from the beginning.
	return {
		part: `${beginning}\n${text.slice(start, offset + LARGE.window)}`,
		omitted: start - beginning.length - 1,
	};
}
