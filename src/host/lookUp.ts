import * as vscode from 'vscode';
import { summaryOf, type Entry } from '../core/entries/entry';
import { lookUp } from '../core/entries/lookUp';
import { originLabel, shortName } from '../core/rendering/card';
import { commandIds } from './commandIds';
import type { GlossaryHolder } from './glossaryHolder';
import { mentionIn, type Recognitions } from './recognitions';
import { wording } from './wording';

interface EntryItem extends vscode.QuickPickItem {
	readonly entry?: Entry;
}

/** The most rows that are shown, and the longest selection that is taken for a question. */
const MOST = { rows: 100, selection: 100 };

/** Looks a term up, beginning with the selection or the mention under the cursor. */
export function registerLookUp(holder: GlossaryHolder, recognitions: Recognitions): vscode.Disposable {
	return vscode.commands.registerCommand(commandIds.lookUpTerm, async () => {
		const quickPick = showQuickPick();
		const editor = vscode.window.activeTextEditor;
		const query = editor ? queryFrom(editor, recognitions) : Promise.resolve('');
		const { lineText } = await import('../core/rendering/entryText');
		await holder.ready;
		const show = (value: string) => {
			const entries = lookUp(holder.all.entries, value).slice(0, MOST.rows);
			quickPick.items =
				entries.length > 0 ? entries.map((entry) => itemOf(entry, lineText)) : [nothingFound(value)];
		};
		quickPick.onDidChangeValue(show);
		const found = await query;
		// What was typed meanwhile is the better question.
		quickPick.value ||= found;
		quickPick.busy = false;
		show(quickPick.value);
	});
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
	quickPick.onDidHide(() => quickPick.dispose());
	quickPick.show();
	return quickPick;
}

function itemOf(entry: Entry, lineText: (markdown: string) => string): EntryItem {
	const parts = [
		entry.abbreviation && entry.name,
		entry.category,
		entry.origin.kind === 'team' && originLabel(entry, wording),
	];
	return {
		entry,
		label: shortName(entry),
		description: parts.filter((part) => typeof part === 'string').join(' · '),
		detail: lineText(summaryOf(entry)),
		alwaysShow: true,
	};
}

function nothingFound(value: string): EntryItem {
	return { label: vscode.l10n.t('Nothing in the glossary for “{0}”', value), alwaysShow: true };
}

/** The selected text, or the name that stands at the cursor. */
async function queryFrom(
	{ document, selection }: vscode.TextEditor,
	recognitions: Recognitions,
): Promise<string> {
	const selected = document.getText(selection).trim();
	if (selected !== '') {
		return /\n/.test(selected) || selected.length > MOST.selection ? '' : selected;
	}
	const offset = document.offsetAt(selection.active);
	const recognized = await recognitions.around(document, offset);
	const mention = recognized && mentionIn(recognized, offset, true);
	const recognition = mention?.recognitions[0];
	return recognition ? shortName(recognition.subject.entry) : '';
}
