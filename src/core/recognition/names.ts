import type { Entry } from '../entries/entry';
import { identifierAround } from './identifiers';
import { joins } from './joints';
import { indexNames, type Name, type NameNode } from './nameIndex';
import type { Candidate, Finder, Span, TextDocument } from './recognition';
import { isAcronym } from './plurals';
import { silentPlaces } from './silentPlaces';
import { meeting } from './spans';
import { withoutMarks, wordsOf, type Word } from './words';

/** How far after a span a name that begins in it may end, in UTF-16 units; one that is spread wider is not found. */
const REACH = 1000;

/** How far a neighbouring word is looked for on a line, in UTF-16 units. */
const NEIGHBOURHOOD = 200;

/** Words of an identifier that make `pos` in `pos_code` mean POS. */
const CODE_WORDS: ReadonlySet<string> = new Set(['code', 'cd', 'number', 'no', 'id', 'type', 'indicator']);

/**
 * Finds the names of the entries in a text, following the rules of what counts as a mention one by one. This is
 * the plain recogniser: every word of the text is tried as the beginning of every name.
 */
export function createNameFinder(entries: readonly Entry[]): Finder {
	const root = indexNames(entries);
	return {
		find(document, span) {
			const { start } = identifierAround(document.text, { start: span.start, end: span.start });
			const stretch = { start, end: Math.min(span.end + REACH, document.text.length) };
			const words = wordsOf(document.text, stretch.start, stretch.end);
			const silent = silentPlaces(document.text, stretch);
			const candidates = words.flatMap((word, at) =>
				word.start >= span.start && word.start < span.end ? namesAt(root, document, words, at) : [],
			);
			return { candidates: candidates.filter((candidate) => !meeting(silent, candidate)), regions: [] };
		},
	};
}

interface Match {
	readonly words: readonly Word[];
	readonly name: Name;
	readonly isInflected: boolean;
}

function namesAt(
	root: NameNode,
	document: TextDocument,
	words: readonly Word[],
	at: number,
): readonly Candidate[] {
	const matches = matchesAt(root, document, words, at).flatMap((match) => {
		const candidate = candidateOf(match, document.text);
		return candidate ? [{ ...match, candidate }] : [];
	});
	// A word that is itself a name is that name first, before it is the plural of another.
	const ends = new Set(
		matches.filter(({ isInflected }) => !isInflected).map(({ candidate }) => candidate.end),
	);
	return matches
		.filter(({ isInflected, candidate }) => !isInflected || !ends.has(candidate.end))
		.sort((a, b) => a.name.rank - b.name.rank)
		.map(({ candidate }) => candidate);
}

/** All names whose words stand in the text from `words[at]` on. */
function matchesAt(
	root: NameNode,
	document: TextDocument,
	words: readonly Word[],
	at: number,
): readonly Match[] {
	const matches: Match[] = [];
	const seen = new Map<NameNode, Set<number>>();
	const follow = (node: NameNode, from: number, taken: readonly Word[]): void => {
		const places = seen.get(node) ?? new Set();
		if (places.has(from)) {
			return;
		}
		seen.set(node, places.add(from));
		matches.push(...node.names.map((ending) => ({ ...ending, words: taken })));
		// A joint may hold one word that is none: the `&` of A&R for A/R, the REM of a comment.
		const lookAhead = node.next.size === 0 ? 0 : taken.length === 0 ? 1 : 2;
		words.slice(from, from + lookAhead).forEach((next, skipped) => {
			const end = taken.at(-1)?.end ?? next.start;
			for (const edge of node.next.get(next.key) ?? []) {
				if (
					taken.length === 0 ||
					joins(edge.joint, document.text, end, next.start, document.languageId)
				) {
					follow(edge.node, from + skipped + 1, [...taken, next]);
				}
			}
		});
	};
	follow(root, at, []);
	return matches;
}

function candidateOf({ words, name, isInflected }: Match, text: string): Candidate | undefined {
	const start = (words[0]?.start ?? 0) - name.prefix.length;
	const lastEnd = words.at(-1)?.end ?? 0;
	const signs = text.startsWith(name.closing, lastEnd) ? name.closing + name.suffix : name.suffix;
	const end = lastEnd + signs.length;
	const written = text.slice(start, end);
	if (!written.startsWith(name.prefix) || !written.endsWith(name.suffix)) {
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
