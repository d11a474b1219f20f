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

describe('hover', () => {
	let claim: string;
	before(async () => {
		claim = new TextDecoder().decode(await vscode.workspace.fs.readFile(workspaceUri('claim.837')));
	});
	after(closeEditors);

	const rows: readonly [language: string, text: string, needle: string, term: string][] = [
		['plaintext', 'A CPT code', 'CPT', 'CPT'],
		['plaintext', 'HCPCS is said hick-picks', 'HCPCS', 'HCPCS'],
		['typescript', 'function getCptCode() {}', 'Cpt', 'CPT'],
		['sql', 'select hcpcs_code from claim_lines', 'hcpcs', 'HCPCS'],
		['json', '{ "hcpcs_code": "E0601" }', 'hcpcs', 'HCPCS'],
		[
			'markdown',
			'The **revenue cycle management** team',
			'revenue cycle management',
			'Revenue Cycle Management',
		],
		['python', '# prior\n# authorization', 'prior\n# authorization', 'Prior Authorization'],
		['csv', 'CLM_ID,HCPCS_CD\n1,E0601', 'HCPCS', 'HCPCS'],
	];
	for (const [language, text, needle, term] of rows) {
		it(`${language}: ${JSON.stringify(text)} explains ${term}, marking exactly the mention`, async () => {
			const { markdown, marked } = await shownHoverOn(await openText(text, language), needle);
			strictEqual(marked, needle);
			ok(markdown.includes(term), markdown);
		});
	}

	it('on a part of an identifier that no name covers, the hover shows what the identifier holds', async () => {
		const { markdown, marked } = await shownHoverOn(await openText('getCptCode()', 'typescript'), 'get');
		strictEqual(marked, 'get');
		ok(markdown.startsWith('**CPT** · Current Procedural Terminology'));
	});

	it('nothing on look-alikes', async () => {
		const document = await openText('CPT receipt concept POS of the cursor');
		await shownHoverOn(document, 'CPT');
		deepStrictEqual(
			[
				await hoverOn(document, 'receipt'),
				await hoverOn(document, 'concept'),
				await hoverOn(document, 'POS'),
			],
			[undefined, undefined, undefined],
		);
	});

	it('in an 837, segment ids are explained and short names in data are not', async () => {
		const document = await vscode.workspace.openTextDocument(workspaceUri('claim.837'));
		const clm = await shownHoverOn(document, 'CLM');
		const sv1 = await shownHoverOn(document, 'SV1');
		deepStrictEqual([clm.marked, sv1.marked], ['CLM', 'SV1']);
		ok(clm.markdown.includes('CLM Segment') && sv1.markdown.includes('SV1 Segment'));
		strictEqual(await hoverOn(document, 'HI*96813'), undefined);
	});

	it('trusts the commands of its links and nothing else', async () => {
		const { isTrusted } = await shownHoverOn(await openText('CPT'), 'CPT');
		deepStrictEqual(isTrusted, {
			enabledCommands: ['glossary.openEntry', 'glossary.hideTerm'],
		});
	});

	it('in a cell of a notebook', async () => {
		const cells = [
			new vscode.NotebookCellData(vscode.NotebookCellKind.Code, 'cpt_code = 1 # denial desk', 'python'),
		];
		const notebook = await vscode.workspace.openNotebookDocument(
			'jupyter-notebook',
			new vscode.NotebookData(cells),
		);
		const { document } = notebook.cellAt(0);
		strictEqual((await shownHoverOn(document, 'cpt')).marked, 'cpt');
		strictEqual((await shownHoverOn(document, 'denial desk')).marked, 'denial desk');
	});

	it('on both sides of a diff editor', async () => {
		const provider = vscode.workspace.registerTextDocumentContentProvider('an-old-version', {
			provideTextDocumentContent: () => 'The old denial desk and its CPT',
		});
		try {
			const right = workspaceUri('notes.txt');
			const left = right.with({ scheme: 'an-old-version' });
			await vscode.commands.executeCommand('vscode.diff', left, right, 'Old and new');
			const old = await shownHoverOn(await vscode.workspace.openTextDocument(left), 'CPT');
			strictEqual(old.marked, 'CPT');
			// The old version lies in the same folder, so its team speaks for it too.
			const team = await shownHoverOn(await vscode.workspace.openTextDocument(left), 'denial desk');
			ok(team.markdown.includes('Denial Desk'));
		} finally {
			provider.dispose();
		}
	});

	it('in a file of 20 MB works around the place, with the header of an 837, and says so', async () => {
		const [header = '', ...segments] = claim.split('CLM*');
		const text = `${header}${'NTE*ADD*NOTHING TO SEE~\n'.repeat(870_000)}CLM*${segments.join('')}`;
		const document = await vscode.workspace.openTextDocument(await write('large.837', text));
		const { markdown, marked } = await shownHoverOn(document, 'CLM*');
		strictEqual(marked, 'CLM');
		ok(
			markdown.includes('Recognised as the id of the X12 segment CLM') &&
				markdown.includes('The file is large'),
			markdown,
		);
		strictEqual(await hoverOn(document, 'HI*96813'), undefined);
		await remove('large.837');
	});

	it('follows the language of the document', async () => {
		const document = await openText('# prior\n# authorization', 'python');
		strictEqual((await shownHoverOn(document, 'prior')).marked, 'prior\n# authorization');
		await vscode.languages.setTextDocumentLanguage(document, 'markdown');
		await eventually('two headings', async () => (await hoverOn(document, 'prior')) === undefined);
	});

	it('follows what is typed', async () => {
		const document = await openText('nothing here');
		const editor = await vscode.window.showTextDocument(document);
		await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'HCPCS and '));
		strictEqual((await shownHoverOn(document, 'HCPCS')).marked, 'HCPCS');
		await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
	});

	it('is turned off and on by a command, and by a setting for one language', async () => {
		const configuration = () => vscode.workspace.getConfiguration('glossary');
		const sql = await openText('cpt_code', 'sql');
		const python = await openText('cpt_code', 'python');
		await shownHoverOn(sql, 'cpt');
		await vscode.commands.executeCommand('glossary.toggleHovers');
		strictEqual(configuration().get('hovers'), false);
		await eventually('no hover', async () => (await hoverOn(sql, 'cpt')) === undefined);
		await vscode.commands.executeCommand('glossary.toggleHovers');
		await shownHoverOn(sql, 'cpt');
		await vscode.workspace
			.getConfiguration('glossary', { languageId: 'sql' })
			.update('hovers', false, vscode.ConfigurationTarget.Global, true);
		await eventually('no hover', async () => (await hoverOn(sql, 'cpt')) === undefined);
		await shownHoverOn(python, 'cpt');
		await vscode.workspace
			.getConfiguration('glossary', { languageId: 'sql' })
			.update('hovers', undefined, vscode.ConfigurationTarget.Global, true);
		await configuration().update('hovers', undefined, vscode.ConfigurationTarget.Global);
	});

	it('has its entry opened by a command at the cursor, also just after it', async () => {
		const editor = await vscode.window.showTextDocument(await openText('the hcpcs_code'));
		editor.selection = new vscode.Selection(0, 9, 0, 9);
		await vscode.commands.executeCommand('glossary.openEntryAtCursor');
		await eventually('the panel', () =>
			vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => label === 'HCPCS')),
		);
		await closeEditors();
	});

	it('follows several edits at once, undo and another line end', async () => {
		const lines = Array.from({ length: 400 }, (_, line) => `line ${line}`);
		lines[10] = 'a CPT code';
		lines[200] = 'prior';
		lines[390] = 'and HCPCS at the end';
		const document = await openText(lines.join('\n'), 'python');
		const editor = await vscode.window.showTextDocument(document);
		const marks = async (...needles: readonly string[]) =>
			Promise.all(needles.map(async (needle) => (await shownHoverOn(document, needle)).marked));
		deepStrictEqual(await marks('CPT', 'HCPCS'), ['CPT', 'HCPCS']);

		await editor.edit((edit) => {
			edit.insert(new vscode.Position(0, 0), '# 🏥 first\n\n');
			edit.delete(new vscode.Range(10, 0, 11, 0));
			edit.replace(new vscode.Range(200, 0, 200, 5), '# prior\n# authorization');
			edit.insert(new vscode.Position(399, 0), 'CPTs, ');
		});
		deepStrictEqual(await marks('prior', 'HCPCS', 'CPTs'), ['prior\n# authorization', 'HCPCS', 'CPTs']);
		await vscode.commands.executeCommand('undo');
		deepStrictEqual(await marks('CPT', 'HCPCS'), ['CPT', 'HCPCS']);
		strictEqual(await hoverOn(document, 'prior'), undefined);

		await editor.edit((edit) => edit.setEndOfLine(vscode.EndOfLine.CRLF));
		deepStrictEqual(await marks('HCPCS'), ['HCPCS']);
		await editor.edit((edit) => edit.insert(new vscode.Position(300, 0), 'HCPCS twice, CPT\n'));
		deepStrictEqual(await marks('HCPCS twice', 'HCPCS at'), ['HCPCS', 'HCPCS']);
		await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
	});
});

