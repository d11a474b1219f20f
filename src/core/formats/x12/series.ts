import type { Span, TextDocument } from '../../recognition/recognition';
import { meeting } from '../../recognition/spans';
import { blockAround } from './block';
import { interchangesTo } from './interchanges';
import type { Segment } from './segment';
import { segmentsOf } from './segmentReader';
import type { Transaction } from './transactions';

/** How far behind a place its interchange is read, in UTF-16 units: a claim of 999 lines takes some 300,000. */
const LONGEST_CLAIM = 1_000_000;

/** Segments that follow each other, and the number of one of them. */
export interface Series {
	readonly number: number;
	/** A segment by its number; undefined before the first and behind the last one. */
	readonly segment: (number: number) => Segment | undefined;
	/** Undefined where nothing tells. */
	readonly transaction: Transaction | undefined;
	/** Whether it may begin in the middle of a claim. */
	readonly isPart: boolean;
}

/** The segments around a place, in an interchange of health care or alone; undefined where there are none. */
export function seriesAround(document: TextDocument, place: Span): Series | undefined {
	const interchange = meeting(interchangesTo(document, place.end), place);
	if (!interchange) {
		const block = blockAround(document, place);
		const number = block.findIndex(({ start, end }) => start <= place.start && place.start < end);
		return number < 0
			? undefined
			: { number, segment: (asked) => block[asked], transaction: undefined, isPart: true };
	}
	const reader = segmentsOf(document);
	const limit = Math.min(place.start + LONGEST_CLAIM, interchange.end);
	const number = reader.numberAt(place.start);
	const first = reader.firstOfInterchange(number);
	const transaction = reader.transaction(number);
	return transaction === undefined
		? undefined
		: {
				number,
				segment: (asked) => (asked < first ? undefined : reader.segment(asked, limit)),
				transaction: transaction === 'unknown' ? undefined : transaction,
				isPart: transaction === 'unknown',
			};
}
