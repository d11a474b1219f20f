// @ts-check

/**
 * How a part of the tests went.
 *
 * @typedef {object} Outcome
 * @property {number} passed
 * @property {number} failed
 * @property {string} [where] on which versions and in which host it ran
 * @property {string} [output] what there is to read about a failure
 */

/**
 * @param {string} name of the part
 * @param {Outcome} outcome
 * @param {number} milliseconds
 * @returns {string} one line
 */
export function formatOutcome(name, outcome, milliseconds) {
	const counts = `${String(outcome.passed).padStart(5)} passed ${String(outcome.failed).padStart(3)} failed`;
	const time = `${(milliseconds / 1000).toFixed(1)} s`.padStart(8);
	return `${name.padEnd(12)}${counts}${time}   ${outcome.where ?? `Node ${process.versions.node}`}`;
}
