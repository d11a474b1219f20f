// @ts-check
// One runner for two kinds of VS Code: the server of scripts/host/, or a downloaded desktop.
//   runTests.mjs EXTENSION TESTS WORKSPACE [--desktop]
import { runTests } from '@vscode/test-electron';
import { join } from 'node:path';
import { runMain } from '../host/lifetime.mjs';
import { root } from '../host/paths.mjs';

await runMain(async () => {
	const [extension, tests, workspace] = process.argv.slice(2);
	if (!extension || !tests || !workspace) {
		throw new Error('runTests.mjs EXTENSION TESTS WORKSPACE [--desktop]');
	}
	const options = {
		extensionDevelopmentPath: extension,
		extensionTestsPath: tests,
		launchArgs: [workspace],
	};
	if (process.argv.includes('--desktop')) {
		const version = process.env.GLOSSARY_VSCODE === 'current' ? 'stable' : '1.100.3';
		// Other installed extensions would answer hovers of their own.
		await runTests({ ...options, version, launchArgs: [...options.launchArgs, '--disable-extensions'] });
		return;
	}
	await runTests({ ...options, vscodeExecutablePath: join(root, 'scripts', 'host', 'launcher.mjs') });
});
