import { ok } from 'assert';
import * as vscode from 'vscode';
import { closeEditors, entryTab, eventually, hoverOn, remove, write } from './support';

/** How often everything is opened and closed, before the first count and between the two. */
const ROUNDS = { before: 20, between: 200 };

/** What may be more after all rounds: far less than one thing a round. */
const MOST = { listeners: 20, bytes: 3_000_000 };

// Only Node can count what lives.
if (typeof process !== 'undefined') {
	describe('what was opened and closed', () => {
		before(() => write('leaks.sql', `-- CPT and HCPCS codes\n${'SELECT 1;\n'.repeat(500)}`));
		after(() => remove('leaks.sql'));

		it('leaves nothing behind', async function () {
			this.timeout(240_000);
			await repeat(ROUNDS.before);
			const before = living();
			await repeat(ROUNDS.between);
			const after = living();
			const more = {
				listeners: after.listeners - before.listeners,
				bytes: after.bytes - before.bytes,
			};
			const figures = `${ROUNDS.between} rounds: ${JSON.stringify({ before, after })}`;
			ok(more.listeners < MOST.listeners, figures);
			ok(more.bytes < MOST.bytes, figures);
		});
	});
}

/** A file, a hover in it, an edit, the look-up and the panel; all are closed again. */
async function repeat(rounds: number): Promise<void> {
	for (let round = 0; round < rounds; round++) {
		const uri = vscode.Uri.joinPath(
			vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file('/'),
			'leaks.sql',
		);
		const document = await vscode.workspace.openTextDocument(uri);
		await vscode.window.showTextDocument(document);
		await eventually('a hover', () => hoverOn(document, 'HCPCS'));
		await vscode.commands.executeCommand('glossary.lookUpTerm');
		await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
		await vscode.commands.executeCommand('glossary.openEntry', 'cpt');
		await eventually('the entry', () => entryTab()?.label === 'CPT');
		await closeEditors();
		await eventually('no entry', () => entryTab() === undefined);
	}
}

/** The listeners to events and the bytes that are in use in the extension host, after what nobody needs is gone. */
function living(): { readonly listeners: number; readonly bytes: number } {
	const v8 = process.getBuiltinModule('node:v8');
	const vm = process.getBuiltinModule('node:vm');
	v8.setFlagsFromString('--expose-gc');
	const collectGarbage = vm.runInNewContext('gc') as () => void;
	collectGarbage();
	return {
		// Counting collects what nobody needs, too.
		listeners: v8.queryObjects(listenerClass(), { format: 'count' }),
		bytes: process.memoryUsage().heapUsed,
	};
}

/** The class in which VS Code keeps a listener: that of what appears in an emitter when somebody listens to it. */
function listenerClass(): new () => unknown {
	const emitter = new vscode.EventEmitter<void>();
	const subscription = emitter.event(() => undefined);
	const kept = Object.values(emitter).find(
		(value: unknown) => typeof value === 'object' && value !== null && 'value' in value,
	) as object | undefined;
	ok(kept && kept.constructor !== Object, 'VS Code keeps listeners in another way');
	subscription.dispose();
	return kept.constructor as new () => unknown;
}
