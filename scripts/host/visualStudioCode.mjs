// @ts-check
// A complete VS Code server and the Node to run it with, from the npm registry.
import { readFileSync } from 'node:fs';
import { chmod, cp } from 'node:fs/promises';
import { join } from 'node:path';
import { ensurePackage, findPin, getPin, installDependencies } from './download.mjs';
import { runSuccessfully } from './processes.mjs';

/** @typedef {'oldest' | 'current'} Release the oldest version we support, or the newest we have tried */
/** @typedef {{ folder: string, version: string, node: string, nodeVersion: string }} VisualStudioCode */

/** Which package holds a release, and on which major versions of Node it was seen to run. */
const releases = {
	oldest: { codeServer: '4.100.3', nodes: [20, 22, 24], hasRipgrep: false },
	current: { codeServer: '4.139.1', nodes: [24], hasRipgrep: true },
};

/**
 * @param {Release} release
 * @returns {Promise<VisualStudioCode>}
 */
export async function ensureVisualStudioCode(release) {
	const { codeServer, nodes, hasRipgrep } = releases[release];
	const ripgrep = hasRipgrep
		? undefined
		: await ensurePackage(getPin(`@vscode/ripgrep-${process.platform}-${process.arch}`));
	const home = await ensurePackage(getPin('code-server', codeServer), (folder) =>
		prepareCodeServer(folder, ripgrep),
	);
	const folder = join(home, 'lib', 'vscode');
	const node = await ensureNode(nodes);
	const nodeVersion = (await runSuccessfully(node, ['--version'])).trim().replace('v', '');
	const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
	return { folder, version, node, nodeVersion };
}

/**
 * @param {unknown} value the value of an option or an environment variable
 * @returns {Release}
 */
export function toRelease(value) {
	if (value === undefined || value === '' || value === 'oldest') {
		return 'oldest';
	}
	if (value === 'current') {
		return 'current';
	}
	throw new Error(`Unknown VS Code release "${String(value)}": oldest or current.`);
}

/**
 * @param {string} folder
 * @param {string | undefined} ripgrep the package that holds it, where code-server does not
 */
async function prepareCodeServer(folder, ripgrep) {
	const visualStudioCode = join(folder, 'lib', 'vscode');
	await installDependencies(visualStudioCode);
	await installDependencies(join(visualStudioCode, 'extensions'));
	if (ripgrep) {
		// It expects what an install script would download, and we run none; without it `findFiles` fails.
		const target = join(visualStudioCode, 'node_modules', '@vscode', 'ripgrep', 'bin');
		await cp(join(ripgrep, 'bin'), target, { recursive: true });
		await chmod(join(target, executable('rg')), 0o755);
	}
}

/**
 * The user's own Node where it will do, otherwise a fetched one.
 *
 * @param {readonly number[]} majors
 * @returns {Promise<string>} its path
 */
async function ensureNode(majors) {
	const own = Number(process.versions.node.split('.')[0]);
	const pin = findNodePin();
	if (majors.includes(own) || !pin) {
		return process.execPath;
	}
	const path = join(await ensurePackage(pin), 'bin', executable('node'));
	await chmod(path, 0o755);
	return path;
}

function findNodePin() {
	const platform = process.platform === 'win32' ? 'win' : process.platform;
	return findPin(`node-${platform}-${process.arch}`) ?? findPin(`node-bin-${platform}-${process.arch}`);
}

/** @param {string} name */
function executable(name) {
	return process.platform === 'win32' ? `${name}.exe` : name;
}
