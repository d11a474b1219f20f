import * as vscode from 'vscode';

export interface Settings {
	/** Where a team's terms are: paths relative to a workspace folder or to any folder below it. */
	readonly folders: readonly string[];
	readonly hiddenTerms: readonly string[];
}

/** The settings of the manifest. A folder that leaves the workspace or holds a wildcard is left out. */
export function readSettings(): Settings {
	const configuration = vscode.workspace.getConfiguration('glossary');
	return {
		folders: texts(configuration.get('folders')).map(normalize).filter(isInside),
		hiddenTerms: texts(configuration.get('hiddenTerms')),
	};
}

/** Hides a term by its name for the user, or shows it again. */
export async function setHidden(term: string, isHidden: boolean): Promise<void> {
	const configuration = vscode.workspace.getConfiguration('glossary');
	const known = texts(configuration.inspect('hiddenTerms')?.globalValue).filter((name) => name !== term);
	await configuration.update(
		'hiddenTerms',
		isHidden ? [...known, term] : known,
		vscode.ConfigurationTarget.Global,
	);
}

/** Settings come from files that anyone may have written. */
function texts(value: unknown): readonly string[] {
	return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function normalize(folder: string): string {
	return folder.trim().replace(/^\.\//, '').replace(/\/+$/, '');
}

function isInside(folder: string): boolean {
	return folder !== '' && !/^\/|^[a-z]:|\\|[*?{}[\]]/i.test(folder) && !folder.split('/').includes('..');
}
