import * as vscode from 'vscode';
import type { Entry } from '../core/entries/entry';
import { shortName } from '../core/rendering/card';
import { commandIds, commandLink } from './commandIds';
import { entryIdIn } from './entryIdIn';
import type { GlossaryHolder } from './glossaryHolder';
import type { Icons } from './icons';
import { wording } from './wording';

const VIEW_TYPE = 'glossary.entry';
const STATE_KEY = 'glossary.entry';

/** The most entries that back and forward remember. */
const LONGEST_HISTORY = 50;

/** The entries that were opened, oldest first, and which of them is shown. */
interface History {
	readonly ids: readonly string[];
	readonly at: number;
}

/**
 * Shows full entries beside the editor: one panel, with back and forward, there again after a reload. What VS Code shows
 * outlives this part.
 */
export class EntryPanel implements vscode.Disposable {
	#panel: vscode.WebviewPanel | undefined;
	#history: History = { ids: [], at: -1 };
	readonly #didOpen = new vscode.EventEmitter<Entry>();
	readonly #subscriptions: vscode.Disposable;

	/** Fired when somebody opens an entry, from wherever. */
	readonly onDidOpen = this.#didOpen.event;

	constructor(
		private readonly context: vscode.ExtensionContext,
		private readonly holder: GlossaryHolder,
		private readonly icons: Icons,
	) {
		this.#subscriptions = vscode.Disposable.from(
			this.#didOpen,
			holder.onDidChange(() => this.#show()),
			vscode.commands.registerCommand(commandIds.openEntry, (id: unknown) => this.#open(id)),
			vscode.commands.registerCommand(commandIds.goBack, () => this.#go(-1)),
			vscode.commands.registerCommand(commandIds.goForward, () => this.#go(1)),
			vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
				deserializeWebviewPanel: (restored) => {
					this.#restore(restored);
					return Promise.resolve();
				},
			}),
		);
	}

	dispose(): void {
		this.#subscriptions.dispose();
	}

	/** The entry on view, unless it is gone from the glossary. */
	get shownEntry(): Entry | undefined {
		return this.#panel && this.holder.all.get(this.#history.ids[this.#history.at] ?? '');
	}

	/** Opens the entry with this id. The id may come from anywhere: what is no id of an entry opens nothing. */
	async #open(id: unknown): Promise<void> {
		await this.holder.ready;
		const entry = this.holder.all.get(entryIdIn(id) ?? '');
		if (!entry) {
			void vscode.window.showInformationMessage(vscode.l10n.t('The glossary has no such entry.'));
			return;
		}
		this.#didOpen.fire(entry);
		const { ids, at } = this.#history;
		if (ids[at] !== entry.id) {
			const kept = [...ids.slice(0, at + 1), entry.id].slice(-LONGEST_HISTORY);
			this.#history = { ids: kept, at: kept.length - 1 };
		}
		if (this.#panel) {
			this.#panel.reveal();
		} else {
			this.#adopt(
				vscode.window.createWebviewPanel(VIEW_TYPE, shortName(entry), vscode.ViewColumn.Beside, {
					enableFindWidget: true,
				}),
			);
		}
		this.#show();
	}

	/** Goes so many entries back (negative) or forward, past those that are gone. */
	#go(steps: number): void {
		const { ids, at } = this.#history;
		let next = at + steps;
		while (ids[next] !== undefined && !this.holder.all.get(ids[next] ?? '')) {
			next += steps;
		}
		if (ids[next] !== undefined) {
			this.#history = { ids, at: next };
			this.#panel?.reveal();
			this.#show();
		}
	}

	/** Takes the panel that VS Code brings back after a reload, unless another one was opened meanwhile. */
	#restore(panel: vscode.WebviewPanel): void {
		if (this.#panel) {
			panel.dispose();
			return;
		}
		this.#history = readHistory(this.context.workspaceState.get(STATE_KEY));
		this.#adopt(panel);
		this.#show();
		// A team's entry may come later; only when all are there, one that is not is gone.
		void this.holder.complete.then(() => this.#show(true));
	}

	/** Shows the current entry. One that is gone stays on view, and is told of where nothing is on view yet. */
	#show(isComplete = false): void {
		const panel = this.#panel;
		if (!panel) {
			return; // Nor is anything remembered: the history waits for the panel that comes back after a reload.
		}
		this.#remember();
		const entry = this.shownEntry;
		if (entry) {
			panel.title = shortName(entry);
			void this.#render(panel, entry);
		} else if (isComplete) {
			void this.#render(panel, undefined);
		}
	}

	#adopt(panel: vscode.WebviewPanel): void {
		this.#panel = panel;
		panel.webview.options = {
			enableScripts: false,
			enableCommandUris: [commandIds.openEntry],
			localResourceRoots: [this.#media('')],
		};
		panel.iconPath = { light: this.#media('panel-light.svg'), dark: this.#media('panel-dark.svg') };
		panel.onDidDispose(() => {
			if (this.#panel === panel) {
				this.#panel = undefined;
				this.#history = { ids: [], at: -1 };
				this.#remember();
			}
		});
	}

	async #render(panel: vscode.WebviewPanel, entry: Entry | undefined): Promise<void> {
		// markdown-it is loaded when there is an entry to show.
		const [{ entryPage, gonePage }, icon] = await Promise.all([
			import('../core/rendering/entryPage'),
			// An entry is worth more than its icon.
			this.icons.find(entry?.icon ?? '').catch(() => undefined),
		]);
		if (panel !== this.#panel || this.shownEntry !== entry) {
			return;
		}
		const { webview } = panel;
		const path = entry?.origin.kind === 'team' ? `${entry.origin.folder}/` : undefined;
		const around = {
			language: vscode.env.language,
			contentSource: webview.cspSource,
			stylesheet: webview.asWebviewUri(this.#media('panel.css')).toString(),
			icon,
			linkedTerms: this.holder.shown.seenFrom(path),
			openEntry: (id: string) => commandLink(commandIds.openEntry, id),
		};
		webview.html = entry
			? entryPage(entry, this.holder.all.seenFrom(path), wording, around)
			: gonePage(wording, around);
	}

	#media(file: string): vscode.Uri {
		return vscode.Uri.joinPath(this.context.extensionUri, 'media', file);
	}

	#remember(): void {
		const { ids, at } = this.#history;
		setContext('glossary.canGoBack', at > 0);
		setContext('glossary.canGoForward', at < ids.length - 1);
		setContext('glossary.shownEntry', this.shownEntry?.origin.kind);
		void this.context.workspaceState.update(STATE_KEY, this.#history);
	}
}

function setContext(key: string, value: unknown): void {
	void vscode.commands.executeCommand('setContext', key, value);
}

/** The history that was kept, or none where another version kept something else. */
function readHistory(kept: unknown): History {
	const { ids, at } = (typeof kept === 'object' && kept !== null ? kept : {}) as Record<string, unknown>;
	const isHistory =
		Array.isArray(ids) && ids.every((id) => typeof id === 'string') && typeof at === 'number';
	return isHistory ? { ids, at } : { ids: [], at: -1 };
}
