import type * as vscode from 'vscode';
import type { GlossaryView } from '../core/entries/glossary';
import { mentionAt, type Mention } from '../core/recognition/mentionAt';
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
	/** Whether the document is too large to be read, but for its beginning and the place in question. */
	readonly isPartial: boolean;
	/** What was left out before that place, in UTF-16 units. */
	readonly omitted: number;
}

/** A span that is read at once, in UTF-16 units, and how long may pass before others get their turn, in ms. */
const PORTION = { units: 32_768, time: 8 };

/** From so many UTF-16 units on, only so many of a document are read, at its beginning and around the place. */
const LARGE = { from: 20_000_000, window: 4000 };

/**
 * The one place that reads documents: once per version of document and glossary, in portions between which others
 * get their turn, and shared by all who ask. It stops when the document has changed or closed.
 */
export class Recognitions {
	readonly #known = new WeakMap<
		vscode.TextDocument,
		{ version: number; languageId: string; view: GlossaryView; result: Promise<Recognized | undefined> }
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
		if (
			known?.version === document.version &&
			known.languageId === document.languageId &&
			known.view === view
		) {
			return known.result;
		}
		const text = document.getText();
		const { languageId } = document;
		if (text.length >= LARGE.from) {
			const { part, omitted } = partAround(text, offset);
			const recognized = await read({ text: part, languageId }, view, () => true);
			return recognized && { ...recognized, isPartial: true, omitted };
		}
		const { version } = document;
		const isWanted = () => !document.isClosed && document.version === version;
		const result = read({ text, languageId }, view, isWanted);
		this.#known.set(document, { version, languageId, view, result });
		return result;
	}
}

/** The mention at an offset of the document; see `mentionAt`. */
export function mentionIn(recognized: Recognized, offset: number, isEndOn = false): Mention | undefined {
	return mentionAt(recognized.document, recognized.recognitions, offset - recognized.omitted, isEndOn);
}

/** The path by which a document sees its team's terms: a notebook's cell has its notebook's, a new file has none. */
function pathOf({ path }: vscode.Uri): string | undefined {
	return path.startsWith('/') ? path : undefined;
}

async function read(
	document: TextDocument,
	view: GlossaryView,
	isWanted: () => boolean,
): Promise<Recognized | undefined> {
	const candidates: Candidate[] = [];
	const regions: Region[] = [];
	let turn = performance.now();
	for (const span of portions(document.text)) {
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
	return {
		document,
		view,
		recognitions: settle(document, candidates, regions),
		isPartial: false,
		omitted: 0,
	};
}

function portions(text: string): readonly Span[] {
	const count = Math.ceil(text.length / PORTION.units);
	return Array.from({ length: count }, (_, index) => ({
		start: index * PORTION.units,
		end: Math.min((index + 1) * PORTION.units, text.length),
	}));
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
