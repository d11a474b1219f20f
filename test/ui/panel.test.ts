import * as assert from 'node:assert';
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

	it('begins each entry at its top, and scrolls by keyboard', async () => {
		const workbench = await openEntryOfCpt();
		const { page, entryPage } = workbench;
		const top = () =>
			entryPage.locator('h1').evaluate((h) => (h as unknown as Measured).getBoundingClientRect().top);
		await page.keyboard.press('Control+2');
		for (const end = Date.now() + 10_000; (await top()) >= 0;) {
			assert.ok(Date.now() < end, 'The page does not scroll');
			await page.keyboard.press('PageDown');
		}
		await entryPage.locator('.related a', { hasText: 'HCPCS' }).first().click();
		await workbench.waitForEntry(hcpcs);
		assert.ok((await top()) > 0);
	});

	it('shows the entry again after a reload of the window', async () => {
		const workbench = await openEntryOfCpt();
		await followToHcpcs(workbench);
		await workbench.reloadWindow();
		await workbench.waitForEntry(hcpcs);
	});

	it('copies and opens what it shows, by its title bar and by keys', async () => {
		const workbench = await open(samplesFolder());
		const { page } = workbench;
		await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
		const action = (title: string) => page.locator(`.editor-actions a[aria-label^="${title}"]`);
		const copied = async (told: string) => {
			await page.locator('.statusbar-item', { hasText: told }).waitFor();
			return page.evaluate<string>('navigator.clipboard.readText()');
		};
		await workbench.lookUp('denial desk', 'Our team that helps customers appeal');
		await page.keyboard.press('Enter');
		await workbench.waitForEntry('Denial Desk');
		await page
			.locator('.editor-group-container.active .tab.active', { hasText: 'Denial Desk' })
			.waitFor();

		await action('Copy Definition').click();
		assert.match(await copied('Definition copied'), /^Denial Desk: Our team that helps customers appeal/);
		await page.keyboard.press('Shift+Alt+L');
		assert.match(await copied('Link copied'), /^[a-z-]+:\/\/[a-z.-]+\/glossary\/denial-desk$/);
		await page.keyboard.press('Shift+Alt+E');
		assert.match(await copied('Definition copied'), /^Denial Desk: /);
		await page.keyboard.press('Shift+Alt+S');
		await page.locator('.tab.active', { hasText: 'denial-desk.md' }).waitFor();

		await workbench.lookUp('cpt', 'Current Procedural Terminology');
		await page.keyboard.press('Enter');
		await workbench.waitForEntry(cpt);
		await action('Copy Link to Entry').waitFor();
		assert.equal(await action('Open Source File').count(), 0);
	});

	it('shows the icon, for the eye alone', async () => {
		const { entryPage } = await openEntryOfCpt();
		const icon = entryPage.locator('header svg[aria-hidden="true"] path');
		assert.match((await icon.getAttribute('d')) ?? '', /^M[\dA-Za-z .-]+$/);
	});

	it('links the first mention of another term in its text', async () => {
		const workbench = await openEntryOfCpt();
		await workbench.entryPage.locator('.body p a.term', { hasText: 'payers' }).click();
		await workbench.waitForEntry('Payer');
	});

	it('finds in its page', async () => {
		const { page } = await openEntryOfCpt();
		await page.locator('.editor-actions a[aria-label*="Copy Link"]').waitFor();
		await page.keyboard.press('Control+F');
		await page.locator('.simple-find-part.visible input').waitFor();
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

/** The browser's types are not in this project, so that no code of the extension can lean on them. */
interface Measured {
	getBoundingClientRect(): { readonly top: number };
}
