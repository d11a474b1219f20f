import * as vscode from 'vscode';
import { newEntry } from '../core/entries/newEntry';
import { commandIds } from './commandIds';
import { readFolders } from './settings';

/** Adds a term to the team's glossary: asks for its name, and opens a file in which the rest is to be written. */
export function registerAddTerm(): vscode.Disposable {
	return vscode.commands.registerCommand(commandIds.addTerm, async () => {
		const folder = await chooseFolder();
		const term = folder && (await askForTerm());
		if (!term) {
			return;
		}
		const { fileName, snippet } = newEntry(term, {
			category: vscode.l10n.t('Our Team'),
			description: vscode.l10n.t('One or two sentences, for the hover.'),
			body: vscode.l10n.t('Anything else you want to say, in Markdown.'),
		});
		const file = vscode.Uri.joinPath(folder, fileName);
		if (await exists(file)) {
			await vscode.window.showTextDocument(file);
			void vscode.window.showInformationMessage(
				vscode.l10n.t('{0} was there already.', vscode.workspace.asRelativePath(file)),
			);
			return;
		}
		// As an edit, so that it can be undone.
		const edit = new vscode.WorkspaceEdit();
		edit.createFile(file);
		if (await vscode.workspace.applyEdit(edit)) {
			const editor = await vscode.window.showTextDocument(file);
			await editor.insertSnippet(new vscode.SnippetString(snippet));
		} else {
			void vscode.window.showErrorMessage(
				vscode.l10n.t('{0} cannot be created.', vscode.workspace.asRelativePath(file)),
			);
		}
	});
}

/** The glossary folder of the workspace folder that is meant. */
async function chooseFolder(): Promise<vscode.Uri | undefined> {
	const all = vscode.workspace.workspaceFolders ?? [];
	const chosen = all.length > 1 ? await vscode.window.showWorkspaceFolderPick() : all[0];
	if (!chosen) {
		if (all.length === 0) {
			void vscode.window.showInformationMessage(
				vscode.l10n.t('Open a folder first: a team’s terms are files in it.'),
			);
		}
		return undefined;
	}
	const [folder = 'glossary'] = readFolders(chosen);
	return vscode.Uri.joinPath(chosen.uri, folder);
}

async function askForTerm(): Promise<string | undefined> {
	const term = await vscode.window.showInputBox({
		title: vscode.l10n.t('Add Term'),
		prompt: vscode.l10n.t('The name of the term, with its abbreviation in brackets.'),
		placeHolder: vscode.l10n.t('Denial Desk (DD)'),
	});
	return term?.trim();
}

async function exists(file: vscode.Uri): Promise<boolean> {
	try {
		await vscode.workspace.fs.stat(file);
		return true;
	} catch (error) {
		if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') {
			return false;
		}
		throw error;
	}
}
