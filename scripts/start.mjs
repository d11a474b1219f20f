// @ts-check
// npm start: builds and packs the extension and opens a VS Code with it on samples/.
//   npm start -- [--vscode oldest|current] [--port 8137] [--no-build] [--no-desktop]
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { parseArgs } from 'node:util';
import { demoSettings, packDemoExtension, packExtension } from './host/demo.mjs';
import { atEnd, runMain, undoAllOnSignal } from './host/lifetime.mjs';
import { cache, packedExtension, root } from './host/paths.mjs';
import { runSuccessfully } from './host/processes.mjs';
import { startServer } from './host/server.mjs';
import { ensureVisualStudioCode, toRelease } from './host/visualStudioCode.mjs';

const samples = join(root, 'samples');

// To stop the demo is how it is meant to end.
undoAllOnSignal(() => 0);
await runMain(async () => {
	const { values } = parseArgs({
		options: {
			vscode: { type: 'string' },
			port: { type: 'string', default: '8137' },
			'no-build': { type: 'boolean', default: false },
			'no-desktop': { type: 'boolean', default: false },
		},
	});
	const hasPacked = values['no-build'] && existsSync(packedExtension);
	console.log(
		hasPacked ? 'Taking the extension as it was packed last.' : 'Building and packing the extension …',
	);
	const extensions = [hasPacked ? packedExtension : await packExtension(), await packDemoExtension()];
	const code = values['no-desktop'] ? undefined : findDesktop();
	if (code) {
		await openDesktop(code, extensions);
	} else {
		await serve(extensions, toRelease(values.vscode), Number(values.port));
	}
});

/**
 * In the foreground, until it is stopped.
 *
 * @param {readonly string[]} extensions
 * @param {import('./host/visualStudioCode.mjs').Release} release
 * @param {number} port
 */
async function serve(extensions, release, port) {
	const visualStudioCode = await ensureVisualStudioCode(release);
	const server = await startServer({
		visualStudioCode,
		extensions,
		port,
		isTrusted: true,
		settings: demoSettings,
		folder: samples,
	});
	console.log(`VS Code ${visualStudioCode.version} with the Reimbursement Glossary on samples/:`);
	console.log(`\n    ${server.origin}/\n`);
	console.log(
		'Try: hover over CLM or SV1 in claim.837, or press F1 and type "Look Up Term". Stop with Ctrl-C.',
	);
	takeInterruptFromKeyboard();
	openInBrowser(`${server.origin}/`);
	await server.ended;
	throw new Error(`The VS Code server ended by itself:\n${server.output()}`);
}

/**
 * Takes Ctrl-C as a key. As a signal it would also reach npm's shell, which dies of it, and `npm start` would report a
 * failure.
 */
function takeInterruptFromKeyboard() {
	if (process.stdin.isTTY) {
		process.stdin.setRawMode(true);
		atEnd(() => void process.stdin.setRawMode(false));
		process.stdin.on('data', (keys) => {
			if (keys.includes('\u0003')) {
				process.kill(process.pid, 'SIGINT');
			}
		});
	}
}

/**
 * A desktop VS Code with settings and extensions of its own. It outlives this script, so these are kept.
 *
 * @param {string} code
 * @param {readonly string[]} extensions
 */
async function openDesktop(code, extensions) {
	const home = join(cache, 'desktop-demo');
	mkdirSync(join(home, 'User'), { recursive: true });
	const settings = { ...demoSettings, 'workbench.startupEditor': 'none', 'chat.disableAIFeatures': true };
	writeFileSync(join(home, 'User', 'settings.json'), JSON.stringify(settings, undefined, '\t'));
	const own = ['--user-data-dir', home, '--extensions-dir', join(home, 'extensions')];
	for (const extension of extensions) {
		await runSuccessfully(code, [...own, '--install-extension', extension, '--force']);
	}
	console.log('Opening VS Code with the Reimbursement Glossary on samples/. Close its window to end.');
	const flags = ['--new-window', '--wait', '--disable-workspace-trust', '--skip-welcome'];
	await runSuccessfully(code, [...own, ...flags, samples], { seconds: 7 * 24 * 3600 });
}

/** @returns {string | undefined} the command of a desktop VS Code, where it and a display are there */
function findDesktop() {
	if (!hasDisplay()) {
		return undefined;
	}
	const names = process.platform === 'win32' ? ['code.cmd'] : ['code'];
	const folders = (process.env.PATH ?? '').split(delimiter);
	return folders
		.flatMap((folder) => names.map((name) => join(folder, name)))
		.find((file) => existsSync(file));
}

function hasDisplay() {
	const isWindowed = process.platform === 'win32' || process.platform === 'darwin';
	// On a machine that one is logged in to from afar, a window would open where nobody sits.
	return (
		!process.env.SSH_CONNECTION &&
		(isWindowed || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY))
	);
}

/** @param {string} address */
function openInBrowser(address) {
	if (!hasDisplay()) {
		return;
	}
	const [command, ...before] =
		process.platform === 'win32'
			? ['cmd', '/c', 'start', '']
			: [process.platform === 'darwin' ? 'open' : 'xdg-open'];
	const opener = spawn(command ?? '', [...before, address], { detached: true, stdio: 'ignore' });
	opener.on('error', () => console.log('No program to open it here: open the address in a browser.'));
	opener.unref();
}
