import * as vscode from 'vscode';
import type { Entry } from '../core/entries/entry';
import { originLabel, shortName } from '../core/rendering/card';
import { entryOfSystem } from '../core/rendering/codeCard';
import { commandIds } from './commandIds';
import { placeAtCursor, type Recognitions } from './recognitions';
import { wording } from './wording';

/** Opens the entry of what stands at the cursor; of several meanings, the one that is picked. */
export function registerOpenEntryAtCursor(recognitions: Recognitions): vscode.Disposable {
	return vscode.commands.registerCommand(commandIds.openEntryAtCursor, async () => {
		const editor = vscode.window.activeTextEditor;
		const entries = editor ? await entriesAt(editor, recognitions) : [];
		const entry = entries.length > 1 ? await pick(entries) : entries[0];
		if (entry) {
			await vscode.commands.executeCommand(commandIds.openEntry, entry.id);
		} else if (entries.length === 0) {
			await offerLookUp();
		}
	});
}

async function entriesAt(editor: vscode.TextEditor, recognitions: Recognitions): Promise<readonly Entry[]> {
	const found = await placeAtCursor(editor, recognitions);
	const { place, recognized } = found ?? {};
	const systems = recognized
		? (place?.code?.code.systems ?? []).map((system) => entryOfSystem(system, recognized.view))
		: [];
	return [
		...new Set([
			...systems.filter((entry) => entry !== undefined),
			...(place?.mention?.recognitions ?? []).map(({ subject }) => subject.entry),
		]),
	];
}

async function pick(entries: readonly Entry[]): Promise<Entry | undefined> {
	const items = entries.map((entry) => ({
		entry,
		label: shortName(entry),
		description: [entry.abbreviation && entry.name, entry.category, originLabel(entry, wording)]
			.filter((part) => part !== undefined)
			.join(' · '),
	}));
	const picked = await vscode.window.showQuickPick(items, {
		placeHolder: vscode.l10n.t('Several terms stand here'),
	});
	return picked?.entry;
}

async function offerLookUp(): Promise<void> {
	const lookUp = vscode.l10n.t('Look Up Term');
	const message = vscode.l10n.t('No term of the glossary stands at the cursor.');
	if ((await vscode.window.showInformationMessage(message, lookUp)) === lookUp) {
		await vscode.commands.executeCommand(commandIds.lookUpTerm);
	}
}
