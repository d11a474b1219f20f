import type { Entry } from '../entries/entry';
import type { CodeCandidate } from '../codes/code';
import { Context } from './context';
import type { Candidate, Layout, Recognition, TextDocument } from './recognition';
import { isSilentIn } from './silentNames';
import { contains, isSameRange, meeting, sortSpans } from './spans';

/** What was decided. */
export interface Settled {
	/** What stands, in the order of the text. */
	readonly recognitions: readonly Recognition[];
	/** What does not, for lack of context. */
	readonly heldBack: readonly Candidate[];
	/** The codes that stand, in the order of the text; they do not compete with names. */
	readonly codes: readonly CodeCandidate[];
}

/** How many candidates are decided about at once. */
const TURN = 1000;

/**
 * Decides which candidates stand, for the whole text: first context, then who stands, then overlaps. `candidates` are
 * in the order of the text; at one place a team's terms stand before the bundled ones, nearest first. `codes` are those
 * of each finder, of two that overlap the earlier finder's stands. It yields between a thousand candidates and the
 * next, so that an editor can let others have their turn.
 */
export function* settle(
	document: TextDocument,
	candidates: readonly Candidate[],
	layouts: readonly Layout[],
	codes: readonly (readonly CodeCandidate[])[] = [],
): Generator<undefined, Settled> {
	const audible = yield* filter(candidates, (candidate) => isAudible(candidate, layouts));
	yield;
	const certain = yield* withoutOccupied(codes, ({ needsContext }) => !needsContext);
	const isAskedByCodes = codes.some((each) => each.some(({ needsContext }) => needsContext));
	const isAsked = isAskedByCodes || audible.some(({ needsContext }) => needsContext);
	const context = new Context(
		document.text,
		isAsked ? audible : [],
		layouts,
		isAsked ? yield* filter(certain, ({ reason }) => reason.kind !== 'shape') : [],
	);
	const heldBack: Candidate[] = [];
	const isStanding = (candidate: Candidate) => {
		const stands = !candidate.needsContext || context.isGivenTo(candidate);
		if (!stands) {
			heldBack.push(candidate);
		}
		return stands;
	};
	const standing = isAsked ? yield* filter(audible, isStanding) : audible;
	const isOfTeam = ({ subject }: Candidate) => subject.entry.origin.kind === 'team';
	const ofOthers = yield* filter(standing, (candidate) => !isOfTeam(candidate));
	const bundled = yield* withoutOverlaps(ofOthers);
	const team = ofOthers === standing ? [] : yield* withoutOverlaps(standing.filter(isOfTeam));
	const isStandingCode = (code: CodeCandidate) => !code.needsContext || context.isGivenAt(code);
	return {
		recognitions: team.length > 0 ? inOrder([...team, ...bundled]) : bundled,
		heldBack,
		codes: isAskedByCodes ? yield* withoutOccupied(codes, isStandingCode) : certain,
	};
}

/**
 * Those codes of all finders that stand, without those at a place that another one has: the earlier finder's, or the
 * one before.
 */
function* withoutOccupied(
	codes: readonly (readonly CodeCandidate[])[],
	isStanding: (code: CodeCandidate) => boolean,
): Generator<undefined, readonly CodeCandidate[]> {
	let standing: readonly CodeCandidate[] = [];
	for (const each of codes) {
		let end = 0;
		const known = standing;
		const added = yield* filter(each, (code) => {
			const isFree =
				isStanding(code) && code.start >= end && (known.length === 0 || !meeting(known, code));
			end = isFree ? code.end : end;
			return isFree;
		});
		standing = known.length === 0 ? added : added.length === 0 ? known : sortSpans([...known, ...added]);
	}
	return standing;
}

/** Those that are kept; the very same list where all are, as is often so for hundreds of thousands. */
function* filter<T>(items: readonly T[], isKept: (item: T) => boolean): Generator<undefined, readonly T[]> {
	let kept: T[] | undefined;
	for (let at = 0; at < items.length; at++) {
		const item = items[at] as T;
		if (!isKept(item)) {
			kept ??= items.slice(0, at);
		} else {
			kept?.push(item);
		}
		if (at % TURN === 0) {
			yield;
		}
	}
	return kept ?? items;
}

/** Whether no format silences a candidate, and it lies in one value. */
function isAudible(candidate: Candidate, layouts: readonly Layout[]): boolean {
	const { reason, needsContext } = candidate;
	return (
		reason.kind === 'segmentId' ||
		layouts.every((layout) => {
			if (isSilentIn(layout, candidate, reason.name, needsContext)) {
				return false;
			}
			const value = layout.valueAt(candidate);
			return !value || contains(value, candidate);
		})
	);
}

/**
 * Mentions of a text never overlap: longest first, then leftmost. Those with the very same range all stay, each
 * entry once. `candidates` are in the order of the text.
 */
function* withoutOverlaps(candidates: readonly Candidate[]): Generator<undefined, readonly Recognition[]> {
	const standing: Recognition[] = [];
	let turn = 0;
	let at = 0;
	for (let first = candidates[at]; first; first = candidates[at]) {
		const start = at++;
		let { end } = first;
		for (let next = candidates[at]; next && next.start < end; next = candidates[++at]) {
			end = Math.max(end, next.end);
		}
		if (at === start + 1) {
			standing.push(first);
		} else {
			longestOf(candidates.slice(start, at)).forEach((each) => standing.push(each));
		}
		if (at >= turn) {
			yield;
			turn = at + TURN;
		}
	}
	return standing;
}

/** Of candidates that hang together by overlaps, those that stand. */
function longestOf(group: readonly Candidate[]): readonly Recognition[] {
	const from = group[0]?.start ?? 0;
	const length = group.reduce((end, candidate) => Math.max(end, candidate.end), 0) - from;
	/** Of each offset, the candidate that has it, counted from 1. */
	const owners = new Int32Array(length);
	const entries: Set<Entry>[] = [];
	// A word that is itself a name is that name first, before it is the plural of another.
	const byLength = group.toSorted(
		(a, b) => b.end - b.start - (a.end - a.start) || Number(a.isInflected) - Number(b.isInflected),
	);
	const standing: Candidate[] = [];
	for (const candidate of byLength) {
		const { start, end, subject } = candidate;
		const owner = owners.subarray(start - from, end - from).find((each) => each > 0);
		const met = owner === undefined ? undefined : standing[owner - 1];
		const others = owner === undefined ? undefined : entries[owner - 1];
		if (!met || !others) {
			standing.push(candidate);
			entries[standing.length - 1] = new Set([subject.entry]);
			owners.fill(standing.length, start - from, end - from);
		} else if (
			isSameRange(met, candidate) &&
			met.isInflected === candidate.isInflected &&
			!others.has(subject.entry)
		) {
			others.add(subject.entry);
			standing.push(candidate);
		}
	}
	return inOrder(standing);
}

/** In the order of the text; what begins at the same place keeps its order. */
export function inOrder(candidates: readonly Candidate[]): readonly Candidate[] {
	return candidates.toSorted((a, b) => a.start - b.start);
}
