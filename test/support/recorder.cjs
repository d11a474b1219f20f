// @ts-check
// Loaded by `node --require` into the VS Code server and its extension host: writes down whatever leaves the process,
// one line of JSON each, with the stack that shows who asked for it. It hinders nothing.
const childProcess = require('node:child_process');
const dgram = require('node:dgram');
const dns = require('node:dns');
const { appendFileSync } = require('node:fs');
const net = require('node:net');

/** The file to write to. */
const file = process.env.GLOSSARY_RECORD;

Error.stackTraceLimit = 100;
record('process', process.argv.slice(1).join(' '));
watch(net.Socket.prototype, 'connect', describeAddress);
watch(dgram.Socket.prototype, 'send', () => 'datagram');
watch(dns, 'lookup', String);
watch(dns.promises, 'lookup', String);
watch(dns, 'resolve', String);
watch(childProcess.ChildProcess.prototype, 'spawn', (options) => {
	passOn(options);
	return options.args?.join(' ') ?? String(options.file);
});
watchFetch();
watch(childProcess, 'spawnSync', String);
watch(childProcess, 'execFileSync', String);
watch(childProcess, 'execSync', String);

/**
 * @param {any} owner
 * @param {string} name of a method
 * @param {(argument: any) => string} describe
 */
function watch(owner, name, describe) {
	const original = owner[name];
	owner[name] = function (/** @type {any[]} */ ...values) {
		record(name, describe(values[0]));
		return original.apply(this, values);
	};
}

/** VS Code puts a `fetch` of its own in the place of Node's, which calls that one later, without the stack. */
function watchFetch() {
	let current = globalThis.fetch;
	Object.defineProperty(globalThis, 'fetch', {
		configurable: true,
		get: () => {
			// The one of now: who keeps it and puts another in its place must not come back to itself.
			const original = current;
			return (/** @type {Parameters<typeof fetch>} */ ...values) => {
				record('fetch', String(values[0]));
				return original(...values);
			};
		},
		set: (replacement) => {
			current = replacement;
		},
	});
}

/**
 * Newer servers take NODE_OPTIONS from the environment of the extension host.
 *
 * @param {{ envPairs?: string[] }} options of a process that is about to start
 */
function passOn({ envPairs }) {
	if (envPairs && !envPairs.some((pair) => pair.startsWith('NODE_OPTIONS='))) {
		envPairs.push(`NODE_OPTIONS=--require ${JSON.stringify(__filename)}`);
	}
}

/**
 * @param {any} target what `connect` was called with; `net.connect` wraps its arguments in an array
 * @returns {string}
 */
function describeAddress(target) {
	const options = Array.isArray(target) ? target[0] : target;
	if (typeof options !== 'object' || options === null) {
		return String(options);
	}
	return options.path ?? `${options.host ?? 'localhost'}:${options.port}`;
}

/**
 * @param {string} action
 * @param {string} target
 */
function record(action, target) {
	if (file) {
		const isExtensionHost = process.argv.includes('--type=extensionHost');
		const stack = new Error().stack?.split('\n').slice(3).join('\n');
		appendFileSync(file, `${JSON.stringify({ action, target, isExtensionHost, stack })}\n`);
	}
}