describe('a hidden term', () => {
	const configuration = () => vscode.workspace.getConfiguration('glossary');
	after(() => configuration().update('hiddenTerms', undefined, vscode.ConfigurationTarget.Global));

	it('of the user and of the workspace add up', async () => {
		await configuration().update('hiddenTerms', ['hcpcs'], vscode.ConfigurationTarget.Workspace);
		await configuration().update('hiddenTerms', ['Medicare'], vscode.ConfigurationTarget.Global);
		const document = await openText('CPT HCPCS Medicare');
		await shownHoverOn(document, 'CPT');
		for (const hidden of ['HCPCS', 'Medicare']) {
			await eventually(
				`no hover on ${hidden}`,
				async () => (await hoverOn(document, hidden)) === undefined,
			);
		}
		await configuration().update('hiddenTerms', undefined, vscode.ConfigurationTarget.Workspace);
		await configuration().update('hiddenTerms', undefined, vscode.ConfigurationTarget.Global);
		await shownHoverOn(document, 'HCPCS');
	});

	it('is no longer shown, and is back when its line is deleted', async () => {
		const document = await openText('CPT and HCPCS');
		await shownHoverOn(document, 'CPT');
		// It ends only when its notification is answered.
		void vscode.commands.executeCommand('glossary.hideTerm', 'cpt');
		await eventually('no hover on CPT', async () => (await hoverOn(document, 'CPT')) === undefined);
		ok(await hoverOn(document, 'HCPCS'));
		deepStrictEqual(configuration().get('hiddenTerms'), ['Current Procedural Terminology (CPT)']);
		await configuration().update('hiddenTerms', undefined, vscode.ConfigurationTarget.Global);
		await shownHoverOn(document, 'CPT');
		await vscode.commands.executeCommand('notifications.clearAll');
	});
});
