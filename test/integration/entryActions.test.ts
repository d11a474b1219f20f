import { deepStrictEqual, strictEqual } from 'assert';
import * as vscode from 'vscode';
import { closeEditors, entryTab, eventually, openText, remove, shownHoverOn, write } from './support';

const run = (command: string, argument?: unknown) =>
	vscode.commands.executeCommand(`glossary.${command}`, argument);

/** What a command leaves in the clipboard. */
async function copied(command: string, argument?: unknown): Promise<string> {
	await vscode.env.clipboard.writeText('nothing');
	await run(command, argument);
	return vscode.env.clipboard.readText();
}

const extensionId = 'reimbursement-glossary.reimbursement-glossary';
const linkTo = (path: string) => `${vscode.env.uriScheme}://${extensionId}/${path}`;
const file = 'glossary/Ä 50% #1?.md';
const id = 'glossary/Ä 50% #1?';

/** The files that tabs show; texts without a file do not count. */
const openFiles = () =>
	vscode.window.tabGroups.all
		.flatMap(({ tabs }) => tabs.map(({ input }) => input))
		.filter((input) => input instanceof vscode.TabInputText && input.uri.scheme !== 'untitled');

describe('the actions on an entry', () => {
	before(async () => {
		await write(
			file,
			'---\nterm: Odd Queue (OQ)\n---\nWhat *waits* at [CMS](https://cms.gov).\n\nMore.\n',
		);
		await shownHoverOn(await openText('odd queue'), 'odd queue');
	});
	after(() => remove(file));
	afterEach(closeEditors);

	it('copy the definition as plain text', async () => {
		strictEqual(await copied('copyDefinition', id), 'Odd Queue (OQ): What waits at CMS.');
	});

	it('copy the link', async () => {
		strictEqual(await copied('copyLink', 'cpt'), linkTo('cpt'));
		strictEqual(await copied('copyLink', id), linkTo('glossary/%C3%84%2050%25%20%231%3F'));
		strictEqual(vscode.Uri.parse(linkTo('glossary/%C3%84%2050%25%20%231%3F')).path, `/${id}`);
	});

	it('are about the entry in the panel when none is given, or the address of an editor', async () => {
		await run('openEntry', 'cpt');
		await eventually('CPT', () => entryTab()?.label === 'CPT');
		strictEqual(await copied('copyLink'), linkTo('cpt'));
		strictEqual(await copied('copyLink', vscode.Uri.parse('webview-panel:a')), linkTo('cpt'));
	});

	it('are about the entry of a row in a list', async () => {
		strictEqual(await copied('copyLink', { kind: 'entry', entry: { id: 'hcpcs' } }), linkTo('hcpcs'));
	});

	it('do nothing with what is no id of an entry, or without an entry on view', async () => {
		for (const argument of ['no-such', 7, null, {}, { entry: null }, '__proto__', undefined]) {
			strictEqual(await copied('copyLink', argument), 'nothing');
			strictEqual(await copied('copyDefinition', argument), 'nothing');
			await run('openSource', argument);
		}
		deepStrictEqual(openFiles(), []);
	});

	it('open the file of a team’s entry, and no file of one that ships', async () => {
		await run('openSource', 'cpt');
		deepStrictEqual(openFiles(), []);
		await run('openSource', id);
		await eventually('the file', () => vscode.window.activeTextEditor?.document.uri.path.endsWith(file));
	});
});

describe('the link to an entry', () => {
	afterEach(closeEditors);

	/** VS Code itself hands a link of its own scheme to the extension that it names. */
	const follow = (path: string) =>
		vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(linkTo(path)));
	const titled = (title: string) => eventually(`the entry ${title}`, () => entryTab()?.label === title);

	it('opens it', async () => {
		await follow('cpt');
		await titled('CPT');
	});

	it('opens a team’s entry, however its id is encoded', async () => {
		await write('glossary/linked.md', '---\nterm: Linked Queue\n---\n');
		await shownHoverOn(await openText('linked queue'), 'linked queue');
		await follow('glossary%2Flinked');
		await titled('Linked Queue');
		await follow('hcpcs');
		await titled('HCPCS');
		await follow('glossary/linked?command=workbench.action.quit#hcpcs');
		await titled('Linked Queue');
		await remove('glossary/linked.md');
	});

	it('opens nothing else', async () => {
		for (const path of [
			'',
			'no-such',
			'../cpt',
			'cpt/',
			'command:workbench.action.quit',
			'%2Fetc%2Fpasswd',
		]) {
			await follow(path);
		}
		await follow('medicare');
		await titled('Medicare');
		await vscode.commands.executeCommand('glossary.goBack');
		strictEqual(entryTab()?.label, 'Medicare');
		await vscode.commands.executeCommand('notifications.clearAll');
	});
});
