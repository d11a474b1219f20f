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
});
