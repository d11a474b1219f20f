import * as vscode from 'vscode';
import { commandIds } from './commandIds';
import type { GlossaryHolder } from './glossaryHolder';
import { setHidden } from './settings';

/** Hides a term in hovers, as a line of the user's settings, and offers to undo it. */
export function registerHideTerm(holder: GlossaryHolder): vscode.Disposable {
	return vscode.commands.registerCommand(commandIds.hideTerm, async (id: unknown) => {
		await holder.ready;
		const entry = typeof id === 'string' ? holder.all.get(id) : undefined;
		if (!entry) {
			return;
		}
		await setHidden(entry.term, true);
		const undo = vscode.l10n.t('Undo');
		const message = vscode.l10n.t(
			'“{0}” is hidden in hovers. The setting glossary.hiddenTerms lists it.',
			entry.term,
		);
		if ((await vscode.window.showInformationMessage(message, undo)) === undo) {
			await setHidden(entry.term, false);
		}
	});
}
