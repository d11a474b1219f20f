// @ts-check
import { toRelease } from '../host/visualStudioCode.mjs';

/** In the order in which they run: what is quick and breaks often comes first. */
export const partNames = /** @type {const} */ ([
	'lint',
	'types',
	'unit',
	'accuracy',
	'integration',
	'worker',
	'ui',
]);

/** @typedef {(typeof partNames)[number]} PartName */

/**
 * @typedef {object} TestArguments
 * @property {readonly PartName[]} parts
 * @property {import('../host/visualStudioCode.mjs').Release} release
 * @property {boolean} isDesktop
 * @property {boolean} allowsMissingBrowser
 */

export const usage = `npm test -- [${partNames.join('|')} ...] [--vscode oldest|current] [--desktop] [--allow-missing-browser]`;

/**
 * @param {readonly string[]} words of the command line
 * @returns {TestArguments}
 */
export function parseArguments(words) {
	const wished = new Set();
	let release = toRelease(undefined);
	let isDesktop = false;
	let allowsMissingBrowser = false;
	for (let index = 0; index < words.length; index++) {
		const word = words[index] ?? '';
		if (word === '--vscode') {
			release = toRelease(words[++index] ?? '(none)');
		} else if (word === '--desktop') {
			isDesktop = true;
		} else if (word === '--allow-missing-browser') {
			allowsMissingBrowser = true;
		} else if (partNames.some((name) => name === word)) {
			wished.add(word);
		} else {
			throw new Error(`Unknown argument "${word}".\n${usage}`);
		}
	}
	const parts = partNames.filter((name) => wished.size === 0 || wished.has(name));
	return { parts, release, isDesktop, allowsMissingBrowser };
}
