import * as vscode from 'vscode';
import { CATEGORIES } from '../core/entries/categories';
import type { Entry } from '../core/entries/entry';
import { shortName } from '../core/rendering/card';
import { commandIds } from './commandIds';
import { entryTooltip } from './entryTooltip';
import type { GlossaryHolder } from './glossaryHolder';

type Node =
	{ readonly kind: 'category'; readonly title: string } | { readonly kind: 'entry'; readonly entry: Entry };

/** The sidebar's view of all terms, by category. */
export function registerTermsTree(holder: GlossaryHolder): vscode.Disposable {
	const provider = new TermsTree(holder);
	const view = vscode.window.createTreeView('glossary.terms', {
		treeDataProvider: provider,
		showCollapseAll: true,
	});
	return vscode.Disposable.from(provider, view);
}

class TermsTree implements vscode.TreeDataProvider<Node>, vscode.Disposable {
	readonly #didChange = new vscode.EventEmitter<void>();
	readonly onDidChangeTreeData = this.#didChange.event;
	readonly #subscription: vscode.Disposable;

	constructor(private readonly holder: GlossaryHolder) {
		this.#subscription = holder.onDidChange(() => this.#didChange.fire());
	}

	dispose(): void {
		this.#subscription.dispose();
		this.#didChange.dispose();
	}

	async getChildren(node?: Node): Promise<Node[]> {
		await this.holder.ready;
		const { entries } = this.holder.all;
		if (!node) {
			return [...new Set(entries.map(categoryOf))]
				.sort(byCategory)
				.map((title) => ({ kind: 'category', title }));
		}
		return entries
			.filter((entry) => node.kind === 'category' && categoryOf(entry) === node.title)
			.sort((a, b) => shortName(a).localeCompare(shortName(b)))
			.map((entry) => ({ kind: 'entry', entry }));
	}

	getTreeItem(node: Node): vscode.TreeItem {
		return node.kind === 'category' ? this.#categoryItem(node.title) : entryItem(node.entry);
	}

	async resolveTreeItem(item: vscode.TreeItem, node: Node): Promise<vscode.TreeItem> {
		if (node.kind === 'entry') {
			item.tooltip = await entryTooltip(node.entry);
		}
		return item;
	}

	#categoryItem(title: string): vscode.TreeItem {
		const item = new vscode.TreeItem(title, vscode.TreeItemCollapsibleState.Collapsed);
		item.id = `category/${title}`;
		const count = this.holder.all.entries.filter((entry) => categoryOf(entry) === title).length;
		item.description = String(count);
		item.accessibilityInformation = { label: vscode.l10n.t('{0}, {1} terms', title, count) };
		item.contextValue = 'category';
		return item;
	}
}

function entryItem(entry: Entry): vscode.TreeItem {
	const item = new vscode.TreeItem(shortName(entry));
	item.id = `entry/${entry.id}`;
	item.description = [entry.abbreviation && entry.name, entry.origin.kind === 'team' && entry.origin.label]
		.filter((part) => typeof part === 'string')
		.join(' · ');
	item.command = {
		command: commandIds.openEntry,
		title: vscode.l10n.t('Open Entry'),
		arguments: [entry.id],
	};
	item.contextValue = 'entry';
	return item;
}

function categoryOf(entry: Entry): string {
	return entry.category ?? vscode.l10n.t('Other');
}

function byCategory(a: string, b: string): number {
	const rank = (title: string) =>
		CATEGORIES.includes(title) ? CATEGORIES.indexOf(title) : CATEGORIES.length;
	return rank(a) - rank(b) || a.localeCompare(b);
}
