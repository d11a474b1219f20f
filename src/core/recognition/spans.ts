import type { Span } from './recognition';

/** The spans in the order of their starts, ready to be searched. */
export function sortSpans<T extends Span>(spans: readonly T[]): readonly T[] {
	return spans.toSorted((a, b) => a.start - b.start || a.end - b.end);
}

/** The spans that begin inside `window`; `sorted` is in the order of starts. */
export function* beginningIn<T extends Span>(sorted: readonly T[], window: Span): Generator<T> {
	for (let at = firstFrom(sorted, window.start); at < sorted.length; at++) {
		const span = sorted[at];
		if (!span || span.start >= window.end) {
			return;
		}
		yield span;
	}
}

/** The last span that meets `place`; `sorted` is in the order of starts, and its spans do not overlap. */
export function meeting<T extends Span>(sorted: readonly T[], place: Span): T | undefined {
	const span = sorted[firstFrom(sorted, place.end) - 1];
	return span && overlap(span, place) ? span : undefined;
}

/** The same places as spans that do not overlap, in the order of starts. */
export function merge(spans: readonly Span[]): readonly Span[] {
	const merged: Span[] = [];
	for (const span of sortSpans(spans)) {
		const last = merged.at(-1);
		if (last && span.start <= last.end) {
			merged.splice(-1, 1, { start: last.start, end: Math.max(last.end, span.end) });
		} else {
			merged.push(span);
		}
	}
	return merged;
}

/** Where the line of an offset begins. */
export function lineStart(text: string, offset: number): number {
	// At 0, `lastIndexOf` would look at the first character all the same.
	return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

export function contains(outer: Span, inner: Span): boolean {
	return outer.start <= inner.start && inner.end <= outer.end;
}

export function overlap(a: Span, b: Span): boolean {
	return a.start < b.end && b.start < a.end;
}

export function isSameRange(a: Span, b: Span): boolean {
	return a.start === b.start && a.end === b.end;
}

/** The index of the first span that begins at `offset` or later. */
export function firstFrom(sorted: readonly Span[], offset: number): number {
	let [low, high] = [0, sorted.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((sorted[middle]?.start ?? 0) < offset) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low;
}
