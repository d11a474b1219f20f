import { identifierAround } from './identifiers';
import { joins, LINE_LEADER, LONGEST_MENTION, type Joint } from './joints';
import type { Name, Spelling } from './names';
import { isAcronym } from './plurals';
import type { Candidate, Span, TextDocument } from './recognition';
import { ampersandIn, withoutMarks, wordsOf, type Word } from './words';

/** How far a neighbouring word is looked for on a line, in UTF-16 units. */
const NEIGHBOURHOOD = 200;

/** Words of an identifier that make `pos` in `pos_code` mean POS. */
const CODE_WORDS: ReadonlySet<string> = new Set(['code', 'cd', 'number', 'no', 'id', 'type', 'indicator']);

/**
 * What stands of `names` from `words[at]` on, in the order of the names, following the rules of what counts as a
 * mention one by one. `words` are the text's, one after the other, as far as the names may go.
 */
export function standingAt(
	names: readonly Name[],
	document: TextDocument,
	words: readonly Word[],
	at: number,
): readonly Candidate[] {
	return names.flatMap((name) =>
		matchesOf(name, document, words, at).flatMap(
			(match) => candidateOf(name, match, document.text) ?? [],
		),
	);
}

const WORD_WITH_LETTER = /[\p{M}\p{N}_$]*\p{L}[\p{L}\p{M}\p{N}_$]*/u;
const WORDS_WITH_LETTERS = new RegExp(WORD_WITH_LETTER, 'gu');

interface Match {
	readonly words: readonly Word[];
	/** Whether the last word stands in its other number. */
	readonly isInflected: boolean;
}

function matchesOf(name: Name, document: TextDocument, words: readonly Word[], at: number): readonly Match[] {
	let matches: readonly Match[] = [];
	for (const spelling of name.spellings) {
		const known = matches;
		const others = new Matcher(spelling, document, words).matchesFrom(at);
		matches =
			known.length === 0
				? others
				: [
						...known,
						...others.filter((match) => !known.some((other) => endOf(other) === endOf(match))),
					];
	}
	return matches;
}

function endOf({ words }: Match): number | undefined {
	return words.at(-1)?.end;
}

/** Follows one spelling of a name through the words of a text. */
class Matcher {
	readonly #matches: Match[] = [];
	/** Where there are several ways, the pairs of step and word that were reached, so that none is gone twice. */
	#seen: Set<number> | undefined;

	constructor(
		private readonly spelling: Spelling,
		private readonly document: TextDocument,
		private readonly words: readonly Word[],
	) {}

	matchesFrom(at: number): readonly Match[] {
		this.#take(0, at, []);
		return this.#matches;
	}

	/** Takes `words[at]` as the word of a step. */
	#take(step: number, at: number, taken: readonly Word[]): void {
		const wanted = this.spelling[step];
		const word = this.words[at];
		const isInflected = word?.key !== wanted?.key;
		if (
			!wanted ||
			!word ||
			(isInflected && !wanted.inflected.includes(word.key)) ||
			this.#isSeen(step, at)
		) {
			return;
		}
		if (step === this.spelling.length - 1) {
			this.#matches.push({ words: [...taken, word], isInflected });
		} else {
			this.#goOn(step + 1, at + 1, [...taken, word]);
		}
	}

	#goOn(step: number, at: number, taken: readonly Word[]): void {
		const end = taken.at(-1)?.end ?? 0;
		const wanted = this.spelling[step];
		const next = this.words[at];
		if (!wanted || !next || next.start - (taken[0]?.start ?? 0) > LONGEST_MENTION) {
			return;
		}
		if (this.#joins(wanted.joint, end, next.start)) {
			this.#take(step, at, taken);
		}
		// A joint may hold one word that is none: the REM of a comment.
		const afterLeader = next.key === LINE_LEADER ? this.words[at + 1] : undefined;
		if (afterLeader && this.#joins(wanted.joint, end, afterLeader.start)) {
			this.#seen ??= new Set();
			this.#take(step, at + 1, taken);
		}
		const sign = wanted.key === 'and' ? ampersandIn(this.document.text, end, next.start) : undefined;
		const after = this.spelling[step + 1]?.joint;
		if (
			sign !== undefined &&
			after &&
			this.#joins(wanted.joint, end, sign) &&
			this.#joins(after, sign + 1, next.start)
		) {
			this.#seen ??= new Set();
			this.#take(step + 1, at, taken);
		}
	}

	#joins(joint: Joint, from: number, to: number): boolean {
		return joins(joint, this.document.text, from, to, this.document.languageId);
	}

	#isSeen(step: number, at: number): boolean {
		const place = at * this.spelling.length + step;
		const isSeen = this.#seen?.has(place) ?? false;
		this.#seen?.add(place);
		return isSeen;
	}
}

