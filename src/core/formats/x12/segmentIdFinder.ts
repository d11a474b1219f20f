import type { Entry } from '../../entries/entry';
import type { GlossaryView } from '../../entries/glossary';
import { isOrdinaryWord } from '../../recognition/ordinaryWords';
import type { Candidate, Finder } from '../../recognition/recognition';
import { interchangesTo } from './interchanges';
import { segmentsIn } from './segments';

/** Finds the ids of segments, each of which is a name of the entry called "<ID> Segment". */
export function createX12Finder(view: GlossaryView): Finder {
	const entriesOf = new Map<string, readonly Entry[]>();
	const entriesNamed = (id: string) => {
		const entries = entriesOf.get(id) ?? view.named(`${id} Segment`);
		entriesOf.set(id, entries);
		return entries;
	};
	return {
		find(document, span) {
			return interchangesTo(document, span.end)
				.filter((interchange) => interchange.start < span.end && span.start < interchange.end)
				.flatMap((interchange) =>
					segmentsIn(document.text, interchange, span).flatMap(({ id, start, end }) =>
						entriesNamed(id).map((entry): Candidate => ({
							start,
							end,
							subject: { kind: 'entry', entry },
							reason: { kind: 'segmentId', segment: id },
							isInflected: false,
							needsContext: false,
							givesContext: !isOrdinaryWord(id.toLowerCase()),
						})),
					),
				);
		},
	};
}
