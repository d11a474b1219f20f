// @ts-check
// Fetches pinned npm packages on first need, with the user's own npm configuration.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { atEnd } from './lifetime.mjs';
import { cache, root } from './paths.mjs';
import { runSuccessfully } from './processes.mjs';

/** @typedef {{ name: string, version: string, integrity: string, megabytes: number }} Pin */

/** @type {readonly Pin[]} */
const pins = JSON.parse(readFileSync(join(root, 'scripts', 'host', 'pins.json'), 'utf8'));

/**
 * @param {string} name
 * @param {string} [version] the only pinned one, if not given
 * @returns {Pin | undefined}
 */
export function findPin(name, version) {
	return pins.find((pin) => pin.name === name && (version === undefined || pin.version === version));
}

/**
 * @param {string} name
 * @param {string} [version]
 * @returns {Pin}
 */
export function getPin(name, version) {
	const pin = findPin(name, version);
	if (!pin) {
		throw new Error(`${name}${version ? `@${version}` : ''} is not pinned in scripts/host/pins.json.`);
	}
	return pin;
}

/**
 * Makes sure that a pinned package is there, verified and complete. Says a line only when it has to be fetched.
 *
 * @param {Pin} pin
 * @param {(folder: string) => Promise<void>} [prepare] what to do once to the unpacked package
 * @returns {Promise<string>} the package's folder
 */
export async function ensurePackage(pin, prepare) {
	const target = join(cache, `${pin.name.replace('@', '').replace('/', '-')}-${pin.version}`);
	if (existsSync(target)) {
		return target;
	}
	const started = performance.now();
	process.stderr.write(`Fetching ${pin.name} ${pin.version} (${pin.megabytes} MB) … `);
	mkdirSync(cache, { recursive: true });
	// Beside its place, so that the last step is a rename and nobody ever sees half a package.
	const aside = mkdtempSync(join(cache, 'incomplete-'));
	const removeAside = atEnd(() => rm(aside, { recursive: true, force: true }));
	try {
		const file = await pack(pin, aside);
		verify(pin, file);
		await runSuccessfully('tar', ['xzf', file, '-C', aside]);
		await prepare?.(join(aside, 'package'));
		await renameUnlessThere(join(aside, 'package'), target);
	} catch (error) {
		process.stderr.write('failed\n');
		throw error;
	} finally {
		await removeAside();
	}
	process.stderr.write(`${((performance.now() - started) / 1000).toFixed(0)} s\n`);
	return target;
}

/**
 * Installs what an unpacked package depends on. `npm ci` refuses VS Code's own shrinkwrap; `install` still checks
 * every integrity in it. No script of any package runs.
 *
 * @param {string} folder
 */
export async function installDependencies(folder) {
	const flags = ['--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
	await runSuccessfully('npm', ['install', ...flags], { cwd: folder, environment: userEnvironment() });
}

/**
 * @param {Pin} pin
 * @param {string} folder
 * @returns {Promise<string>} the tarball's path
 */
async function pack(pin, folder) {
	const commandArguments = [
		'pack',
		`${pin.name}@${pin.version}`,
		'--loglevel=error',
		'--pack-destination',
		folder,
	];
	await runSuccessfully('npm', commandArguments, { cwd: folder, environment: userEnvironment() });
	const tarball = readdirSync(folder).find((file) => file.endsWith('.tgz'));
	if (!tarball) {
		throw new Error(`npm pack ${pin.name}@${pin.version} left no file.`);
	}
	return join(folder, tarball);
}

/**
 * @param {Pin} pin
 * @param {string} file
 */
function verify(pin, file) {
	const integrity = `sha512-${createHash('sha512').update(readFileSync(file)).digest('base64')}`;
	if (integrity !== pin.integrity) {
		throw new Error(`${pin.name} ${pin.version}: expected ${pin.integrity}, got ${integrity}`);
	}
}

/**
 * @param {string} from
 * @param {string} to
 */
async function renameUnlessThere(from, to) {
	try {
		await rename(from, to);
	} catch (error) {
		// A second process was faster; both verified the same package.
		if (!existsSync(to)) {
			throw error;
		}
	}
}

/** What `npm run` adds would make an npm below it work on this project instead of its own folder. */
function userEnvironment() {
	const added = /^npm_(config_local_prefix|package_|lifecycle_|command$)/;
	return Object.fromEntries(Object.entries(process.env).filter(([name]) => !added.test(name)));
}
