// @ts-check
// The parts whose tests run inside the extension host of a real VS Code.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { makeTemporaryFolder } from '../host/lifetime.mjs';
import { root } from '../host/paths.mjs';
import { run } from '../host/processes.mjs';
import { count, emptyTally, formatEvent, parseEvent } from '../host/protocol.mjs';

/** Seconds for one run; the launcher's own limit comes first, so that it can say what it saw. */
const hostSeconds = 180;

/**
 * @param {'node' | 'worker'} host
 * @param {Pick<import('./arguments.mjs').TestArguments, 'release' | 'isDesktop'>} options
 * @returns {Promise<import('./outcome.mjs').Outcome>}
 */
export async function runInExtensionHost(host, { release, isDesktop }) {
	// A copy: tests write into the workspace, and a broken run must not leave that in the repository.
	const workspace = join(makeTemporaryFolder('workspace'), 'workspace');
	cpSync(join(root, 'test', 'integration', 'fixtures', 'workspace'), workspace, { recursive: true });
	const extension = host === 'node' ? root : join(root, 'out', 'web');
	const tests = join(host === 'node' ? join(root, 'out') : extension, 'test', 'integration.js');
	const { code, output } = await run(
		process.execPath,
		[
			join(root, 'scripts', 'test', 'runTests.mjs'),
			extension,
			tests,
			workspace,
			...(isDesktop ? ['--desktop'] : []),
		],
		{
			cwd: root,
			environment: {
				...process.env,
				GLOSSARY_VSCODE: release,
				GLOSSARY_HOST_SECONDS: String(hostSeconds),
				GLOSSARY_EVENTS: 'json',
			},
			seconds: hostSeconds + (isDesktop ? 600 : 30),
		},
	);
	return toOutcome(code, output);
}

/**
 * @param {number} code
 * @param {string} output
 * @returns {import('./outcome.mjs').Outcome}
 */
function toOutcome(code, output) {
	let tally = emptyTally();
	const lines = [];
	for (const line of output.split('\n')) {
		const event = parseEvent(line);
		if (event) {
			tally = count(tally, event);
		}
		const isPassed = event?.event === 'pass' || /^Exit code:/.test(line);
		lines.push(event ? formatEvent(event) : line);
		isPassed && lines.pop();
	}
	const isSilentFailure = tally.failed === 0 && (code !== 0 || tally.passed === 0 || !tally.isComplete);
	const hostName = tally.host === 'worker' ? 'worker extension host' : 'Node extension host';
	return {
		passed: tally.passed,
		failed: isSilentFailure ? 1 : tally.failed,
		where: `VS Code ${tally.vscode ?? 'unknown'}, ${hostName}${tally.node ? `, Node ${tally.node}` : ''}`,
		output: lines.join('\n'),
	};
}
