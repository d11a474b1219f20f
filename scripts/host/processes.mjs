// @ts-check
import { spawn } from 'node:child_process';
import { atEnd } from './lifetime.mjs';

/** @typedef {{ code: number, output: string }} Result */

/** Milliseconds for a script of ours to end the servers and browsers that it started. */
const patience = 15_000;

/**
 * Runs a command in a process group of its own and collects what it prints.
 *
 * @param {string} command
 * @param {readonly string[]} commandArguments
 * @param {{ cwd?: string, environment?: NodeJS.ProcessEnv, show?: boolean, seconds?: number }} [options]
 *     `show`: print its output too; `seconds`: end it after that time
 * @returns {Promise<Result>}
 */
export async function run(command, commandArguments, options = {}) {
	const child = spawn(command, commandArguments, {
		cwd: options.cwd,
		env: options.environment ?? process.env,
		detached: true,
		stdio: ['ignore', 'pipe', 'pipe'],
		// npm is a .cmd file there, which cannot be started directly.
		shell: process.platform === 'win32' && !command.includes('\\'),
	});
	const end = atEnd(() => stopGroup(child.pid, patience));
	let output = '';
	child.stdout.setEncoding('utf8').on('data', (text) => {
		output += text;
		options.show && process.stdout.write(text);
	});
	child.stderr.setEncoding('utf8').on('data', (text) => {
		output += text;
		options.show && process.stderr.write(text);
	});
	const timer = setTimeout(
		() => {
			output += `\nEnded after ${options.seconds} s without an end of its own.\n`;
			void stopGroup(child.pid, patience);
		},
		(options.seconds ?? 900) * 1000,
	);
	try {
		return await new Promise((resolve, reject) => {
			child.on('error', reject);
			// A child that it left behind would hold the pipes open.
			child.on('exit', () => void end().catch(reject));
			child.on('close', (code) => resolve({ code: code ?? 1, output }));
		});
	} finally {
		clearTimeout(timer);
		await end();
	}
}

/**
 * Runs a command that has to succeed.
 *
 * @param {string} command
 * @param {readonly string[]} commandArguments
 * @param {Parameters<typeof run>[2]} [options]
 * @returns {Promise<string>} what it printed
 */
export async function runSuccessfully(command, commandArguments, options) {
	const { code, output } = await run(command, commandArguments, options);
	if (code !== 0) {
		throw new Error(`${command} ${commandArguments.join(' ')} failed with ${code}:\n${output}`);
	}
	return output;
}

/**
 * Ends a process that was started detached, with its children: asked first, forced after a time.
 *
 * @param {number | undefined} pid
 * @param {number} [patience] milliseconds until it is forced
 */
export async function stopGroup(pid, patience = 3000) {
	if (pid === undefined || !signalGroup(pid, 'SIGTERM')) {
		return;
	}
	const force = Date.now() + patience;
	let isForced = false;
	while (signalGroup(pid, 0)) {
		if (!isForced && Date.now() > force) {
			isForced = true;
			signalGroup(pid, 'SIGKILL');
		}
		if (Date.now() > force + patience) {
			throw new Error(`The processes of group ${pid} do not end.`);
		}
		await new Promise((resolve) => setTimeout(resolve, 20));
	}
}

/**
 * @param {number} pid
 * @param {NodeJS.Signals | 0} signal
 * @returns {boolean} whether the group was there
 */
function signalGroup(pid, signal) {
	try {
		// Windows has no groups; the process alone is the nearest thing.
		process.kill(process.platform === 'win32' ? pid : -pid, signal);
		return true;
	} catch (error) {
		if (error instanceof Error && 'code' in error && (error.code === 'ESRCH' || error.code === 'EPERM')) {
			return false;
		}
		throw error;
	}
}
