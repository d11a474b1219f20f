import * as assert from 'node:assert';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { resolve } from 'node:path';

describe('npm start', () => {
	for (const signal of ['SIGTERM', 'SIGINT'] as const) {
		it(`ends on ${signal} with exit code 0 and leaves no process`, async () => {
			const { child, address, mark } = await start(await freePort());
			assert.equal((await fetch(address)).status, 200);
			assert.equal(processesWith(mark).length > 1, process.platform === 'linux');
			child.kill(signal);
			const [code] = (await once(child, 'exit')) as [number | null];
			assert.equal(code, 0);
			assert.deepEqual(processesWith(mark), []);
			await assert.rejects(fetch(address));
		});
	}

	it('takes another port where the wished one is taken', async () => {
		const taken = createServer().listen(0, '127.0.0.1');
		await once(taken, 'listening');
		const { port } = taken.address() as AddressInfo;
		const { child, address } = await start(port);
		assert.notEqual(new URL(address).port, String(port));
		child.kill('SIGTERM');
		await once(child, 'exit');
		taken.close();
	});
});

/** Starts the demo on the extension packed last, and waits for the address that it prints. */
async function start(port: number) {
	// Children inherit it, so that what is left can be told from what others run.
	const mark = `GLOSSARY_MARK=${String(Math.random())}`;
	const [name, value] = mark.split('=') as [string, string];
	const flags = [
		'--no-build',
		'--no-desktop',
		'--port',
		String(port),
		'--vscode',
		process.env['GLOSSARY_VSCODE'] ?? 'oldest',
	];
	const child = spawn(process.execPath, [resolve('scripts/start.mjs'), ...flags], {
		env: { ...process.env, [name]: value },
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	const address = await new Promise<string>((resolveAddress, reject) => {
		let output = '';
		child.stdout.setEncoding('utf8').on('data', (text: string) => {
			output += text;
			const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(output)?.[0];
			if (found) {
				resolveAddress(found);
			}
		});
		child.once('exit', () => reject(new Error(`The demo ended at once:\n${output}`)));
	});
	return { child, address, mark };
}

async function freePort(): Promise<number> {
	const probe = createServer().listen(0, '127.0.0.1');
	await once(probe, 'listening');
	const { port } = probe.address() as AddressInfo;
	probe.close();
	await once(probe, 'close');
	return port;
}

/** The processes whose environment holds a mark. Only Linux lets us look; elsewhere there are none to be seen. */
function processesWith(mark: string): string[] {
	if (process.platform !== 'linux') {
		return [];
	}
	return readdirSync('/proc').filter(
		(id) => /^\d+$/.test(id) && readIfThere(`/proc/${id}/environ`).includes(mark),
	);
}

function readIfThere(file: string): string {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		// It has ended since the folder was read, or belongs to another user.
		return '';
	}
}
