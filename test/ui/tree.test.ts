import { open, samplesFolder } from '../support/stage';

describe('The list of terms', () => {
	it('opens an entry from its category', async () => {
		const workbench = await open(samplesFolder());
		await workbench.openGlossaryView();
		await workbench.openFromList(/^Code Systems/, /^CPT/, 'Current Procedural Terminology');
	});

	it('is walked through with the keyboard', async () => {
		const workbench = await open(samplesFolder());
		const { keyboard } = workbench.page;
		await workbench.openGlossaryView();
		await workbench.expandCategory(/^Code Systems/, /^CPT/);
		await workbench.page
			.locator('.sidebar .monaco-list:focus-within, .sidebar .monaco-list:focus')
			.waitFor();
		await keyboard.type('CPT');
		await workbench.page.locator('.sidebar .monaco-list-row.focused', { hasText: 'CPT' }).waitFor();
		await workbench.repeatUntil(workbench.entryHeading('Current Procedural Terminology'), () =>
			keyboard.press('Enter'),
		);
	});

	it('is ordered by vertical or by name by its menu, and remembers that and what is open', async () => {
		const workbench = await open(samplesFolder());
		await workbench.openGlossaryView();
		await workbench.repeatUntil(workbench.treeItem(/^Medical Device, /), () =>
			workbench.chooseInTermsMenu('Group by Vertical'),
		);
		await workbench.repeatUntil(workbench.treeItem(/^H, /), () =>
			workbench.chooseInTermsMenu('Sort A–Z'),
		);
		await workbench.expandCategory(/^H, /, /^HCPCS Level II/);
		await workbench.reloadWindow();
		await workbench.openGlossaryView();
		await workbench.treeItem(/^HCPCS Level II/).waitFor();
		await workbench.repeatUntil(workbench.treeItem(/^Code Systems, /), () =>
			workbench.chooseInTermsMenu('Group by Category'),
		);
	});

	it('hides a term by its menu, and shows it again', async () => {
		const workbench = await open(samplesFolder());
		const term = workbench.treeItem(/^Medical Billing/);
		await workbench.openGlossaryView();
		await workbench.expandCategory(/^Billing, 2 terms/, /^Medical Billing/);
		// Repeated: what is opened or read meanwhile closes the menu.
		await workbench.repeatUntil(workbench.treeItem(/^Hidden, 1 term$/), () =>
			workbench.chooseInMenuOf(term, 'Hide Term'),
		);
		await workbench.expandCategory(/^Hidden, 1 term$/, /^Medical Billing/);
		await workbench.repeatUntil(workbench.treeItem(/^Billing, 2 terms/), () =>
			workbench.chooseInMenuOf(term, 'Show Term Again'),
		);
	});
});
