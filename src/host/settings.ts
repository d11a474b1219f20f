import * as vscode from 'vscode';
import { isAbsolute, isGlossaryFolder } from '../core/entries/teamFolder';

/** The glossary folders of a workspace folder, relative to it; what would leave it is left out. */
export function readFolders(scope: vscode.WorkspaceFolder): readonly string[] {
	const configuration = vscode.workspace.getConfiguration('glossary', scope.uri);
	const folders = texts(configuration.get('folders')).map((folder) => folder.trim());
	// Somebody who only adds a personal glossary still has the folders of the team.
	const isPersonalAlone = folders.length > 0 && folders.every(isAbsolute);
	return (isPersonalAlone ? texts(configuration.inspect('folders')?.defaultValue) : folders)
		.map((folder) => folder.replace(/^\.\//, '').replace(/\/+$/, ''))
		.filter(isGlossaryFolder);
}

/**
 * The folders of the user's own glossary: full paths, and in the settings of the user alone, for a workspace must not
 * name folders outside.
 */
export function readPersonalFolders(): readonly vscode.Uri[] {
	const folders = texts(vscode.workspace.getConfiguration('glossary').inspect('folders')?.globalValue);
	return folders
		.map((folder) => folder.trim())
		.filter((folder) => isAbsolute(folder) && !/(?:^|[\\/])\.\.(?:[\\/]|$)/.test(folder))
		.map((folder) => vscode.Uri.file(folder));
}

/** The terms that are hidden, by the user and by the workspace. */
export function readHiddenTerms(): readonly string[] {
	const setting = vscode.workspace.getConfiguration('glossary').inspect('hiddenTerms');
	return [setting?.globalValue, setting?.workspaceValue, setting?.workspaceFolderValue].flatMap(texts);
}

/** Whether hovers are shown in a document: a setting that each language may have for itself. */
export function areHoversOn(document: vscode.TextDocument): boolean {
	return vscode.workspace.getConfiguration('glossary', document).get('hovers') !== false;
}

/** Turns hovers off or on, where the setting is made, or else for the user; returns whether they are on then. */
export async function toggleHovers(): Promise<boolean> {
	const configuration = vscode.workspace.getConfiguration('glossary');
	const isOn = configuration.get('hovers') === false;
	const isOfWorkspace = configuration.inspect('hovers')?.workspaceValue !== undefined;
	const target = isOfWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
	await configuration.update('hovers', isOn, target);
	return isOn;
}

/** Hides a term by its name for the user. */
export async function hideTerm(term: string): Promise<void> {
	const configuration = vscode.workspace.getConfiguration('glossary');
	const others = texts(configuration.inspect('hiddenTerms')?.globalValue).filter((name) => name !== term);
	await configuration.update('hiddenTerms', [...others, term], vscode.ConfigurationTarget.Global);
}

/** Deletes the lines that hide something, of the user and of the workspace. */
export async function showTerms(isShown: (hiddenName: string) => boolean): Promise<void> {
	const configuration = vscode.workspace.getConfiguration('glossary');
	const setting = configuration.inspect('hiddenTerms');
	for (const [value, target] of [
		[setting?.globalValue, vscode.ConfigurationTarget.Global],
		[setting?.workspaceValue, vscode.ConfigurationTarget.Workspace],
	] as const) {
		const names = texts(value);
		const kept = names.filter((name) => !isShown(name));
		if (kept.length < names.length) {
			await configuration.update('hiddenTerms', kept.length > 0 ? kept : undefined, target);
		}
	}
}

/** Settings come from files that anyone may have written. */
function texts(value: unknown): readonly string[] {
	return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
