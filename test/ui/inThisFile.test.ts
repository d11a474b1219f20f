import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeTemporaryFolder } from '../../scripts/host/lifetime.mjs';
import { open } from '../support/stage';

describe('In This File', () => {
	const folder = makeTemporaryFolder('inThisFile');
	writeFileSync(join(folder, 'coding.md'), '# Coding\n\nA CPT code, HCPCS and a CPT code again.\n');
	writeFileSync(join(folder, 'switch.ts'), '// the MAC address of a switch\n');
	writeFileSync(join(folder, 'plain.ts'), 'export const answer = 42;\n');
	writeFileSync(join(folder, 'many.csv'), `CODE\n${'CPT\n'.repeat(450)}`);

	it('lists what the file speaks of, shows the places, and follows what is typed', async () => {
		const workbench = await open(folder, { file: 'coding.md' });
		const { page } = workbench;
		await workbench.openGlossaryView();
		await workbench
			.rowInThisFile(/^HCPCS, Healthcare Common Procedure Coding System, 1 place$/)
			.waitFor();
		const cpt = workbench.rowInThisFile(/^CPT, Current Procedural Terminology, 2 places/);
		await workbench.repeatUntil(workbench.rowInThisFile(/^Line 3: A CPT code/).first(), () =>
			cpt.click(),
		);
		await workbench.repeatUntil(page.locator('.statusbar-item', { hasText: 'Ln 3, Col 28' }), () =>
			workbench
				.rowInThisFile(/^Line 3: A CPT code/)
				.nth(1)
				.click({ timeout: 5000 }),
		);
		await page.locator('.activitybar .badge-content', { hasText: '2' }).waitFor();

		await workbench.goTo('coding.md', 4, 1);
		await page.keyboard.type('Medicare pays. CPT');
		await workbench.rowInThisFile(/^Medicare, 1 place$/).waitFor();
		await workbench.rowInThisFile(/^CPT, Current Procedural Terminology, 3 places/).waitFor();
	});

	it('says what is held back for lack of context, and shows it on request', async () => {
		const workbench = await open(folder, { file: 'switch.ts' });
		await workbench.openGlossaryView();
		const heldBack = workbench.rowInThisFile(/^Held back/);
		await workbench.repeatUntil(workbench.rowInThisFile(/^MAC, Medicare Administrative Contractor/), () =>
			heldBack.click({ timeout: 5000 }),
		);
	});

	it('lists the first 200 places, and more on request', async () => {
		const workbench = await open(folder, { file: 'many.csv' });
		await workbench.openGlossaryView();
		await workbench.repeatUntil(workbench.rowInThisFile(/^Line 2: CPT/), () =>
			workbench
				.rowInThisFile(/^CPT, Current Procedural Terminology, 450 places/)
				.click({ timeout: 5000 }),
		);
		const { keyboard } = workbench.page;
		await keyboard.press('End');
		await workbench.rowInThisFile(/^Show more, 200 of 450 shown/).click();
		await workbench.repeatUntil(workbench.rowInThisFile(/^Show more, 400 of 450 shown/), () =>
			keyboard.press('End'),
		);
	});

	it('says what to do where there is nothing', async () => {
		const workbench = await open(folder, { file: 'plain.ts' });
		await workbench.openGlossaryView();
		await workbench.welcomeInThisFile.getByText('Nothing from the glossary here.').waitFor();
		await workbench.runCommand('View: Close All Editors');
		await workbench.welcomeInThisFile.getByText('Open a file to see its terms.').waitFor();
	});
});
