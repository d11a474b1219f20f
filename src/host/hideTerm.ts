import * as vscode from 'vscode';
import type { Entry } from '../core/entries/entry';
import { isHiddenBy } from '../core/entries/hiddenTerms';
import { commandIds } from './commandIds';
import { entryIdIn } from './entryIdIn';
import type { GlossaryHolder } from './glossaryHolder';
import { hideTerm, showTerms } from './settings';

/** Hides a term in hovers, as a line of the user's settings, and shows it again. */
export function registerHideTerm(holder: GlossaryHolder): vscode.Disposable {
	const register = (command: string, act: (entry: Entry) => Promise<void>) =>
		vscode.commands.registerCommand(command, async (argument: unknown) => {
			await holder.ready;
			const entry = holder.all.get(entryIdIn(argument) ?? '');
			if (entry) {
				await act(entry);
			}
		});
	const show = (entry: Entry) => showTerms((name) => isHiddenBy(entry, name));
	return vscode.Disposable.from(
		register(commandIds.hideTerm, async (entry) => {
			await hideTerm(entry.term);
			const undo = vscode.l10n.t('Undo');
			const message = vscode.l10n.t(
				'“{0}” is hidden in hovers. The setting glossary.hiddenTerms lists it.',
				entry.term,
			);
			if ((await vscode.window.showInformationMessage(message, undo)) === undo) {
				await show(entry);
			}
		}),
		register(commandIds.showTerm, show),
	);
}
