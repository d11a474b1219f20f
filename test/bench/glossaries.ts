import type { Entry } from '../../src/core/entries/entry';
import { kinds, materialOf } from './documents';
import { Random } from './random';

/** How many names one entry has. */
const NAMES_OF_ENTRY = 3;

const WORDS_OF_TEXTS = 3000;
const INVENTED_WORDS = 6000;

const CONSONANTS = 'b d f g k l m n p r s t v z'.split(' ');
const VOWELS = 'a e i o u'.split(' ');

/** Of 100 names, how many have one word, two, three and four. */
const SHARES = [5, 45, 30, 20];

/**
 * That many different names of one to four small words, always the same. A third of the vocabulary are words that
 * stand in the texts, rare and frequent ones alike, so that the first word of a name, or its first two, often stand
 * in a text without the rest. The others are invented, of two to four syllables. Names of one word are invented
 * words: nobody lists `string` or `the` as a term, and each would be thousands of mentions.
 */
export function namesOf(count: number): readonly string[] {
	const random = new Random(1);
	const invented = inventedWords(random);
	const vocabulary = [...wordsOfTexts(), ...invented];
	const lengths = SHARES.flatMap((share, index) => Array<number>(share).fill(index + 1));
	const names = new Set<string>();
	while (names.size < count) {
		const length = random.pick(lengths);
		names.add(
			length === 1
				? random.pick(invented)
				: Array.from({ length }, () => random.pick(vocabulary)).join(' '),
		);
	}
	return [...names];
}

/** The names on entries, three on each. */
export function entriesOf(names: readonly string[]): readonly Entry[] {
	return Array.from({ length: Math.ceil(names.length / NAMES_OF_ENTRY) }, (_, index) => {
		const [name = '', ...aliases] = names.slice(index * NAMES_OF_ENTRY, (index + 1) * NAMES_OF_ENTRY);
		return {
			id: `entry-${index}`,
			origin: { kind: 'bundled' },
			term: name,
			name,
			aliases,
			details: [],
			body: '',
			related: [],
			avoid: [],
			matchByName: [],
			sources: [],
		};
	});
}

/** Words of the texts that are written small, at equal steps from the most frequent to the rarest. */
function wordsOfTexts(): readonly string[] {
	const counts = new Map<string, number>();
	for (const kind of kinds) {
		for (const [word] of materialOf(kind).matchAll(/(?<![\p{L}\p{N}])[a-z]{3,12}(?![\p{L}\p{N}])/gu)) {
			counts.set(word, (counts.get(word) ?? 0) + 1);
		}
	}
	const byCount = [...counts].sort(([a, times], [b, others]) => others - times || (a < b ? -1 : 1));
	const step = byCount.length / WORDS_OF_TEXTS;
	return Array.from({ length: WORDS_OF_TEXTS }, (_, index) => byCount[Math.floor(index * step)]?.[0] ?? '');
}

function inventedWords(random: Random): readonly string[] {
	const words = new Set<string>();
	while (words.size < INVENTED_WORDS) {
		const syllables = 2 + Math.floor(random.next() * 3);
		words.add(
			Array.from({ length: syllables }, () => random.pick(CONSONANTS) + random.pick(VOWELS)).join(''),
		);
	}
	return [...words];
}
