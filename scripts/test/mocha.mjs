// @ts-check
// The parts whose tests run in plain Node under mocha.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeTemporaryFolder } from '../host/lifetime.mjs';
import { root } from '../host/paths.mjs';
import { run } from '../host/processes.mjs';

/**
 * The part of mocha's JSON report that we read.
 *
 * @typedef {object} Report
 * @property {{ passes: number, failures: number }} stats
 * @property {readonly { fullTitle: string, err: { message?: string, stack?: string } }[]} failures
 */

/**
 * @param {string} bundle the built tests, below the project
 * @param {{ timeout: number, seconds: number, retries?: number, environment?: NodeJS.ProcessEnv }} options `timeout` of
 *     a test in milliseconds, `seconds` for the whole, `retries` of a test that fails
 * @returns {Promise<import('./outcome.mjs').Outcome>}
 */
export async function runMocha(bundle, { timeout, seconds, retries = 0, environment }) {
	const report = join(makeTemporaryFolder('report'), 'report.json');
	const mocha = join(root, 'node_modules', 'mocha', 'bin', 'mocha.js');
	const flags = [
		...['--no-config', '--no-package', '--forbid-only'],
		...['--timeout', String(timeout), '--retries', String(retries)],
	];
	const reporter = ['--reporter', 'json', '--reporter-option', `output=${report}`];
	const { code, output } = await run(
		process.execPath,
		['--enable-source-maps', mocha, ...flags, ...reporter, bundle],
		{
			cwd: root,
			environment: { ...process.env, ...environment },
			seconds,
		},
	);
	if (!existsSync(report)) {
		return { passed: 0, failed: 1, output };
	}
	const { stats, failures } = /** @type {Report} */ (JSON.parse(readFileSync(report, 'utf8')));
	const described = failures.map(
		({ fullTitle, err }) => `  ✘ ${fullTitle}\n${indent(err.stack ?? err.message ?? '')}`,
	);
	// A run that found no test, or that broke off, has not passed.
	const isSilentFailure = stats.failures === 0 && (stats.passes === 0 || code !== 0);
	return {
		passed: stats.passes,
		failed: isSilentFailure ? 1 : stats.failures,
		output: [...described, isSilentFailure ? output || 'No test began.' : ''].join('\n'),
	};
}

/** @param {string} text */
function indent(text) {
	return text.replace(/^/gm, '      ');
}
