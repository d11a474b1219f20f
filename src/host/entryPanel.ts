import * as vscode from 'vscode';
import type { Entry } from '../core/entries/entry';
import { shortName } from '../core/rendering/card';
import { commandIds, commandLink } from './commandIds';
import type { GlossaryHolder } from './glossaryHolder';
import { wording } from './wording';

const VIEW_TYPE = 'glossary.entry';
const STATE_KEY = 'glossary.entry';

/** The entries that were opened, oldest first, and which of them is shown. */
interface History {
	readonly ids: readonly string[];
	readonly at: number;
}

/** The most entries that back and forward remember. */
const LONGEST_HISTORY = 50;

/** Shows full entries beside the editor: one panel, with back and forward, there again after a reload. */
export class EntryPanel implements vscode.Disposable {
	#panel: vscode.WebviewPanel | undefined;
	#history: History = { ids: [], at: -1 };
	readonly #subscriptions: vscode.Disposable;

	constructor(
		private readonly context: vscode.ExtensionContext,
		private readonly holder: GlossaryHolder,
	) {
		this.#subscriptions = vscode.Disposable.from(
			// Without a panel there is nothing to show, and what an earlier window remembered must stay for its panel.
			holder.onDidChange(() => this.#panel && this.#show()),
			vscode.commands.registerCommand(commandIds.openEntry, (id: unknown) => this.open(id)),
			vscode.commands.registerCommand(commandIds.goBack, () => this.#go(-1)),
			vscode.commands.registerCommand(commandIds.goForward, () => this.#go(1)),
			vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
				deserializeWebviewPanel: async (panel) => {
					await holder.ready;
					this.#history = readHistory(context.workspaceState.get(STATE_KEY));
					this.#adopt(panel);
				},
			}),
		);
	}

	/** The panel itself stays: it is there again after a reload. */
	dispose(): void {
		this.#subscriptions.dispose();
	}

	/** Opens the entry with this id. The id may come from anywhere: what is no id of an entry opens nothing. */
	async open(id: unknown): Promise<void> {
		await this.holder.ready;
		const entry = typeof id === 'string' ? this.holder.all.get(id) : undefined;
		if (!entry) {
			void vscode.window.showInformationMessage(vscode.l10n.t('The glossary has no such entry.'));
			return;
		}
		const { ids, at } = this.#history;
		if (ids[at] !== entry.id) {
			const kept = [...ids.slice(0, at + 1), entry.id].slice(-LONGEST_HISTORY);
			this.#history = { ids: kept, at: kept.length - 1 };
		}
		if (this.#panel) {
			this.#panel.reveal();
			this.#show();
		} else {
			this.#adopt(
				vscode.window.createWebviewPanel(VIEW_TYPE, shortName(entry), vscode.ViewColumn.Beside),
			);
		}
	}

	#go(steps: number): void {
		const at = this.#history.at + steps;
		if (this.#history.ids[at] !== undefined) {
			this.#history = { ...this.#history, at };
			this.#show();
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
			this.#panel = undefined;
			this.#history = { ids: [], at: -1 };
			this.#remember();
		});
		this.#show();
	}

	/** Shows the current entry; when it is gone from the glossary, the panel stays as it was. */
	#show(): void {
		this.#remember();
		const entry = this.holder.all.get(this.#history.ids[this.#history.at] ?? '');
		if (this.#panel && entry) {
			this.#panel.title = shortName(entry);
			void this.#render(this.#panel, entry);
		}
	}

	async #render(panel: vscode.WebviewPanel, entry: Entry): Promise<void> {
		// markdown-it is loaded when there is an entry to show.
		const { entryPage } = await import('../core/rendering/entryPage');
		if (panel !== this.#panel || this.#history.ids[this.#history.at] !== entry.id) {
			return;
		}
		const { webview } = panel;
		const view = this.holder.all.seenFrom(
			entry.origin.kind === 'team' ? `${entry.origin.folder}/` : undefined,
		);
		webview.html = entryPage(entry, view, wording, {
			language: vscode.env.language,
			contentSource: webview.cspSource,
			stylesheet: webview.asWebviewUri(this.#media('panel.css')).toString(),
			openEntry: (id) => commandLink(commandIds.openEntry, id),
		});
	}

	#media(file: string): vscode.Uri {
		return vscode.Uri.joinPath(this.context.extensionUri, 'media', file);
	}

	#remember(): void {
		const { ids, at } = this.#history;
		void vscode.commands.executeCommand('setContext', 'glossary.canGoBack', at > 0);
		void vscode.commands.executeCommand('setContext', 'glossary.canGoForward', at < ids.length - 1);
		void this.context.workspaceState.update(STATE_KEY, this.#history);
	}
}

/** The history that was kept, or none where another version kept something else. */
function readHistory(kept: unknown): History {
	const { ids, at } = (typeof kept === 'object' && kept !== null ? kept : {}) as Record<string, unknown>;
	const isHistory =
		Array.isArray(ids) && ids.every((id) => typeof id === 'string') && typeof at === 'number';
	return isHistory ? { ids, at } : { ids: [], at: -1 };
}
