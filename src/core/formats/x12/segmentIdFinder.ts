import type { Entry } from '../../entries/entry';
import type { GlossaryView } from '../../entries/glossary';
import { isOrdinaryWord } from '../../recognition/ordinaryWords';
import type { Candidate, Finder } from '../../recognition/recognition';
import { segmentsOf } from './segmentReader';

/** Finds the ids of segments, each of which is a name of the entry called "<ID> Segment". */
export function createX12Finder(view: GlossaryView): Finder {
	const meaningsOf = new Map<string, readonly Meaning[]>();
	return {
		find(document, span) {
			const found: Candidate[] = [];
			const reader = segmentsOf(document);
			for (let number = reader.numberFrom(span.start); ; number++) {
				const segment = reader.segment(number, span.end);
				if (!segment) {
					return found;
				}
				const { id, start } = segment;
				let meanings = meaningsOf.get(id);
				if (!meanings) {
					meanings =
						id === '' ? [] : view.named(`${id} Segment`).map((entry) => meaningOf(entry, id));
					meaningsOf.set(id, meanings);
				}
				for (const { subject, reason, givesContext } of meanings) {
					const end = start + id.length;
					found.push({
						start,
						end,
						subject,
						reason,
						isInflected: false,
						needsContext: false,
						givesContext,
					});
				}
			}
		},
	};
}

/** What all segments of one id share. */
type Meaning = Pick<Candidate, 'subject' | 'reason' | 'givesContext'>;

function meaningOf(entry: Entry, id: string): Meaning {
	return {
		subject: { kind: 'entry', entry },
		reason: { kind: 'segmentId', segment: id },
		givesContext: !isOrdinaryWord(id.toLowerCase()),
	};
}
