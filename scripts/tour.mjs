// @ts-check
// npm run tour: goes through the main job in a headless browser, as a person would, and keeps pictures of it.
//   npm run tour -- [--vscode oldest|current] [--no-build]
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from './host/browser.mjs';
import { demoSettings, packDemoExtension, packExtension } from './host/demo.mjs';
import { makeTemporaryFolder, runMain, undoAllOnSignal } from './host/lifetime.mjs';
import { packedExtension, root } from './host/paths.mjs';
import { startServer } from './host/server.mjs';
import { ensureVisualStudioCode, toRelease } from './host/visualStudioCode.mjs';
import { openWorkbench } from './host/workbench.mjs';

/** @typedef {import('./host/workbench.mjs').Workbench} Workbench */
/** @typedef {{ name: string, done: string, seen: (workbench: Workbench) => Promise<string> }} Stop */

/** @type {readonly Stop[]} */
const stops = [
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
			const row = await workbench.lookUp('revenue cycle', 'Revenue Cycle Management');
			return (await row.getAttribute('aria-label')) ?? '';
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
			await workbench.openFromList(/^Coverage & Policy/, /^LCD/, 'Local Coverage Determination');
			return headingOf(workbench, 'Local Coverage Determination');
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
];

undoAllOnSignal();
await runMain(async () => {
	const { values } = parseArgs({
		options: { vscode: { type: 'string' }, 'no-build': { type: 'boolean', default: false } },
	});
	const hasPacked = values['no-build'] && existsSync(packedExtension);
	const extensions = [hasPacked ? packedExtension : await packExtension(), await packDemoExtension()];
	const visualStudioCode = await ensureVisualStudioCode(toRelease(values.vscode));
	const samples = join(makeTemporaryFolder('tour'), 'samples');
	cpSync(join(root, 'samples'), samples, { recursive: true });
	const output = join(root, 'out', 'tour');
	rmSync(output, { recursive: true, force: true });
	mkdirSync(output, { recursive: true });

	const started = performance.now();
	const server = await startServer({
		visualStudioCode,
		extensions,
		isTrusted: true,
		settings: demoSettings,
	});
	const browser = await launchBrowser();
	const workbench = await openWorkbench(browser, server, samples);
	const report = [
		'# Tour',
		'',
		`VS Code ${visualStudioCode.version}, Node ${visualStudioCode.nodeVersion}, Chromium ${browser.version()}, on a copy of samples/.`,
		'',
	];
	for (const [index, { name, done, seen }] of stops.entries()) {
		const begun = performance.now();
		const text = await seen(workbench).catch(async (error) => {
			await workbench.takePicture(join(output, 'failed.png'));
			throw new Error(`"${done}" did not end as expected: see out/tour/failed.png`, { cause: error });
		});
		const seconds = ((performance.now() - begun) / 1000).toFixed(1);
		const picture = `${String(index + 1).padStart(2, '0')}-${name}.png`;
		await workbench.takePicture(join(output, picture));
		report.push(
			`## ${index + 1}. ${done}`,
			'',
			`Seen after ${seconds} s:`,
			'',
			quote(text),
			'',
			`![${name}](${picture})`,
			'',
		);
		console.log(`${String(index + 1).padStart(2)}. ${done} (${seconds} s)`);
	}
	const seconds = ((performance.now() - started) / 1000).toFixed(0);
	report.push(`The whole took ${seconds} s, the start of VS Code included.`, '');
	writeFileSync(join(output, 'tour.md'), report.join('\n'));
	console.log(`${stops.length} stops in ${seconds} s: see out/tour/tour.md`);
});

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

/** @param {string} text */
function quote(text) {
	return text.replace(/^/gm, '> ').replace(/\n/g, '  \n');
}
