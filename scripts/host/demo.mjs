// @ts-check
// What `npm start` and `npm run tour` show: the packed extension on samples/, with a first screen of ours.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeTemporaryFolder } from './lifetime.mjs';
import { packedExtension, root } from './paths.mjs';
import { runSuccessfully } from './processes.mjs';

/** @typedef {import('./server.mjs').Server} Server */

/** Settings beside those of the server, so that the pictures show the glossary and nothing else. */
export const demoSettings = {
	'workbench.colorTheme': 'Default Dark Modern',
	'editor.minimap.enabled': false,
	'workbench.layoutControl.enabled': false,
	'window.commandCenter': false,
};

/**
 * Builds and packs the extension as users get it.
 *
 * @returns {Promise<string>} the .vsix
 */
export async function packExtension() {
	await runSuccessfully('npm', ['run', 'package'], { cwd: root });
	return packedExtension;
}

/**
 * Packs an extension that only the demo installs: VS Code opens its explorer, and we want the glossary and a claim.
 *
 * @returns {Promise<string>} the .vsix
 */
export async function packDemoExtension() {
	const folder = join(makeTemporaryFolder('demo'), 'demo');
	mkdirSync(folder);
	const manifest = {
		name: 'glossary-demo',
		publisher: 'reimbursement-glossary',
		version: '0.0.1',
		engines: { vscode: '^1.100.0' },
		main: './main.js',
		activationEvents: ['onStartupFinished'],
	};
	writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
	writeFileSync(join(folder, 'README.md'), 'Opens a claim and the glossary when the demo starts.\n');
	writeFileSync(join(folder, 'main.js'), demoProgram);
	const packed = join(folder, 'demo.vsix');
	const vsce = join(root, 'node_modules', '@vscode', 'vsce', 'vsce');
	const flags = ['--no-dependencies', '--allow-missing-repository', '--skip-license', '--out', packed];
	await runSuccessfully(process.execPath, [vsce, 'package', ...flags], { cwd: folder });
	return packed;
}

const demoProgram = `
const vscode = require('vscode');
exports.activate = async () => {
	await vscode.commands.executeCommand('glossary.terms.focus');
	const folder = vscode.workspace.workspaceFolders?.[0];
	if (folder && vscode.window.tabGroups.all.every((group) => group.tabs.length === 0)) {
		await vscode.window.showTextDocument(vscode.Uri.joinPath(folder.uri, 'claim.837'), { preview: false });
	}
	await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
};
`;
