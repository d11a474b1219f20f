import * as vscode from 'vscode';
import { summaryOf, type Entry } from '../core/entries/entry';
import { lookUp } from '../core/entries/lookUp';
import { mentionAt } from '../core/recognition/mentionAt';
import { originLabel, shortName } from '../core/rendering/card';
import { commandIds } from './commandIds';
import type { GlossaryHolder } from './glossaryHolder';
import type { Recognitions } from './recognitions';
import { wording } from './wording';

interface EntryItem extends vscode.QuickPickItem {
	readonly entry?: Entry;
}

/** The most rows that are shown, and the longest selection that is taken for a question. */
const MOST = { rows: 100, selection: 100 };

/** Looks a term up, beginning with the selection or the mention under the cursor. */
export function registerLookUp(holder: GlossaryHolder, recognitions: Recognitions): vscode.Disposable {
	return vscode.commands.registerCommand(commandIds.lookUpTerm, async () => {
		const editor = vscode.window.activeTextEditor;
		const [query] = await Promise.all([editor && queryFrom(editor, recognitions), holder.ready]);
		const { lineText } = await import('../core/rendering/entryText');
		const itemOf = (entry: Entry): EntryItem => ({
			entry,
			label: shortName(entry),
			description: [
				entry.abbreviation && entry.name,
				entry.category,
				entry.origin.kind === 'team' && originLabel(entry, wording),
			]
				.filter((part) => typeof part === 'string')
				.join(' · '),
			detail: lineText(summaryOf(entry)),
			alwaysShow: true,
		});
		pick(query ?? '', (value) => lookUp(holder.all.entries, value).slice(0, MOST.rows).map(itemOf));
	});
}

function pick(query: string, itemsFor: (value: string) => EntryItem[]): void {
	const quickPick = vscode.window.createQuickPick<EntryItem>();
	const show = (value: string) => {
		const items = itemsFor(value);
		quickPick.items = items.length > 0 ? items : [nothingFound(value)];
	};
	quickPick.title = vscode.l10n.t('Glossary');
	quickPick.placeholder = vscode.l10n.t('Look up a term');
	quickPick.onDidChangeValue(show);
	quickPick.onDidAccept(() => {
		const entry = quickPick.selectedItems[0]?.entry;
		if (entry) {
			quickPick.hide();
			void vscode.commands.executeCommand(commandIds.openEntry, entry.id);
		}
	});
	quickPick.onDidHide(() => quickPick.dispose());
	quickPick.value = query;
	show(query);
	quickPick.show();
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
	const mention =
		recognized &&
		mentionAt(recognized.document, recognized.recognitions, offset - recognized.omitted, true);
	const recognition = mention?.recognitions[0];
	return recognition ? shortName(recognition.subject.entry) : '';
}
