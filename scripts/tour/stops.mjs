// @ts-check
// Where the tour stops: what a person does, and what is then seen.

/** @typedef {import('../host/workbench.mjs').Workbench} Workbench */
/** @typedef {{ name: string, done: string, seen: (workbench: Workbench) => Promise<string> }} Stop */

/** @type {readonly Stop[]} */
export const stops = [
	{
		name: 'first-screen',
		done: 'Opened the demo workspace',
		seen: async ({ page }) => {
			await page.locator('.tab.active', { hasText: 'claim.837' }).waitFor();
			await page.locator('.sidebar').getByRole('treeitem').first().waitFor();
			return `${await page.locator('.sidebar').getByRole('treeitem').count()} categories of terms beside a claim`;
		},
	},
	{
		name: 'hover-claim',
		done: 'Rested the mouse on `CLM` in an 837 claim file',
		seen: async (workbench) => textOf(await workbench.hoverOver('CLM', 'CLM Segment')),
	},
	{
		name: 'hover-code',
		done: 'Rested the mouse on `99213` in a service line of it',
		seen: async (workbench) => textOf(await workbench.hoverOver('HC:99213', 'CPT, evaluation')),
	},
	{
		name: 'hover-pointer',
		done: 'Rested the mouse on a diagnosis pointer, which reads `1`',
		seen: async (workbench) => {
			await workbench.goTo('claim.837', 27, 28);
			return textOf(await workbench.hoverAtCursor('Points to diagnosis 1'));
		},
	},
	{
		name: 'hover-sql',
		done: 'Rested the mouse on `hcpcs_code` in an SQL query',
		seen: async (workbench) => {
			await workbench.goTo('claims.sql', 1, 1);
			return textOf(
				await workbench.hoverOver('hcpcs_code', 'Healthcare Common Procedure Coding System'),
			);
		},
	},
	{
		name: 'hover-typescript',
		done: 'Rested the mouse on `getCptCode` in TypeScript',
		seen: async (workbench) => {
			await workbench.goTo('claims.ts', 33, 1);
			return textOf(await workbench.hoverOver('getCptCode', 'Current Procedural Terminology'));
		},
	},
	{
		name: 'entry',
		done: 'Followed *Open entry* in the hover',
		seen: async (workbench) => {
			await workbench.hoverLink('Open entry').click();
			return headingOf(workbench, 'Current Procedural Terminology');
		},
	},
	{
		name: 'related',
		done: 'Followed the related term *HCPCS* in the entry',
		seen: async (workbench) => {
			await workbench.entryPage.getByRole('link', { name: 'HCPCS', exact: true }).first().click();
			return headingOf(workbench, 'Healthcare Common Procedure Coding System');
		},
	},
	{
		name: 'back',
		done: 'Went back with Shift+Alt+Left',
		seen: async (workbench) => {
			await workbench.page.keyboard.press('Shift+Alt+ArrowLeft');
			return headingOf(workbench, 'Current Procedural Terminology');
		},
	},
	{
		name: 'look-up',
		done: 'Ran *Glossary: Look Up Term* and typed "revenue cycle"',
		seen: async (workbench) => {
			return labelOf(await workbench.lookUp('revenue cycle', 'Revenue Cycle Management'));
		},
	},
	{
		name: 'look-up-opened',
		done: 'Pressed Enter',
		seen: async (workbench) => {
			await workbench.page.keyboard.press('Enter');
			return headingOf(workbench, 'Revenue Cycle Management');
		},
	},
	{
		name: 'tree',
		done: 'Opened *Coverage & Policy* in the list of terms, and a term in it',
		seen: async (workbench) => {
			await workbench.openGlossaryView();
			await workbench.openFromList(/^Coverage & Policy/, /^CED/, 'Coverage with Evidence Development');
			return headingOf(workbench, 'Coverage with Evidence Development');
		},
	},
	{
		name: 'terms-by-vertical',
		done: 'Grouped the terms by vertical',
		seen: async (workbench) => {
			const group = workbench.treeItem(/^Medical Device, /);
			await workbench.repeatUntil(group, () => workbench.chooseInTermsMenu('Group by Vertical'));
			return labelOf(group);
		},
	},
	{
		name: 'in-this-file',
		done: 'Opened *HCPCS* in the list of what the file speaks of, and its first place',
		seen: async (workbench) => {
			const subject = workbench.rowInThisFile(/^HCPCS, /);
			const place = workbench.rowInThisFile(/^Line \d+: /).first();
			await workbench.repeatUntil(place, () => subject.click({ timeout: 5000 }));
			await place.click();
			return `${await labelOf(subject)}\n${await labelOf(place)}`;
		},
	},
	{
		name: 'team-term',
		done: "Rested the mouse on a team's own term in Markdown notes",
		seen: async (workbench) => {
			await workbench.goTo('notes.md', 13, 1);
			return textOf(await workbench.hoverOver('Denial', 'Our team that helps customers appeal'));
		},
	},
	{
		name: 'look-up-typo',
		done: 'Looked up "prior authorisaton", in British and with a slip',
		seen: async (workbench) =>
			labelOf(await workbench.lookUp('prior authorisaton', 'Prior Authorization')),
	},
	{
		name: 'look-up-team',
		done: 'Looked up "denial d" and pressed Enter',
		seen: async (workbench) => {
			await workbench.lookUp('denial d', 'Our team that helps customers appeal');
			await workbench.page.keyboard.press('Enter');
			return headingOf(workbench, 'Denial Desk');
		},
	},
	{
		name: 'panel-actions',
		done: "Copied its definition with the panel's action",
		seen: async ({ page }) => {
			await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
			await page.locator('.editor-actions a[aria-label^="Copy Definition"]').click();
			await page.locator('.statusbar-item', { hasText: 'Definition copied' }).waitFor();
			return page.evaluate('navigator.clipboard.readText()');
		},
	},
	{
		name: 'look-up-recent',
		done: 'Looked up nothing: what was opened last comes first',
		seen: async (workbench) => labelOf(await workbench.lookUp('', 'Denial Desk')),
	},
];

/**
 * @param {import('playwright-core').Locator} locator
 * @returns {Promise<string>} its text as it is seen
 */
function textOf(locator) {
	return locator.innerText();
}

/**
 * @param {Workbench} workbench
 * @param {string} name
 * @returns {Promise<string>} the heading and the summary of the entry that is shown
 */
async function headingOf(workbench, name) {
	await workbench.waitForEntry(name);
	const heading = await workbench.entryPage.locator('h1').innerText();
	const summary = workbench.entryPage.locator('.summary');
	return (await summary.count()) > 0 ? `${heading}\n${await summary.innerText()}` : heading;
}

/**
 * @param {import('playwright-core').Locator} row
 * @returns {Promise<string>} what a screen reader says of it
 */
async function labelOf(row) {
	return (await row.getAttribute('aria-label')) ?? '';
}