/** A name at `[start, end)`, which is taken in any case. */
export function freeCandidate(name: Name, start: number, end: number): Candidate {
	return {
		start,
		end,
		subject: name.subject,
		reason: name.reason,
		isInflected: false,
		needsContext: false,
		givesContext: name.isTelling,
	};
}

function candidateOf(name: Name, { words, isInflected }: Match, text: string): Candidate | undefined {
	const lastEnd = words.at(-1)?.end ?? 0;
	const start = (words[0]?.start ?? 0) - name.prefix.length;
	const hasClosing = name.closing !== '' && text.startsWith(name.closing, lastEnd);
	const signsEnd = hasClosing ? lastEnd + name.closing.length : lastEnd;
	const end = signsEnd + name.suffix.length;
	if (
		(name.prefix !== '' && !text.startsWith(name.prefix, start)) ||
		(name.suffix !== '' && !text.startsWith(name.suffix, signsEnd))
	) {
		return undefined;
	}
	if (isInflected && name.pluralEnding && !name.pluralEnding.test(text.slice(start, lastEnd))) {
		return undefined;
	}
	const needsContext = contextNeed(name, text, { start, end }, words);
	if (needsContext === undefined) {
		return undefined;
	}
	return {
		start,
		end,
		subject: name.subject,
		reason: name.reason,
		isInflected,
		needsContext,
		givesContext: !needsContext && name.isTelling,
	};
}

/** Whether the name needs context here; undefined where it is not meant at all. */
function contextNeed(name: Name, text: string, place: Span, words: readonly Word[]): boolean | undefined {
	switch (name.mode) {
		case 'any':
			return false;
		case 'exact':
			return hasSameCapitals(name.written, text, words)
				? isAcronym(name.written) && capitalsProveNothing(text, place)
				: undefined;
		case 'contextual':
			return /\p{Ll}/u.test(name.written) ||
				hasSameCapitals(name.written, text, words) ||
				isPartOfCodeName(text, place)
				? true
				: undefined;
	}
}

function hasSameCapitals(name: string, text: string, words: readonly Word[]): boolean {
	if (text.slice(words[0]?.start, words.at(-1)?.end) === name) {
		return true;
	}
	const pattern = (source: string, parts: readonly Word[]) =>
		parts
			.filter((word) => word.key !== 'and')
			.map((word) =>
				withoutMarks(source.slice(word.start, word.end))
					.replace(/\p{Lu}/gu, 'A')
					.replace(/\p{Ll}/gu, 'a'),
			)
			.join('');
	const [given, written] = [pattern(name, wordsOf(name)), pattern(text, words)];
	const shared = Math.min(given.length, written.length);
	return given.slice(0, shared) === written.slice(0, shared) && !written.slice(shared).includes('A');
}

/** Whether all around is in capitals: the identifier it is a part of, or its neighbours on the line. */
function capitalsProveNothing(text: string, place: Span): boolean {
	const identifier = identifierAround(text, place);
	const others = text.slice(identifier.start, place.start) + text.slice(place.end, identifier.end);
	if (/[\p{Lu}\p{Ll}]/u.test(others)) {
		return isAcronym(others);
	}
	const [lineAfter = ''] = text.slice(place.end, place.end + NEIGHBOURHOOD).split('\n', 1);
	const after = WORD_WITH_LETTER.exec(lineAfter)?.[0];
	if (after !== undefined && !isAcronym(after)) {
		return false;
	}
	const textBefore = text.slice(Math.max(place.start - NEIGHBOURHOOD, 0), place.start);
	const lineBefore = textBefore.slice(textBefore.lastIndexOf('\n') + 1);
	const before = lineBefore.match(WORDS_WITH_LETTERS)?.at(-1);
	return before === undefined ? after !== undefined : isAcronym(before);
}

function isPartOfCodeName(text: string, place: Span): boolean {
	const identifier = identifierAround(text, place);
	const others = [
		...wordsOf(text, identifier.start, place.start),
		...wordsOf(text, place.end, identifier.end),
	];
	return others.some((word) => CODE_WORDS.has(word.key));
}
