import type { Entry } from '../entries/entry';
import type { Candidate, Layout, Span } from './recognition';
import { firstFrom } from './spans';

/** How far context reaches, each way. */
const WINDOW = { lines: 40, units: 4000 };

/** Whether stretches of a text speak of the field, by the candidates and codes in them. It belongs to the text. */
export class Context {
	/** Entries of which a name that needs no context stands anywhere. */
	readonly #free: ReadonlySet<Entry>;
	readonly #givers: ReadonlyMap<string, Givers>;

	/** `candidates` and `codes`, the places of codes that need no context, are in the order of the text. */
	constructor(
		private readonly text: string,
		candidates: readonly Candidate[],
		private readonly layouts: readonly Layout[],
		private readonly codes: readonly Span[],
	) {
		this.#free = new Set(
			candidates.filter(({ needsContext }) => !needsContext).map(({ subject }) => subject.entry),
		);
		const givers = candidates.filter(({ givesContext }) => givesContext);
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
		const glossary = glossaryOf(entry);
		return glossary === BUNDLED
			? this.isGivenAt(candidate)
			: (this.#givers.get(glossary)?.areTwoIn(this.#windowAround(candidate)) ?? false);
	}

	/**
	 * Whether a place has the context that the bundled glossary gives: (b) names of two different entries, which give
	 * context, stand around it, apart; or (c) a code does, whose place says what it is.
	 */
	isGivenAt(place: Span): boolean {
		const window = this.#windowAround(place);
		const code = this.codes[firstFrom(this.codes, window.start)];
		return (
			(code !== undefined && code.end <= window.end) ||
			(this.#givers.get(BUNDLED)?.areTwoIn(window) ?? false)
		);
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

/** Candidates that give context to each other, in the order of the text. */
class Givers {
	/** Of each giver, the place of the next one of another entry. */
	readonly #nextOther: Int32Array;

	constructor(private readonly givers: readonly Candidate[]) {
		this.#nextOther = new Int32Array(givers.length).fill(givers.length);
		for (let at = givers.length - 2; at >= 0; at--) {
			const isOther = givers[at]?.subject.entry !== givers[at + 1]?.subject.entry;
			this.#nextOther[at] = isOther ? at + 1 : (this.#nextOther[at + 1] ?? 0);
		}
	}

	/** Whether two of different entries lie whole in `window`, apart from each other. */
	areTwoIn(window: Span): boolean {
		for (let at = firstFrom(this.givers, window.start); ; at++) {
			const giver = this.givers[at];
			const next = this.givers[this.#nextOther[at] ?? at];
			if (!giver || !next || next.start >= window.end) {
				return false;
			}
			if (giver.end <= window.end && this.#isOneApart(at, giver, window)) {
				return true;
			}
		}
	}

	/** Whether one of another entry than that of `giver`, at `at`, follows it in `window`. Few overlap, so few are met. */
	#isOneApart(at: number, giver: Candidate, window: Span): boolean {
		let place = this.#nextOther[at] ?? this.givers.length;
		for (let other = this.givers[place]; other && other.start < window.end; other = this.givers[place]) {
			const isSame = other.subject.entry === giver.subject.entry;
			if (!isSame && giver.end <= other.start && other.end <= window.end) {
				return true;
			}
			place = isSame ? (this.#nextOther[place] ?? place + 1) : place + 1;
		}
		return false;
	}
}

const BUNDLED = '';

/** What gives context to each other: the bundled glossary, or the entries of one team folder. */
function glossaryOf({ origin }: Entry): string {
	return origin.kind === 'team' ? origin.folder : BUNDLED;
}
