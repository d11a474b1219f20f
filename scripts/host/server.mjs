// @ts-check
// Starts the VS Code server on a free port of this machine, and ends it with all its children.
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { atEnd, makeTemporaryFolder } from './lifetime.mjs';
import { runSuccessfully, stopGroup } from './processes.mjs';

/**
 * @typedef {object} ServerOptions
 * @property {import('./visualStudioCode.mjs').VisualStudioCode} visualStudioCode
 * @property {readonly string[]} [extensions] paths of .vsix files to install, as a user would
 * @property {boolean} [isTrusted] whether workspaces are trusted without asking; if not, Restricted Mode is what one sees
 * @property {boolean} [hasTestDriver] whether a page may start tests and be told how they ended
 * @property {Record<string, unknown>} [settings] machine settings beside those of a quiet first screen
 * @property {string} [folder] what the bare address opens
 * @property {number} [port] the wish; another one is taken if it is not free
 * @property {NodeJS.ProcessEnv} [environment] variables for the server and its extension host
 */

/**
 * @typedef {object} Server
 * @property {number} port
 * @property {number} pid also the id of the process group
 * @property {string} origin such as http://127.0.0.1:3000
 * @property {(folder: string, payload?: readonly (readonly [string, string])[]) => string} address of a folder, or of a
 *   `.code-workspace` file
 * @property {(path: string) => string} remoteUri a file's URI as the workbench knows it
 * @property {(settings: Record<string, unknown>) => void} writeSettings replaces the machine settings, read live
 * @property {() => string} output what it said so far, less the known noise
 * @property {() => Promise<void>} stop
 * @property {Promise<void>} ended
 */

/** What a fresh VS Code shows of itself: welcome pages, chat panes, offers. None of it belongs in a test or a demo. */
const quietSettings = {
	'workbench.startupEditor': 'none',
	'workbench.tips.enabled': false,
	'workbench.secondarySideBar.defaultVisibility': 'hidden',
	'workbench.enableExperiments': false,
	'chat.disableAIFeatures': true,
	'chat.commandCenter.enabled': false,
	'update.mode': 'none',
	'telemetry.telemetryLevel': 'off',
	'extensions.autoCheckUpdates': false,
	'extensions.autoUpdate': false,
	'extensions.ignoreRecommendations': true,
	'git.enabled': false,
	'npm.fetchOnlinePackageInfo': false,
};

/** Two native modules are not built from npm; the server goes on without them and says so at length. */
const noise =
	/bindings file|watchdog|bindings|spdlog|vsda|open-vsx|url\.parse|trace-deprecation|^\s+at |^\s*(\*|→|tries:|[\]}]|$)/;

/**
 * @param {ServerOptions} options
 * @returns {Promise<Server>}
 */
export async function startServer(options) {
	const home = makeTemporaryFolder('server');
	const common = ['--server-data-dir', join(home, 'data'), '--extensions-dir', join(home, 'extensions')];
	mkdirSync(join(home, 'extensions'));
	const writeSettings = (/** @type {Record<string, unknown>} */ settings) => {
		mkdirSync(join(home, 'data', 'data', 'Machine'), { recursive: true });
		const text = JSON.stringify({ ...quietSettings, ...settings }, undefined, '\t');
		writeFileSync(join(home, 'data', 'data', 'Machine', 'settings.json'), text);
	};
	writeSettings(options.settings ?? {});
	for (const extension of options.extensions ?? []) {
		await installExtension(options, common, extension);
	}
	for (let attempt = 1; attempt <= 5; attempt++) {
		const port = await findFreePort(attempt === 1 ? options.port : undefined);
		const started = await startOn(port, options, common);
		if (started) {
			return { ...started, port, writeSettings, ...addresses(port) };
		}
	}
	throw new Error('No free port for the VS Code server in five attempts.');
}

/**
 * @param {number} port
 * @returns {Pick<Server, 'origin' | 'address' | 'remoteUri'>}
 */
function addresses(port) {
	const origin = `http://127.0.0.1:${port}`;
	return {
		origin,
		remoteUri: (path) => `vscode-remote://127.0.0.1:${port}${toUriPath(path)}`,
		address: (folder, payload = []) => {
			const kind = folder.endsWith('.code-workspace') ? 'workspace' : 'folder';
			const query = new URLSearchParams({ [kind]: toUriPath(folder) });
			if (payload.length > 0) {
				query.set('payload', JSON.stringify(payload));
			}
			return `${origin}/?${query.toString()}`;
		},
	};
}

