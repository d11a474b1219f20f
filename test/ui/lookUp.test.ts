import * as assert from 'node:assert';
import { open, placeOf, samplesFolder } from '../support/stage';

describe('The look-up', () => {
	it('begins with the word under the cursor, and Enter opens the entry', async () => {
		const workbench = await open(samplesFolder());
		const { line, column } = placeOf('claims.sql', 'CPT codes');
		await workbench.goTo('claims.sql', line, column + 1);
		await workbench.runCommand('Glossary: Look Up Term');
		const input = workbench.page.locator('.quick-input-widget input[placeholder="Look up a term"]');
		await input.waitFor();
		assert.equal(await input.inputValue(), 'CPT');
		await workbench.focusedRow('Current Procedural Terminology').waitFor();
		await workbench.page.keyboard.press('Enter');
		await workbench.waitForEntry('Current Procedural Terminology');
	});

	it('finds a term by what is typed', async () => {
		const workbench = await open(samplesFolder());
		await workbench.runCommand('Glossary: Look Up Term');
		await workbench.page
			.locator('.quick-input-widget input[placeholder="Look up a term"]')
			.fill('revenue cycle');
		await workbench.focusedRow('Revenue Cycle Management').waitFor();
		await workbench.page.keyboard.press('Enter');
		await workbench.waitForEntry('Revenue Cycle Management');
	});
});
