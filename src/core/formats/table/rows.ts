import type { Span } from '../../recognition/recognition';

/** The lines that meet a span, without those of more than `longest` UTF-16 units. */
export function* rowsIn(text: string, span: Span, longest: number): Generator<Span> {
	let start = startOfRow(text, span, longest);
	while (start < span.end) {
		const length = text.slice(start, start + longest + 1).indexOf('\n');
		if (length >= 0 || text.length - start <= longest) {
			const end = length < 0 ? text.length : start + length;
			yield { start, end };
			start = end + 1;
		} else {
			start = nextRow(text, start, span.end);
		}
	}
}

/** The line that ends where one begins, if it is not too long. */
export function rowBefore(text: string, { start }: Span, longest: number): Span | undefined {
	const from = Math.max(start - longest - 2, 0);
	const found = text.slice(from, Math.max(start - 1, 0)).lastIndexOf('\n');
	return start === 0 || (found < 0 && from > 0) ? undefined : { start: from + found + 1, end: start - 1 };
}

function startOfRow(text: string, span: Span, longest: number): number {
	const from = Math.max(span.start - longest - 1, 0);
	const found = text.slice(from, span.start).lastIndexOf('\n');
	return found < 0 && from > 0 ? nextRow(text, span.start, span.end) : from + found + 1;
}

function nextRow(text: string, start: number, end: number): number {
	const found = text.slice(start, end).indexOf('\n');
	return found < 0 ? end : start + found + 1;
}
