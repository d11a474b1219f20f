// @ts-check
import { builtinModules } from 'node:module';
import eslint from '@eslint/js';
import tseslint from 'typescript-eslint';

/** What only one layer may touch: `extension → host → core`, `cli → core`, and core touches nothing. */
const nodeModules = {
	group: ['node:*', ...builtinModules],
	message: 'This layer runs in a browser too.',
};
const vscodeModule = { group: ['vscode'], message: 'Only src/host and src/extension.ts know VS Code.' };
const above = (/** @type {string[]} */ ...layers) => ({
	group: layers.flatMap((layer) => [`**/${layer}/*`, `**/${layer}`]),
	message: 'Imports go extension → host → core and cli → core.',
});
/** @returns {import('eslint').Linter.Config} */
const layer = (/** @type {string} */ name, /** @type {object[]} */ ...patterns) => ({
	files: [`src/${name}/**`],
	rules: { 'no-restricted-imports': ['error', { patterns }] },
});
/** Node's, a page's, and whatever could reach a network or run text: none of it is there or meant to be used. */
const forbiddenGlobals = [
	...['process', 'Buffer', 'require', '__dirname', 'global', 'setImmediate'],
	...['window', 'document', 'self', 'globalThis', 'navigator', 'importScripts'],
	...['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'Worker', 'eval', 'Function'],
];
const dynamicImport = {
	selector: 'ImportExpression[source.value=/^(node:|[a-z@])/]',
	message:
		'Modules are imported at the top, where the rules of the layers see them; only our own are loaded late.',
};

export default tseslint.config(
	{ ignores: ['dist/', 'out/', '.vscode-test/', 'samples/', 'test/accuracy/*/'] },
	eslint.configs.recommended,
	{
		files: ['**/*.ts'],
		extends: [tseslint.configs.strictTypeChecked],
		languageOptions: { parserOptions: { projectService: true } },
		rules: {
			curly: 'error',
			eqeqeq: 'error',
			'no-console': 'error',
			'@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
			'@typescript-eslint/explicit-module-boundary-types': 'off',
			'@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
			// VS Code takes anything that has `dispose`.
			'@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
			'@typescript-eslint/prefer-readonly': 'error',
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
			'@typescript-eslint/switch-exhaustiveness-check': 'error',
			'no-restricted-syntax': [
				'error',
				{ selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
			],
		},
	},
	layer('core', nodeModules, vscodeModule, above('host', 'cli')),
	layer('host', nodeModules, above('cli')),
	layer('cli', vscodeModule, above('host')),
	{
		files: ['src/extension.ts'],
		rules: { 'no-restricted-imports': ['error', { patterns: [nodeModules, above('core', 'cli')] }] },
	},
	{
		files: ['src/**'],
		rules: {
			'no-restricted-syntax': [
				'error',
				{ selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
				dynamicImport,
			],
		},
	},
	{
		files: ['src/core/**', 'src/host/**', 'src/extension.ts'],
		rules: { 'no-restricted-globals': ['error', ...forbiddenGlobals] },
	},
	{ files: ['src/cli/**'], rules: { 'no-console': 'off' } },
	{
		files: ['test/**/*.ts'],
		rules: {
			'no-console': 'off',
			// `describe` and `it` take functions that may be async, and chains of mocha are not awaited.
			'@typescript-eslint/no-floating-promises': [
				'error',
				{ allowForKnownSafeCalls: ['it', 'describe', 'before', 'after'] },
			],
		},
	},
	{
		files: ['**/*.mjs', 'esbuild.js'],
		languageOptions: {
			sourceType: 'module',
			globals: Object.fromEntries(
				[
					'process',
					'console',
					'performance',
					'setTimeout',
					'clearTimeout',
					'setInterval',
					'clearInterval',
					'URL',
					'URLSearchParams',
					'fetch',
					'Buffer',
					'AbortController',
					'AbortSignal',
				].map((name) => [name, 'readonly']),
			),
		},
		rules: { curly: 'error', eqeqeq: 'error' },
	},
	{
		files: ['esbuild.js', '**/*.cjs'],
		languageOptions: {
			sourceType: 'commonjs',
			globals: {
				require: 'readonly',
				module: 'readonly',
				process: 'readonly',
				__dirname: 'readonly',
				__filename: 'readonly',
			},
		},
	},
);
