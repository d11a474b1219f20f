import type { Span } from './recognition';

const PART = /[\p{L}\p{M}\p{N}_$]/u;

/** The identifier around a place: a run of letters, marks, digits, `_` and `$`; empty where there is none. */
export function identifierAround(text: string, place: Span): Span {
	let { start, end } = place;
	for (
		let before = characterBefore(text, start);
		before && PART.test(before);
		before = characterBefore(text, start)
	) {
		start -= before.length;
	}
	for (let after = characterAt(text, end); after && PART.test(after); after = characterAt(text, end)) {
		end += after.length;
	}
	return { start, end };
}

function characterAt(text: string, offset: number): string | undefined {
	const point = text.codePointAt(offset);
	return point === undefined ? undefined : String.fromCodePoint(point);
}

function characterBefore(text: string, offset: number): string | undefined {
	const isPair =
		/[\uDC00-\uDFFF]/.test(text[offset - 1] ?? '') && /[\uD800-\uDBFF]/.test(text[offset - 2] ?? '');
	return characterAt(text, isPair ? offset - 2 : offset - 1);
}
