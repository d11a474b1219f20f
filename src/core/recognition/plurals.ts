import { pluralize, singularize } from 'inflection';

/** Where the library is wrong in one way or the other; some plurals have two singulars. */
const PAIRS = `
	addendum addenda, adenoma adenomas, analysis analyses, apparatus apparatuses, appendix appendices, axis axes,
	base bases, basis bases, bias biases, bronchus bronchi, calorie calories, census censuses, consensus consensuses,
	corpus corpora, cortex cortices, curriculum curricula, embolus emboli, focus focuses, gas gases, half halves,
	hypothesis hypotheses, knife knives, leaf leaves, lens lenses, life lives, memorandum memoranda,
	metastasis metastases, movie movies, nucleus nuclei, orthosis orthoses, pelvis pelves, radius radii, self selves,
	shelf shelves, stenosis stenoses, stimulus stimuli, stoma stomata, surplus surpluses, synthesis syntheses,
	thrombosis thromboses, thrombus thrombi, vertebra vertebrae, wife wives
`
	.trim()
	.split(/,\s*/)
	.map((pair) => pair.split(' '));

/** Words that end like a plural and are none. */
const NO_PLURALS: ReadonlySet<string> = new Set(
	'always as data does goods has its lens means news series species this was yes'.split(' '),
);

/**
 * The same word in the other number, as people write it: CPT as CPTs, policies as policy. English; a library knows
 * the rules, and the lists above what it does not. A single capital (the B of 340B) has a plural only in a longer name.
 */
export function numbersOf(word: string, isPartOfName = false): readonly string[] {
	if (isAcronym(word)) {
		// An acronym that ends in a capital S is no plural: CMS is not many CM.
		return word.length > 1 || isPartOfName ? [`${word}s`] : [];
	}
	if (/^\p{Lu}{2,}s$/u.test(word)) {
		return [word.slice(0, -1)];
	}
	if (!/^\p{Script=Latin}{2,}$/u.test(word)) {
		return [];
	}
	const lower = word.toLowerCase();
	const listed = PAIRS.filter((pair) => pair.includes(lower)).flat();
	return [...new Set(listed.length > 0 ? listed : [singularOf(lower), pluralize(lower)])].filter(
		(form) => form !== lower,
	);
}

function singularOf(word: string): string {
	if (NO_PLURALS.has(word) || /(us|is|ss)$/.test(word)) {
		return word;
	}
	return word.endsWith('ves') ? word.slice(0, -1) : singularize(word);
}

/** Whether a word is written in capitals alone, as CPT is. */
export function isAcronym(word: string): boolean {
	return /\p{Lu}/u.test(word) && !/\p{Ll}/u.test(word);
}
