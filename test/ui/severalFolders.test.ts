import * as assert from 'node:assert';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeTemporaryFolder } from '../../scripts/host/lifetime.mjs';
import { open } from '../support/stage';

/** Two folders with a term each, and a third folder's worth of settings. */
function makeWorkspace(): { file: string; write: (folders: readonly string[], settings?: object) => void } {
	const root = join(makeTemporaryFolder('several'), 'several');
	for (const [folder, term] of [
		['first', 'Zebra Queue'],
		['second', 'Quagga Queue'],
	] as const) {
		mkdirSync(join(root, folder, 'glossary'), { recursive: true });
		writeFileSync(join(root, folder, 'glossary', 'queue.md'), `---\nterm: ${term}\n---\nOf ${folder}.\n`);
		writeFileSync(join(root, folder, `${folder}.md`), 'The Zebra Queue and the Quagga Queue.\n');
	}
	const file = join(root, 'both.code-workspace');
	const write = (folders: readonly string[], settings = {}) => {
		writeFileSync(file, JSON.stringify({ folders: folders.map((path) => ({ path })), settings }));
	};
	write(['first', 'second']);
	return { file, write };
}

describe('A workspace of several folders', () => {
	it('has each folder’s own terms; a folder that is removed and a setting that changes count at once', async () => {
		const { file, write } = makeWorkspace();
		const workbench = await open(file);
		await workbench.goTo('first.md', 1, 6);
		await workbench.hoverAtCursor('Of first.');
		await workbench.goTo('second.md', 1, 26);
		await workbench.hoverAtCursor('Of second.');
		// The other folder's term is nothing here.
		await workbench.openGlossaryView();
		await workbench.rowInThisFile(/^Quagga Queue/).waitFor();
		assert.equal(await workbench.rowInThisFile(/^Zebra Queue/).count(), 0);
		write(['first', 'second'], { 'glossary.hiddenTerms': ['Quagga Queue'] });
		await workbench.rowInThisFile(/^Quagga Queue/).waitFor({ state: 'detached' });
		write(['second']);
		await workbench.rowInThisFile(/^Quagga Queue/).waitFor();
		await workbench.lookUp('Zebra Queue', /./);
		assert.equal(await workbench.row('Zebra').count(), 0);
	});
});
