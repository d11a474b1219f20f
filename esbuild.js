// @ts-check
// Builds what ships into dist/ and, with --tests, what the tests run into out/.
//   node esbuild.js [--production] [--watch] [--quiet] [--tests] [--only explain]
const esbuild = require('esbuild');
const { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, watch, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const flags = new Set(process.argv.slice(2));
const only = process.argv[process.argv.indexOf('--only') + 1];
const production = flags.has('--production');

/** gray-matter requires `fs` for its `read`, which nobody calls; a browser has none. */
const withoutFileSystem = {
	name: 'without-file-system',
	setup: (/** @type {import('esbuild').PluginBuild} */ build) => {
		build.onResolve({ filter: /^fs$/ }, () => ({ path: 'fs', namespace: 'nothing' }));
		build.onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: 'module.exports = {};' }));
	},
};

/** @returns {import('esbuild').BuildOptions} */
function bundle(/** @type {import('esbuild').BuildOptions} */ options) {
	return {
		bundle: true,
		format: 'cjs',
		target: 'es2022',
		logLevel: 'error',
		metafile: true,
		minify: production,
		sourcemap: production ? false : 'linked',
		plugins: [withoutFileSystem],
		...options,
	};
}

const extension = { entryPoints: ['src/extension.ts'], external: ['vscode'] };
const explain = bundle({ entryPoints: ['src/cli/explain.ts'], outfile: 'dist/explain.js', platform: 'node' });
const shipped = [
	bundle({ ...extension, outfile: 'dist/extension.js', platform: 'node' }),
	bundle({ ...extension, outfile: 'dist/web/extension.js', platform: 'browser' }),
	explain,
];

/** One module that imports every test below `folder`, so that no file can be forgotten. */
function allTestsOf(/** @type {string} */ folder, /** @type {string} */ before = '') {
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
		file.endsWith('.test.ts'),
	);
	const contents =
		before +
		files
			.sort()
			.map((file) => `import './${file.replaceAll('\\', '/')}';\n`)
			.join('');
	return {
		stdin: {
			contents,
			resolveDir: folder,
			sourcefile: 'allTests.ts',
			loader: /** @type {const} */ ('ts'),
		},
	};
}

/** @returns {import('esbuild').BuildOptions[]} */
function tests() {
	const sourcemap = /** @type {const} */ ('inline');
	const integration = { entryPoints: ['test/integration/index.ts'], external: ['vscode'], sourcemap };
	return [
		// `vscode` is not external here: a unit test that reaches it does not build.
		bundle({
			...allTestsOf('test/unit'),
			outfile: 'out/test/unit.js',
			platform: 'node',
			packages: 'external',
			sourcemap,
		}),
		bundle({
			...allTestsOf('test/ui'),
			outfile: 'out/test/ui.mjs',
			platform: 'node',
			format: 'esm',
			packages: 'external',
			sourcemap,
		}),
		bundle({
			entryPoints: ['test/bench/activation.ts', 'test/bench/hovers.ts'],
			external: ['vscode'],
			outdir: 'out/test',
			platform: 'node',
		}),
		bundle({
			entryPoints: [
				...['reading', 'matching', 'building', 'editing', 'codes'].map(
					(name) => `test/bench/${name}.ts`,
				),
				'test/accuracy/accuracy.ts',
			],
			entryNames: '[name]',
			outdir: 'out/test',
			outExtension: { '.js': '.mjs' },
			platform: 'node',
			format: 'esm',
			packages: 'external',
		}),
		bundle({
			...integration,
			plugins: [withoutFileSystem, integrationTests],
			outfile: 'out/test/integration.js',
			platform: 'node',
		}),
		bundle({
			...integration,
			plugins: [withoutFileSystem, integrationTests],
			alias: { assert: './test/support/assert.ts', 'node:assert': './test/support/assert.ts' },
			outfile: 'out/web/test/integration.js',
			platform: 'browser',
		}),
	];
}

/** `import 'all-integration-tests'` in the entry that runs inside the extension host. */
const integrationTests = {
	name: 'integration-tests',
	setup: (/** @type {import('esbuild').PluginBuild} */ build) => {
		build.onResolve({ filter: /^all-integration-tests$/ }, () => ({ path: 'all', namespace: 'tests' }));
		build.onLoad({ filter: /.*/, namespace: 'tests' }, () => {
			const { contents, loader } = allTestsOf('test/integration').stdin;
			return { contents, loader, resolveDir: join(__dirname, 'test/integration') };
		});
	},
};

