import * as assert from 'node:assert';
import { open, placeOf, samplesFolder } from '../support/stage';

describe('The hover', () => {
	it('explains a term under the mouse', async () => {
		const workbench = await open(samplesFolder(), { file: 'claims.sql' });
		const hover = await workbench.hoverOver('CPT', 'Current Procedural Terminology');
		assert.match(await hover.innerText(), /Open\sentry .*Related: .*Hide/);
	});

	it('explains a part of an identifier in TypeScript', async () => {
		const workbench = await open(samplesFolder(), { file: 'claims.ts' });
		await workbench.hoverOver('hcpcsCode', 'Healthcare Common Procedure Coding System');
	});

	it('explains a segment of a claim', async () => {
		const workbench = await open(samplesFolder(), { file: 'claim.837' });
		await workbench.hoverOver('CLM', 'CLM Segment');
	});

	it("explains a team's term, and says whose it is", async () => {
		const workbench = await open(samplesFolder(), { file: 'notes.md' });
		const hover = await workbench.hoverOver('Denial', 'Our team that helps customers appeal');
		assert.match(await hover.innerText(), /glossary/i);
	});

	it('is shown by the keyboard, and its link is reached and followed by it', async () => {
		const workbench = await open(samplesFolder());
		const { keyboard } = workbench.page;
		const { line, column } = placeOf('claims.sql', 'CPT codes');
		await workbench.goTo('claims.sql', line, column + 1);
		await workbench.hoverAtCursor('Current Procedural Terminology');
		await keyboard.press('Control+K');
		await keyboard.press('Control+I');
		await workbench.page.locator('.monaco-hover:focus-within, .monaco-hover:focus').waitFor();
		await keyboard.press('Tab');
		await workbench.page.locator('.monaco-hover a:focus', { hasText: 'Open entry' }).waitFor();
		await keyboard.press('Enter');
		await workbench.waitForEntry('Current Procedural Terminology');
	});

	it('opens the entry with its link', async () => {
		const workbench = await open(samplesFolder(), { file: 'claims.sql' });
		await workbench.hoverOver('CPT', 'Current Procedural Terminology');
		await workbench.hoverLink('Open entry').click();
		await workbench.waitForEntry('Current Procedural Terminology');
	});
});
