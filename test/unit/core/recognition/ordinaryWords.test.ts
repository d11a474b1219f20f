import { deepStrictEqual, ok } from 'node:assert';
import { namesOf } from '../../../../src/core/entries/entry';
import { isOrdinaryWord, ordinaryWordCount } from '../../../../src/core/recognition/ordinaryWords';
import { isAcronym } from '../../../../src/core/recognition/plurals';
import { bundledEntries } from '../../../support/glossary';

/** Every acronym of the glossary that ships whose small letters are an ordinary word. All others are not. */
const ORDINARY = ['ASP', 'COB', 'ERA', 'GEM', 'MAC', 'PA', 'POS', 'TEAM'];

describe('ordinary words', () => {
	it('are at most 500', () => ok(ordinaryWordCount <= 500, String(ordinaryWordCount)));

	it('hold of the bundled acronyms these alone', () => {
		const acronyms = bundledEntries()
			.flatMap(namesOf)
			.filter((name) => /^\p{Lu}+$/u.test(name) && isAcronym(name));
		deepStrictEqual(
			[...new Set(acronyms.filter((name) => isOrdinaryWord(name.toLowerCase())))].sort(),
			ORDINARY,
		);
	});
});
