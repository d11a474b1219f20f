#!/usr/bin/env node
// @ts-check
// Stands in for the desktop VS Code under `runTests` of @vscode/test-electron: understands its flags, but runs the
// tests in the VS Code server with a headless browser. Prints only what the tests say.
//   launcher.mjs FOLDER --extensionDevelopmentPath=… --extensionTestsPath=… [--disable-workspace-trust]
// Environment: GLOSSARY_VSCODE (oldest, current), GLOSSARY_HOST_SECONDS (time limit of the run, default 120),
// GLOSSARY_EVENTS=json (the tests' lines as they are, for a program to read).
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { format } from 'node:util';
import { launchBrowser } from './browser.mjs';
import { runMain, undoAllOnSignal } from './lifetime.mjs';
import { count, emptyTally, formatEvent, parseEvent } from './protocol.mjs';
import { startServer } from './server.mjs';
import { ensureVisualStudioCode, toRelease } from './visualStudioCode.mjs';

/** What the workbench says about itself in every run. */
const noise =
	/bindings file|watchdog|Failed to load resource|Service Worker|open-vsx|connection token|Creating a socket|builtin extensions cache|grace time|AgentHost|AccountPolicyGate|^\s*$/;

undoAllOnSignal();
await runMain(async () => {
	const seconds = Number(process.env.GLOSSARY_HOST_SECONDS ?? 120);
	const extension = resolve(getFlag('extensionDevelopmentPath'));
	const tests = resolve(getFlag('extensionTestsPath'));
	const folder = process.argv.slice(2).find((argument) => !argument.startsWith('-'));
	if (!folder) {
		throw new Error('The folder to open is missing.');
	}
	const visualStudioCode = await ensureVisualStudioCode(toRelease(process.env.GLOSSARY_VSCODE));
	const server = await startServer({
		visualStudioCode,
		hasTestDriver: true,
		isTrusted: process.argv.includes('--disable-workspace-trust'),
	});
	const browser = await launchBrowser();
	const page = await browser.newPage();

	let tally = emptyTally();
	/** What others said on the console: of interest only if the run goes wrong. */
	const asides = /** @type {string[]} */ ([]);
	const exit = /** @type {Promise<number>} */ (
		new Promise((resolveExit) =>
			page.exposeFunction('codeAutomationExit', (/** @type {number} */ code) => resolveExit(code)),
		)
	);
	await page.exposeFunction(
		'codeAutomationLog',
		(/** @type {string} */ _type, /** @type {unknown[]} */ values) => {
			const line = format(...values);
			const event = parseEvent(line);
			if (!event) {
				asides.push(line);
				return;
			}
			tally = count(tally, event);
			console.log(process.env.GLOSSARY_EVENTS === 'json' ? line : formatEvent(event));
		},
	);
	await page.goto(
		server.address(resolve(folder), [
			['extensionDevelopmentPath', server.remoteUri(extension)],
			['extensionTestsPath', server.remoteUri(tests)],
			['skipWelcome', 'true'],
		]),
	);
	const end = await Promise.race([
		exit.then((code) => ({ code })),
		server.ended.then(() => ({ reason: 'The VS Code server ended.' })),
		new Promise((resolveCrash) =>
			page.once('crash', () => resolveCrash({ reason: 'The page crashed.' })),
		),
		afterSeconds(seconds),
	]);
	const problem = findProblem(end, tally, expectedHost(extension));
	if (problem) {
		console.log(problem);
		console.log(asides.filter(isOfInterest).slice(-40).join('\n'));
		console.log(server.output().split('\n').slice(-10).join('\n'));
		process.exitCode = 1;
	}
});

/**
 * @param {{ code?: number, reason?: string }} end
 * @param {import('./protocol.mjs').Tally} tally
 * @param {'node' | 'worker'} expected
 * @returns {string | undefined}
 */
function findProblem(end, tally, expected) {
	if (end.reason) {
		return end.reason;
	}
	if (tally.passed + tally.failed === 0) {
		return 'No test began.';
	}
	if (tally.host !== expected) {
		return `The tests ran in the ${tally.host} extension host instead of ${expected}.`;
	}
	if (tally.failed > 0) {
		return `${tally.failed} failed.`;
	}
	if (!tally.isComplete || end.code !== 0) {
		return 'The tests broke off.';
	}
	return undefined;
}

/**
 * An extension without `main` runs in the web worker.
 *
 * @param {string} extension its folder
 */
function expectedHost(extension) {
	const manifest = JSON.parse(readFileSync(join(extension, 'package.json'), 'utf8'));
	return 'main' in manifest ? 'node' : 'worker';
}

/** @param {string} name */
function getFlag(name) {
	const prefix = `--${name}=`;
	const flag = process.argv.find((argument) => argument.startsWith(prefix));
	if (!flag) {
		throw new Error(`${prefix} is missing.`);
	}
	return flag.slice(prefix.length);
}

/**
 * Nothing else tells of a test that hangs, or of one in an endless loop.
 *
 * @param {number} seconds
 * @returns {Promise<{ reason: string }>}
 */
function afterSeconds(seconds) {
	return new Promise((resolveTimer) => {
		const reason = `Not through after ${seconds} s, so ended.`;
		setTimeout(() => resolveTimer({ reason }), seconds * 1000).unref();
	});
}

/** @param {string} line */
function isOfInterest(line) {
	return !noise.test(line);
}
