// @ts-check
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. Searched upwards, because the UI tests' bundle carries this module into out/. */
export const root = findRoot(dirname(fileURLToPath(import.meta.url)));

/** What is fetched on first need: git-ignored, and kept by `npm ci`. */
export const cache = join(root, '.vscode-test');

/** The extension packed as users get it. */
export const packedExtension = join(root, 'dist', 'reimbursement-glossary.vsix');

/**
 * @param {string} folder
 * @returns {string}
 */
function findRoot(folder) {
	return existsSync(join(folder, 'package-lock.json')) ? folder : findRoot(dirname(folder));
}
