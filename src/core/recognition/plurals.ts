import { pluralize, singularize } from 'inflection';

/** Where the library is wrong: words that are no plural, and plurals that it does not know. */
const SINGULAR: ReadonlyMap<string, string> = new Map([
	['axes', 'axis'],
	['appendices', 'appendix'],
	['gas', 'gas'],
	['its', 'its'],
	['lens', 'lens'],
	['always', 'always'],
]);
const PLURAL: ReadonlyMap<string, string> = new Map([
	['gas', 'gases'],
	['lens', 'lenses'],
]);

/** The other number of a word, as keys to compare: what it is as a plural, and as a singular if it is one. */
export function numbersOf(word: string): readonly string[] {
	if (isAcronym(word)) {
		// CPT is also CPTs. An acronym that ends in a capital S is no plural: CMS is not many CM.
		return word.length > 1 ? [`${word}s`] : [];
	}
	if (/^\p{Lu}{2,}s$/u.test(word)) {
		return [word.slice(0, -1)];
	}
	if (!/^\p{Script=Latin}{2,}$/u.test(word)) {
		return [];
	}
	const lower = word.toLowerCase();
	const isSingular = /(us|is|ss)$/.test(lower);
	const singular = SINGULAR.get(lower) ?? (isSingular ? lower : singularize(lower));
	const plural = PLURAL.get(lower) ?? pluralize(lower);
	return [singular, plural].filter((form) => form !== lower);
}

/** Whether a word is written in capitals alone, as CPT is. */
export function isAcronym(word: string): boolean {
	return /\p{Lu}/u.test(word) && !/\p{Ll}/u.test(word);
}
