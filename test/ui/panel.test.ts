import type { Workbench } from '../../scripts/host/workbench.mjs';
import { open, placeOf, samplesFolder } from '../support/stage';

const cpt = 'Current Procedural Terminology';
const hcpcs = 'Healthcare Common Procedure Coding System';

describe('The panel', () => {
	it('goes to a related term, back and forward', async () => {
		const workbench = await openEntryOfCpt();
		const { page } = workbench;
		await followToHcpcs(workbench);
		await page.locator('.editor-actions a[aria-label*="Go Back"]').click();
		await workbench.waitForEntry(cpt);
		await page.locator('.editor-actions a[aria-label*="Go Forward"]').click();
		await workbench.waitForEntry(hcpcs);
		await page.keyboard.press('Shift+Alt+ArrowLeft');
		await workbench.waitForEntry(cpt);
		await page.keyboard.press('Shift+Alt+ArrowRight');
		await workbench.waitForEntry(hcpcs);
	});

	it('shows the entry again after a reload of the window', async () => {
		const workbench = await openEntryOfCpt();
		await followToHcpcs(workbench);
		await workbench.reloadWindow();
		await workbench.waitForEntry(hcpcs);
	});

	it('forbids scripts in its page', async () => {
		const workbench = await openEntryOfCpt();
		await workbench.entryPage
			.locator('meta[http-equiv="Content-Security-Policy"][content^="default-src \'none\'"]')
			.waitFor({ state: 'attached' });
	});
});

async function openEntryOfCpt(): Promise<Workbench> {
	// Not opened by the address: a window that is opened on a file does not restore its editors.
	const workbench = await open(samplesFolder());
	const { line, column } = placeOf('claims.sql', 'CPT codes');
	await workbench.goTo('claims.sql', line, column);
	await workbench.hoverOver('CPT', cpt);
	await workbench.hoverLink('Open entry').click();
	await workbench.waitForEntry(cpt);
	return workbench;
}

async function followToHcpcs(workbench: Workbench): Promise<void> {
	await workbench.entryPage.getByRole('link', { name: 'HCPCS', exact: true }).first().click();
	await workbench.waitForEntry(hcpcs);
}
