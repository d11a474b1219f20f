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
import { showLooks } from './tour/looks.mjs';
import { stops } from './tour/stops.mjs';

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
	report.push('## In four themes, wide and narrow', '');
	await workbench.page.keyboard.press('Escape');
	await showLooks(
		workbench,
		(theme) => server.writeSettings({ ...demoSettings, 'workbench.colorTheme': theme }),
		async (name) => {
			await workbench.takePicture(join(output, `${name}.png`));
			report.push(`![${name}](${name}.png)`, '');
		},
	);
	const seconds = ((performance.now() - started) / 1000).toFixed(0);
	report.push(`The whole took ${seconds} s, the start of VS Code included.`, '');
	writeFileSync(join(output, 'tour.md'), report.join('\n'));
	console.log(`${stops.length} stops in ${seconds} s: see out/tour/tour.md`);
});

/** @param {string} text */
function quote(text) {
	return text.replace(/^/gm, '> ').replace(/\n/g, '  \n');
}
