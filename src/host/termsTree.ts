import * as vscode from 'vscode';
import { CATEGORIES } from '../core/entries/categories';
import type { Entry } from '../core/entries/entry';
import { shortName } from '../core/rendering/card';
import { commandIds } from './commandIds';
import { termCount } from './counts';
import { entryTooltip } from './entryTooltip';
import { ExpandedRows } from './expandedRows';
import type { GlossaryHolder } from './glossaryHolder';

type Row =
	| {
			readonly kind: 'group';
			readonly title: string;
			readonly entries: readonly Entry[];
			readonly isHidden: boolean;
	  }
	| { readonly kind: 'entry'; readonly entry: Entry; readonly isHidden: boolean }
	| { readonly kind: 'addTerm' };

type Grouping = 'category' | 'vertical' | 'name';

const GROUPING_KEY = 'terms.grouping';

/** The sidebar's view of all terms: by category, by vertical or A–Z, and last those that hovers do not show. */
export function registerTermsTree(
	context: vscode.ExtensionContext,
	holder: GlossaryHolder,
): vscode.Disposable {
	const rows = new ExpandedRows(context.workspaceState, 'terms.expanded');
	const tree = new TermsTree(holder, rows, readGrouping(context.workspaceState));
	const view = vscode.window.createTreeView('glossary.terms', {
		treeDataProvider: tree,
		showCollapseAll: true,
	});
	rows.follow(view, idOf);
	const group = async (grouping: Grouping) => {
		tree.group(grouping);
		await context.workspaceState.update(GROUPING_KEY, grouping);
		await tellGrouping(grouping);
	};
	void tellGrouping(tree.grouping);
	return vscode.Disposable.from(
		tree,
		view,
		rows,
		vscode.commands.registerCommand(commandIds.groupByCategory, () => group('category')),
		vscode.commands.registerCommand(commandIds.groupByVertical, () => group('vertical')),
		vscode.commands.registerCommand(commandIds.groupByName, () => group('name')),
	);
}

function readGrouping(state: vscode.Memento): Grouping {
	const grouping = state.get<unknown>(GROUPING_KEY);
	return grouping === 'vertical' || grouping === 'name' ? grouping : 'category';
}

/** So that menus offer the other groupings. */
async function tellGrouping(grouping: Grouping): Promise<void> {
	await vscode.commands.executeCommand('setContext', 'glossary.termsGrouping', grouping);
}

class TermsTree implements vscode.TreeDataProvider<Row>, vscode.Disposable {
	readonly #didChange = new vscode.EventEmitter<void>();
	readonly onDidChangeTreeData = this.#didChange.event;
	readonly #subscription: vscode.Disposable;

	constructor(
		private readonly holder: GlossaryHolder,
		private readonly rows: ExpandedRows,
		public grouping: Grouping,
	) {
		this.#subscription = holder.onDidChange(() => this.#didChange.fire());
	}

	dispose(): void {
		this.#subscription.dispose();
		this.#didChange.dispose();
	}

	group(grouping: Grouping): void {
		this.grouping = grouping;
		this.#didChange.fire();
	}

	async getChildren(row?: Row): Promise<Row[]> {
		await this.holder.ready;
		if (!row) {
			return this.#groups();
		}
		return row.kind !== 'group'
			? []
			: row.entries
					.toSorted((a, b) => shortName(a).localeCompare(shortName(b)))
					.map((entry) => ({ kind: 'entry', entry, isHidden: row.isHidden }));
	}

	getTreeItem(row: Row): vscode.TreeItem {
		switch (row.kind) {
			case 'group':
				return this.#groupItem(row);
			case 'entry':
				return entryItem(row.entry, row.isHidden);
			case 'addTerm':
				return addTermItem();
		}
	}

	async resolveTreeItem(item: vscode.TreeItem, row: Row): Promise<vscode.TreeItem> {
		if (row.kind === 'entry') {
			item.tooltip = await entryTooltip(row.entry);
		}
		return item;
	}

	#groups(): Row[] {
		const { all, shown } = this.holder;
		const titleOf = titleFor(this.grouping);
		const hidden = all.entries.filter((entry) => !shown.get(entry.id));
		const titles = [...new Set(shown.entries.map(titleOf))].sort(
			this.grouping === 'category' ? byCategory : (a, b) => a.localeCompare(b),
		);
		const groups = titles.map((title): Row => ({
			kind: 'group',
			title,
			entries: shown.entries.filter((entry) => titleOf(entry) === title),
			isHidden: false,
		}));
		if (hidden.length > 0) {
			groups.push({ kind: 'group', title: vscode.l10n.t('Hidden'), entries: hidden, isHidden: true });
		}
		// Where a team has none yet, and could have some.
		const isOffered =
			vscode.workspace.workspaceFolders !== undefined &&
			!all.entries.some(({ origin }) => origin.kind === 'team');
		return isOffered ? [...groups, { kind: 'addTerm' }] : groups;
	}

	#groupItem(row: Row & { readonly kind: 'group' }): vscode.TreeItem {
		const { title, entries, isHidden } = row;
		const item = new vscode.TreeItem(title, this.rows.stateOf(idOf(row)));
		item.id = idOf(row);
		item.description = String(entries.length);
		item.accessibilityInformation = {
			label: `${title}, ${termCount(entries.length)}`,
		};
		item.contextValue = 'group';
		if (isHidden) {
			item.iconPath = new vscode.ThemeIcon('eye-closed');
			item.tooltip = vscode.l10n.t(
				'Terms that hovers do not show. The setting glossary.hiddenTerms lists them.',
			);
		}
		return item;
	}
}

function titleFor(grouping: Grouping): (entry: Entry) => string {
	switch (grouping) {
		case 'category':
			return ({ category }) => category ?? vscode.l10n.t('Other');
		case 'vertical':
			return ({ vertical }) => vertical ?? vscode.l10n.t('Other');
		case 'name':
			return (entry) => /^\p{L}/u.exec(shortName(entry).toLocaleUpperCase())?.[0] ?? '#';
	}
}

function entryItem(entry: Entry, isHidden: boolean): vscode.TreeItem {
	const isTeams = entry.origin.kind === 'team';
	const item = new vscode.TreeItem(shortName(entry));
	item.id = `entry/${entry.id}`;
	item.description = [entry.abbreviation && entry.name, entry.origin.kind === 'team' && entry.origin.label]
		.filter((part) => typeof part === 'string')
		.join(' · ');
	item.iconPath = new vscode.ThemeIcon(isTeams ? 'organization' : 'book');
	item.command = {
		command: commandIds.openEntry,
		title: vscode.l10n.t('Open Entry'),
		arguments: [entry.id],
	};
	item.contextValue = `entry${isTeams ? '.team' : ''}${isHidden ? '.hidden' : ''}`;
	return item;
}

function addTermItem(): vscode.TreeItem {
	const item = new vscode.TreeItem(vscode.l10n.t('Add your team’s terms'));
	item.id = 'addTerm';
	item.iconPath = new vscode.ThemeIcon('add');
	item.command = { command: commandIds.addTerm, title: vscode.l10n.t('Add Term') };
	return item;
}

function idOf(row: Row): string {
	switch (row.kind) {
		case 'group':
			return `group/${row.isHidden ? 'hidden' : row.title}`;
		case 'entry':
			return `entry/${row.entry.id}`;
		case 'addTerm':
			return row.kind;
	}
}

function byCategory(a: string, b: string): number {
	const rank = (title: string) =>
		CATEGORIES.includes(title) ? CATEGORIES.indexOf(title) : CATEGORIES.length;
	return rank(a) - rank(b) || a.localeCompare(b);
}
