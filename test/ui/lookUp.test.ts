import * as assert from 'node:assert';
import { open, placeOf, samplesFolder } from '../support/stage';

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

	it('finds a term by what is typed', async () => {
		const workbench = await open(samplesFolder());
		await workbench.lookUp('revenue cycle', 'Revenue Cycle Management');
		await workbench.page.keyboard.press('Enter');
		await workbench.waitForEntry('Revenue Cycle Management');
	});
});
