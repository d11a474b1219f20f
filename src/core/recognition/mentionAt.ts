import { LONGEST_NAME } from '../entries/entry';
import { identifierAround } from './identifiers';
import { LONGEST_MENTION } from './joints';
import type { Recognition, Span, TextDocument } from './recognition';
import { beginningIn, contains } from './spans';
import { wordsOf } from './words';

/** What a hover or a command at one place is about. */
export interface Mention extends Span {
	readonly recognitions: readonly Recognition[];
}

/**
 * The mention at an offset: the longest one there, and all that stands with it. On a part of an identifier that no
 * name covers (`get` in `getCptCode`), that part, with what the identifier does hold. `isEndOn` lets the place
 * just after a mention count as on it, as a cursor does.
 */
export function mentionAt(
	document: TextDocument,
	recognitions: readonly Recognition[],
	offset: number,
	isEndOn = false,
): Mention | undefined {
	const identifier = identifierAround(document.text, { start: offset, end: offset });
	const reach = { start: offset - LONGEST_MENTION - LONGEST_NAME, end: identifier.end + 1 };
	const near = [...beginningIn(recognitions, reach)];
	const on = near.filter(({ start, end }) => start <= offset && offset < end);
	const here = on.length > 0 || !isEndOn ? on : near.filter(({ end }) => end === offset);
	if (here.length > 0) {
		const longest = here.reduce((best, other) => (lengthOf(other) > lengthOf(best) ? other : best));
		return { start: longest.start, end: longest.end, recognitions: here };
	}
	const held = near.filter((recognition) => contains(identifier, recognition));
	const part = held.length > 0 ? partAt(document.text, identifier, offset, isEndOn) : undefined;
	return part && { ...part, recognitions: held };
}

/** The word of the identifier at the offset; on a sign between two words, that sign. */
function partAt(text: string, identifier: Span, offset: number, isEndOn: boolean): Span | undefined {
	const words = wordsOf(text, identifier.start, identifier.end);
	const word = words.find(
		({ start, end }) => start <= offset && (offset < end || (isEndOn && offset === end)),
	);
	if (word) {
		return { start: word.start, end: word.end };
	}
	const sign = offset < identifier.end ? offset : offset - 1;
	return sign === offset || isEndOn ? { start: sign, end: sign + 1 } : undefined;
}

function lengthOf({ start, end }: Span): number {
	return end - start;
}
