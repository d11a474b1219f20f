// Runs inside the extension host, instead of tests: how long hovers take, in ms, VS Code's own way to them included.
import * as vscode from 'vscode';

const LINES = 50_000;
const EDITS = 100;

/** VS Code calls this. The bench reads the line that it prints. */
export async function run(): Promise<void> {
	const samples: number[] = [];
	for (const uri of await vscode.workspace.findFiles('*.{sql,ts,md,837,835,csv,json}')) {
		const document = await vscode.workspace.openTextDocument(uri);
		for (let line = 0; line < document.lineCount; line++) {
			const { range } = document.lineAt(line);
			for (let character = 0; character < range.end.character; character += 7) {
				samples.push(await hover(document, new vscode.Position(line, character)));
			}
		}
	}
	const text = 'a line of code that says nothing of it = 42;\n'.repeat(LINES - 1);
	const document = await vscode.workspace.openTextDocument({ content: text, language: 'plaintext' });
	const first = await hover(document, new vscode.Position(100, 4));
	const afterEdits: number[] = [];
	for (let count = 0; count < EDITS; count++) {
		const position = new vscode.Position(count * 400, 0);
		const edit = new vscode.WorkspaceEdit();
		edit.insert(document.uri, position, 'CPT ');
		await vscode.workspace.applyEdit(edit);
		afterEdits.push(await hover(document, position));
	}
	console.log(`GLOSSARY-BENCH ${JSON.stringify({ samples, first, afterEdits })}`);
	await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

async function hover(document: vscode.TextDocument, position: vscode.Position): Promise<number> {
	const started = performance.now();
	await vscode.commands.executeCommand('vscode.executeHoverProvider', document.uri, position);
	return performance.now() - started;
}
