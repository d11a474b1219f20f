import { deepStrictEqual, ok, strictEqual } from 'assert';
import * as vscode from 'vscode';
import {
	closeEditors,
	eventually,
	hoverOn,
	openText,
	remove,
	shownHoverOn,
	workspaceUri,
	write,
} from './support';

const entryFile = (term: string, ...lines: readonly string[]) =>
	['---', `term: ${term}`, ...lines, '---', ''].join('\n');

async function open(...path: readonly string[]): Promise<vscode.TextDocument> {
	return vscode.workspace.openTextDocument(workspaceUri(...path));
}

/** Waits until nothing of ours is said about a text that is all mention. */
async function silenceOn(text: string): Promise<void> {
	const document = await openText(text);
	await eventually(`silence on ${text}`, async () => (await hoverOn(document, text)) === undefined);
}

describe('a team’s terms', () => {
	afterEach(closeEditors);

	it('are shown with where they come from', async () => {
		const { markdown, marked } = await shownHoverOn(await open('notes.txt'), 'denial desk');
		strictEqual(marked, 'denial desk');
		ok(markdown.startsWith('*glossary*  \n**Denial Desk**'), markdown);
	});

	it('speak for the folder around their glossary and below', async () => {
		ok(await shownHoverOn(await open('packages', 'billing', 'src', 'notes.txt'), 'write-off bucket'));
		ok(await hoverOn(await open('packages', 'billing', 'src', 'notes.txt'), 'denial desk'));
		strictEqual(await hoverOn(await open('notes.txt'), 'write-off bucket'), undefined);
	});

	it('are entries as soon as a file is written, changed, renamed or deleted', async () => {
		await write('glossary/late.md', entryFile('Late Charge Queue'));
		await shownHoverOn(await openText('late charge queue'), 'late charge queue');

		await write('glossary/late.md', entryFile('Early Charge Queue'));
		await shownHoverOn(await openText('early charge queue'), 'early charge queue');
		await silenceOn('late charge queue');

		await vscode.workspace.fs.rename(
			workspaceUri('glossary', 'late.md'),
			workspaceUri('glossary', 'early.md'),
		);
		const early = await openText('early charge queue');
		await eventually('the new id', async () =>
			(await hoverOn(early, 'early charge queue'))?.markdown.includes(
				encodeURIComponent('glossary/early'),
			),
		);

		await remove('glossary/early.md');
		await silenceOn('early charge queue');
	});

	it('are warned about where they name an icon that is not in the set, until it is mended', async () => {
		const file = await write('glossary/iconic.md', entryFile('Iconic Queue', "icon: 'mdi:no-such-icon'"));
		const diagnostics = () => vscode.languages.getDiagnostics(file);
		await eventually('a warning', () => diagnostics().length === 1);
		const [warning] = diagnostics();
		deepStrictEqual(
			[warning?.code, warning?.severity, warning?.range.start.line],
			['unknownIcon', vscode.DiagnosticSeverity.Warning, 2],
		);
		ok(await shownHoverOn(await openText('iconic queue'), 'iconic queue'));
		await write('glossary/iconic.md', entryFile('Iconic Queue', "icon: 'mdi:medical-bag'"));
		await eventually('no warning', () => diagnostics().length === 0);
		await remove('glossary/iconic.md');
	});

	it('come and go with whole folders', async () => {
		await write('elsewhere/terms/deep/queue.md', entryFile('Folder Queue'));
		await vscode.workspace.fs.createDirectory(workspaceUri('moved'));
		await vscode.workspace.fs.rename(
			workspaceUri('elsewhere', 'terms'),
			workspaceUri('moved', 'glossary'),
		);
		const document = await vscode.workspace.openTextDocument(
			await write('moved/notes.txt', 'the folder queue'),
		);
		await shownHoverOn(document, 'folder queue');
		await vscode.workspace.fs.rename(
			workspaceUri('moved', 'glossary'),
			workspaceUri('moved', 'no-glossary'),
		);
		await eventually('silence', async () => (await hoverOn(document, 'folder queue')) === undefined);
		await vscode.workspace.fs.rename(
			workspaceUri('moved', 'no-glossary'),
			workspaceUri('moved', '.glossary'),
		);
		await shownHoverOn(document, 'folder queue');
		await remove('moved');
		await remove('elsewhere');
	});

	it('follow what is typed into their file, before it is saved', async () => {
		const uri = await write('glossary/typed.md', entryFile('Typed Queue'));
		await shownHoverOn(await openText('typed queue'), 'typed queue');
		const editor = await vscode.window.showTextDocument(uri);
		await editor.edit((edit) => edit.insert(new vscode.Position(1, 'term: '.length), 'Quickly '));
		await shownHoverOn(await openText('quickly typed queue'), 'quickly typed queue');
		await vscode.commands.executeCommand('workbench.action.files.revert');
		await silenceOn('quickly typed queue');
		await remove('glossary/typed.md');
	});

	it('are gone with their file, also while it is open in a tab', async () => {
		const uri = await write('glossary/tab.md', entryFile('Tabbed Queue'));
		await shownHoverOn(await openText('tabbed queue'), 'tabbed queue');
		await vscode.window.showTextDocument(uri);
		await remove('glossary/tab.md');
		await silenceOn('tabbed queue');
	});

	it('follow one edit of several files', async () => {
		const uris = [
			await write('glossary/one.md', entryFile('Queue One')),
			await write('glossary/two.md', entryFile('Queue Two')),
		];
		await shownHoverOn(await openText('queue two'), 'queue two');
		const edit = new vscode.WorkspaceEdit();
		uris.forEach((uri) => edit.insert(uri, new vscode.Position(1, 'term: '.length), 'Edited '));
		await vscode.workspace.applyEdit(edit);
		await shownHoverOn(await openText('edited queue one'), 'edited queue one');
		await shownHoverOn(await openText('edited queue two'), 'edited queue two');
		for (const uri of uris) {
			await vscode.window.showTextDocument(uri);
			await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
		}
		await remove('glossary/one.md');
		await remove('glossary/two.md');
	});

	it('are not looked for in excluded files', async () => {
		const files = vscode.workspace.getConfiguration('files');
		await shownHoverOn(await openText('denial desk'), 'denial desk');
		await files.update('exclude', { '**/glossary': true }, vscode.ConfigurationTarget.Workspace);
		await silenceOn('denial desk');
		await files.update('exclude', undefined, vscode.ConfigurationTarget.Workspace);
		await shownHoverOn(await openText('denial desk'), 'denial desk');
	});

	it('a bad file is a problem on its line, costs no neighbour, and is well again once mended', async () => {
		const uri = await write(
			'glossary/bad.md',
			['---', 'term: Bad', 'aliases: [a', 'icon: x', '---'].join('\n'),
		);
		const problems = await eventually('a problem', () => {
			const diagnostics = vscode.languages.getDiagnostics(uri);
			return diagnostics.length > 0 ? diagnostics : undefined;
		});
		deepStrictEqual(
			problems.map(({ source, severity }) => [source, severity]),
			[['Glossary', vscode.DiagnosticSeverity.Error]],
		);
		ok([2, 3].includes(problems[0]?.range.start.line ?? -1), String(problems[0]?.range.start.line));
		ok(problems[0]?.message.startsWith('The front matter is not valid YAML'));
		await shownHoverOn(await openText('denial desk'), 'denial desk');

		await write('glossary/bad.md', entryFile('Good Again'));
		await eventually('no problem', () => vscode.languages.getDiagnostics(uri).length === 0);
		await shownHoverOn(await openText('good again'), 'good again');
		await remove('glossary/bad.md');
	});

	it('a problem goes with its file', async () => {
		const uri = await write('glossary/worse.md', '---js\nmodule.exports = { term: 1 }\n---');
		await eventually('a problem', () => vscode.languages.getDiagnostics(uri).length > 0);
		await remove('glossary/worse.md');
		await eventually('no problem', () => vscode.languages.getDiagnostics(uri).length === 0);
	});

	it('are not looked for in node_modules', async () => {
		await write('node_modules/x/glossary/evil.md', entryFile('Evil Module Term'));
		await write('node_modules/x/notes.txt', 'evil module term');
		await write('glossary/after.md', entryFile('Written Afterwards'));
		await shownHoverOn(await openText('written afterwards'), 'written afterwards');
		const document = await open('node_modules', 'x', 'notes.txt');
		strictEqual(await hoverOn(document, 'evil module term'), undefined);
		await remove('node_modules');
		await remove('glossary/after.md');
	});

	it('follow the setting glossary.folders, which cannot leave the workspace', async () => {
		const configuration = vscode.workspace.getConfiguration('glossary');
		await write('words/own.md', entryFile('Other Folder Term'));
		await configuration.update(
			'folders',
			['words', '../outside', '/etc', '**'],
			vscode.ConfigurationTarget.Workspace,
		);
		await shownHoverOn(await openText('other folder term'), 'other folder term');
		await silenceOn('denial desk');
		await configuration.update('folders', undefined, vscode.ConfigurationTarget.Workspace);
		await shownHoverOn(await openText('denial desk'), 'denial desk');
		await remove('words');
	});

	it('of a file with 10,000 names are all found', async () => {
		const aliases = Array.from({ length: 10_000 }, (_, index) => `invented alias q${index}`);
		await write('glossary/many.md', entryFile('Many Names', `aliases: [${aliases.join(', ')}]`));
		await shownHoverOn(await openText('invented alias q9999'), 'invented alias q9999');
		await remove('glossary/many.md');
	});

	it('of one’s own lie in a folder that the settings of the user name, and only these', async () => {
		const { Global, Workspace } = vscode.ConfigurationTarget;
		const folder = vscode.Uri.joinPath(workspaceUri(), '..', 'own');
		const setFolders = (value: readonly string[] | undefined, target: vscode.ConfigurationTarget) =>
			vscode.workspace.getConfiguration('glossary').update('folders', value, target);
		await vscode.workspace.fs.createDirectory(folder);
		await vscode.workspace.fs.writeFile(
			vscode.Uri.joinPath(folder, 'mine.md'),
			new TextEncoder().encode(entryFile('Own Shorthand')),
		);
		await setFolders([folder.fsPath], Global);
		// A browser's worker has no files but the workspace's.
		if (workspaceUri().scheme !== 'file') {
			await silenceOn('own shorthand');
		} else {
			const { markdown } = await shownHoverOn(await openText('own shorthand'), 'own shorthand');
			ok(markdown.startsWith('*personal*'), markdown);
		}
		await shownHoverOn(await open('notes.txt'), 'denial desk');
		await setFolders(undefined, Global);
		await setFolders(['glossary', folder.fsPath], Workspace);
		await silenceOn('own shorthand');
		await shownHoverOn(await open('notes.txt'), 'denial desk');
		await setFolders(undefined, Workspace);
		await vscode.workspace.fs.delete(folder, { recursive: true });
	});
});
