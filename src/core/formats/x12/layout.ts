import type { Layout, Span, TextDocument } from '../../recognition/recognition';
import { meeting } from '../../recognition/spans';
import { interchangesTo, isX12, type Interchange } from './interchanges';
import { segmentStart } from './segments';

/** Names of up to three characters stay silent in an element: `NM1*PR*2` is a payer. */
const SILENT_LENGTH = 3;

/** An interchange is a unit, the ids of its segments and its elements are values; undefined without one. */
export function readX12Layout(document: TextDocument): Layout | undefined {
	if (!isX12(document)) {
		return undefined;
	}
	// What was asked for last: the next place is often in it, and an element may be long (the BIN of a 275).
	let known: Span = { start: 0, end: 0 };
	return {
		// Whatever else it goes by is the envelope, after an edit of which all is read anew.
		form: 'x12',
		readTo: (offset) => interchangesTo(document, offset),
		unitAt: (place) => meeting(interchangesTo(document, place.end), place),
		valueAt(place) {
			const interchange = meeting(interchangesTo(document, place.end), place);
			if (!interchange) {
				return undefined;
			}
			if (place.start < known.start || known.end <= place.start) {
				known = valueAround(document.text, interchange, place.start);
			}
			return known;
		},
		silentLengthAt: (place) =>
			meeting(interchangesTo(document, place.end), place) ? SILENT_LENGTH : undefined,
	};
}

/** The id or the element in which an offset lies. */
function valueAround(text: string, interchange: Interchange, offset: number): Span {
	const { element, segment } = interchange;
	const separator = offset > 0 ? text.lastIndexOf(element, offset - 1) : -1;
	const start = Math.max(segmentStart(text, interchange, offset), separator + 1);
	const ends = [text.indexOf(element, offset), text.indexOf(segment, offset)].filter((end) => end >= 0);
	return { start, end: Math.min(interchange.end, ...ends) };
}
