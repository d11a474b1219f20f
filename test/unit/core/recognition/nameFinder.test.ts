import { deepStrictEqual } from 'node:assert';
import * as fc from 'fast-check';
import type { Entry, MatchMode } from '../../../../src/core/entries/entry';
import { createNameFinder } from '../../../../src/core/recognition/nameFinder';
import { PORTION } from '../../../../src/core/recognition/wordReader';
import { entry } from '../../../support/glossary';
import { createPlainNameFinder } from '../../../support/plainNameFinder';

/** How many texts are tried; more by `FUZZ_RUNS=1000000`. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 10_000);

/** Few words, so that texts hit names often: words that are part of others, acronyms, plurals, other scripts. */
const word = fc.constantFrom(
	...[
		'prior',
		'prio',
		'auth',
		'auths',
		'authorization',
		'authorizations',
		'code',
		'codes',
		'policy',
		'policies',
	],
	...[
		'analysis',
		'analyses',
		'claim',
		'claims',
		'or',
		'OR',
		'and',
		'REM',
		'rem',
		'a',
		'A',
		'b',
		'k',
		's',
		'S',
	],
	...[
		'CPT',
		'cpt',
		'Cpt',
		'CPTs',
		'CM',
		'CMs',
		'CMS',
		'POS',
		'pos',
		'ePA',
		'SaMD',
		'E/M',
		'R&D',
		'UB-04',
		'UB04',
	],
	...['ICD-10-CM', 'ICD10', '340B', '510(k)', 'C#', '.NET', 'Node.js', '10', '1', '04', 'D&B', 'A&', '&B'],
	...[
		'père',
		'pere',
		'pe\u0300re',
		'straße',
		'strasse',
		'STRAẞE',
		'Ärztin',
		'aerztin',
		'ΟΔΟΣ',
		'οδος',
		'ﬁle',
		'K',
	],
	...[
		'診療',
		'診療報酬',
		'診',
		'レセプト',
		'ค่ารักษา',
		'שלום',
		'🏥',
		'\u{1D49C}b',
		'\u0301',
		'ＣＰＴ',
		'２',
		'ɪ',
		'İ',
		'ı',
	],
);

const sign = fc.constantFrom(
	...[
		'',
		'',
		'',
		' ',
		' ',
		' ',
		'  ',
		'_',
		'-',
		'/',
		'&',
		' & ',
		'&&',
		'.',
		'. ',
		',',
		', ',
		' (',
		') ',
		'(',
		')',
	],
	...[
		'\n',
		'\r\n',
		'\n\n',
		'\n// ',
		'\n# ',
		'\n * ',
		'\nREM ',
		'-\n',
		'\n- ',
		'\n> ',
		'**',
		'**\n',
		'\t',
		'\u00A0',
	],
	...[
		'–',
		'—',
		'’',
		"'",
		'"',
		'`',
		';',
		':',
		'|',
		' | ',
		'://',
		'@',
		'#',
		'+',
		'x'.repeat(40),
		' '.repeat(250),
		'…',
	],
);

/** Words with signs between them, as parts of a text or of a name. */
function sequence(words: fc.Arbitrary<string>, most: number) {
	return fc
		.array(fc.tuple(words, sign), { minLength: 1, maxLength: most })
		.map((parts) => parts.flat().join(''));
}

function glossaryOf(words: fc.Arbitrary<string>) {
	const name = fc.oneof(
		words,
		fc.array(words, { minLength: 2, maxLength: 3 }).map((each) => each.join(' ')),
		sequence(words, 3),
		fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }),
	);
	const match = fc.constantFrom<(MatchMode | undefined)[]>(undefined, 'any', 'exact', 'contextual');
	return fc
		.array(fc.tuple(fc.array(name, { minLength: 1, maxLength: 3 }), match), {
			minLength: 1,
			maxLength: 5,
		})
		.map((entries) =>
			entries.map(([[first = '', ...aliases], mode], index): Entry => ({
				...base,
				id: String(index),
				name: first,
				aliases,
				match: mode,
			})),
		);
}

function textOf(words: fc.Arbitrary<string>) {
	const piece = fc.oneof(words, sign, fc.string({ unit: 'binary', maxLength: 4 }));
	return fc.oneof(
		sequence(words, 12),
		fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
	);
}

/** A glossary and a text of the same few words. */
const glossaryAndText = fc
	.uniqueArray(word, { minLength: 2, maxLength: 6 })
	.chain((pool) => fc.tuple(glossaryOf(fc.constantFrom(...pool)), textOf(fc.constantFrom(...pool))));

const base = entry('term: Base');

describe('the fast recogniser', () => {
	it(`finds what the plain one finds, in ${RUNS} texts`, () => {
		fc.assert(
			fc.property(
				glossaryAndText,
				fc.constantFrom('', 'markdown'),
				([entries, written], languageId) => {
					const document = { text: written, languageId };
					const span = { start: 0, end: written.length };
					deepStrictEqual(
						shown(createNameFinder(entries).find(document, span, [])),
						shown(createPlainNameFinder(entries).find(document, span, [])),
					);
				},
			),
			{ numRuns: RUNS },
		);
	}).timeout(0);

	it('does so where it goes from one portion of a long text to the next', () => {
		fc.assert(
			fc.property(glossaryAndText, fc.integer({ min: 0, max: 60 }), ([entries, written], before) => {
				const text = `${'x\n'.repeat(PORTION / 2).slice(before)}${written}`;
				const document = { text, languageId: '' };
				const span = { start: 0, end: text.length };
				deepStrictEqual(
					shown(createNameFinder(entries).find(document, span, [])),
					shown(createPlainNameFinder(entries).find(document, span, [])),
				);
			}),
			{ numRuns: 30 },
		);
	}).timeout(0);
});

function shown(
	candidates: readonly { start: number; end: number; reason: object; subject: { entry: Entry } }[],
) {
	return candidates
		.map(({ subject, ...rest }) => ({ ...rest, subject: subject.entry.id }))
		.sort((a, b) => a.start - b.start);
}
