import { open, samplesFolder } from '../support/stage';

describe('In Restricted Mode', () => {
	it('hover, entry and look-up answer', async () => {
		const workbench = await open(samplesFolder(), { file: 'claims.sql', isTrusted: false });
		const banner = workbench.banner.filter({ hasText: 'Restricted Mode' });
		// Older versions ask first.
		const refusal = workbench.page.getByRole('button', { name: "No, I don't trust the authors" });
		await refusal.or(banner).first().waitFor();
		if (await refusal.isVisible()) {
			await refusal.click();
		}
		await banner.waitFor();
		await workbench.hoverOver('CPT', 'Current Procedural Terminology');
		await workbench.hoverLink('Open entry').click();
		await workbench.waitForEntry('Current Procedural Terminology');
		await workbench.lookUp('HCPCS', 'Healthcare Common Procedure Coding System');
	});
});
