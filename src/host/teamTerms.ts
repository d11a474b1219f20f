import * as vscode from 'vscode';
import { LARGEST_FILE, type Entry } from '../core/entries/entry';
import type { Parsed } from '../core/entries/parseEntry';
import { isBelow, placeOf } from '../core/entries/teamFolder';
import type { EntrySource } from './glossaryHolder';
import { diagnosticOf } from './problems';
import { readSettings } from './settings';
import { findTeamFiles, MOST_FILES } from './teamFiles';

/** How long typing in an entry file has to rest before it is read again, in ms. */
const TYPING_REST = 150;

/**
 * A team's terms: the Markdown files of the workspace's glossary folders, with their unsaved changes. Every event
 * only notes what to look at again; one loop at a time reads it, so that bursts cost one reading.
 */
export class TeamTerms implements EntrySource {
	entries: readonly Entry[] = [];
	readonly ready: Promise<void>;
	readonly #didChange = new vscode.EventEmitter<void>();
	readonly onDidChange = this.#didChange.event;
	readonly #diagnostics = vscode.languages.createDiagnosticCollection('glossary');
	readonly #subscriptions: vscode.Disposable;
	readonly #files = new Map<string, { readonly uri: vscode.Uri; parsed: Parsed }>();
	readonly #stale = new Map<string, vscode.Uri>();
	#mustSearch = true;
	#isReading = false;
	#isCutTold = false;
	#typing: ReturnType<typeof setTimeout> | undefined;

	constructor(private readonly log: vscode.LogOutputChannel) {
		const watcher = vscode.workspace.createFileSystemWatcher('**');
		this.#subscriptions = vscode.Disposable.from(
			this.#didChange,
			this.#diagnostics,
			watcher,
			watcher.onDidCreate((uri) => void this.#onDidCreate(uri)),
			watcher.onDidChange((uri) => this.#readAgain(uri)),
			watcher.onDidDelete((uri) => this.#onDidDelete(uri)),
			vscode.workspace.onDidChangeTextDocument(({ document }) => this.#onDidType(document.uri)),
			vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#readAgain(uri)),
			vscode.workspace.onDidChangeWorkspaceFolders(() => this.#search()),
			vscode.workspace.onDidChangeConfiguration((change) => {
				if (
					change.affectsConfiguration('glossary.folders') ||
					change.affectsConfiguration('files.exclude')
				) {
					this.#search();
				}
			}),
		);
		this.ready = this.#read();
	}

	dispose(): void {
		clearTimeout(this.#typing);
		this.#subscriptions.dispose();
	}

	async #onDidCreate(uri: vscode.Uri): Promise<void> {
		if (this.#files.has(uri.toString())) {
			this.#readAgain(uri);
		} else if (this.#place(uri)) {
			this.#search();
		} else if (!/[^/]\.[^/]*$/.test(uri.path) && (await isFolder(uri))) {
			// A folder that was moved here is one event, and may hold a glossary.
			this.#search();
		}
	}

	#onDidDelete(uri: vscode.Uri): void {
		// A folder that is deleted is one event, for all that was in it.
		for (const [key, file] of this.#files) {
			if (file.uri.path === uri.path || isBelow(file.uri.path, uri.path)) {
				this.#stale.set(key, file.uri);
			}
		}
		void this.#read();
	}

	#onDidType(uri: vscode.Uri): void {
		if (this.#files.has(uri.toString())) {
			clearTimeout(this.#typing);
			this.#typing = setTimeout(() => this.#readAgain(uri), TYPING_REST);
		}
	}

	#readAgain(uri: vscode.Uri): void {
		if (this.#files.has(uri.toString())) {
			this.#stale.set(uri.toString(), uri);
			void this.#read();
		}
	}

	#search(): void {
		this.#mustSearch = true;
		void this.#read();
	}

	async #read(): Promise<void> {
		if (this.#isReading) {
			return;
		}
		this.#isReading = true;
		try {
			while (this.#mustSearch || this.#stale.size > 0) {
				if (this.#mustSearch) {
					this.#mustSearch = false;
					await this.#searchFiles();
				}
				const stale = [...this.#stale];
				this.#stale.clear();
				await Promise.all(stale.map(([key, uri]) => this.#readFile(key, uri)));
				this.#publish();
			}
		} catch (error) {
			this.log.error(
				'The glossary folders could not be read',
				error instanceof Error ? error : String(error),
			);
		} finally {
			this.#isReading = false;
		}
	}

	async #searchFiles(): Promise<void> {
		const { files, isCut } = await findTeamFiles(readSettings().folders);
		const found = new Map(files.filter((uri) => this.#place(uri)).map((uri) => [uri.toString(), uri]));
		[...this.#files.keys()].filter((key) => !found.has(key)).forEach((key) => this.#forget(key));
		found.forEach((uri, key) => {
			// Known from now on, so that an event while it is read is not lost.
			this.#files.set(key, this.#files.get(key) ?? { uri, parsed: { problems: [] } });
			this.#stale.set(key, uri);
		});
		if (isCut && !this.#isCutTold) {
			this.#isCutTold = true;
			void vscode.window.showWarningMessage(
				vscode.l10n.t(
					'The glossary folders hold more than {0} files; the rest is not read.',
					MOST_FILES,
				),
			);
		}
	}

	async #readFile(key: string, uri: vscode.Uri): Promise<void> {
		const place = this.#place(uri);
		const text = place && (await readText(uri));
		if (!place || text === undefined) {
			this.#forget(key);
			return;
		}
		// gray-matter and js-yaml are loaded when there is a file for them.
		const { parseEntry } = await import('../core/entries/parseEntry');
		const parsed = parseEntry(text, place.id, place.origin);
		this.#files.set(key, { uri, parsed });
		this.#diagnostics.set(uri, parsed.problems.map(diagnosticOf));
	}

	#place(uri: vscode.Uri): ReturnType<typeof placeOf> {
		const roots = (vscode.workspace.workspaceFolders ?? []).map(({ name, uri }) => ({
			name,
			path: uri.path,
		}));
		return placeOf(uri.path, readSettings().folders, roots);
	}

	#forget(key: string): void {
		const file = this.#files.get(key);
		if (file) {
			this.#files.delete(key);
			this.#diagnostics.delete(file.uri);
		}
	}

	#publish(): void {
		const files = [...this.#files].sort(([a], [b]) => (a < b ? -1 : 1));
		this.entries = files.flatMap(([, { parsed }]) => parsed.entry ?? []);
		this.#didChange.fire();
	}
}

/** What the editor shows of a file, unsaved changes included, or else what is stored; undefined when it is gone. */
async function readText(uri: vscode.Uri): Promise<string | undefined> {
	const open = vscode.workspace.textDocuments.find(
		(document) => document.uri.toString() === uri.toString(),
	);
	if (open) {
		return open.getText();
	}
	try {
		const { size } = await vscode.workspace.fs.stat(uri);
		// One unit more than is read is enough to say that the file is too large.
		return size > LARGEST_FILE
			? ' '.repeat(LARGEST_FILE + 1)
			: decode(await vscode.workspace.fs.readFile(uri));
	} catch (error) {
		if (error instanceof vscode.FileSystemError) {
			return undefined;
		}
		throw error;
	}
}

function decode(bytes: Uint8Array): string {
	return new TextDecoder().decode(bytes);
}

async function isFolder(uri: vscode.Uri): Promise<boolean> {
	try {
		return (await vscode.workspace.fs.stat(uri)).type === vscode.FileType.Directory;
	} catch (error) {
		if (error instanceof vscode.FileSystemError) {
			return false; // Gone again.
		}
		throw error;
	}
}
