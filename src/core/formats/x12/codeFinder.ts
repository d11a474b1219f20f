import type { CodeCandidate, CodeFinder } from '../../codes/code';
import type { Span, TextDocument } from '../../recognition/recognition';
import { certainCodes } from './certainty';
import { codesInFragments } from './fragments';
import type { Segment } from './segment';
import { candidateOf, codesOf, hasPlaces, type SegmentCode } from './segmentCodes';
import { segmentsOf, type SegmentReader } from './segmentReader';
import type { Transaction } from './transactions';

/** How many segments after a CLM segment are looked at for one that says what kind of claim it is. */
const LONGEST_LOOK = 60;

/** Finds the codes in X12 of health care, in interchanges and in segments that stand alone. */
export function createX12CodeFinder(): CodeFinder {
	return {
		find(document, span) {
			const found: CodeCandidate[] = [];
			for (const codes of [codesInInterchanges(document, span), [codesInFragments(document, span)]]) {
				for (const ofSegment of codes) {
					for (const code of ofSegment) {
						if (span.start <= code.start && code.start < span.end) {
							found.push(candidateOf(code));
						}
					}
				}
			}
			return found.sort((a, b) => a.start - b.start || a.end - b.end);
		},
	};
}

/** The codes of each segment that meets a span. */
function* codesInInterchanges(document: TextDocument, span: Span): Generator<readonly SegmentCode[]> {
	const reader = segmentsOf(document);
	let number = Math.max(reader.numberAt(span.start), 0);
	for (
		let segment = reader.segment(number, span.end);
		segment;
		segment = reader.segment(++number, span.end)
	) {
		if (hasPlaces(segment.id)) {
			yield codesAt(document, reader, number, segment);
		}
	}
}

function codesAt(
	document: TextDocument,
	reader: SegmentReader,
	number: number,
	segment: Segment,
): readonly SegmentCode[] {
	const transaction = reader.transaction(number);
	if (transaction === undefined) {
		return [];
	}
	return transaction === 'unknown'
		? certainCodes(document, segment)
		: codesOf(document, segment, {
				transaction,
				hasBillType: () => hasBillTypeAt(reader, number, segment, transaction),
			});
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
