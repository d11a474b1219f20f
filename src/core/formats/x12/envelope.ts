import type { Edit } from '../../recognition/edits';
import type { TextDocument } from '../../recognition/recognition';
import { isX12 } from './interchanges';

/** How far around an edit a segment of the envelope is looked for, in UTF-16 units: as long as an ISA segment is. */
const ENVELOPE = 200;

/** Whether an edit may meet a segment that says how the others are read: ISA and IEA, GS and GE, ST and SE. */
export function isEnvelopeEdit(document: TextDocument, before: TextDocument, edit: Edit): boolean {
	if (isX12(document) !== isX12(before)) {
		return true;
	}
	const shift = edit.length - (edit.end - edit.start);
	return (
		isX12(document) &&
		[
			{ text: document.text, end: edit.end + shift },
			{ text: before.text, end: edit.end },
		].some(({ text, end }) =>
			/(?:^|[^A-Z0-9])(?:ISA|IEA|G[SE]|S[TE])[^A-Za-z0-9\s]/.test(
				text.slice(Math.max(edit.start - ENVELOPE, 0), end + ENVELOPE),
			),
		)
	);
}
