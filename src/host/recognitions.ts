import * as vscode from 'vscode';
import type { GlossaryView } from '../core/entries/glossary';
import { read as readInTurns, resultOf, type Reading } from '../core/recognize';
import { joinEdits, type Edit } from '../core/recognition/edits';
import { placeAt, type Place } from '../core/recognition/placeAt';
import type { GlossaryHolder } from './glossaryHolder';
import { inTurns } from './inTurns';

/** What stands in a document, for one version of it and of the glossary. */
export interface Recognized extends Reading {
	/** Whether the document is too large to be read, but for its beginning and the place in question. */
	readonly isPartial: boolean;
	/** What was left out before that place, in UTF-16 units. */
	readonly omitted: number;
}

/** From so many UTF-16 units on, only so many of a document are read, at its beginning and around the place. */
const LARGE = { from: 20_000_000, window: 4000 };

/** What is asked for a version of a document. */
interface Request {
	readonly version: number;
	readonly languageId: string;
	readonly view: GlossaryView;
	readonly result: Promise<Recognized | undefined>;
}

/** What was read last of a document, and what has changed since. */
interface Known {
	readonly reading: Reading;
	/** One edit that covers all changes. */
	readonly edit?: Edit;
	/** The changes one after the other, while they are few. */
	readonly changes: readonly vscode.TextDocumentContentChangeEvent[];
}

/** So many changes are made in a text of our own, which costs as much for each; after more, the text is asked for. */
const MOST_CHANGES = 8;

/**
 * The one place that reads documents: once per version of document and glossary, in turns with others, and shared by
 * all who ask. It stops when the document has changed or closed. After an edit only the changed lines are read again.
 */
export class Recognitions implements vscode.Disposable {
	readonly #requests = new WeakMap<vscode.TextDocument, Request>();
	readonly #known = new WeakMap<vscode.TextDocument, Known>();
	readonly #subscription = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
		const known = this.#known.get(document);
		if (known) {
			this.#known.set(document, changed(known, contentChanges));
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
			return { ...resultOf(readInTurns({ text: part, languageId }, view)), isPartial: true, omitted };
		}
		const result = this.#read(document, view);
		this.#requests.set(document, { version, languageId, view, result });
		result.catch(() => this.#requests.delete(document));
		return result;
	}

	async #read(document: vscode.TextDocument, view: GlossaryView): Promise<Recognized | undefined> {
		const { version, languageId } = document;
		const known = this.#known.get(document);
		const isSame = known?.reading.view === view && known.reading.document.languageId === languageId;
		const read = { text: textOf(document, isSame ? known : undefined), languageId };
		const before = isSame && known.edit ? { reading: known.reading, edit: known.edit } : undefined;
		const isWanted = () => !document.isClosed && document.version === version;
		const reading = await inTurns(readInTurns(read, view, before), isWanted);
		if (!reading) {
			return undefined;
		}
		this.#known.set(document, { reading, changes: [] });
		return { ...reading, isPartial: false, omitted: 0 };
	}
}

/** What is known of a document, and more changes of it. */
function changed(known: Known, changes: readonly vscode.TextDocumentContentChangeEvent[]): Known {
	const edit = changes.reduce<Edit | undefined>(
		(joined, { rangeOffset, rangeLength, text }) =>
			joinEdits(joined, { start: rangeOffset, end: rangeOffset + rangeLength, length: text.length }),
		known.edit,
	);
	const all = known.changes.length > MOST_CHANGES ? known.changes : [...known.changes, ...changes];
	return { reading: known.reading, ...(edit && { edit }), changes: all };
}

/** The text of a document: what was read of it with its changes, or else as VS Code puts it together. */
function textOf(document: vscode.TextDocument, known: Known | undefined): string {
	if (known && known.changes.length <= MOST_CHANGES) {
		const text = known.changes.reduce(
			(before, { rangeOffset, rangeLength, text: inserted }) =>
				before.slice(0, rangeOffset) + inserted + before.slice(rangeOffset + rangeLength),
			known.reading.document.text,
		);
		if (text.length === lengthOf(document)) {
			return text;
		}
	}
	return document.getText();
}

/** The length of a document in UTF-16 units, without asking for its text. */
function lengthOf(document: vscode.TextDocument): number {
	return document.offsetAt(document.lineAt(document.lineCount - 1).range.end);
}

/** What stands at the cursor; just after it counts as on it. */
export async function placeAtCursor(
	{ document, selection }: vscode.TextEditor,
	recognitions: Recognitions,
): Promise<{ readonly place: Place; readonly recognized: Recognized } | undefined> {
	const offset = document.offsetAt(selection.active);
	const recognized = await recognitions.around(document, offset);
	const place = recognized && placeAt(recognized.document, recognized, offset - recognized.omitted, true);
	return place && { place, recognized };
}

/** The path by which a document sees its team's terms: a notebook's cell has its notebook's, a new file has none. */
function pathOf({ path }: vscode.Uri): string | undefined {
	return path.startsWith('/') ? path : undefined;
}

/**
 * What is read around an offset: the beginning of the text (its header) and, from the end of a line or a segment on,
 * what stands near. `omitted` is what is left out between them, less the empty line that stands there instead.
 */
function partAround(text: string, offset: number): { part: string; omitted: number } {
	if (offset <= 2 * LARGE.window) {
		return { part: text.slice(0, offset + LARGE.window), omitted: 0 };
	}
	// No name goes on from the beginning, nor from the line that is cut.
	const beginning = text.slice(0, LARGE.window).replace(/[^\n~]*$/, '');
	const before = text.slice(offset - LARGE.window, offset);
	const start = offset - LARGE.window + before.search(/[\n~]/) + 1;
	return {
		part: `${beginning}\n${text.slice(start, offset + LARGE.window)}`,
		omitted: start - beginning.length - 1,
	};
}