/** @param {string} path */
function toUriPath(path) {
	return process.platform === 'win32' ? `/${path.replaceAll('\\', '/')}` : path;
}

/**
 * @param {ServerOptions} options
 * @param {readonly string[]} common
 * @param {string} extension
 */
async function installExtension({ visualStudioCode, environment }, common, extension) {
	const main = join(visualStudioCode.folder, 'out', 'server-main.js');
	const flags = ['--accept-server-license-terms', ...common, '--install-extension', extension, '--force'];
	const output = await runSuccessfully(visualStudioCode.node, [main, ...flags], {
		environment: serverEnvironment(environment),
	});
	if (!output.includes('successfully installed')) {
		throw new Error(`VS Code did not install ${extension}:\n${output}`);
	}
}

/**
 * @param {number} port
 * @param {ServerOptions} options
 * @param {readonly string[]} common
 * @returns {Promise<Pick<Server, 'pid' | 'output' | 'stop' | 'ended'> | undefined>} undefined if the port is taken
 */
async function startOn(port, options, common) {
	const child = spawn(
		options.visualStudioCode.node,
		[
			join(options.visualStudioCode.folder, 'out', 'server-main.js'),
			...['--host', '127.0.0.1', '--port', String(port), '--without-connection-token'],
			...[
				'--accept-server-license-terms',
				'--telemetry-level',
				'off',
				'--disable-telemetry',
				...common,
			],
			...(options.folder ? ['--default-folder', options.folder] : []),
			...(options.hasTestDriver ? ['--enable-smoke-test-driver'] : []),
			...(options.isTrusted ? ['--disable-workspace-trust'] : []),
		],
		// A group of its own: a signal to the server alone leaves its file watcher and a hanging extension host.
		{ detached: true, stdio: ['ignore', 'pipe', 'pipe'], env: serverEnvironment(options.environment) },
	);
	/** @type {string[]} */
	const lines = [];
	const output = () => lines.filter((line) => !noise.test(line)).join('\n');
	const stop = atEnd(() => stopGroup(child.pid));
	const ended = /** @type {Promise<void>} */ (
		new Promise((resolve) => child.once('close', () => resolve()))
	);
	const state = await new Promise((resolve, reject) => {
		const timer = setTimeout(() => resolve('silent'), 60_000);
		const read = (/** @type {string} */ text) => {
			lines.push(...text.split('\n'));
			// A taken port does not end the server: it says so and stays.
			const found = /EADDRINUSE|Extension host agent listening/.exec(text);
			if (found) {
				clearTimeout(timer);
				resolve(found[0] === 'EADDRINUSE' ? 'taken' : 'ready');
			}
		};
		child.stdout.setEncoding('utf8').on('data', read);
		child.stderr.setEncoding('utf8').on('data', read);
		child.on('error', reject);
		child.on('exit', () => {
			clearTimeout(timer);
			resolve('ended');
		});
	});
	if (state === 'ready' && child.pid !== undefined) {
		return { pid: child.pid, output, stop, ended };
	}
	await stop();
	if (state === 'taken') {
		return undefined;
	}
	throw new Error(`The VS Code server did not start (${state}):\n${lines.join('\n')}`);
}

/** @param {NodeJS.ProcessEnv | undefined} additions */
function serverEnvironment(additions) {
	// In a terminal of VS Code, these belong to the VS Code around us.
	const foreign = /^(VSCODE_|ELECTRON_|NODE_OPTIONS$)/;
	const own = Object.entries(process.env).filter(([name]) => !foreign.test(name));
	// Without a gallery, the workbench has nobody to ask for updates and recommendations.
	return { ...Object.fromEntries(own), EXTENSIONS_GALLERY: '{}', ...additions };
}

/**
 * @param {number} [wish]
 * @returns {Promise<number>} the wished port, or one that the system chose
 */
async function findFreePort(wish) {
	const port = await new Promise((/** @type {(port: number | undefined) => void} */ resolve) => {
		const probe = createServer();
		probe.once('error', () => resolve(undefined));
		probe.listen({ port: wish ?? 0, host: '127.0.0.1', exclusive: true }, () => {
			const address = probe.address();
			probe.close(() => resolve(address && typeof address === 'object' ? address.port : undefined));
		});
	});
	if (port !== undefined) {
		return port;
	}
	if (wish === undefined) {
		throw new Error('This machine has no free port.');
	}
	return findFreePort();
}
