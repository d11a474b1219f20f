import type { CodeCandidate, CodeFinder } from '../../codes/code';
import type { Span, TextDocument } from '../../recognition/recognition';
import { REACH } from './dataObjects';

/** How much of a text is read at once, in UTF-16 units. */
const BLOCK = 32_768;

/** A stretch of a text that is read for the codes that begin in it, and so much around it as may be looked at. */
export interface Block {
	readonly core: Span;
	readonly around: Span;
}

/**
 * A finder that reads a text in blocks that always lie at the same places, so that what it finds does not depend on
 * the spans it is asked for. It remembers the last block of a text: the next span is often in it.
 */
export function createBlockFinder(
	read: (document: TextDocument, block: Block) => readonly CodeCandidate[],
): CodeFinder {
	const last = new WeakMap<TextDocument, { number: number; candidates: readonly CodeCandidate[] }>();
	const candidatesOf = (document: TextDocument, number: number): readonly CodeCandidate[] => {
		const known = last.get(document);
		if (known?.number === number) {
			return known.candidates;
		}
		const core = { start: number * BLOCK, end: Math.min((number + 1) * BLOCK, document.text.length) };
		const around = {
			start: Math.max(core.start - REACH, 0),
			end: Math.min(core.end + REACH, document.text.length),
		};
		const candidates = read(document, { core, around })
			.filter(({ start }) => core.start <= start && start < core.end)
			.toSorted((a, b) => a.start - b.start || a.end - b.end);
		last.set(document, { number, candidates });
		return candidates;
	};
	return {
		find(document, { start, end }) {
			const found: CodeCandidate[] = [];
			for (let number = Math.floor(start / BLOCK); number * BLOCK < end; number++) {
				for (const candidate of candidatesOf(document, number)) {
					if (start <= candidate.start && candidate.start < end) {
						found.push(candidate);
					}
				}
			}
			return found;
		},
	};
}
