import { hasShape, type Code, type CodeReason } from '../codes/code';
import type { CodeSystem } from '../codes/codeSystem';
import type { Systems } from '../codes/whichSystem';
import type { CodePool } from './codePool';

/** How much more than its prefix a code may have, in characters. */
const LONGEST_REST = 9;

/** What all places after one key or word share. */
export interface Announcement {
	readonly systems: Systems;
	readonly reason: CodeReason;
	readonly needsContext: boolean;
}

/** The code, of those systems whose shape it has; one without a digit stands in capitals, for `is` is no modifier. */
export function codeIn(pool: CodePool, systems: Systems, written: string): Code | undefined {
	return (/\d/.test(written) && !/\.x+$/.test(written)) || /^[A-Z]+$/.test(written)
		? pool.shaped(systems, written)
		: undefined;
}

/** How codes begin, of those systems in whose shape they may go on: `082` of revenue codes. */
export function prefixIn(systems: Systems, written: string): Code | undefined {
	const [first, ...others] = systems.filter((system) => canBegin(system, written));
	return first && { systems: [first, ...others], text: written.toUpperCase() };
}

function canBegin(system: CodeSystem, written: string): boolean {
	if (!/^(?:[A-Z]|(?=[A-Z]?\d)[A-Z0-9.]+)$/i.test(written)) {
		return false;
	}
	for (let length = 0; length <= LONGEST_REST; length++) {
		if (['0', '1', 'A'].some((rest) => hasShape(system, written + rest.repeat(length)))) {
			return true;
		}
	}
	return false;
}
