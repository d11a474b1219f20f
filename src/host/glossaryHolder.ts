import * as vscode from 'vscode';
import type { Entry } from '../core/entries/entry';
import { Glossary } from '../core/entries/glossary';
import { withoutHidden } from '../core/entries/hiddenTerms';
import { readHiddenTerms } from './settings';

/** Where entries come from. */
export interface EntrySource extends vscode.Disposable {
	readonly entries: readonly Entry[];
	/** Resolves when the entries are there for the first time; never rejects. */
	readonly ready: Promise<void>;
	readonly onDidChange: vscode.Event<void>;
}

/** The one place that swaps the glossary: when a source changes, or a term is hidden. */
export class GlossaryHolder implements vscode.Disposable {
	#all = Glossary.empty;
	#shown = Glossary.empty;
	readonly #didChange = new vscode.EventEmitter<void>();
	readonly #subscriptions: vscode.Disposable;

	/** Fired after the glossary was swapped. */
	readonly onDidChange = this.#didChange.event;
	/** Resolves when the glossary that ships is there; a team's terms may follow. */
	readonly ready: Promise<void>;
	/** Resolves when every source was read once. */
	readonly complete: Promise<void>;

	constructor(
		private readonly team: EntrySource,
		private readonly bundled: EntrySource,
	) {
		const sources = [team, bundled];
		this.#subscriptions = vscode.Disposable.from(
			this.#didChange,
			...sources.map((source) => source.onDidChange(() => this.#update())),
			vscode.workspace.onDidChangeConfiguration((change) => {
				if (change.affectsConfiguration('glossary.hiddenTerms')) {
					this.#update();
				}
			}),
		);
		this.ready = bundled.ready;
		this.complete = Promise.all([team.ready, bundled.ready]).then(() => undefined);
	}

	/** Every entry there is. */
	get all(): Glossary {
		return this.#all;
	}

	/** What is recognised in files: all but the hidden terms. */
	get shown(): Glossary {
		return this.#shown;
	}

	dispose(): void {
		this.#subscriptions.dispose();
	}

	#update(): void {
		const entries = [...this.team.entries, ...this.bundled.entries];
		this.#all = new Glossary(entries);
		this.#shown = new Glossary(withoutHidden(entries, readHiddenTerms()));
		this.#didChange.fire();
	}
}
