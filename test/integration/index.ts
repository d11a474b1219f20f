// Runs inside the extension host of a real VS Code: Node's on the desktop, a web worker's in a browser.
import * as vscode from 'vscode';

/** Must be the one in scripts/host/protocol.mjs. */
const marker = 'GLOSSARY-TESTS ';

/** Milliseconds; a loaded machine needs some for the first activation. */
const testTimeout = 20_000;

/** VS Code calls this, and takes a rejection for a failed run. */
export async function run(): Promise<void> {
	const isWorker = typeof process === 'undefined';
	report({
		event: 'begin',
		host: isWorker ? 'worker' : 'node',
		vscode: vscode.version,
		...(isWorker ? {} : { node: process.versions.node }),
	});
	// Not at the top: the browser build replaces `module.exports`, which VS Code has read by now.
	await import('mocha/mocha.js');
	mocha.setup({ ui: 'bdd', timeout: testTimeout, reporter: Mocha.reporters.Base });
	// Only now there are `describe` and `it` for them to call.
	await import('all-integration-tests');
	const failures = await runMocha();
	report({ event: 'end' });
	if (failures > 0) {
		throw new Error(`${failures} failed`);
	}
}

/** Runs what is described by now and tells the launcher, through the console, how each test went. */
function runMocha(): Promise<number> {
	return new Promise((resolve) => {
		// The browser build's own `run` reads the page's address, and no extension host has one.
		const runner: Mocha.Runner = Mocha.prototype.run.call(mocha, resolve);
		runner.on('pass', (test) => {
			report({ event: 'pass', title: test.fullTitle(), milliseconds: test.duration ?? 0 });
		});
		runner.on('pending', (test) => report({ event: 'skip', title: test.fullTitle() }));
		runner.on('fail', (test, error: unknown) => {
			report({ event: 'fail', title: test.fullTitle(), message: describeError(error) });
		});
	});
}

function describeError(error: unknown): string {
	if (!(error instanceof Error)) {
		return String(error);
	}
	const stack = error.stack ?? '';
	const text = stack.includes(error.message) ? stack : `${error.message}\n${stack}`;
	// A diff can be as long as a document; the console cuts lines that are longer still.
	return text.slice(0, 10_000);
}

function report(event: object): void {
	console.log(marker + JSON.stringify(event));
}
