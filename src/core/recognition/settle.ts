import type { Entry } from '../entries/entry';
import type { Candidate, Recognition, Region, Span, TextDocument } from './recognition';
import { beginningIn, contains, isSameRange, meeting, sortSpans } from './spans';

/** How far context reaches, each way. */
const WINDOW = { lines: 40, units: 4000 };

/**
 * Decides which candidates stand, for the whole text: first context, then who stands, then overlaps. What comes
 * back is in the order of the text; at one place a team's terms stand before the bundled ones, nearest first.
 */
export function settle(
	document: TextDocument,
	candidates: readonly Candidate[],
	regions: readonly Region[],
): readonly Recognition[] {
	const data = sortSpans(regions.filter((region) => region.kind === 'data'));
	const units = sortSpans(regions.filter((region) => region.kind === 'unit'));
	const audible = candidates.filter((candidate) => {
		// In a format's data, names that are short or need context stay silent: `N4*HONOLULU*HI` is a state. No name
		// goes on from one value into the next, or from a segment's id into its elements.
		const value = meeting(data, candidate);
		return (
			!value ||
			(contains(value, candidate) &&
				!candidate.needsContext &&
				nameLength(candidate) > value.silentLength)
		);
	});
	const context = new Context(document.text, audible, units);
	const standing = audible.filter((candidate) => !candidate.needsContext || context.isGivenTo(candidate));
	const team = standing.filter(({ subject }) => subject.entry.origin.kind === 'team');
	const bundled = standing.filter(({ subject }) => subject.entry.origin.kind === 'bundled');
	return sortByStart([...withoutOverlaps(team), ...withoutOverlaps(bundled)]);
}

class Context {
	readonly #free: ReadonlySet<Entry>;
	readonly #givers: readonly Candidate[];

	constructor(
		private readonly text: string,
		candidates: readonly Candidate[],
		private readonly units: readonly Region[],
	) {
		this.#free = new Set(
			candidates.filter(({ needsContext }) => !needsContext).map(({ subject }) => subject.entry),
		);
		this.#givers = sortSpans(candidates.filter(({ givesContext }) => givesContext));
	}

	/** Whether a candidate that needs context has it. */
	isGivenTo(candidate: Candidate): boolean {
		const { entry } = candidate.subject;
		// (a) A name of the same entry that needs no context stands anywhere in the text.
		if (this.#free.has(entry)) {
			return true;
		}
		// (b) Names of two different entries of the same glossary, which give context, stand around it, apart.
		const window = this.#windowAround(candidate);
		const firstEnd = new Map<Entry, number>();
		for (const { subject, start, end } of beginningIn(this.#givers, window)) {
			if (end <= window.end && glossaryOf(subject.entry) === glossaryOf(entry)) {
				if ([...firstEnd].some(([other, otherEnd]) => other !== subject.entry && otherEnd <= start)) {
					return true;
				}
				firstEnd.set(subject.entry, Math.min(end, firstEnd.get(subject.entry) ?? end));
			}
		}
		return false;
	}

	/** The unit that holds the place, or else 40 lines before and after, at most 4,000 UTF-16 units each way. */
	#windowAround(place: Span): Span {
		const unit = meeting(this.units, place);
		if (unit) {
			return unit;
		}
		const before = this.text.slice(Math.max(place.start - WINDOW.units, 0), place.start);
		const after = this.text.slice(place.end, place.end + WINDOW.units);
		return {
			start:
				place.start -
				before
					.split('\n')
					.slice(-WINDOW.lines - 1)
					.join('\n').length,
			end:
				place.end +
				after
					.split('\n')
					.slice(0, WINDOW.lines + 1)
					.join('\n').length,
		};
	}
}

/**
 * Mentions of a text never overlap: longest first, then leftmost. Those with the very same range all stay, each
 * entry once.
 */
function withoutOverlaps(candidates: readonly Candidate[]): readonly Recognition[] {
	const byLength = sortByStart(candidates).toSorted((a, b) => b.end - b.start - (a.end - a.start));
	const ownerOf = new Map<number, Candidate>();
	const seen = new Set<string>();
	return byLength.filter((candidate) => {
		const { start, end, subject } = candidate;
		const offsets = Array.from({ length: end - start }, (_, at) => start + at);
		const owner = offsets.map((offset) => ownerOf.get(offset)).find((other) => other !== undefined);
		if (owner && !isSameRange(owner, candidate)) {
			return false;
		}
		offsets.forEach((offset) => ownerOf.set(offset, candidate));
		const key = `${start} ${end} ${subject.entry.id}`;
		const isNew = !seen.has(key);
		seen.add(key);
		return isNew;
	});
}

/** In the order of the text; what begins at the same place keeps its order. */
function sortByStart(candidates: readonly Candidate[]): readonly Candidate[] {
	return candidates.toSorted((a, b) => a.start - b.start);
}

/** What gives context to each other: the bundled glossary, or the entries of one team folder. */
function glossaryOf({ origin }: Entry): string {
	return origin.kind === 'team' ? origin.folder : '';
}

/** How long the name is that was found, however it is written there. */
function nameLength({ reason, start, end }: Candidate): number {
	return reason.kind === 'name' ? reason.name.length : end - start;
}
