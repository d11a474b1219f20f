import type { Entry } from '../entries/entry';
import { Context } from './context';
import type { Candidate, Layout, Recognition, Span, TextDocument } from './recognition';
import { contains, firstFrom, isSameRange } from './spans';

/** What was decided. */
export interface Settled {
	/** What stands, in the order of the text. */
	readonly recognitions: readonly Recognition[];
	/** What does not, for lack of context. */
	readonly heldBack: readonly Candidate[];
}

/** How many candidates are decided about at once. */
const TURN = 1000;

/**
 * Decides which candidates stand, for the whole text: first context, then who stands, then overlaps. `candidates` are
 * in the order of the text; at one place a team's terms stand before the bundled ones, nearest first. It yields between a thousand candidates and the next, so that an editor can let others have their turn.
 */
export function* settle(
	document: TextDocument,
	candidates: readonly Candidate[],
	layouts: readonly Layout[],
): Generator<undefined, Settled> {
	const audible = yield* filter(candidates, (candidate) => isAudible(candidate, layouts));
	yield;
	const context = new Context(document.text, audible, layouts);
	const heldBack: Candidate[] = [];
	const isStanding = (candidate: Candidate) => {
		const stands = !candidate.needsContext || context.isGivenTo(candidate);
		if (!stands) {
			heldBack.push(candidate);
		}
		return stands;
	};
	const standing = yield* filter(audible, isStanding);
	const isOfTeam = ({ subject }: Candidate) => subject.entry.origin.kind === 'team';
	const team = yield* withoutOverlaps(standing.filter(isOfTeam));
	const bundled = yield* withoutOverlaps(
		team.length > 0 ? standing.filter((candidate) => !isOfTeam(candidate)) : standing,
	);
	return { recognitions: team.length > 0 ? inOrder([...team, ...bundled]) : bundled, heldBack };
}

function* filter<T>(items: readonly T[], isKept: (item: T) => boolean): Generator<undefined, readonly T[]> {
	const kept: T[] = [];
	for (let start = 0; start < items.length; start += TURN) {
		for (const item of items.slice(start, start + TURN)) {
			if (isKept(item)) {
				kept.push(item);
			}
		}
		yield;
	}
	return kept;
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
function* withoutOverlaps(candidates: readonly Candidate[]): Generator<undefined, readonly Recognition[]> {
	const standing: Recognition[] = [];
	let group: Candidate[] = [];
	let end = 0;
	for (const [at, candidate] of candidates.entries()) {
		if (at % TURN === 0) {
			yield;
		}
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
	const byLength = group.toSorted((a, b) => b.end - b.start - (a.end - a.start));
	return inOrder(
		byLength.filter((candidate) => {
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
		}),
	);
}

/** In the order of the text; what begins at the same place keeps its order. */
export function inOrder(candidates: readonly Candidate[]): readonly Candidate[] {
	return candidates.toSorted((a, b) => a.start - b.start);
}
