import { LAYOUT_REACH, type Span } from './recognition';
import { LONGEST_RUN } from './silentPlaces';
import { firstFrom, lineStart } from './spans';
import { REACH } from './wordReader';

/** A change of a text: `[start, end)` of the old text became `length` UTF-16 units. */
export interface Edit extends Span {
	readonly length: number;
}

/** Two edits, the second of which was made after the first, as one that covers both. */
export function joinEdits(first: Edit | undefined, second: Edit): Edit {
	if (!first) {
		return second;
	}
	const firstEnd = first.start + first.length;
	const start = Math.min(first.start, second.start);
	const end = Math.max(firstEnd, second.end);
	return {
		start,
		end: first.end + end - firstEnd,
		length: end - start + second.length - (second.end - second.start),
	};
}

/**
 * The span of the new text in which something else may stand than before: the changed lines, so much before them as a
 * name may reach, and so much behind them as says what a value is. In a long line, as far as a run is followed in which
 * silent places are looked for.
 */
export function spanToReread(text: string, edit: Edit): Span {
	const before = Math.max(lineStart(text, edit.start), edit.start - LONGEST_RUN);
	const after = edit.start + edit.length;
	const lineEnd = text.indexOf('\n', after + LAYOUT_REACH);
	return {
		start: Math.max(lineStart(text, Math.max(before - REACH, 0)), before - REACH - LONGEST_RUN, 0),
		end: Math.min(lineEnd < 0 ? text.length : lineEnd, after + LONGEST_RUN),
	};
}

/** How many are moved at once. */
const TURN = 5000;

/**
 * What may stand in the new text: of what might in the old one, and what was found anew in the span read again. All
 * are in the order of the text; `moved` is one of them at another place. It yields between some thousands that are
 * moved and the next.
 */
export function* afterEdit<T extends Span>(
	candidates: readonly T[],
	edit: Edit,
	reread: Span,
	found: readonly T[],
	moved: (candidate: T, shift: number) => T,
): Generator<undefined, readonly T[]> {
	const shift = edit.length - (edit.end - edit.start);
	const first = firstFrom(candidates, reread.start);
	const next = firstFrom(candidates, Math.max(reread.end - shift, edit.end));
	const kept = candidates.slice(0, first).concat(found, candidates.slice(next));
	for (let at = shift === 0 ? kept.length : first + found.length; at < kept.length; at++) {
		kept[at] = moved(kept[at] as T, shift);
		if (at % TURN === 0) {
			yield;
		}
	}
	return kept;
}
