// @ts-check
// npm run bench: how fast a text is read, how fast names are found beside what others would use, how long an editor
// waits after an edit and for a hover, and how long our activation takes inside the extension host.
//   npm run bench -- [reading|matching|editing|codes|hovers|activation ...] [--runs 20]
//                    [--sizes 300,3000,30000,100000] names of the glossaries for `matching`
//                    [--megabytes 1] of its texts; `--megabytes 1,10` takes some minutes more
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

/** @type {Record<string, (options: { runs: string, sizes: string, megabytes: string }) => Promise<void>>} */
const parts = {
	reading: async () => reportReading(await import(join(root, 'out', 'test', 'reading.mjs'))),
	matching: reportMatching,
	editing: () => reportScript('editing'),
	codes: () => reportScript('codes'),
	hovers: reportHovers,
	activation: ({ runs }) => reportActivation(Number(runs)),
};

undoAllOnSignal();
await runMain(async () => {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			runs: { type: 'string', default: '20' },
			sizes: { type: 'string', default: '300,3000,30000,100000' },
			megabytes: { type: 'string', default: '1' },
		},
	});
	const unknown = positionals.find((name) => !(name in parts));
	if (unknown !== undefined) {
		throw new Error(`Unknown part "${unknown}": ${Object.keys(parts).join(', ')}`);
	}
	await runSuccessfully(process.execPath, ['esbuild.js', '--production', '--tests'], { cwd: root });
	for (const [name, report] of Object.entries(parts)) {
		if (positionals.length === 0 || positionals.includes(name)) {
			await report(values);
		}
	}
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
 * A process of its own, which may ask V8 to collect garbage.
 *
 * @param {{ runs: string, sizes: string, megabytes: string }} options
 */
async function reportMatching({ runs, sizes, megabytes }) {
	const script = join(root, 'out', 'test', 'matching.mjs');
	await runSuccessfully(
		process.execPath,
		['--expose-gc', script, '--runs', runs, '--sizes', sizes, '--megabytes', megabytes],
		{ cwd: root, show: true, seconds: 3600 },
	);
}

/** @param {string} name of a script that prints what it measures */
async function reportScript(name) {
	const script = join(root, 'out', 'test', `${name}.mjs`);
	await runSuccessfully(process.execPath, [script], { cwd: root, show: true });
}

/**
 * Each load of the page is a new extension host.
 *
 * @param {number} runs
 */
async function reportActivation(runs) {
	const measured = /** @type {{ wasActive: boolean, activation: number, ready: number }[]} */ (
		await runInEditor('activation.js', runs)
	).filter(({ wasActive }) => !wasActive);
	for (const what of /** @type {const} */ (['activation', 'ready'])) {
		console.log(`${what.padEnd(12)} ${spread(measured.map((each) => each[what]))}`);
	}
}

async function reportHovers() {
	const [measured] =
		/** @type {{ samples: { ours: number[], all: number[] }, first: number, afterEdits: number[], inThisFile: number[] }[]} */ (
			await runInEditor('hovers.js', 1)
		);
	if (measured) {
		console.log(`hover        ${spread(measured.samples.ours)} over samples/`);
		console.log(`             ${spread(measured.samples.all)} with VS Code's way to it and back`);
		console.log(`             ${measured.first.toFixed(1)} ms for the first in a file of 50,000 lines`);
		console.log(`             ${spread(measured.afterEdits)} right after an edit in it`);
		console.log(
			`In This File ${spread(measured.inThisFile)} after an edit in it, the pause of 150 ms included`,
		);
	}
}

/** @param {readonly number[]} times in ms */
function spread(times) {
	const sorted = times.toSorted((a, b) => a - b);
	const at = (/** @type {number} */ share) => sorted[Math.floor((sorted.length - 1) * share)]?.toFixed(1);
	return `median ${at(0.5)} ms, fastest ${at(0)} ms, p99 ${at(0.99)} ms, ${sorted.length} times`;
}

/**
 * Runs a script inside the extension host, each time in a new one, and collects what it prints.
 *
 * @param {string} script in out/test
 * @param {number} runs
 */
async function runInEditor(script, runs) {
	const visualStudioCode = await ensureVisualStudioCode('oldest');
	const server = await startServer({ visualStudioCode, hasTestDriver: true, isTrusted: true });
	const browser = await launchBrowser();
	/** @type {unknown[]} */
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
				['extensionTestsPath', server.remoteUri(join(root, 'out', 'test', script))],
				['skipWelcome', 'true'],
			]),
		);
		await ended;
		await page.close();
	}
	return measured;
}
