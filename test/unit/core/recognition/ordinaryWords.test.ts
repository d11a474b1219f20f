import { deepStrictEqual, ok } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { namesOf } from '../../../../src/core/entries/entry';
import { parseEntry } from '../../../../src/core/entries/parseEntry';
import { isOrdinaryWord, ordinaryWordCount } from '../../../../src/core/recognition/ordinaryWords';
import { isAcronym } from '../../../../src/core/recognition/plurals';

/** Every acronym of the glossary that ships whose small letters are an ordinary word. All others are not. */
const ORDINARY = ['MAC', 'PA', 'POS'];

describe('ordinary words', () => {
	it('are at most 500', () => ok(ordinaryWordCount <= 500, String(ordinaryWordCount)));

	it('hold of the bundled acronyms these alone', () => {
		const acronyms = readdirSync('terms', { recursive: true, encoding: 'utf8' })
			.filter((path) => path.endsWith('.md'))
			.flatMap(
				(path) =>
					parseEntry(readFileSync(join('terms', path), 'utf8'), path, { kind: 'bundled' }).entry ??
					[],
			)
			.flatMap(namesOf)
			.filter((name) => /^\p{Lu}+$/u.test(name) && isAcronym(name));
		deepStrictEqual(
			[...new Set(acronyms.filter((name) => isOrdinaryWord(name.toLowerCase())))].sort(),
			ORDINARY,
		);
	});
});
