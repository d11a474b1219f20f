import * as vscode from 'vscode';
import type { Entry } from '../core/entries/entry';
import type { Parsed } from '../core/entries/parseEntry';
import {
	isBelow,
	personalPlaceOf,
	placeOf,
	type Place,
	type WorkspaceRoot,
} from '../core/entries/teamFolder';
import type { EntrySource } from './glossaryHolder';
import type { Icons } from './icons';
import { diagnosticOf } from './problems';
import { readFolders, readPersonalFolders } from './settings';
import { findTeamFiles, isFolder, isLeftOut, MOST_FILES, readEntryFile } from './teamFiles';

/** How long a change waits for others, in ms: a branch switch comes as a burst, and so does typing. */
const WAIT = { forFiles: 50, forTyping: 150 };

interface TeamFile {
	readonly uri: vscode.Uri;
	readonly parsed: Parsed;
}

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
	readonly #files = new Map<string, TeamFile>();
	readonly #stale = new Set<string>();
	#roots: readonly WorkspaceRoot[] = readRoots();
	#personal: readonly vscode.Uri[] = readPersonalFolders();
	#personalWatchers: vscode.Disposable | undefined;
	#mustSearch = true;
	#isReading = false;
	#isCutTold = false;
	#waiting: ReturnType<typeof setTimeout> | undefined;

	constructor(
		private readonly log: vscode.LogOutputChannel,
		private readonly icons: Icons,
	) {
		this.#subscriptions = vscode.Disposable.from(
			this.#didChange,
			this.#diagnostics,
			this.#watch('**'),
			vscode.workspace.onDidChangeTextDocument(({ document }) =>
				this.#readAgain(document.uri, WAIT.forTyping),
			),
			vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#readAgain(uri, WAIT.forFiles)),
			vscode.workspace.onDidChangeWorkspaceFolders(() => this.#startOver()),
			vscode.workspace.onDidChangeConfiguration((change) => {
				if (
					change.affectsConfiguration('glossary.folders') ||
					change.affectsConfiguration('files.exclude')
				) {
					this.#startOver();
				}
			}),
		);
		this.#watchPersonal();
		this.ready = this.#read();
	}

	dispose(): void {
		clearTimeout(this.#waiting);
		this.#personalWatchers?.dispose();
		this.#subscriptions.dispose();
	}

	/** The file that an entry was read from. */
	fileOf(entry: Entry): vscode.Uri | undefined {
		return [...this.#files.values()].find(({ parsed }) => parsed.entry?.id === entry.id)?.uri;
	}

	#watch(pattern: vscode.GlobPattern): vscode.Disposable {
		const watcher = vscode.workspace.createFileSystemWatcher(pattern);
		return vscode.Disposable.from(
			watcher,
			watcher.onDidCreate((uri) => void this.#onDidCreate(uri)),
			watcher.onDidChange((uri) => this.#readAgain(uri, WAIT.forFiles)),
			watcher.onDidDelete((uri) => this.#onDidDelete(uri)),
		);
	}

	#watchPersonal(): void {
		this.#personalWatchers?.dispose();
		const watchers = this.#personal.map((folder) =>
			this.#watch(new vscode.RelativePattern(folder, '**')),
		);
		this.#personalWatchers = vscode.Disposable.from(...watchers);
	}

	#placeOf({ path }: vscode.Uri): Place | undefined {
		const personal = this.#personal.map((folder) => folder.path);
		return placeOf(path, this.#roots) ?? personalPlaceOf(path, personal);
	}

	async #onDidCreate(uri: vscode.Uri): Promise<void> {
		if (isLeftOut(uri)) {
			return;
		}
		if (this.#files.has(uri.toString())) {
			this.#readAgain(uri, WAIT.forFiles);
		} else if (this.#placeOf(uri) || (await this.#isFolder(uri))) {
			// A folder that was moved here is one event, and may hold a glossary.
			this.#mustSearch = true;
			this.#wake(WAIT.forFiles);
		}
	}

	#onDidDelete(uri: vscode.Uri): void {
		// A folder that is deleted is one event, for all that was in it.
		for (const [key, file] of this.#files) {
			if (file.uri.path === uri.path || isBelow(file.uri.path, uri.path)) {
				this.#stale.add(key);
				this.#wake(WAIT.forFiles);
			}
		}
	}

	#readAgain(uri: vscode.Uri, wait: number): void {
		if (this.#files.has(uri.toString())) {
			this.#stale.add(uri.toString());
			this.#wake(wait);
		}
	}

	#startOver(): void {
		this.#roots = readRoots();
		this.#personal = readPersonalFolders();
		this.#watchPersonal();
		this.#mustSearch = true;
		[...this.#files.keys()].forEach((key) => this.#stale.add(key));
		this.#wake(0);
	}

	#wake(wait: number): void {
		this.#waiting ??= setTimeout(() => {
			this.#waiting = undefined;
			void this.#read();
		}, wait);
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
					await this.#search();
				}
				const stale = [...this.#stale];
				this.#stale.clear();
				await Promise.all(stale.map((key) => this.#readFile(key)));
				this.#publish();
			}
		} catch (error) {
			this.#report('The glossary folders could not be searched', error);
		} finally {
			this.#isReading = false;
		}
	}

	async #search(): Promise<void> {
		const { files, isCut } = await findTeamFiles();
		const found = new Map(files.filter((uri) => this.#placeOf(uri)).map((uri) => [uri.toString(), uri]));
		[...this.#files.keys()].filter((key) => !found.has(key)).forEach((key) => this.#forget(key));
		for (const [key, uri] of found) {
			if (!this.#files.has(key)) {
				// Known from now on, so that an event while it is read is not lost.
				this.#files.set(key, { uri, parsed: { problems: [] } });
				this.#stale.add(key);
			}
		}
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

	/** Reads one file. What goes wrong is this file's alone: its entry stays what it was. */
	async #readFile(key: string): Promise<void> {
		const uri = this.#files.get(key)?.uri;
		if (!uri) {
			return;
		}
		try {
			const place = this.#placeOf(uri);
			const text = place && (await readEntryFile(uri));
			if (!place || text === undefined) {
				this.#forget(key);
				return;
			}
			// gray-matter and js-yaml are loaded when there is a file for them.
			const { parseEntry } = await import('../core/entries/parseEntry');
			const parsed = parseEntry(text, place.id, place.origin);
			this.#files.set(key, { uri, parsed });
			this.#diagnostics.set(uri, parsed.problems.map(diagnosticOf));
			if (parsed.entry?.icon !== undefined) {
				void this.#checkIcon(key, parsed, parsed.entry.icon, text);
			}
		} catch (error) {
			this.#report(`${uri.path} could not be read`, error);
		}
	}

	/** Nobody waits for this: the set of icons is read for it. */
	async #checkIcon(key: string, parsed: Parsed, icon: string, text: string): Promise<void> {
		try {
			const { lineOfKey } = await import('../core/entries/frontMatter');
			const isKnown = (await this.icons.find(icon)) !== undefined;
			const file = this.#files.get(key);
			if (!isKnown && file?.parsed === parsed) {
				const problems = [
					...parsed.problems,
					{ code: 'unknownIcon', icon, line: lineOfKey(text, 'icon') } as const,
				];
				this.#diagnostics.set(file.uri, problems.map(diagnosticOf));
			}
		} catch (error) {
			this.#report('The icons could not be read', error);
		}
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
		const entries = files.flatMap(([, { parsed }]) => parsed.entry ?? []);
		// A search that found nothing new must not throw away what was recognised.
		if (
			entries.length !== this.entries.length ||
			entries.some((entry, at) => entry !== this.entries[at])
		) {
			this.entries = entries;
			this.#didChange.fire();
		}
	}

	async #isFolder(uri: vscode.Uri): Promise<boolean> {
		try {
			return await isFolder(uri);
		} catch (error) {
			this.#report(`${uri.path} could not be looked at`, error);
			return false;
		}
	}

	#report(what: string, error: unknown): void {
		this.log.error(what, error instanceof Error ? error : String(error));
	}
}

/** The workspace folders; where two have one name, they are numbered, so that ids stay apart. */
function readRoots(): readonly WorkspaceRoot[] {
	const known = new Map<string, number>();
	return (vscode.workspace.workspaceFolders ?? []).map((folder) => {
		const count = (known.get(folder.name) ?? 0) + 1;
		known.set(folder.name, count);
		const name = count > 1 ? `${folder.name} (${count})` : folder.name;
		return { name, path: folder.uri.path, folders: readFolders(folder) };
	});
}
