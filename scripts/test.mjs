// @ts-check
// Runs the tests, prints a line per part, and last of all how many passed and failed.
import { join } from 'node:path';
import { launchBrowser, NoBrowserError } from './host/browser.mjs';
import { runMain, undoAllOnSignal } from './host/lifetime.mjs';
import { packedExtension, root } from './host/paths.mjs';
import { run, runSuccessfully } from './host/processes.mjs';
import { ensureVisualStudioCode } from './host/visualStudioCode.mjs';
import { parseArguments } from './test/arguments.mjs';
import { runInExtensionHost } from './test/extensionHost.mjs';
import { runMocha } from './test/mocha.mjs';
import { formatOutcome } from './test/outcome.mjs';
import { runAccuracy, runLint, runTypes } from './test/tools.mjs';

/** @typedef {import('./test/arguments.mjs').TestArguments} TestArguments */
/** @typedef {import('./test/outcome.mjs').Outcome} Outcome */

/** @type {Record<import('./test/arguments.mjs').PartName, (options: TestArguments) => Promise<Outcome>>} */
const parts = {
	lint: runLint,
	types: runTypes,
	unit: () => runMocha('out/test/unit.js', { timeout: 10_000, seconds: 120 }),
	accuracy: runAccuracy,
	integration: (options) => runInExtensionHost('node', options),
	worker: (options) => runInExtensionHost('worker', { ...options, isDesktop: false }),
	ui: runUserInterface,
};

undoAllOnSignal();
await runMain(async () => {
	const options = parseArguments(process.argv.slice(2));
	let passed = 0;
	let failed = 0;
	const finish = (
		/** @type {string} */ name,
		/** @type {Outcome} */ outcome,
		/** @type {number} */ started,
	) => {
		passed += outcome.passed;
		failed += outcome.failed;
		if (outcome.failed > 0 && outcome.output) {
			console.log(outcome.output.trimEnd());
		}
		console.log(formatOutcome(name, outcome, performance.now() - started));
	};

	const buildProblem = options.parts.some(needsBuild) ? await build() : undefined;
	if (buildProblem) {
		console.log(buildProblem.trimEnd());
	}
	const browserProblem = options.parts.some((name) => needsBrowser(name, options))
		? await prepareHost(options)
		: undefined;
	for (const name of options.parts) {
		const started = performance.now();
		if (buildProblem && needsBuild(name)) {
			finish(name, { passed: 0, failed: 1, where: 'does not build' }, started);
		} else if (browserProblem && needsBrowser(name, options)) {
			const failures = options.allowsMissingBrowser ? 0 : 1;
			finish(name, { passed: 0, failed: failures, where: `not run: ${browserProblem}` }, started);
		} else {
			finish(name, await parts[name](options).catch(toFailure), started);
		}
	}
	console.log(`${passed} passed, ${failed} failed`);
	process.exitCode = failed > 0 ? 1 : 0;
});

/** @param {string} name */
function needsBuild(name) {
	return name !== 'lint' && name !== 'types';
}

/**
 * @param {string} name
 * @param {TestArguments} options
 */
function needsBrowser(name, options) {
	return name === 'worker' || name === 'ui' || (name === 'integration' && !options.isDesktop);
}

/** @returns {Promise<string | undefined>} why it does not build */
async function build() {
	const { code, output } = await run(process.execPath, ['esbuild.js', '--tests', '--quiet'], { cwd: root });
	return code === 0 ? undefined : output;
}

/**
 * Fetches what the parts need before their clocks start.
 *
 * @param {TestArguments} options
 * @returns {Promise<string | undefined>} why there is no browser
 */
async function prepareHost(options) {
	await ensureVisualStudioCode(options.release);
	try {
		const browser = await launchBrowser();
		await browser.close();
		return undefined;
	} catch (error) {
		if (error instanceof NoBrowserError) {
			return error.message;
		}
		throw error;
	}
}

/**
 * In a browser, on the .vsix as users get it.
 *
 * @param {TestArguments} options
 * @returns {Promise<Outcome>}
 */
async function runUserInterface(options) {
	await runSuccessfully('npm', ['run', 'package'], { cwd: root });
	const { version, nodeVersion } = await ensureVisualStudioCode(options.release);
	const outcome = await runMocha(join('out', 'test', 'ui.mjs'), {
		timeout: 180_000,
		seconds: 1800,
		// A window that opens while the machine is busy may keep the focus to itself: a new one then does not.
		retries: 2,
		environment: { GLOSSARY_VSCODE: options.release, GLOSSARY_PACKED: packedExtension },
	});
	return {
		...outcome,
		where: `VS Code ${version}, Node extension host, Node ${nodeVersion}, in a browser`,
	};
}

/**
 * @param {unknown} error
 * @returns {Outcome}
 */
function toFailure(error) {
	return {
		passed: 0,
		failed: 1,
		output: error instanceof Error ? (error.stack ?? error.message) : String(error),
	};
}
