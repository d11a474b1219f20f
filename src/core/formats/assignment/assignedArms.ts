import type { CodeCandidate } from '../../codes/code';
import type { Key } from './assignedKeys';
import { LONGEST_LIST } from './assignedLists';
import { codesInString, isStringStart, stringAt, type ValueReader } from './assignedValues';

const DEEPEST = 8;

/**
 * The codes of the arms of a `match`, a `when` or a switch expression whose brackets open at `open`: before each arrow
 * those of what is matched, right after it those of what the whole is assigned to.
 *
 *     { "64590" or "61885" => "5464", "64568" => "5465" }
 */
export function codesInArms(
	reader: ValueReader,
	open: number,
	matched: Key | undefined,
	assigned: Key | undefined,
): readonly CodeCandidate[] {
	const { text } = reader;
	const found: CodeCandidate[] = [];
	const limit = Math.min(open + LONGEST_LIST, text.length);
	let depth = 0;
	let isPattern = true;
	let isRight = false; // whether an arrow stands just before
	let pending: CodeCandidate[] = [];
	for (let at = open; at < limit;) {
		const unit = text.charAt(at);
		const string = isStringStart(text, at) ? stringAt(text, at) : undefined;
		if (string) {
			if (depth === 1 && isPattern && matched) {
				pending.push(...codesInString(reader, string, matched));
			} else if (depth === 1 && isRight && assigned) {
				found.push(...codesInString(reader, string, assigned));
			}
			isRight = false;
			at = string.after;
			continue;
		}
		if (depth === 1 && isPattern && (unit === '=' || unit === '-') && text[at + 1] === '>') {
			found.push(...pending);
			[pending, isPattern, isRight] = [[], false, true];
			at += 2;
			continue;
		}
		if ('([{'.includes(unit)) {
			depth++;
		} else if (')]}'.includes(unit)) {
			depth--;
		} else if (depth === 1 && (unit === ',' || unit === '\n') && !isPattern) {
			[pending, isPattern] = [[], true];
		}
		isRight &&= unit === ' ' || unit === '\n';
		if (depth <= 0 || depth > DEEPEST) {
			break;
		}
		at++;
	}
	return found;
}
