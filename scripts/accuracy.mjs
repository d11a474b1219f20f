// @ts-check
// npm run accuracy: how precisely names are recognised in files that people marked, and how quiet it is in ordinary
// code.
//   npm run accuracy -- [--mistakes sql/]   lists the mistakes in files whose path below test/accuracy has that in it
import { join } from 'node:path';
import { runMain } from './host/lifetime.mjs';
import { root } from './host/paths.mjs';
import { run, runSuccessfully } from './host/processes.mjs';

await runMain(async () => {
	await runSuccessfully(process.execPath, ['esbuild.js', '--tests', '--quiet'], { cwd: root });
	const script = join(root, 'out', 'test', 'accuracy.mjs');
	const { code } = await run(process.execPath, [script, ...process.argv.slice(2)], {
		cwd: root,
		show: true,
	});
	process.exitCode = code;
});
