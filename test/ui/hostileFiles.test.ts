import * as assert from 'node:assert';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { makeTemporaryFolder } from '../../scripts/host/lifetime.mjs';
import { hostileServer, makeHostileWorkspace } from '../support/hostileWorkspace';
import { isForbidden, readRecords } from '../support/records';
import { foreignRequests, open, recordFile } from '../support/stage';

// Whether a page or the extension host called out is checked for the whole run, in test/support/stage.ts.
describe('Hostile glossary files', () => {
	it('cost no neighbour, run nothing and show nothing but text', async () => {
		const { folder, marker } = makeHostileWorkspace();
		const workbench = await open(folder, { file: 'text.md' });
		await workbench.hoverOver('Zebra Audit', 'The neighbour before all the others.');
		await workbench.hoverOver('Quagga Review', 'The neighbour after all the others.');

		const hover = await workbench.hoverOver('Trap Term', 'Before');
		assert.equal(await hover.locator('img, iframe, script, style, .codicon-alert').count(), 0);
		const links = await hover
			.locator('a')
			.evaluateAll((elements) =>
				elements.map((element) => (element as unknown as LinkElement).dataset['href'] ?? ''),
			);
		const commands = links
			.filter((link) => link.startsWith('command:'))
			.map((link) => link.split('?')[0]);
		assert.deepEqual(
			new Set(commands),
			new Set(['command:glossary.openEntry', 'command:glossary.hideTerm']),
		);

		await workbench.hoverLink('Open entry').click();
		await workbench.waitForEntry('Trap Term');
		assert.equal(
			await workbench.entryPage.locator('body').locator('img, iframe, script, style').count(),
			0,
		);
		assert.equal(
			await workbench.entryPage.locator('a[href*="workbench.action"], a[href^="file:"]').count(),
			0,
		);

		assert.equal(existsSync(marker), false, 'Code of the workspace was run.');
	});

	it('of a dependency are no entries', async () => {
		const { folder } = makeHostileWorkspace();
		const workbench = await open(folder, { file: 'text.md' });
		await workbench.hoverOver('Zebra Audit', 'The neighbour before all the others.');
		await workbench.lookUp('Quagga Review', 'Quagga Review');
		await workbench.lookUp('Evil Package', /./);
		assert.equal(await workbench.row('Evil').count(), 0);
	});
});

describe('What records that nothing leaves the machine', () => {
	it('sees requests of a page', async () => {
		const workbench = await open(makeTemporaryFolder('empty'));
		const address = `https://${hostileServer}/control`;
		await workbench.page.evaluate(`fetch(${JSON.stringify(address)}).catch(() => undefined)`);
		assert.deepEqual(foreignRequests.splice(0), [address]);
	});

	it('is loaded in the extension host', () => {
		assert.ok(
			readRecords(recordFile).some(
				({ action, isExtensionHost }) => action === 'process' && isExtensionHost,
			),
		);
	});

	it('sees connections, requests, look-ups and processes', () => {
		const file = join(makeTemporaryFolder('control'), 'records.jsonl');
		const program = `
			require('node:net').connect(9, '192.0.2.1').on('error', () => {}).destroy();
			require('node:dns').lookup('${hostileServer}', () => {});
			require('node:child_process').exec('true');
			fetch('http://192.0.2.2:8081/', { signal: AbortSignal.timeout(100) }).catch(() => process.exit());`;
		execFileSync(
			process.execPath,
			['--require', resolve('test/support/recorder.cjs'), '-e', program, '--', '--type=extensionHost'],
			{
				env: { ...process.env, GLOSSARY_RECORD: file },
			},
		);
		const seen = readRecords(file);
		const targets = seen
			.map(({ action, target }) => `${action} ${target}`)
			.filter((line) => !line.startsWith('process'));
		assert.deepEqual(targets, [
			'connect 192.0.2.1:9',
			`lookup ${hostileServer}`,
			'spawn /bin/sh -c true',
			'fetch http://192.0.2.2:8081/',
			'connect 192.0.2.2:8081',
		]);
		assert.equal(seen.filter(isForbidden).length, 4);
	});
});

/** The browser's types are not in this project, so that no code of the extension can lean on them. */
interface LinkElement {
	readonly dataset: Readonly<Record<string, string | undefined>>;
}
