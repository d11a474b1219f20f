import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { makeTemporaryFolder } from '../../scripts/host/lifetime.mjs';
import { open } from '../support/stage';

describe('Adding a term', () => {
	it('begins in the list of a folder without terms, and the term is explained as soon as it is saved', async () => {
		const folder = join(makeTemporaryFolder('empty'), 'empty');
		mkdirSync(folder);
		const workbench = await open(folder);
		const { page } = workbench;
		await workbench.openGlossaryView();
		await workbench.repeatUntil(
			page.locator('.quick-input-widget', { hasText: 'The name of the term' }),
			() => workbench.treeItem('Add your team’s terms').click({ timeout: 5000 }),
		);
		await page.keyboard.type('Odd Queue: ours (OQ)');
		await page.keyboard.press('Enter');
		await page.locator('.tab.active', { hasText: 'odd-queue-ours.md' }).waitFor();
		await page.locator('.view-lines', { hasText: 'Our' }).waitFor();
		// From one placeholder to the next.
		await page.keyboard.type('Desks');
		await page.keyboard.press('Tab');
		await page.keyboard.type('What waits.');
		await page.keyboard.press('Control+S');
		await workbench.expandCategory(/^Desks, 1 term/, /^OQ/);
		await workbench.treeItem('Add your team’s terms').waitFor({ state: 'detached' });
		await workbench.hoverOver('OQ', 'What waits.');
	});
});

describe('The walkthrough', () => {
	it('leads to the sample claim, an entry, the look-up and a term of one’s own', async () => {
		const folder = join(makeTemporaryFolder('empty'), 'empty');
		mkdirSync(folder);
		const workbench = await open(folder);
		const { page } = workbench;
		const button = (name: string) =>
			page.locator('.gettingStartedContainer').getByRole('button', { name });
		await workbench.runCommand('Welcome: Open Walkthrough...');
		await workbench.quickInput.fill('Reimbursement, explained');
		await workbench.focusedRow('Reimbursement, explained in place').waitFor();
		await page.keyboard.press('Enter');
		await button('Open Sample Claim').click();
		await workbench.hoverOver('CLM', 'CLM Segment');
	});
});
