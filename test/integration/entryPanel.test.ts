import { deepStrictEqual, ok, strictEqual } from 'assert';
import * as vscode from 'vscode';
import {
	closeEditors,
	entryTab,
	eventually,
	hoverOn,
	openText,
	remove,
	shownHoverOn,
	write,
} from './support';

const openEntry = (id: unknown) => vscode.commands.executeCommand('glossary.openEntry', id);
const titled = (title: string) => eventually(`the entry ${title}`, () => entryTab()?.label === title);

describe('the entry panel', () => {
	afterEach(closeEditors);

	it('opens beside the editor, and once for all entries', async () => {
		await vscode.window.showTextDocument(await openText('CPT'));
		await openEntry('cpt');
		await titled('CPT');
		strictEqual(entryTab()?.group.viewColumn, vscode.ViewColumn.Two);
		await openEntry('hcpcs');
		await titled('HCPCS');
		const panels = vscode.window.tabGroups.all
			.flatMap(({ tabs }) => tabs)
			.filter(({ input }) => input instanceof vscode.TabInputWebview);
		strictEqual(panels.length, 1);
	});

	it('goes back and forward', async () => {
		await openEntry('cpt');
		await openEntry('hcpcs');
		await openEntry('modifier');
		await titled('Modifier');
		await vscode.commands.executeCommand('glossary.goBack');
		await titled('HCPCS');
		await vscode.commands.executeCommand('glossary.goBack');
		await titled('CPT');
		await vscode.commands.executeCommand('glossary.goForward');
		await titled('HCPCS');
		await openEntry('medicare');
		await titled('Medicare');
		await vscode.commands.executeCommand('glossary.goBack');
		await titled('HCPCS');
	});

	it('opens nothing for what is no id of an entry', async () => {
		for (const id of ['no-such-entry', '../../etc/passwd', 7, undefined, { id: 'cpt' }, '__proto__']) {
			await openEntry(id);
		}
		strictEqual(entryTab(), undefined);
		await vscode.commands.executeCommand('notifications.clearAll');
	});

	it('shows a team’s entry, and its new title when its file changes', async () => {
		await write('glossary/panel.md', '---\nterm: Panel Queue\n---\n');
		await shownHoverOn(await openText('panel queue'), 'panel queue');
		await openEntry('glossary/panel');
		await titled('Panel Queue');
		await write('glossary/panel.md', '---\nterm: Renamed Queue\n---\n');
		await titled('Renamed Queue');
		await remove('glossary/panel.md');
	});

	it('goes back past an entry that is gone', async () => {
		await write('glossary/passing.md', '---\nterm: Passing Queue\n---\n');
		await shownHoverOn(await openText('passing queue'), 'passing queue');
		await openEntry('cpt');
		await openEntry('glossary/passing');
		await openEntry('hcpcs');
		await titled('HCPCS');
		const document = await openText('passing queue');
		await remove('glossary/passing.md');
		await eventually('silence', async () => (await hoverOn(document, 'passing queue')) === undefined);
		await vscode.commands.executeCommand('glossary.goBack');
		await titled('CPT');
	});

	it('is what the links of the hover open', async () => {
		const { markdown } = await shownHoverOn(await openText('CPT'), 'CPT');
		const [, command, argument] = /\(<command:([\w.]+)\?([^> ]+)>/.exec(markdown) ?? [];
		ok(command && argument, markdown);
		deepStrictEqual([command, JSON.parse(decodeURIComponent(argument))], ['glossary.openEntry', ['cpt']]);
	});
});

describe('Glossary: Look Up Term', () => {
	afterEach(closeEditors);

	for (const [what, text, from, to, title] of [
		['the selection', 'see hcpcs level ii here', 4, 18, 'HCPCS Level II'],
		['the mention under the cursor', 'the getCptCode call', 9, 9, 'CPT'],
		['the mention that the cursor stands behind', 'a CPT', 5, 5, 'CPT'],
	] as const) {
		it(`starts from ${what}`, async () => {
			const editor = await vscode.window.showTextDocument(await openText(text));
			await eventually(
				'the glossary',
				() =>
					vscode.extensions.getExtension('reimbursement-glossary.reimbursement-glossary')?.isActive,
			);
			editor.selection = new vscode.Selection(0, from, 0, to);
			await vscode.commands.executeCommand('glossary.lookUpTerm');
			await eventually(title, async () => {
				await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
				return entryTab()?.label === title;
			});
		});
	}
});
