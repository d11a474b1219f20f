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
		const hidden = workbench.treeItem(/^Hidden, 1 terms/);
		await workbench.openGlossaryView();
		await workbench.expandCategory(/^Code Systems, /, /^Modifier/);
		await workbench.chooseInMenuOf(workbench.treeItem(/^Modifier/), 'Hide Term');
		// Out of the way: rows below the fold are not there.
		await workbench.repeatUntil(hidden, () =>
			workbench.treeItem(/^Code Systems, /).click({ timeout: 5000 }),
		);
		await workbench.expandCategory(/^Hidden, 1 terms/, /^Modifier/);
		await workbench.chooseInMenuOf(workbench.treeItem(/^Modifier/), 'Show Term Again');
		await hidden.waitFor({ state: 'detached' });
	});
});
