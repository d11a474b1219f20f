import type * as vscode from 'vscode';
import type { GlossaryView } from '../core/entries/glossary';
import { findersFor } from '../core/recognize';
import {
	findAll,
	type Candidate,
	type Recognition,
	type Region,
	type Span,
	type TextDocument,
} from '../core/recognition/recognition';
import { settle } from '../core/recognition/settle';
import type { GlossaryHolder } from './glossaryHolder';

/** What stands in a document, for one version of it and of the glossary. */
export interface Recognized {
	readonly document: TextDocument;
	readonly view: GlossaryView;
	readonly recognitions: readonly Recognition[];
	/** Whether the document is so large that only a part of it was read. */
	readonly isPartial: boolean;
}

/** A span that is read at once, in UTF-16 units, and how long may pass before others get their turn, in ms. */
const PORTION = { units: 32_768, time: 8 };

/** From here on, in UTF-16 units, a document is read only at its beginning and around the place in question. */
const LARGE = 20_000_000;
const LARGE_WINDOW = 4000;

/**
 * The one place that reads documents: once per version of document and glossary, in portions between which others
 * get their turn, and shared by all who ask. It stops when the document has changed or closed.
 */
export class Recognitions {
	readonly #known = new WeakMap<
		vscode.TextDocument,
		{ version: number; view: GlossaryView; result: Promise<Recognized | undefined> }
	>();

	constructor(private readonly holder: GlossaryHolder) {}

	/** What stands in the document, or around `offset` in a large one; undefined when it has changed meanwhile. */
	async around(document: vscode.TextDocument, offset: number): Promise<Recognized | undefined> {
		await this.holder.ready;
		if (document.isClosed) {
			return undefined;
		}
		const view = this.holder.shown.seenFrom(pathOf(document.uri));
		const known = this.#known.get(document);
		if (known?.version === document.version && known.view === view) {
			return known.result;
		}
		const text = document.getText();
		const { languageId } = document;
		if (text.length >= LARGE) {
			const near = {
				start: Math.max(offset - LARGE_WINDOW, LARGE_WINDOW),
				end: Math.min(offset + LARGE_WINDOW, text.length),
			};
			const spans = [{ start: 0, end: LARGE_WINDOW }, near];
			return read({ text, languageId }, view, spans, () => true, true);
		}
		const { version } = document;
		const isWanted = () => !document.isClosed && document.version === version;
		const result = read({ text, languageId }, view, portions(text), isWanted, false);
		this.#known.set(document, { version, view, result });
		return result;
	}
}

/** The path by which a document sees its team's terms: a notebook's cell has that of its notebook. */
export function pathOf(uri: vscode.Uri): string | undefined {
	return uri.scheme === 'untitled' ? undefined : uri.path;
}

async function read(
	document: TextDocument,
	view: GlossaryView,
	spans: readonly Span[],
	isWanted: () => boolean,
	isPartial: boolean,
): Promise<Recognized | undefined> {
	const candidates: Candidate[] = [];
	const regions: Region[] = [];
	let turn = performance.now();
	for (const span of spans) {
		if (performance.now() - turn > PORTION.time) {
			await new Promise((resolve) => setTimeout(resolve, 0));
			turn = performance.now();
			if (!isWanted()) {
				return undefined;
			}
		}
		const found = findAll(findersFor(view), document, span);
		for (const candidate of found.candidates) {
			candidates.push(candidate);
		}
		for (const region of found.regions) {
			regions.push(region);
		}
	}
	return { document, view, recognitions: settle(document, candidates, regions), isPartial };
}

function portions(text: string): readonly Span[] {
	const count = Math.ceil(text.length / PORTION.units);
	return Array.from({ length: count }, (_, index) => ({
		start: index * PORTION.units,
		end: Math.min((index + 1) * PORTION.units, text.length),
	}));
}
