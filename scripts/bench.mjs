// @ts-check
// npm run bench: how long our activation takes inside the extension host, and how fast a text is read.
//   npm run bench -- [--runs 20]
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, parseArgs } from 'node:util';
import { launchBrowser } from './host/browser.mjs';
import { runMain, undoAllOnSignal } from './host/lifetime.mjs';
import { root } from './host/paths.mjs';
import { runSuccessfully } from './host/processes.mjs';
import { startServer } from './host/server.mjs';
import { ensureVisualStudioCode } from './host/visualStudioCode.mjs';

const marker = 'GLOSSARY-BENCH ';

undoAllOnSignal();
await runMain(async () => {
	const { values } = parseArgs({ options: { runs: { type: 'string', default: '20' } } });
	await runSuccessfully(process.execPath, ['esbuild.js', '--production', '--tests'], { cwd: root });
	reportReading(await import(join(root, 'out', 'test', 'reading.mjs')));
	await reportActivation(Number(values.runs));
});

/**
 * Megabytes a second of the recogniser over what is on any machine after npm ci, and over the samples.
 *
 * @param {{ readingSpeed: (text: string) => { milliseconds: number, mentions: number } }} bench
 */
function reportReading({ readingSpeed }) {
	const samples = ['claim.837', 'claims.ts', 'claims.sql', 'notes.md'];
	const texts = {
		'TypeScript, 1 MB': readFileSync(
			join(root, 'node_modules/typescript/lib/lib.dom.d.ts'),
			'utf8',
		).slice(0, 1e6),
		...Object.fromEntries(
			samples.map((name) => [`samples/${name}`, readFileSync(join(root, 'samples', name), 'utf8')]),
		),
	};
	for (const [name, text] of Object.entries(texts)) {
		const { milliseconds, mentions } = readingSpeed(text);
		console.log(
			`reading      ${name.padEnd(24)} ${milliseconds.toFixed(1).padStart(8)} ms   ${mentions} mentions`,
		);
	}
}

/**
 * Each load of the page is a new extension host.
 *
 * @param {number} runs
 */
async function reportActivation(runs) {
	const visualStudioCode = await ensureVisualStudioCode('oldest');
	const server = await startServer({ visualStudioCode, hasTestDriver: true, isTrusted: true });
	const browser = await launchBrowser();
	/** @type {{ wasActive: boolean, activation: number, ready: number }[]} */
	const measured = [];
	for (let index = 0; index < runs; index++) {
		const page = await browser.newPage();
		const ended = /** @type {Promise<number>} */ (
			new Promise((resolve) => page.exposeFunction('codeAutomationExit', resolve))
		);
		await page.exposeFunction(
			'codeAutomationLog',
			(/** @type {string} */ _, /** @type {unknown[]} */ args) => {
				const line = format(...args);
				if (line.includes(marker)) {
					measured.push(JSON.parse(line.slice(line.indexOf(marker) + marker.length)));
				}
			},
		);
		await page.goto(
			server.address(join(root, 'samples'), [
				['extensionDevelopmentPath', server.remoteUri(root)],
				['extensionTestsPath', server.remoteUri(join(root, 'out', 'test', 'activation.js'))],
				['skipWelcome', 'true'],
			]),
		);
		await ended;
		await page.close();
	}
	for (const what of /** @type {const} */ (['activation', 'ready'])) {
		const sorted = measured
			.filter(({ wasActive }) => !wasActive)
			.map((each) => each[what])
			.sort((a, b) => a - b);
		const at = (/** @type {number} */ share) =>
			sorted[Math.floor((sorted.length - 1) * share)]?.toFixed(1);
		console.log(
			`${what.padEnd(12)} median ${at(0.5)} ms, fastest ${at(0)} ms, slowest ${at(1)} ms, ${sorted.length} runs`,
		);
	}
}
