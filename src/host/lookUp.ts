import * as vscode from 'vscode';
import { summaryOf, type Entry } from '../core/entries/entry';
import type { Glossary } from '../core/entries/glossary';
import { indexForLookUp, type LookUp } from '../core/entries/lookUp';
import { originLabel, shortName } from '../core/rendering/card';
import { commandIds } from './commandIds';
import type { EntryPanel } from './entryPanel';
import type { GlossaryHolder } from './glossaryHolder';
import { inTurns } from './inTurns';
import { RecentEntries } from './recentEntries';
import { mentionAtCursor, type Recognitions } from './recognitions';
import { wording } from './wording';

interface EntryItem extends vscode.QuickPickItem {
	readonly entry?: Entry;
}

interface EntryButton extends vscode.QuickInputButton {
	/** Done with the entry of the row. */
	readonly command: string;
}

/** The most rows that are shown, and the longest selection that is taken for a question. */
const MOST = { rows: 100, selection: 100 };

/** Looks a term up, beginning with the selection or the mention under the cursor. */
export function registerLookUp(
	context: vscode.ExtensionContext,
	holder: GlossaryHolder,
	recognitions: Recognitions,
	panel: EntryPanel,
): vscode.Disposable {
	const recent = new RecentEntries(context.globalState, panel);
	const indexes = new WeakMap<Glossary, Promise<LookUp | undefined>>();
	const indexOf = (glossary: Glossary) => {
		const index = indexes.get(glossary) ?? inTurns(indexForLookUp(glossary.entries));
		indexes.set(glossary, index);
		return index;
	};
	return vscode.Disposable.from(
		recent,
		vscode.commands.registerCommand(commandIds.lookUpTerm, async () => {
			const quickPick = showQuickPick();
			const editor = vscode.window.activeTextEditor;
			const query = editor ? queryFrom(editor, recognitions) : Promise.resolve('');
			const { lineText } = await import('../core/rendering/entryText');
			await holder.ready;
			const index = await indexOf(holder.all);
			const toItem = (entry: Entry) => itemOf(entry, lineText);
			const show = (value: string) => {
				quickPick.items =
					value.trim() === ''
						? itemsOfNothingTyped(recent.entriesOf(holder.all), holder.all.entries, toItem)
						: itemsFor(value, index?.find(value) ?? [], toItem);
			};
			quickPick.onDidChangeValue(show);
			const found = await query;
			// What was typed meanwhile is the better question.
			quickPick.value ||= found;
			quickPick.busy = false;
			show(quickPick.value);
		}),
	);
}

function showQuickPick(): vscode.QuickPick<EntryItem> {
	const quickPick = vscode.window.createQuickPick<EntryItem>();
	quickPick.title = vscode.l10n.t('Glossary');
	quickPick.placeholder = vscode.l10n.t('Look up a term');
	quickPick.busy = true;
	// Not in the stable API yet, but honoured: without it VS Code ranks the rows again, by their labels.
	(quickPick as { sortByLabel?: boolean }).sortByLabel = false;
	quickPick.onDidAccept(() => {
		const entry = quickPick.selectedItems[0]?.entry;
		if (entry) {
			quickPick.hide();
			void vscode.commands.executeCommand(commandIds.openEntry, entry.id);
		}
	});
	quickPick.onDidTriggerItemButton(({ item, button }) => {
		const { command } = button as EntryButton;
		if (command === commandIds.openSource) {
			quickPick.hide();
		}
		void vscode.commands.executeCommand(command, item.entry?.id);
	});
	quickPick.onDidHide(() => quickPick.dispose());
	quickPick.show();
	return quickPick;
}

/** The last entries that were opened, and then all by name. */
function itemsOfNothingTyped(
	recent: readonly Entry[],
	all: readonly Entry[],
	toItem: (entry: Entry) => EntryItem,
): EntryItem[] {
	const others = all
		.filter((entry) => !recent.includes(entry))
		.sort((a, b) => shortName(a).localeCompare(shortName(b)))
		.slice(0, MOST.rows);
	return recent.length === 0
		? others.map(toItem)
		: [
				separator(vscode.l10n.t('recently opened')),
				...recent.map(toItem),
				separator(vscode.l10n.t('all terms')),
				...others.map(toItem),
			];
}

function itemsFor(value: string, found: readonly Entry[], toItem: (entry: Entry) => EntryItem): EntryItem[] {
	return found.length > 0
		? found.slice(0, MOST.rows).map(toItem)
		: [{ label: vscode.l10n.t('Nothing in the glossary for “{0}”', value), alwaysShow: true }];
}

function separator(label: string): EntryItem {
	return { label, kind: vscode.QuickPickItemKind.Separator };
}

function itemOf(entry: Entry, lineText: (markdown: string) => string): EntryItem {
	const isTeams = entry.origin.kind === 'team';
	const parts = [entry.abbreviation && entry.name, entry.category, isTeams && originLabel(entry, wording)];
	return {
		entry,
		label: shortName(entry),
		description: parts.filter((part) => typeof part === 'string').join(' · '),
		detail: lineText(summaryOf(entry)),
		buttons: buttonsOf(isTeams),
		alwaysShow: true,
	};
}

function buttonsOf(isTeams: boolean): EntryButton[] {
	const copy = {
		command: commandIds.copyDefinition,
		iconPath: new vscode.ThemeIcon('copy'),
		tooltip: vscode.l10n.t('Copy Definition'),
	};
	const open = {
		command: commandIds.openSource,
		iconPath: new vscode.ThemeIcon('go-to-file'),
		tooltip: vscode.l10n.t('Open Source File'),
	};
	return isTeams ? [copy, open] : [copy];
}

/** The selected text, or the name that stands at the cursor. */
async function queryFrom(editor: vscode.TextEditor, recognitions: Recognitions): Promise<string> {
	const selected = editor.document.getText(editor.selection).trim();
	if (selected !== '') {
		return /\n/.test(selected) || selected.length > MOST.selection ? '' : selected;
	}
	const mention = await mentionAtCursor(editor, recognitions);
	const recognition = mention?.recognitions[0];
	return recognition ? shortName(recognition.subject.entry) : '';
}
