import { open, samplesFolder } from '../support/stage';

describe('The list of terms', () => {
	it('opens an entry from its category', async () => {
		const workbench = await open(samplesFolder());
		await workbench.openGlossaryView();
		await workbench.openFromList(/^Health Economics/, /^BIM/, 'Budget Impact Model');
	});

	it('is walked through with the keyboard', async () => {
		const workbench = await open(samplesFolder());
		const { keyboard } = workbench.page;
		await workbench.openGlossaryView();
		await workbench.expandCategory(/^Health Economics/, /^BIM/);
		await workbench.page
			.locator('.sidebar .monaco-list:focus-within, .sidebar .monaco-list:focus')
			.waitFor();
		await keyboard.type('BIM');
		await workbench.page.locator('.sidebar .monaco-list-row.focused', { hasText: 'BIM' }).waitFor();
		await workbench.repeatUntil(workbench.entryHeading('Budget Impact Model'), () =>
			keyboard.press('Enter'),
		);
	});

	it('is ordered by vertical or by name by its menu, and remembers that and what is open', async () => {
		const workbench = await open(samplesFolder());
		await workbench.openGlossaryView();
		await workbench.repeatUntil(workbench.treeItem(/^Medical Device, /), () =>
			workbench.chooseInTermsMenu('Group by Vertical'),
		);
		await workbench.repeatUntil(workbench.treeItem(/^#, /), () =>
			workbench.chooseInTermsMenu('Sort A–Z'),
		);
		await workbench.expandCategory(/^#, /, /^277CA/);
		await workbench.reloadWindow();
		await workbench.openGlossaryView();
		await workbench.treeItem(/^277CA/).waitFor();
		await workbench.repeatUntil(workbench.treeItem(/^Code Systems, /), () =>
			workbench.chooseInTermsMenu('Group by Category'),
		);
	});

	it('hides a term by its menu, and shows it again', async () => {
		const workbench = await open(samplesFolder());
		const term = workbench.treeItem(/^BIM/);
		await workbench.openGlossaryView();
		await workbench.expandCategory(/^Health Economics, 12 terms/, /^BIM/);
		// Repeated: what is opened or read meanwhile closes the menu.
		await workbench.repeatUntil(workbench.treeItem(/^Health Economics, 11 terms/), () =>
			workbench.chooseInMenuOf(term, 'Hide Term'),
		);
		// So that the last group is on view.
		await workbench.collapseCategories(/^Health Economics, 11 terms/, /^Hidden, 1 term$/);
		await workbench.expandCategory(/^Hidden, 1 term$/, /^BIM/);
		await workbench.repeatUntil(workbench.treeItem(/^Health Economics, 12 terms/), () =>
			workbench.chooseInMenuOf(term, 'Show Term Again'),
		);
	});
});
