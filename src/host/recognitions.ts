import * as vscode from 'vscode';
import type { GlossaryView } from '../core/entries/glossary';
import { read, resultOf, type Reading } from '../core/recognize';
import { joinEdits, type Edit } from '../core/recognition/edits';
import { mentionAt, type Mention } from '../core/recognition/mentionAt';
import type { GlossaryHolder } from './glossaryHolder';

/** What stands in a document, for one version of it and of the glossary. */
export interface Recognized extends Reading {
	/** Whether the document is too large to be read, but for its beginning and the place in question. */
	readonly isPartial: boolean;
	/** What was left out before that place, in UTF-16 units. */
	readonly omitted: number;
}

/** How long others wait for their turn, in ms. */
const TURN = 8;

/** From so many UTF-16 units on, only so many of a document are read, at its beginning and around the place. */
const LARGE = { from: 20_000_000, window: 4000 };

/** What is asked for a version of a document. */
interface Request {
	readonly version: number;
	readonly languageId: string;
	readonly view: GlossaryView;
	readonly result: Promise<Recognized | undefined>;
}

/** What was read last of a document, and the one edit that has changed it since. */
interface Known {
	readonly reading: Reading;
	readonly edit?: Edit;
	/** The text after that edit. */
	readonly text: string;
}

/**
 * The one place that reads documents: once per version of document and glossary, in turns with others, and shared by
 * all who ask. It stops when the document has changed or closed. After an edit only the changed lines are read again,
 * and the text is not asked for.
 */
export class Recognitions implements vscode.Disposable {
	readonly #requests = new WeakMap<vscode.TextDocument, Request>();
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
		const request = this.#requests.get(document);
		if (request?.version === version && request.languageId === languageId && request.view === view) {
			return request.result;
		}
		if (lengthOf(document) >= LARGE.from) {
			this.#known.delete(document);
			const { part, omitted } = partAround(document.getText(), offset);
			return { ...resultOf(read({ text: part, languageId }, view)), isPartial: true, omitted };
		}
		const result = this.#read(document, view);
		this.#requests.set(document, { version, languageId, view, result });
		return result;
	}

	async #read(document: vscode.TextDocument, view: GlossaryView): Promise<Recognized | undefined> {
		const { version, languageId } = document;
		const known = this.#known.get(document);
		this.#known.delete(document);
		const isKnown =
			known?.edit !== undefined &&
			known.reading.view === view &&
			known.reading.document.languageId === languageId &&
			known.text.length === lengthOf(document);
		const turns = isKnown
			? read({ text: known.text, languageId }, view, { reading: known.reading, edit: known.edit })
			: read({ text: document.getText(), languageId }, view);
		const reading = await inTurns(turns, () => !document.isClosed && document.version === version);
		if (!reading) {
			return undefined;
		}
		this.#known.set(document, { reading, text: reading.document.text });
		return { ...reading, isPartial: false, omitted: 0 };
	}
}

/** What comes of something that is done in turns with others; undefined as soon as nobody wants it. */
async function inTurns<T>(turns: Generator<undefined, T>, isWanted: () => boolean): Promise<T | undefined> {
	let started = performance.now();
	for (;;) {
		const turn = turns.next();
		if (turn.done) {
			return turn.value;
		}
		if (performance.now() - started > TURN) {
			await new Promise((resolve) => setTimeout(resolve, 0));
			started = performance.now();
			if (!isWanted()) {
				return undefined;
			}
		}
	}
}

/** What is known of a document, and one more change of it. */
function edited(known: Known, change: vscode.TextDocumentContentChangeEvent): Known {
	const [start, end] = [change.rangeOffset, change.rangeOffset + change.rangeLength];
	return {
		reading: known.reading,
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
