// @ts-check
// The parts that are one check by a tool; each counts as one test.
import { join } from 'node:path';
import { root } from '../host/paths.mjs';
import { run } from '../host/processes.mjs';

/** @typedef {import('./outcome.mjs').Outcome} Outcome */

/** @returns {Promise<Outcome>} */
export async function runLint() {
	const eslint = await runTool('eslint/bin/eslint.js', ['.']);
	const prettier = await runTool('prettier/bin/prettier.cjs', ['--check', '.']);
	return toOutcome([eslint, prettier]);
}

/** @returns {Promise<Outcome>} */
export async function runTypes() {
	return toOutcome([await runTool('typescript/bin/tsc', ['--noEmit'])]);
}

/** @returns {Promise<Outcome>} */
export async function runAccuracy() {
	const script = join(root, 'out', 'test', 'accuracy.mjs');
	return toOutcome([await run(process.execPath, [script], { cwd: root })]);
}

/**
 * @param {string} script below node_modules
 * @param {readonly string[]} toolArguments
 */
function runTool(script, toolArguments) {
	return run(process.execPath, [join(root, 'node_modules', script), ...toolArguments], { cwd: root });
}

/**
 * @param {readonly import('../host/processes.mjs').Result[]} results
 * @returns {Outcome}
 */
function toOutcome(results) {
	const failures = results.filter((result) => result.code !== 0);
	const isFailed = failures.length > 0;
	return {
		passed: isFailed ? 0 : 1,
		failed: isFailed ? 1 : 0,
		output: failures.map(({ output }) => output).join('\n'),
	};
}
