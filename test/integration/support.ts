import { fail, ok } from 'assert';
import * as vscode from 'vscode';

/** Waits until `look` answers something, and gives it back; looks again after each turn, for 15 s at most. */
export async function eventually<T>(what: string, look: () => T | Promise<T>): Promise<NonNullable<T>> {
	const end = Date.now() + 15_000;
	while (Date.now() < end) {
		const answer = await look();
		if (answer !== undefined && answer !== null && answer !== false) {
			return answer;
		}
		await new Promise((resolve) => setTimeout(resolve, 20));
	}
	return fail(`Waited for ${what}`);
}

/** The workspace's folder. */
export function workspaceUri(...path: readonly string[]): vscode.Uri {
	const folder = vscode.workspace.workspaceFolders?.[0];
	ok(folder, 'The tests need a workspace');
	return vscode.Uri.joinPath(folder.uri, ...path);
}

export async function write(path: string, text: string): Promise<vscode.Uri> {
	const uri = workspaceUri(...path.split('/'));
	await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
	return uri;
}

export async function remove(path: string): Promise<void> {
	await vscode.workspace.fs.delete(workspaceUri(...path.split('/')), { recursive: true });
}

/** A hover of ours: its Markdown, and the text that it marks. */
export interface ShownHover {
	readonly markdown: string;
	readonly marked: string;
	readonly isTrusted: vscode.MarkdownString['isTrusted'];
}

/** What our hover says at the first place of `needle` in a document; undefined where it says nothing. */
export async function hoverOn(
	document: vscode.TextDocument,
	needle: string,
): Promise<ShownHover | undefined> {
	const offset = document.getText().indexOf(needle);
	ok(offset >= 0, `${needle} is not in the document`);
	const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
		'vscode.executeHoverProvider',
		document.uri,
		document.positionAt(offset),
	);
	for (const { contents, range } of hovers) {
		const ours = contents.find(
			(content) =>
				content instanceof vscode.MarkdownString &&
				content.value.includes('command:glossary.openEntry'),
		);
		if (ours instanceof vscode.MarkdownString) {
			return { markdown: ours.value, marked: document.getText(range), isTrusted: ours.isTrusted };
		}
	}
	return undefined;
}

/** The same, asked again until the hover is there. */
export async function shownHoverOn(document: vscode.TextDocument, needle: string): Promise<ShownHover> {
	return eventually(`a hover on ${needle}`, () => hoverOn(document, needle));
}

export async function openText(content: string, language = 'plaintext'): Promise<vscode.TextDocument> {
	// A name of its own: "Untitled-1" would be given again, and may still hold what the test before wrote.
	const uri = vscode.Uri.from({ scheme: 'untitled', path: `text-${String(++texts)}` });
	const document = await vscode.workspace.openTextDocument(uri);
	const edit = new vscode.WorkspaceEdit();
	edit.insert(uri, new vscode.Position(0, 0), content);
	await vscode.workspace.applyEdit(edit);
	const isKnown = (await vscode.languages.getLanguages()).includes(language);
	return isKnown ? vscode.languages.setTextDocumentLanguage(document, language) : document;
}

let texts = 0;

/** The tab of the entry panel, if it is open. */
export function entryTab(): vscode.Tab | undefined {
	return vscode.window.tabGroups.all
		.flatMap(({ tabs }) => tabs)
		.find(
			({ input }) =>
				input instanceof vscode.TabInputWebview && input.viewType.endsWith('glossary.entry'),
		);
}

export async function closeEditors(): Promise<void> {
	await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
