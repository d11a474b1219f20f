import { deepStrictEqual, ok } from 'node:assert';
import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { buildSync } from 'esbuild';
import type * as Glossaries from '../../src/core/entries/glossary';
import type * as Entries from '../../src/core/entries/parseEntry';
import type * as Recognize from '../../src/core/recognize';
import type * as Gate from '../../src/core/rendering/entryText';

/** A realm with what every JavaScript host has, and with nothing of Node's or of a browser's. */
function bareRealm(modules: Readonly<Record<string, unknown>> = {}) {
	const asked: string[] = [];
	const module = { exports: {} };
	const require = (name: string) => {
		asked.push(name);
		if (!(name in modules)) {
			throw new Error(`${name} is not there`);
		}
		return modules[name];
	};
	const sandbox = {
		module,
		exports: module.exports,
		require,
		performance,
		TextDecoder,
		TextEncoder,
		setTimeout,
		clearTimeout,
	};
	return { run: (code: string): unknown => runInContext(code, createContext(sandbox)), module, asked };
}

describe('core', () => {
	it('loads and works without Node and without vscode', () => {
		const contents = `
			export { parseEntry } from './src/core/entries/parseEntry';
			export { GlossaryView } from './src/core/entries/glossary';
			export { recognize } from './src/core/recognize';
			export { bodyHtml } from './src/core/rendering/entryText';`;
		const { outputFiles } = buildSync({
			stdin: { contents, resolveDir: process.cwd(), loader: 'ts' },
			bundle: true,
			write: false,
			format: 'cjs',
			platform: 'browser',
			external: ['fs'],
		});
		const realm = bareRealm({ fs: {} });
		realm.run(outputFiles[0]?.text ?? '');
		const core = realm.module.exports as typeof Entries &
			typeof Glossaries &
			typeof Recognize &
			typeof Gate;
		const { entry } = core.parseEntry('---\nterm: CPT\n---\n*x*', 'cpt', { kind: 'bundled' });
		ok(entry);
		const recognitions = core.recognize(
			{ text: 'getCptCode', languageId: '' },
			new core.GlossaryView([entry]),
		);
		deepStrictEqual(
			[recognitions.length, core.bodyHtml(entry.body), realm.asked],
			[1, '<p dir="auto"><em>x</em></p>\n', ['fs']],
		);
	});
});

describe('the web bundle', () => {
	it('asks for vscode alone, and loads without any global of Node or of a page', () => {
		const realm = bareRealm({ vscode: { l10n: { t: (message: string) => message } } });
		realm.run(readFileSync('dist/web/extension.js', 'utf8'));
		deepStrictEqual(
			[realm.asked.every((name) => name === 'vscode'), Object.keys(realm.module.exports)],
			[true, ['activate']],
		);
	});
});
