// @ts-check
// What a script must undo before it ends: servers, browsers, temporary folders.
import { mkdtempSync, realpathSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** @typedef {() => Promise<void> | void} Undo */

/** @type {Undo[]} */
const undos = [];

/** Whether a signal has come: what fails from then on fails because we end it. */
let isEnding = false;

/**
 * Registers what has to be undone when the script ends, last first.
 *
 * @param {Undo} undo
 * @returns {() => Promise<void>} undoes it now
 */
export function atEnd(undo) {
	undos.push(undo);
	return async () => {
		const index = undos.indexOf(undo);
		if (index >= 0) {
			undos.splice(index, 1);
			await undo();
		}
	};
}

/** Undoes everything that is registered; one failure does not keep the others from running. */
export async function undoAll() {
	for (let undo = undos.pop(); undo; undo = undos.pop()) {
		try {
			await undo();
		} catch (error) {
			console.error(error);
			process.exitCode = 1;
		}
	}
}

/**
 * Undoes everything before Ctrl-C or SIGTERM end the process.
 *
 * @param {(signal: NodeJS.Signals) => number} exitCode which exit code a signal leads to
 */
export function undoAllOnSignal(exitCode = (signal) => (signal === 'SIGINT' ? 130 : 143)) {
	/** @type {NodeJS.Signals[]} */
	const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
	const end = (/** @type {number} */ code) => {
		if (!isEnding) {
			isEnding = true;
			void undoAll().then(() => process.exit(code));
		}
	};
	for (const signal of signals) {
		process.on(signal, () => end(exitCode(signal)));
	}
	if (process.env.npm_lifecycle_event) {
		// npm hands a SIGTERM to the shell between us, which dies of it and tells nobody.
		const parent = process.ppid;
		setInterval(() => process.ppid !== parent && end(exitCode('SIGTERM')), 500).unref();
	}
}

/**
 * Runs a script's `main` and undoes everything after it, however it ends.
 *
 * @param {() => Promise<void>} main
 */
export async function runMain(main) {
	try {
		await main();
	} catch (error) {
		if (isEnding) {
			return;
		}
		// Of an error that we throw ourselves, the sentence is enough; of a mistake in the code, the place is wanted.
		const isOurs = error instanceof Error && /^(Error|NoBrowserError)$/.test(error.constructor.name);
		console.error(isOurs ? error.message : error);
		process.exitCode = 1;
	}
	await undoAll();
}

/**
 * Makes a temporary folder that is removed at the end.
 *
 * @param {string} purpose a word for its name
 * @returns {string} its path, without symbolic links: VS Code compares paths as text
 */
export function makeTemporaryFolder(purpose) {
	const folder = realpathSync(mkdtempSync(join(tmpdir(), `reimbursement-glossary-${purpose}-`)));
	// A server that was just ended may still write a last file.
	atEnd(() => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));
	return folder;
}
