import type * as vscode from 'vscode';
import type { Entry } from '../core/entries/entry';
import type { Glossary } from '../core/entries/glossary';
import type { EntryPanel } from './entryPanel';

const KEY = 'recentEntries';

/** How many are offered, and how many are remembered, since some may be of another workspace's team. */
const MOST = { offered: 5, remembered: 20 };

/** Remembers which entries were opened last. */
export class RecentEntries implements vscode.Disposable {
	readonly #subscription: vscode.Disposable;

	constructor(
		private readonly state: vscode.Memento,
		panel: EntryPanel,
	) {
		this.#subscription = panel.onDidOpen(({ id }) => {
			const ids = [id, ...this.#ids().filter((other) => other !== id)].slice(0, MOST.remembered);
			void state.update(KEY, ids);
		});
	}

	/** Those that the glossary has, the last one first. */
	entriesOf(glossary: Glossary): readonly Entry[] {
		const entries = this.#ids().map((id) => glossary.get(id));
		return entries.filter((entry) => entry !== undefined).slice(0, MOST.offered);
	}

	dispose(): void {
		this.#subscription.dispose();
	}

	#ids(): readonly string[] {
		const ids = this.state.get<unknown>(KEY);
		return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
	}
}
