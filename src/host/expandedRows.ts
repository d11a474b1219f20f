import * as vscode from 'vscode';

/** Remembers which rows of a tree are open, for the workspace, since VS Code forgets them with the window. */
export class ExpandedRows implements vscode.Disposable {
	readonly #open: Set<string>;
	#subscription: vscode.Disposable | undefined;

	constructor(
		private readonly state: vscode.Memento,
		private readonly key: string,
	) {
		const known = state.get<unknown>(key);
		this.#open = new Set(Array.isArray(known) ? known.filter((id) => typeof id === 'string') : []);
	}

	/** Follows a view; `idOf` is the id of a row. */
	follow<T>(view: vscode.TreeView<T>, idOf: (row: T) => string): void {
		this.#subscription = vscode.Disposable.from(
			view.onDidExpandElement(({ element }) => this.#set(idOf(element), true)),
			view.onDidCollapseElement(({ element }) => this.#set(idOf(element), false)),
		);
	}

	/** How a row that can be opened begins. */
	stateOf(id: string): vscode.TreeItemCollapsibleState {
		return this.#open.has(id)
			? vscode.TreeItemCollapsibleState.Expanded
			: vscode.TreeItemCollapsibleState.Collapsed;
	}

	dispose(): void {
		this.#subscription?.dispose();
	}

	#set(id: string, isOpen: boolean): void {
		if (isOpen) {
			this.#open.add(id);
		} else {
			this.#open.delete(id);
		}
		void this.state.update(this.key, [...this.#open]);
	}
}
