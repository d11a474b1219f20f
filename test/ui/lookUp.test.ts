import * as assert from 'node:assert';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyOfSamples, open, placeOf, samplesFolder } from '../support/stage';

describe('The look-up', () => {
	it('begins with the word under the cursor, and Enter opens the entry', async () => {
		const workbench = await open(samplesFolder());
		const { line, column } = placeOf('claims.sql', 'CPT codes');
		await workbench.goTo('claims.sql', line, column + 1);
		await workbench.runCommand('Glossary: Look Up Term');
		await workbench.focusedRow('Current Procedural Terminology').waitFor();
		assert.equal(await workbench.lookUpInput.inputValue(), 'CPT');
		await workbench.page.keyboard.press('Enter');
		await workbench.waitForEntry('Current Procedural Terminology');
	});

	it('opens with a key, as does the entry at the cursor', async () => {
		const workbench = await open(samplesFolder());
		const { keyboard } = workbench.page;
		const { line, column } = placeOf('claims.sql', 'CPT codes');
		await workbench.goTo('claims.sql', line, column + 1);
		await workbench.repeatUntil(workbench.focusedRow('Current Procedural Terminology'), async () => {
			await keyboard.press('Control+K');
			await keyboard.press('Control+G');
		});
		await keyboard.press('Escape');
		await workbench.waitUntilQuickInputIsGone();
		await workbench.repeatUntil(workbench.entryHeading('Current Procedural Terminology'), async () => {
			await keyboard.press('Control+K');
			await keyboard.press('g');
		});
	});

	it('offers what was opened last and where to begin, and says so where nothing is found', async () => {
		const workbench = await open(samplesFolder());
		await workbench.lookUp('cpt', 'Current Procedural Terminology');
		await workbench.page.keyboard.press('Enter');
		await workbench.waitForEntry('Current Procedural Terminology');
		const first = await workbench.lookUp('', 'Current Procedural Terminology');
		assert.match(await first.innerText(), /recently opened/);
		await workbench.row('Reimbursement Coding').waitFor();
		await workbench.lookUpInput.fill('zzqx');
		await workbench.focusedRow('Nothing in the glossary for “zzqx”').waitFor();
	});

	it('finds a term that a team adds while the list is open', async () => {
		const folder = copyOfSamples();
		const workbench = await open(folder);
		await workbench.lookUp('zebra', 'Nothing in the glossary');
		writeFileSync(join(folder, 'glossary', 'zebra.md'), '---\nterm: Zebra Queue\n---\nStriped.\n');
		await workbench.focusedRow('Zebra Queue').waitFor();
	});

	it('finds a term by what is typed', async () => {
		const workbench = await open(samplesFolder());
		await workbench.lookUp('revenue cycle', 'Revenue Cycle Management');
		await workbench.page.keyboard.press('Enter');
		await workbench.waitForEntry('Revenue Cycle Management');
	});
});
