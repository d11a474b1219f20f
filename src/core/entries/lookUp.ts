import MiniSearch, { type SearchResult } from 'minisearch';
import { fold, wordsOf } from '../recognition/words';
import { namesOf, summaryOf, type Entry } from './entry';

/** How many entries are indexed in one turn. */
const TURN = 200;

/** Words that say how something is asked, not what. */
const QUESTION_WORDS: ReadonlySet<string> = new Set(
	(
		'a an and are as at both by define definition do does example for from has have how i in into is it its list ' +
		'mean meaning means my of on or that the this to was what when where which who whom why with'
	).split(' '),
);

/** Words that half of the field's names hold. */
const GENERIC_WORDS: ReadonlySet<string> = new Set('claim claims code codes form number numbers'.split(' '));

/** How much of a query is read, in UTF-16 units: a longer one costs more with each. */
const LONGEST_QUERY = 100;

/** How much a name counts in a query, beside a description; in a question both count the same. */
const NAMES_BOOST = 3;

/** How much more an entry counts whose name is what was asked, or is so but for a typo, or begins so. */
const LIKENESS = { same: 40, misspelt: 8, beginning: 3 };

/** How much a name counts without anything between its words: it is rare, and would count more than all else. */
const JOINED_BOOST = 0.3;

/** A name in the form in which a query is compared with it. */
interface NameForm {
	readonly words: readonly string[];
	/** Without anything between its words. */
	readonly joined: string;
}

/** Finds entries by what people type: names, halves of them, typos, and words of the description. */
export class LookUp {
	readonly #search = new MiniSearch<{ id: number; names: string; joined: string; description: string }>({
		fields: ['names', 'joined', 'description'],
		tokenize: (text) => text.split(' '),
		processTerm: (term) => term,
	});
	readonly #entries: Entry[] = [];
	readonly #forms: (readonly NameForm[])[] = [];

	/** Adds entries; of those that a query finds alike, what is added first comes first. */
	add(entries: readonly Entry[]): void {
		for (const entry of entries) {
			// What should not be said is still asked for.
			const names = [...namesOf(entry), ...entry.avoid];
			const forms = names.map(formOf);
			const id = this.#entries.push(entry) - 1;
			this.#forms.push(forms);
			this.#search.add({
				id,
				names: wordsOnce([...forms.flatMap(({ words }) => words), ...names.flatMap(initialsOf)]),
				joined: wordsOnce(forms.map(({ joined }) => joined)),
				description: termsOf(summaryOf(entry)).join(' '),
			});
		}
	}

	/** The entries that a query finds, best first. */
	find(query: string): readonly Entry[] {
		const asked = termsOf(query.slice(0, LONGEST_QUERY));
		if (asked.length === 0) {
			return [];
		}
		const said = asked.filter((term) => !QUESTION_WORDS.has(term));
		const special = said.filter((term) => !GENERIC_WORDS.has(term));
		// "denial code meaning", "denial code", "denial": whichever is a name.
		const wordings = [asked, said, special].filter((terms) => terms.length > 0);
		const terms = new Set([...(said.length > 0 ? said : asked), asked.join('')]);
		const isQuestion = asked.length - said.length >= 2;
		const found = this.#search.search([...terms].join(' '), {
			prefix: (term) => term.length > 1,
			// Two swapped letters are two edits, which MiniSearch grants from eight letters on.
			fuzzy: (term) => (term.length > 3 ? 0.26 : false),
			maxFuzzy: 2,
			boost: { names: isQuestion ? 1 : NAMES_BOOST, joined: JOINED_BOOST },
			weights: { prefix: 0.6, fuzzy: 0.35 },
			// An entry with many names is no less about each of them.
			bm25: { k: 1.2, b: 0.2, d: 0.5 },
			combineWith: 'OR',
		});
		return found
			.map((result) => ({ result, score: this.#scoreOf(result, said, wordings) }))
			.sort((a, b) => b.score - a.score)
			.flatMap(({ result }) => this.#entries[result.id as number] ?? []);
	}

	/** What MiniSearch says, more for an entry that has all that was asked, and most for one whose name it is. */
	#scoreOf(
		result: SearchResult,
		said: readonly string[],
		wordings: readonly (readonly string[])[],
	): number {
		const telling = wordings.at(-1) ?? [];
		const covered = telling.filter((term) => result.queryTerms.includes(term)).length / telling.length;
		const likeness = (this.#forms[result.id as number] ?? []).map((form) =>
			Math.max(
				isMisspelt(form, said, result) ? LIKENESS.misspelt : 1,
				...wordings.map((terms, place) => likenessOf(form, terms, place)),
			),
		);
		return result.score * Math.max(1, ...likeness) * (0.1 + covered ** 3);
	}
}

/** Whether a name has a word for each one asked, every one found, though not all as they are written. */
function isMisspelt({ words }: NameForm, asked: readonly string[], { terms }: SearchResult): boolean {
	return words.length === asked.length && words.every((word) => terms.includes(word));
}

/** How much more an entry counts, one of whose names is, or begins with, what was asked; `place` of the wording. */
function likenessOf({ words, joined }: NameForm, terms: readonly string[], place: number): number {
	const asked = terms.join('');
	if (joined === asked) {
		return LIKENESS.same - 4 * place;
	}
	const isBeginning = joined.startsWith(asked) || terms.every((term, at) => words[at]?.startsWith(term));
	return isBeginning ? LIKENESS.beginning + (10 * asked.length) / joined.length : 1;
}

/** An index of the entries, made in turns. */
export function* indexForLookUp(entries: readonly Entry[]): Generator<undefined, LookUp> {
	const lookUp = new LookUp();
	for (let start = 0; start < entries.length; start += TURN) {
		lookUp.add(entries.slice(start, start + TURN));
		yield;
	}
	return lookUp;
}

/** Each word once: an entry is not more about Medicare because many of its names begin with it. */
function wordsOnce(words: readonly string[]): string {
	return [...new Set(words)].join(' ');
}

function formOf(name: string): NameForm {
	const words = termsOf(name);
	return { words, joined: words.join('') };
}

/** The words of a text as they are compared: runs of letters and digits, without the `s` of a plural. */
function termsOf(text: string): readonly string[] {
	const runs = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
	return runs.map((run) => fold(run).replace(/(?<=[^\s]{2}[^s])s$/, ''));
}

/** The first letters of a name of several words, with and without the small ones: `eob`, `eb`. */
function initialsOf(name: string): readonly string[] {
	const words = wordsOf(name).map(({ key }) => key);
	const special = words.filter((word) => !QUESTION_WORDS.has(word));
	return [words, special]
		.filter((each) => each.length > 1)
		.map((each) => each.map((word) => word.charAt(0)).join(''));
}
