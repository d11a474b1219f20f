import type { Code, CodeCandidate, CodeFinder, CodeReason } from '../../codes/code';
import type { Span, TextDocument } from '../../recognition/recognition';
import { certainCodes } from './certainty';
import { codesInFragments } from './fragments';
import type { Segment } from './segment';
import { codesOf, hasPlaces, reasonOf, type SegmentCode } from './segmentCodes';
import { segmentsOf, type SegmentReader } from './segmentReader';
import type { Transaction } from './transactions';

/** How many segments after a CLM segment are looked at for one that says what kind of claim it is. */
const LONGEST_LOOK = 60;

/** Finds the codes in X12 of health care, in interchanges and in segments that stand alone. */
export function createX12CodeFinder(): CodeFinder {
	return {
		find(document, span) {
			const shared = new Shared();
			return [...codesInInterchanges(document, span), ...codesInFragments(document, span)]
				.filter(({ code }) => span.start <= code.start && code.start < span.end)
				.map(({ segment, code }) => shared.candidate(segment, code))
				.sort((a, b) => a.start - b.start || a.end - b.end);
		},
	};
}

/** Codes and reasons, each of which is one object for all its places. */
class Shared {
	readonly #codes = new Map<string, Code>();
	readonly #reasons = new Map<string, CodeReason>();

	candidate(segment: string, found: SegmentCode): CodeCandidate {
		const { start, end, code, extent } = found;
		const { element, component } = found.place;
		return {
			start,
			end,
			code: shared(this.#codes, `${code.systems.map(({ id }) => id).join()} ${code.text}`, () => code),
			reason: shared(this.#reasons, `${segment} ${element} ${component} ${found.qualifier}`, () =>
				reasonOf(segment, found),
			),
			needsContext: false,
			...(extent && { extent }),
		};
	}
}

function shared<T>(known: Map<string, T>, key: string, make: () => T): T {
	const value = known.get(key) ?? make();
	known.set(key, value);
	return value;
}

function* codesInInterchanges(
	document: TextDocument,
	span: Span,
): Generator<{ readonly segment: string; readonly code: SegmentCode }> {
	const reader = segmentsOf(document);
	for (let number = Math.max(reader.numberAt(span.start), 0); ; number++) {
		const segment = reader.segment(number, span.end);
		if (!segment) {
			return;
		}
		const transaction = reader.transaction(number);
		if (!transaction || !hasPlaces(segment.id) || segment.end <= span.start) {
			continue;
		}
		const codes =
			transaction === 'unknown'
				? certainCodes(document.text, segment)
				: codesOf(document.text, segment, {
						transaction,
						hasBillType: () => hasBillTypeAt(reader, number, segment, transaction),
					});
		for (const code of codes) {
			yield { segment: segment.id, code };
		}
	}
}

/** Whether a claim is institutional: by its guide, or by the first line that follows. */
function hasBillTypeAt(
	reader: SegmentReader,
	number: number,
	{ start }: Segment,
	transaction: Transaction,
): boolean | undefined {
	if (transaction !== '837') {
		return transaction === '837I';
	}
	for (let next = number + 1; next <= number + LONGEST_LOOK; next++) {
		const id = reader.segment(next, start + LONGEST_LOOK * 80)?.id;
		if (id === undefined || id === 'CLM') {
			return undefined;
		}
		if (id === 'SV2') {
			return true;
		}
		if (id === 'SV1' || id === 'SV3') {
			return false;
		}
	}
	return undefined;
}
