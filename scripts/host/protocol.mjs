// @ts-check
// How the tests inside an extension host tell the outside how they went: one marked line of JSON per event.

/** Must be the one in test/integration/index.ts. */
const marker = 'GLOSSARY-TESTS ';

/**
 * @typedef {{ event: 'begin', host: 'node' | 'worker', vscode: string, node?: string }
 *     | { event: 'pass', title: string, milliseconds: number }
 *     | { event: 'skip', title: string }
 *     | { event: 'fail', title: string, message: string }
 *     | { event: 'end' }} TestEvent
 */

/**
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 * @property {'node' | 'worker'} [host]
 * @property {string} [vscode]
 * @property {string} [node]
 * @property {boolean} isComplete whether the tests said that they were through
 */

/**
 * @param {string} line of a console
 * @returns {TestEvent | undefined} undefined for what somebody else wrote
 */
export function parseEvent(line) {
	const start = line.indexOf(marker);
	if (start < 0) {
		return undefined;
	}
	return /** @type {TestEvent} */ (JSON.parse(line.slice(start + marker.length)));
}

/**
 * @param {TestEvent} event
 * @returns {string} for people
 */
export function formatEvent(event) {
	switch (event.event) {
		case 'begin': {
			const node = event.node ? `, Node ${event.node}` : '';
			return `VS Code ${event.vscode}, ${event.host === 'node' ? 'Node' : 'worker'} extension host${node}`;
		}
		case 'pass':
			return `  ✔ ${event.title} (${event.milliseconds} ms)`;
		case 'skip':
			return `  - ${event.title} (skipped)`;
		case 'fail':
			return `  ✘ ${event.title}\n${event.message.replace(/^/gm, '      ')}`;
		case 'end':
			return '';
	}
}

/** @returns {Tally} */
export function emptyTally() {
	return { passed: 0, failed: 0, isComplete: false };
}

/**
 * @param {Tally} tally
 * @param {TestEvent} event
 * @returns {Tally}
 */
export function count(tally, event) {
	switch (event.event) {
		case 'begin':
			return {
				...tally,
				host: event.host,
				vscode: event.vscode,
				...(event.node ? { node: event.node } : {}),
			};
		case 'pass':
			return { ...tally, passed: tally.passed + 1 };
		case 'fail':
			return { ...tally, failed: tally.failed + 1 };
		case 'skip':
			return tally;
		case 'end':
			return { ...tally, isComplete: true };
	}
}
