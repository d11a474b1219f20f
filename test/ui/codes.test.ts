import { open, samplesFolder } from '../support/stage';

describe('A code', () => {
	it('is explained in a claim, with its modifier and why it is one', async () => {
		const workbench = await open(samplesFolder());
		await workbench.goTo('claim.837', 27, 9);
		const hover = await workbench.hoverAtCursor('99213-25 · CPT, evaluation and management');
		await hover.getByText('Modifier 25: ').waitFor();
		await hover.getByText('Recognised as CPT: element SV101, qualifier HC').waitFor();
		await workbench.hoverLink('CPT').click();
		await workbench.waitForEntry('Current Procedural Terminology');
	});

	it('of a diagnosis is what a pointer names', async () => {
		const workbench = await open(samplesFolder());
		await workbench.goTo('claim.837', 27, 28);
		await workbench.hoverAtCursor('Points to diagnosis 1: M17.11');
	});

	it('stands in the list of what the file speaks of, by its system', async () => {
		const workbench = await open(samplesFolder(), { file: 'claim.837' });
		await workbench.openGlossaryView();
		const system = workbench.rowInThisFile(/^Provider taxonomy, 1 code, 2 places/);
		await workbench.repeatUntil(workbench.rowInThisFile(/^207Q00000X, 2 places$/), () =>
			system.click({ timeout: 5000 }),
		);
		await workbench.repeatUntil(workbench.rowInThisFile(/^Line 9: PRV/), () =>
			workbench.rowInThisFile(/^207Q00000X, 2 places$/).click({ timeout: 5000 }),
		);
		await workbench.repeatUntil(
			workbench.page.locator('.statusbar-item', { hasText: 'Ln 9, Col 22 (10 selected)' }),
			() => workbench.rowInThisFile(/^Line 9: PRV/).click({ timeout: 5000 }),
		);
	});

	it('is looked up', async () => {
		const workbench = await open(samplesFolder());
		// Repeated: a list that was asked for before the extension was there may open over this one.
		await workbench.repeatUntil(workbench.entryHeading('ICD-10-CM'), async () => {
			await workbench.lookUp('E11.9', 'ICD-10-CM, endocrine, nutritional and metabolic diseases');
			await workbench.page.keyboard.press('Enter');
		});
	});
});
