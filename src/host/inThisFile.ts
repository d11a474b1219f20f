import * as vscode from 'vscode';
import type { Span } from '../core/recognition/recognition';
import type { SubjectInText } from '../core/recognition/subjects';
import { shortName } from '../core/rendering/card';
import { ActiveReadings } from './activeReading';
import { commandIds } from './commandIds';
import { placeCount, termCount } from './counts';
import { entryTooltip } from './entryTooltip';
import { ExpandedRows } from './expandedRows';
import type { GlossaryHolder } from './glossaryHolder';
import type { Recognitions } from './recognitions';

type Row =
	| ({ readonly kind: 'subject'; readonly isHeldBack: boolean } & SubjectInText)
	| { readonly kind: 'heldBack'; readonly subjects: readonly SubjectInText[] }
	| { readonly kind: 'place'; readonly place: Span }
	| { readonly kind: 'more'; readonly subject: SubjectInText; readonly shown: number };

/** How many places of a subject are listed at first, and how many more each time. */
const PLACES = 200;

/** How much of a line is shown before a mention, in UTF-16 units: a narrow sidebar still shows the mention. */
const LEAD = 12;

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
		const count = current.kind === 'read' ? current.subjects.length : 0;
		view.badge =
			count > 0
				? { value: count, tooltip: vscode.l10n.t('{0} in this file', termCount(count)) }
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
	/** How many places are listed, where somebody wanted more. */
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

	/** Lists more places of the entry with this id. */
	showMore(id: unknown): void {
		if (typeof id === 'string') {
			this.#shown.set(id, (this.#shown.get(id) ?? PLACES) + PLACES);
			this.#didChange.fire();
		}
	}

	getChildren(row?: Row): Row[] {
		const { current } = this.readings;
		if (current.kind !== 'read') {
			return [];
		}
		if (!row) {
			const { subjects, heldBack } = current;
			return [
				...subjects.map((subject): Row => ({ kind: 'subject', isHeldBack: false, ...subject })),
				...(heldBack.length > 0 ? [{ kind: 'heldBack', subjects: heldBack } as const] : []),
			];
		}
		if (row.kind === 'heldBack') {
			return row.subjects.map((subject) => ({ kind: 'subject', isHeldBack: true, ...subject }));
		}
		return row.kind === 'subject' ? this.#placesOf(row) : [];
	}

	getTreeItem(row: Row): vscode.TreeItem {
		switch (row.kind) {
			case 'subject':
				return this.#subjectItem(row);
			case 'heldBack':
				return this.#heldBackItem(row);
			case 'place':
				return this.#placeItem(row.place);
			case 'more':
				return moreItem(row.subject, row.shown);
		}
	}

	async resolveTreeItem(item: vscode.TreeItem, row: Row): Promise<vscode.TreeItem> {
		if (row.kind === 'subject') {
			item.tooltip = await entryTooltip(row.entry);
		}
		return item;
	}

	#placesOf(subject: SubjectInText): Row[] {
		const shown = this.#shown.get(subject.entry.id) ?? PLACES;
		const places = subject.places.slice(0, shown).map((place): Row => ({ kind: 'place', place }));
		return subject.places.length > shown ? [...places, { kind: 'more', subject, shown }] : places;
	}

	#subjectItem(row: Row & { readonly kind: 'subject' }): vscode.TreeItem {
		const { entry, places } = row;
		const name = shortName(entry);
		const item = new vscode.TreeItem(name, this.rows.stateOf(idOf(row)));
		item.id = idOf(row);
		const expansion = entry.abbreviation ? ` · ${entry.name}` : '';
		item.description = `${places.length}${expansion}`;
		item.contextValue = entry.origin.kind === 'team' ? 'entry.team' : 'entry';
		item.accessibilityInformation = {
			label: [name, entry.abbreviation && entry.name, placeCount(places.length)]
				.filter((part) => part !== undefined)
				.join(', '),
		};
		return item;
	}

	#heldBackItem(row: Row & { readonly kind: 'heldBack' }): vscode.TreeItem {
		const item = new vscode.TreeItem(vscode.l10n.t('Held back'), this.rows.stateOf(idOf(row)));
		item.id = idOf(row);
		item.description = vscode.l10n.t('{0}, for lack of context', termCount(row.subjects.length));
		item.tooltip = vscode.l10n.t(
			'Names that mean many things. They are not explained here, because nothing around them speaks of reimbursement.',
		);
		item.accessibilityInformation = { label: `${vscode.l10n.t('Held back')}, ${item.description}` };
		item.iconPath = new vscode.ThemeIcon('eye-closed');
		return item;
	}

	#placeItem(place: Span): vscode.TreeItem {
		const { current } = this.readings;
		if (current.kind !== 'read') {
			return new vscode.TreeItem('');
		}
		const { document } = current;
		const start = document.positionAt(place.start);
		const line = document.lineAt(start.line);
		const indent = line.firstNonWhitespaceCharacterIndex;
		const cut = Math.max(indent, start.character - LEAD);
		// Not in the middle of a word.
		const blank = cut > indent ? line.text.slice(cut, start.character).indexOf(' ') : -1;
		const from = cut + blank + 1;
		// The number stands first, where a narrow sidebar does not cut it off.
		const lead = `${start.line + 1}: ${from > indent ? '…' : ''}`;
		const length = Math.min(place.end - place.start, line.text.length - start.character);
		const highlight = start.character - from + lead.length;
		const item = new vscode.TreeItem({
			label: lead + line.text.slice(from, from + 200),
			highlights: [[highlight, highlight + length]],
		});
		item.accessibilityInformation = {
			label: vscode.l10n.t('Line {0}: {1}', start.line + 1, line.text.trim().slice(0, 200)),
		};
		item.command = {
			command: commandIds.revealMention,
			title: vscode.l10n.t('Show in File'),
			arguments: [document.uri.toString(), place.start, place.end],
		};
		return item;
	}
}

function moreItem(subject: SubjectInText, shown: number): vscode.TreeItem {
	const item = new vscode.TreeItem(vscode.l10n.t('Show more'));
	item.description = vscode.l10n.t('{0} of {1} shown', shown, subject.places.length);
	item.accessibilityInformation = { label: `${vscode.l10n.t('Show more')}, ${item.description}` };
	item.command = {
		command: commandIds.showMoreMentions,
		title: vscode.l10n.t('Show more'),
		arguments: [subject.entry.id],
	};
	return item;
}

function idOf(row: Row): string {
	switch (row.kind) {
		case 'subject':
			return `${row.isHeldBack ? 'heldBack' : 'subject'}/${row.entry.id}`;
		case 'heldBack':
			return 'heldBack';
		case 'place':
		case 'more':
			return '';
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
