import type { Entry } from '../entries/entry';
import type { Candidate, Layout, Span } from './recognition';
import { firstFrom } from './spans';

/** How far context reaches, each way. */
const WINDOW = { lines: 40, units: 4000 };

/** Whether stretches of a text speak of the field, by the candidates in them. It belongs to the text. */
export class Context {
	/** Entries of which a name that needs no context stands anywhere. */
	readonly #free: ReadonlySet<Entry>;
	readonly #givers: ReadonlyMap<string, Givers>;

	/** `candidates` are in the order of the text. */
	constructor(
		private readonly text: string,
		candidates: readonly Candidate[],
		private readonly layouts: readonly Layout[],
	) {
		const isAsked = candidates.some(({ needsContext }) => needsContext);
		this.#free = new Set(
			isAsked
				? candidates.filter(({ needsContext }) => !needsContext).map(({ subject }) => subject.entry)
				: [],
		);
		const givers = isAsked ? candidates.filter(({ givesContext }) => givesContext) : [];
		const glossaries = new Set(givers.map(({ subject }) => glossaryOf(subject.entry)));
		this.#givers = new Map(
			[...glossaries].map((glossary) => [
				glossary,
				new Givers(givers.filter(({ subject }) => glossaryOf(subject.entry) === glossary)),
			]),
		);
	}

	/** Whether a candidate that needs context has it. */
	isGivenTo(candidate: Candidate): boolean {
		const { entry } = candidate.subject;
		// (a) A name of the same entry that needs no context stands anywhere in the text.
		if (this.#free.has(entry)) {
			return true;
		}
		// (b) Names of two different entries of the same glossary, which give context, stand around it, apart.
		const givers = this.#givers.get(glossaryOf(entry));
		return givers !== undefined && givers.areTwoIn(this.#windowAround(candidate));
	}

	/** The unit that holds the place, or else 40 lines before and after, at most 4,000 UTF-16 units each way. */
	#windowAround(place: Span): Span {
		for (const layout of this.layouts) {
			const unit = layout.unitAt(place);
			if (unit) {
				return unit;
			}
		}
		const before = this.text.slice(Math.max(place.start - WINDOW.units, 0), place.start);
		let start = before.length;
		for (let line = 0; line <= WINDOW.lines && start >= 0; line++) {
			start = start > 0 ? before.lastIndexOf('\n', start - 1) : -1;
		}
		const after = this.text.slice(place.end, place.end + WINDOW.units);
		let end = -1;
		for (let line = 0; line <= WINDOW.lines && end < after.length; line++) {
			const next = after.indexOf('\n', end + 1);
			end = next < 0 ? after.length : next;
		}
		return { start: place.start - (before.length - (start + 1)), end: place.end + end };
	}
}

/** Candidates that give context to each other. */
class Givers {
	/**
	 * Of each giver, the least offset at which two givers of different entries have ended that stand apart, the first
	 * being this one or a later one.
	 */
	readonly #ends: Float64Array;

	constructor(private readonly givers: readonly Candidate[]) {
		const earliest = earliestEndings(givers);
		this.#ends = new Float64Array(givers.length + 1).fill(Infinity);
		for (let at = givers.length - 1; at >= 0; at--) {
			const { end, subject } = givers[at] as Candidate;
			const other = earliest[firstFrom(givers, end)]?.find(({ entry }) => entry !== subject.entry);
			this.#ends[at] = Math.min(this.#ends[at + 1] as number, other?.end ?? Infinity);
		}
	}

	/** Whether two of different entries lie whole in `window`, apart from each other. */
	areTwoIn(window: Span): boolean {
		return (this.#ends[firstFrom(this.givers, window.start)] as number) <= window.end;
	}
}

interface Ending {
	readonly entry: Entry;
	readonly end: number;
}

/** From each giver on: the two different entries of which one ends first, and where that is. */
function earliestEndings(givers: readonly Candidate[]): readonly (readonly Ending[])[] {
	const earliest: (readonly Ending[])[] = [[]];
	for (const { end, subject } of givers.toReversed()) {
		const later = earliest.at(-1) ?? [];
		const own = later.find(({ entry }) => entry === subject.entry);
		const isFirst = !own || own.end > end;
		const others = later.filter((each) => each !== own);
		const both = [{ entry: subject.entry, end }, ...others].sort((a, b) => a.end - b.end);
		earliest.push(isFirst ? both.slice(0, 2) : later);
	}
	return earliest.reverse();
}

/** What gives context to each other: the bundled glossary, or the entries of one team folder. */
function glossaryOf({ origin }: Entry): string {
	return origin.kind === 'team' ? origin.folder : '';
}
