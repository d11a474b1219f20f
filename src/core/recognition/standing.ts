import { identifierAround } from './identifiers';
import { joins, LINE_LEADER } from './joints';
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
	const standing = names.flatMap((name) =>
		matchesOf(name, document, words, at).flatMap((match) => {
			const candidate = candidateOf(name, match, document.text);
			return candidate ? [{ candidate, isInflected: match.isInflected }] : [];
		}),
	);
	// A word that is itself a name is that name first, before it is the plural of another.
	return standing
		.filter(
			({ isInflected, candidate: { end } }) =>
				!isInflected || !standing.some((other) => !other.isInflected && other.candidate.end === end),
		)
		.map(({ candidate }) => candidate);
}

interface Match {
	readonly words: readonly Word[];
	/** Whether the last word stands in its other number. */
	readonly isInflected: boolean;
}

function matchesOf(name: Name, document: TextDocument, words: readonly Word[], at: number): readonly Match[] {
	const matches: Match[] = [];
	for (const spelling of name.spellings) {
		for (const match of matchesOfSpelling(spelling, document, words, at)) {
			if (!matches.some((known) => known.words.at(-1) === match.words.at(-1))) {
				matches.push(match);
			}
		}
	}
	return matches;
}

function matchesOfSpelling(
	spelling: Spelling,
	{ text, languageId }: TextDocument,
	words: readonly Word[],
	first: number,
): readonly Match[] {
	const matches: Match[] = [];
	const seen = new Set<number>();
	const take = (step: number, at: number, taken: readonly Word[]): void => {
		const wanted = spelling[step];
		const word = words[at];
		const place = at * spelling.length + step;
		if (!wanted || !word || seen.has(place)) {
			return;
		}
		const isInflected = word.key !== wanted.key;
		if (isInflected && !wanted.inflected.includes(word.key)) {
			return;
		}
		seen.add(place);
		if (step === spelling.length - 1) {
			matches.push({ words: [...taken, word], isInflected });
		} else {
			goOn(step + 1, at + 1, [...taken, word]);
		}
	};
	const goOn = (step: number, at: number, taken: readonly Word[]): void => {
		const end = taken.at(-1)?.end ?? 0;
		const joint = spelling[step]?.joint;
		const next = words[at];
		if (!joint || !next) {
			return;
		}
		// A joint may hold one word that is none: the REM of a comment.
		for (let index = at; index <= at + (next.key === LINE_LEADER ? 1 : 0); index++) {
			const word = words[index];
			if (word && joins(joint, text, end, word.start, languageId)) {
				take(step, index, taken);
			}
		}
		const sign = spelling[step]?.key === 'and' ? ampersandIn(text, end, next.start) : undefined;
		const after = spelling[step + 1]?.joint;
		if (
			sign !== undefined &&
			after &&
			joins(joint, text, end, sign, languageId) &&
			joins(after, text, sign + 1, next.start, languageId)
		) {
			take(step + 1, at, taken);
		}
	};
	take(0, first, []);
	return matches;
}

function candidateOf(name: Name, { words, isInflected }: Match, text: string): Candidate | undefined {
	const start = (words[0]?.start ?? 0) - name.prefix.length;
	const lastEnd = words.at(-1)?.end ?? 0;
	const signs = text.startsWith(name.closing, lastEnd) ? name.closing + name.suffix : name.suffix;
	const end = lastEnd + signs.length;
	if (!text.startsWith(name.prefix, start) || !text.startsWith(signs, lastEnd)) {
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
		subject: { kind: 'entry', entry: name.entry },
		reason: { kind: 'name', name: name.written },
		needsContext,
		givesContext: !needsContext && name.isTelling,
	};
}
/** Whether the name needs context here; undefined where it is not meant at all. */
function contextNeed(name: Name, text: string, place: Span, words: readonly Word[]): boolean | undefined {
	const hasSmallLetters = /\p{Ll}/u.test(name.written);
	switch (name.mode) {
		case 'any':
			return false;
		case 'exact':
			return hasSameCapitals(name.written, text, words)
				? isAcronym(name.written) && capitalsProveNothing(text, place)
				: undefined;
		case 'contextual':
			return hasSmallLetters ||
				hasSameCapitals(name.written, text, words) ||
				isPartOfCodeName(text, place)
				? true
				: undefined;
	}
}

function hasSameCapitals(name: string, text: string, words: readonly Word[]): boolean {
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
	if (identifier.end - identifier.start > place.end - place.start) {
		return isAcronym(text.slice(identifier.start, identifier.end));
	}
	const [lineBefore] = text
		.slice(Math.max(place.start - NEIGHBOURHOOD, 0), place.start)
		.split('\n')
		.slice(-1);
	const [lineAfter] = text.slice(place.end, place.end + NEIGHBOURHOOD).split('\n', 1);
	const before = wordsWithLetters(lineBefore ?? '').at(-1);
	const after = wordsWithLetters(lineAfter ?? '')[0];
	const neighbours = [before, after].filter((word) => word !== undefined);
	return neighbours.length > 0 && neighbours.every(isAcronym);
}

function wordsWithLetters(text: string): readonly string[] {
	return text.match(/[\p{M}\p{N}_$]*\p{L}[\p{L}\p{M}\p{N}_$]*/gu) ?? [];
}

function isPartOfCodeName(text: string, place: Span): boolean {
	const identifier = identifierAround(text, place);
	const others = [
		...wordsOf(text, identifier.start, place.start),
		...wordsOf(text, place.end, identifier.end),
	];
	return others.some((word) => CODE_WORDS.has(word.key));
}
