import * as vscode from 'vscode';
import { codesTyped } from '../core/codesTyped';
import { NO_DESCRIPTIONS } from '../core/codes/descriptions';
import type { Glossary } from '../core/entries/glossary';
import { indexForLookUp, type LookUp } from '../core/entries/lookUp';
import { shortName } from '../core/rendering/card';
import { codeCardOf } from '../core/rendering/codeCard';
import { NO_SURROUNDINGS } from '../core/rendering/surroundings';
import { commandIds } from './commandIds';
import type { EntryPanel } from './entryPanel';
import type { GlossaryHolder } from './glossaryHolder';
import { inTurns } from './inTurns';
import { itemsFor, itemsOfNothingTyped, type EntryButton, type EntryItem } from './lookUpItems';
import { RecentEntries } from './recentEntries';
import { placeAtCursor, type Recognitions } from './recognitions';
import { wording } from './wording';

/** The longest selection that is taken for a question, in UTF-16 units. */
const LONGEST_SELECTION = 100;

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
			let isOpen = true as boolean;
			quickPick.onDidHide(() => {
				isOpen = false;
			});
			const editor = vscode.window.activeTextEditor;
			const query = editor ? queryFrom(editor, recognitions) : Promise.resolve('');
			const { lineText } = await import('../core/rendering/entryText');
			await holder.ready;
			let index = await indexOf(holder.all);
			const found = await query;
			if (!isOpen) {
				return;
			}
			const codeCards = (value: string) => {
				const view = holder.all.seenFrom(undefined);
				return codesTyped(value, view).map((code) =>
					codeCardOf(code, view, wording, NO_DESCRIPTIONS, NO_SURROUNDINGS),
				);
			};
			const itemsOf = (value: string) =>
				value.trim() === ''
					? itemsOfNothingTyped(recent.entriesOf(holder.all), holder.all, lineText)
					: itemsFor(value, codeCards(value), index?.find(value) ?? [], lineText);
			const show = () => {
				quickPick.items = itemsOf(quickPick.value);
			};
			quickPick.onDidChangeValue(show);
			// A team's terms may arrive while the list is open: whoever has gone to a row stays on it.
			const subscription = holder.onDidChange(async () => {
				index = await indexOf(holder.all);
				const active = quickPick.activeItems[0]?.entry?.id;
				show();
				const same = quickPick.items.find(({ entry }) => entry && entry.id === active);
				if (same) {
					quickPick.activeItems = [same];
				}
			});
			quickPick.onDidHide(() => {
				subscription.dispose();
			});
			// What was typed meanwhile is the better question.
			quickPick.value ||= found;
			quickPick.busy = false;
			show();
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

/** The selected text, or the name that stands at the cursor. */
async function queryFrom(editor: vscode.TextEditor, recognitions: Recognitions): Promise<string> {
	const selected = editor.document.getText(editor.selection).trim();
	if (selected !== '') {
		return /\n/.test(selected) || selected.length > LONGEST_SELECTION ? '' : selected;
	}
	const found = await placeAtCursor(editor, recognitions);
	const { code, mention } = found?.place ?? {};
	const recognition = mention?.recognitions[0];
	if (code) {
		const [system] = code.code.systems;
		return system.isPersonal ? system.name : code.code.text;
	}
	return recognition ? shortName(recognition.subject.entry) : '';
}