/** A module of the core, for the build itself. */
async function load(/** @type {string} */ file) {
	const { outputFiles } = await esbuild.build(
		bundle({ entryPoints: [file], platform: 'node', write: false, sourcemap: false }),
	);
	const module = { exports: /** @type {any} */ ({}) };
	new Function('module', 'exports', 'require', outputFiles?.[0]?.text ?? '')(
		module,
		module.exports,
		require,
	);
	return module.exports;
}

/** The package with the Material Design Icons (Apache-2.0). */
const iconSet = 'node_modules/@iconify-json/mdi';

/** Compiles the set of icons into dist/icons/ and returns their names. */
async function compileIcons() {
	/** @type {typeof import('./src/core/icons/compileIcons')} */
	const { compileIcons } = await load('src/core/icons/compileIcons.ts');
	const { shards, names } = compileIcons(JSON.parse(readFileSync(join(iconSet, 'icons.json'), 'utf8')));
	mkdirSync('dist/icons', { recursive: true });
	shards.forEach((shard, number) => writeFileSync(`dist/icons/${number}.txt`, shard));
	return names;
}

/** Compiles terms/ into dist/terms.json with the code that reads a team's files; a bad entry fails the build. */
async function compileTerms(/** @type {ReadonlySet<string>} */ icons) {
	/** @type {typeof import('./src/core/entries/compile')} */
	const { compileTerms } = await load('src/core/entries/compile.ts');
	const files = readdirSync('terms', { recursive: true, encoding: 'utf8' })
		.filter((path) => path.endsWith('.md'))
		.sort()
		.map((path) => ({
			path: `terms/${path.replaceAll('\\', '/')}`,
			text: readFileSync(join('terms', path), 'utf8'),
		}));
	const { entries, complaints } = compileTerms(files, icons);
	if (complaints.length > 0) {
		throw new Error(`terms/ does not compile:\n${complaints.join('\n')}`);
	}
	mkdirSync('dist', { recursive: true });
	writeFileSync('dist/terms.json', JSON.stringify(entries));
	return entries.length;
}

/** The licences of what is bundled, which have to go with it: dist/ThirdPartyNotices.txt. */
function writeNotices(/** @type {import('esbuild').Metafile} */ metafile) {
	const packages = Object.keys(metafile.inputs).map(
		(path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0],
	);
	const notices = [...new Set(packages.filter((folder) => folder !== undefined))].sort().map((folder) => {
		const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
		const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
		if (!file) {
			throw new Error(`${folder} has no licence file`);
		}
		return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
	});
	const { name, version, license } = JSON.parse(readFileSync(join(iconSet, 'package.json'), 'utf8'));
	notices.push(
		`Material Design Icons, from ${name} ${version} (${license})\n\n` +
			'By Pictogrammers and contributors, https://pictogrammers.com/library/mdi/. The paths of the icons are in\n' +
			'dist/icons/, regrouped; circles are written as paths.\n\n' +
			// The package names the licence and does not hold its text.
			`${readFileSync('node_modules/typescript/LICENSE.txt', 'utf8').trim()}\n`,
	);
	writeFileSync('dist/ThirdPartyNotices.txt', notices.join(`\n${'-'.repeat(80)}\n\n`));
}

/** The extension as a browser gets it, with the tests inside: VS Code runs them in the host of the folder they lie in. */
function stageWebExtension() {
	const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
	delete manifest.main;
	mkdirSync('out/web', { recursive: true });
	writeFileSync('out/web/package.json', JSON.stringify(manifest));
	for (const path of ['package.nls.json', 'media', 'dist/web', 'dist/terms.json', 'dist/icons']) {
		cpSync(path, join('out/web', path), { recursive: true });
	}
}

async function main() {
	const started = performance.now();
	const configurations = only === 'explain' ? [explain] : shipped;
	if (production) {
		rmSync('dist', { recursive: true, force: true });
	}
	const icons = compileIcons();
	const [terms, built] = await Promise.all([
		icons.then(compileTerms),
		...configurations.map((options) => esbuild.build(options)),
	]);
	if (production && built?.metafile) {
		writeNotices(built.metafile);
	}
	if (flags.has('--tests')) {
		stageWebExtension();
		await Promise.all(tests().map((options) => esbuild.build(options)));
	}
	if (!flags.has('--quiet')) {
		console.log(`Built with ${terms} entries in ${Math.round(performance.now() - started)} ms`);
	}
	if (flags.has('--watch')) {
		for (const options of shipped) {
			await (await esbuild.context({ ...options, logLevel: 'info' })).watch();
		}
		watch('terms', { recursive: true }, () =>
			icons.then(compileTerms).catch((error) => console.error(error.message)),
		);
		console.log('Watching src/ and terms/');
	}
}

main().catch((error) => {
	console.error(error.message);
	process.exitCode = 1;
});
