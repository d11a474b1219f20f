import * as vscode from 'vscode';
import { ActiveReadings } from './activeReading';
import { commandIds } from './commandIds';
import { subjectCount } from './counts';
import { entryTooltip } from './entryTooltip';
import { ExpandedRows } from './expandedRows';
import type { GlossaryHolder } from './glossaryHolder';
import { childrenOf, idOf, type Row } from './inThisFileRows';
import { itemOf } from './inThisFileItems';
import type { Recognitions } from './recognitions';

/** How many codes of a system, or places of one or of a term, are listed at first, and how many more each time. */
const PORTION = 200;

/** The sidebar's view of what the file in the active editor speaks of. */
export function registerInThisFile(
	context: vscode.ExtensionContext,
	holder: GlossaryHolder,
	recognitions: Recognitions,
): vscode.Disposable {
	const readings = new ActiveReadings(holder, recognitions);
	const rows = new ExpandedRows(context.workspaceState, 'inThisFile.expanded');
	const tree = new InThisFileTree(readings, rows);
	const view = vscode.window.createTreeView('glossary.inThisFile', {
		treeDataProvider: tree,
		showCollapseAll: true,
	});
	rows.follow(view, idOf);
	const show = () => {
		const { current } = readings;
		const count = current.kind === 'read' ? current.subjects.length + current.codes.length : 0;
		view.badge =
			count > 0
				? { value: count, tooltip: vscode.l10n.t('{0} in this file', subjectCount(count)) }
				: undefined;
		void vscode.commands.executeCommand('setContext', 'glossary.inThisFile', current.kind);
	};
	show();
	return vscode.Disposable.from(
		view,
		tree,
		rows,
		readings,
		readings.onDidChange(show),
		vscode.commands.registerCommand(
			commandIds.revealMention,
			(uri: unknown, start: unknown, end: unknown) => reveal(readings, uri, start, end),
		),
		vscode.commands.registerCommand(commandIds.showMoreMentions, (id: unknown) => tree.showMore(id)),
	);
}

class InThisFileTree implements vscode.TreeDataProvider<Row>, vscode.Disposable {
	readonly #didChange = new vscode.EventEmitter<void>();
	readonly onDidChangeTreeData = this.#didChange.event;
	readonly #subscription: vscode.Disposable;
	/** How many rows are listed below one, where somebody wanted more. */
	readonly #shown = new Map<string, number>();

	constructor(
		private readonly readings: ActiveReadings,
		private readonly rows: ExpandedRows,
	) {
		this.#subscription = readings.onDidChange(() => this.#didChange.fire());
	}

	dispose(): void {
		this.#subscription.dispose();
		this.#didChange.dispose();
	}

	/** Lists more below the row with this id. */
	showMore(id: unknown): void {
		if (typeof id === 'string') {
			this.#shown.set(id, (this.#shown.get(id) ?? PORTION) + PORTION);
			this.#didChange.fire();
		}
	}

	getChildren(row?: Row): Row[] {
		const { current } = this.readings;
		if (current.kind !== 'read') {
			return [];
		}
		if (!row) {
			const { codes, subjects, heldBack } = current;
			return [
				...codes.map((found): Row => ({ kind: 'system', found })),
				...subjects.map((subject): Row => ({ kind: 'subject', isHeldBack: false, ...subject })),
				...(heldBack.length > 0 ? [{ kind: 'heldBack', subjects: heldBack } as const] : []),
			];
		}
		return this.#portionOf(row, childrenOf(row));
	}

	getTreeItem(row: Row): vscode.TreeItem {
		const { current } = this.readings;
		return itemOf(row, this.rows.stateOf(idOf(row)), current.kind === 'read' ? current : undefined);
	}

	async resolveTreeItem(item: vscode.TreeItem, row: Row): Promise<vscode.TreeItem> {
		if (row.kind === 'subject') {
			item.tooltip = await entryTooltip(row.entry);
		}
		return item;
	}

	/** As many of the rows below another as are asked for, and one that asks for more. */
	#portionOf(row: Row, children: readonly Row[]): Row[] {
		const id = idOf(row);
		const shown = this.#shown.get(id) ?? PORTION;
		return children.length > shown
			? [...children.slice(0, shown), { kind: 'more', id, shown, total: children.length }]
			: [...children];
	}
}

/** Selects a place of the file that the view shows, and nothing of another. */
async function reveal(readings: ActiveReadings, uri: unknown, start: unknown, end: unknown): Promise<void> {
	const { current } = readings;
	if (
		current.kind !== 'read' ||
		current.document.uri.toString() !== uri ||
		typeof start !== 'number' ||
		typeof end !== 'number'
	) {
		return;
	}
	const { document } = current;
	const selection = new vscode.Range(document.positionAt(start), document.positionAt(end));
	const column = vscode.window.visibleTextEditors.find(
		(editor) => editor.document === document,
	)?.viewColumn;
	await vscode.window.showTextDocument(document, {
		selection,
		viewColumn: column ?? vscode.ViewColumn.Active,
	});
}
