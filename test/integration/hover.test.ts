import { deepStrictEqual, ok, strictEqual } from 'assert';
import * as vscode from 'vscode';
import { closeEditors, eventually, hoverOn, openText, shownHoverOn, workspaceUri } from './support';

describe('hover', () => {
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
		const cells = [new vscode.NotebookCellData(vscode.NotebookCellKind.Code, 'cpt_code = 1', 'python')];
		const notebook = await vscode.workspace.openNotebookDocument(
			'jupyter-notebook',
			new vscode.NotebookData(cells),
		);
		const { marked } = await shownHoverOn(notebook.cellAt(0).document, 'cpt');
		strictEqual(marked, 'cpt');
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

	it('follows what is typed', async () => {
		const document = await openText('nothing here');
		const editor = await vscode.window.showTextDocument(document);
		await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'HCPCS and '));
		strictEqual((await shownHoverOn(document, 'HCPCS')).marked, 'HCPCS');
		await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
	});
});

describe('a hidden term', () => {
	const configuration = () => vscode.workspace.getConfiguration('glossary');
	after(() => configuration().update('hiddenTerms', undefined, vscode.ConfigurationTarget.Global));

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
