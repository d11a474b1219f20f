import type { Entry } from '../entries/entry';
import { Context } from './context';
import type { Candidate, Layout, Recognition, Span, TextDocument } from './recognition';
import { contains, firstFrom, isSameRange } from './spans';

/**
 * Decides which candidates stand, for the whole text: first context, then who stands, then overlaps. What comes
 * back is in the order of the text; at one place a team's terms stand before the bundled ones, nearest first.
 */
export function settle(
	document: TextDocument,
	candidates: readonly Candidate[],
	layouts: readonly Layout[],
): readonly Recognition[] {
	const audible = sortByStart(candidates.filter((candidate) => isAudible(candidate, layouts)));
	const context = new Context(document.text, audible, layouts);
	const standing = audible.filter((candidate) => !candidate.needsContext || context.isGivenTo(candidate));
	const team = standing.filter(({ subject }) => subject.entry.origin.kind === 'team');
	const bundled = standing.filter(({ subject }) => subject.entry.origin.kind === 'bundled');
	return sortByStart([...withoutOverlaps(team), ...withoutOverlaps(bundled)]);
}

/** In a format's data, names that are short or need context stay silent: `N4*HONOLULU*HI` is a state. */
function isAudible(candidate: Candidate, layouts: readonly Layout[]): boolean {
	return layouts.every((layout) => {
		const value = layout.valueAt(candidate);
		return (
			!value ||
			candidate.reason.kind === 'segmentId' ||
			(contains(value, candidate) &&
				(value.silentLength === undefined ||
					(!candidate.needsContext && candidate.reason.name.length > value.silentLength)))
		);
	});
}

/**
 * Mentions of a text never overlap: longest first, then leftmost. Those with the very same range all stay, each
 * entry once. `candidates` are in the order of the text.
 */
function withoutOverlaps(candidates: readonly Candidate[]): readonly Recognition[] {
	const standing: Recognition[] = [];
	let group: Candidate[] = [];
	let end = 0;
	for (const candidate of candidates) {
		if (candidate.start >= end) {
			longestOf(group).forEach((each) => standing.push(each));
			group = [];
		}
		group.push(candidate);
		end = Math.max(end, candidate.end);
	}
	longestOf(group).forEach((each) => standing.push(each));
	return standing;
}

/** Of candidates that hang together by overlaps, those that stand. */
function longestOf(group: readonly Candidate[]): readonly Recognition[] {
	if (group.length <= 1) {
		return group;
	}
	const taken: (Span & { readonly entries: Entry[] })[] = [];
	return group
		.toSorted((a, b) => b.end - b.start - (a.end - a.start))
		.filter((candidate) => {
			const { start, end, subject } = candidate;
			const next = firstFrom(taken, end);
			const met = taken[next - 1];
			if (!met || met.end <= start) {
				taken.splice(next, 0, { start, end, entries: [subject.entry] });
				return true;
			}
			if (!isSameRange(met, candidate) || met.entries.includes(subject.entry)) {
				return false;
			}
			met.entries.push(subject.entry);
			return true;
		});
}

/** In the order of the text; what begins at the same place keeps its order. */
function sortByStart(candidates: readonly Candidate[]): readonly Candidate[] {
	return candidates.toSorted((a, b) => a.start - b.start);
}
