// @ts-check
// A browser to drive: one that is installed, otherwise a Chromium from the npm registry.
import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { chromium } from 'playwright-core';
import { ensurePackage, getPin } from './download.mjs';
import { atEnd, makeTemporaryFolder } from './lifetime.mjs';
import { run, runSuccessfully } from './processes.mjs';

/** @typedef {import('playwright-core').LaunchOptions} LaunchOptions */

/** This machine has no browser, and npm has none for it. */
export class NoBrowserError extends Error {}

const flags = [
	'--no-sandbox',
	'--disable-gpu',
	// A browser that calls home would hide a call of ours.
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--no-first-run',
	'--disable-quic',
];

/**
 * Starts a headless browser; it is closed when the script ends. `GLOSSARY_BROWSER` may name an executable, or be `npm`
 * to pass over the installed ones.
 *
 * @returns {Promise<import('playwright-core').Browser>}
 */
export async function launchBrowser() {
	const wish = process.env.GLOSSARY_BROWSER;
	const candidates = wish === 'npm' ? [] : wish ? [{ executablePath: wish }] : findInstalled();
	for (const candidate of candidates) {
		try {
			return await launch(candidate);
		} catch (error) {
			if (wish) {
				throw error;
			}
			const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
			console.error(`${candidate.executablePath ?? candidate.channel} does not start: ${reason}`);
		}
	}
	return launch(await findNpmChromium());
}

/** @param {LaunchOptions} options */
async function launch(options) {
	const browser = await chromium.launch({
		...options,
		headless: true,
		args: flags,
		// With the defaults a Ctrl-C would end this process before the server is stopped.
		handleSIGINT: false,
		handleSIGTERM: false,
		handleSIGHUP: false,
	});
	const close = atEnd(() => browser.close());
	browser.once('disconnected', () => void close());
	return browser;
}

/**
 * @returns {LaunchOptions[]} browsers that are there, best first
 */
function findInstalled() {
	const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
	const folders = (process.env.PATH ?? '').split(delimiter);
	const onPath = names
		.flatMap((name) => folders.map((folder) => join(folder, name)))
		.filter((file) => existsSync(file));
	const program =
		process.platform === 'win32' ? findOnWindows() : process.platform === 'darwin' ? findOnMac() : [];
	return [chromium.executablePath(), ...onPath, ...program]
		.filter((file) => existsSync(file))
		.map((executablePath) => ({ executablePath }));
}

function findOnWindows() {
	const homes = [
		process.env['ProgramFiles'],
		process.env['ProgramFiles(x86)'],
		process.env['LOCALAPPDATA'],
	];
	const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
	return homes.flatMap((home) => (home ? programs.map((program) => join(home, program)) : []));
}

function findOnMac() {
	const programs = ['Google Chrome', 'Microsoft Edge', 'Chromium'];
	return programs.map((program) => `/Applications/${program}.app/Contents/MacOS/${program}`);
}

/** @returns {Promise<LaunchOptions>} */
async function findNpmChromium() {
	const report = /** @type {{ header?: { glibcVersionRuntime?: string } }} */ (process.report.getReport());
	if (process.platform !== 'linux' || process.arch !== 'x64' || !report.header?.glibcVersionRuntime) {
		throw new NoBrowserError(
			`No Chromium, Chrome or Edge is installed, and npm has none for ${process.platform}-${process.arch} here.`,
		);
	}
	const folder = await ensurePackage(getPin('@sparticuz/chromium'), unpackChromium);
	const executablePath = join(folder, 'unpacked', 'chromium');
	const home = makeTemporaryFolder('browser');
	await writeFile(join(home, 'fonts.conf'), fontConfiguration(join(folder, 'unpacked', 'fonts'), home));
	/** @type {Record<string, string>} */
	const environment = { FONTCONFIG_FILE: join(home, 'fonts.conf'), TMPDIR: home };
	const { code } = await run(executablePath, ['--version'], { seconds: 30 });
	if (code !== 0) {
		// A machine without libnss3 and its like: the package brings its own. All or none, for they belong together.
		environment.LD_LIBRARY_PATH = join(folder, 'unpacked', 'lib');
	}
	return { executablePath, env: { ...definedEnvironment(), ...environment } };
}

/**
 * The package unpacks only what it thinks a cloud host needs, and into the common temporary folder; so we do it.
 *
 * @param {string} folder
 */
async function unpackChromium(folder) {
	const target = join(folder, 'unpacked');
	await mkdir(target);
	await writeFile(join(target, 'chromium'), await decompress(join(folder, 'bin', 'chromium.br')));
	await chmod(join(target, 'chromium'), 0o755);
	for (const name of ['fonts', 'swiftshader', 'al2023']) {
		const tarball = join(target, `${name}.tar`);
		await writeFile(tarball, await decompress(join(folder, 'bin', `${name}.tar.br`)));
		await runSuccessfully('tar', ['xf', tarball, '-C', target]);
		await rm(tarball);
	}
	await rm(join(folder, 'bin'), { recursive: true });
}

/** @param {string} file */
async function decompress(file) {
	return promisify(brotliDecompress)(await readFile(file));
}

/**
 * The machine's fonts if it has any, and the one that came with Chromium: without a font text has no width.
 *
 * @param {string} fonts
 * @param {string} home
 */
function fontConfiguration(fonts, home) {
	return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
	<include ignore_missing="yes">/etc/fonts/fonts.conf</include>
	<dir>${fonts}</dir>
	<cachedir>${join(home, 'fonts-cache')}</cachedir>
</fontconfig>
`;
}

/** @returns {Record<string, string>} */
function definedEnvironment() {
	return Object.fromEntries(
		Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
	);
}
