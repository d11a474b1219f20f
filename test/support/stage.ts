// What the UI tests play on: one VS Code server and one browser for all, a browser context for each test.
import * as assert from 'node:assert';
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/host/browser.mjs';
import { makeTemporaryFolder, undoAll, undoAllOnSignal } from '../../scripts/host/lifetime.mjs';
import { packedExtension } from '../../scripts/host/paths.mjs';
import { startServer, type Server } from '../../scripts/host/server.mjs';
import { ensureVisualStudioCode, toRelease } from '../../scripts/host/visualStudioCode.mjs';
import { openWorkbench, type Workbench } from '../../scripts/host/workbench.mjs';
import { isForbidden, readRecords } from './records';

/** Milliseconds to fetch nothing, but to install the extension and start all. */
const startTimeout = 60_000;

/** Where the servers and their extension hosts write down what leaves them. */
export const recordFile = join(makeTemporaryFolder('records'), 'records.jsonl');

let browser: Browser;
const servers = new Map<boolean, Server>();
const openWorkbenches = new Set<Workbench>();
/** What the pages asked other servers for. */
export const foreignRequests: string[] = [];

before(async function () {
	this.timeout(startTimeout);
	undoAllOnSignal();
	browser = await launchBrowser();
});

afterEach(async function () {
	if (this.currentTest?.state === 'failed') {
		await takePictures(this.currentTest.fullTitle());
	}
	await Promise.all([...openWorkbenches].map((workbench) => workbench.close()));
	openWorkbenches.clear();
});

after('nothing left the machine', async function () {
	this.timeout(startTimeout);
	await undoAll();
	// Mocha's report shows the message alone.
	const forbidden = readRecords(recordFile).filter(isForbidden);
	assert.deepEqual(foreignRequests, [], `Pages asked other servers: ${foreignRequests.join('\n')}`);
	assert.deepEqual(forbidden, [], `The extension host did: ${JSON.stringify(forbidden, undefined, '\t')}`);
});

/** A copy of samples/ that lasts for the whole run. */
let samples: string | undefined;

export function samplesFolder(): string {
	samples ??= copyOfSamples();
	return samples;
}

/** A fresh copy of samples/, for a test that changes files. */
export function copyOfSamples(): string {
	const folder = join(makeTemporaryFolder('samples'), 'samples');
	cpSync(resolve('samples'), folder, { recursive: true });
	return folder;
}

/** Opens a folder in a context of its own, which is closed after the test. */
export async function open(
	folder: string,
	options: { file?: string; isTrusted?: boolean } = {},
): Promise<Workbench> {
	const server = await serverFor(options.isTrusted ?? true);
	const workbench = await openWorkbench(browser, server, folder, {
		...(options.file === undefined ? {} : { file: join(folder, options.file) }),
		beforeLoad: (page) => {
			page.context().on('request', (request) => {
				if (!isOwn(request.url(), server)) {
					foreignRequests.push(request.url());
				}
			});
		},
	});
	openWorkbenches.add(workbench);
	return workbench;
}

/** Where a text stands first in a file of samples/: line and column from 1. */
export function placeOf(file: string, text: string): { line: number; column: number } {
	const content = readFileSync(join(samplesFolder(), file), 'utf8');
	const start = content.indexOf(text);
	assert.notEqual(start, -1, `${file} does not hold ${text}`);
	const before = content.slice(0, start).split('\n');
	return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

async function serverFor(isTrusted: boolean): Promise<Server> {
	const server =
		servers.get(isTrusted) ??
		(await startServer({
			visualStudioCode: await ensureVisualStudioCode(toRelease(process.env['GLOSSARY_VSCODE'])),
			extensions: [process.env['GLOSSARY_PACKED'] ?? packedExtension],
			isTrusted,
			environment: {
				NODE_OPTIONS: `--require ${JSON.stringify(resolve('test/support/recorder.cjs'))}`,
				GLOSSARY_RECORD: recordFile,
			},
		}));
	servers.set(isTrusted, server);
	return server;
}

function isOwn(url: string, { origin, port }: Server): boolean {
	// The name under which a webview asks for a file: its service worker answers, and no request leaves the page.
	const isWebviewFile = url.startsWith(
		`https://vscode-remote+127-002e0-002e0-002e1-003a${String(port)}.vscode-resource.`,
	);
	return url.startsWith(`${origin}/`) || isWebviewFile || /^(data|blob):/.test(url);
}

/** What was seen when a test failed, in out/test/pictures/. */
async function takePictures(title: string): Promise<void> {
	const folder = resolve('out/test/pictures');
	mkdirSync(folder, { recursive: true });
	let number = 0;
	for (const workbench of openWorkbenches) {
		const name = `${title.replace(/[^\w]+/g, '-')}-${String(++number)}.png`;
		await workbench.takePicture(join(folder, name));
		console.error(`See out/test/pictures/${name}`);
	}
}
