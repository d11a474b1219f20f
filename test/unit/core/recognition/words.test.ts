import { deepStrictEqual, strictEqual } from 'node:assert';
import { fold, nameKey, wordsOf } from '../../../../src/core/recognition/words';

describe('the words of a text', () => {
	const rows: readonly [text: string, words: string][] = [
		['prior authorization', 'prior authorization'],
		['priorAuthorization', 'prior Authorization'],
		['PriorAuthorizationRequest', 'Prior Authorization Request'],
		['PRIOR_AUTHORIZATION', 'PRIOR AUTHORIZATION'],
		['getCptCode', 'get Cpt Code'],
		['cpt4Code', 'cpt 4 Code'],
		['ICD10CM', 'ICD 10 CM'],
		['HTTPServer', 'HTTP Server'],
		['CPTcode', 'CP Tcode'],
		['cptcode', 'cptcode'],
		['CPTs', 'CPTs'],
		['getDRGsByYear', 'get DRGs By Year'],
		['DRGs2024', 'DRGs 2024'],
		['DRGs_by_year', 'DRGs by year'],
		['CMSsystem', 'CM Ssystem'],
		['SaMD', 'Sa MD'],
		['R&D', 'R D'],
		['$scope', 'scope'],
		['ＣＰＴ', 'ＣＰＴ'],
		['e\u0301tage', 'e\u0301tage'],
		['\u{1D49C}b c', '\u{1D49C}b c'],
		['a\u{1D49C}b', 'a \u{1D49C}b'],
		['診療CPT報酬', '診 療 CPT 報 酬'],
	];
	for (const [text, words] of rows) {
		it(`${text} → ${words}`, () => {
			deepStrictEqual(
				wordsOf(text).map(({ start, end }) => text.slice(start, end)),
				words.split(' '),
			);
		});
	}

	it('have UTF-16 offsets, also behind surrogate pairs and from a place inside the text', () => {
		deepStrictEqual(
			wordsOf('🏥 CPT x').map(({ start, end }) => [start, end]),
			[
				[3, 6],
				[7, 8],
			],
		);
		deepStrictEqual(wordsOf('one two three', 4, 7), [{ start: 4, end: 7, key: 'two' }]);
	});
});

describe('two spellings are one when they fold to the same', () => {
	const rows: readonly [a: string, b: string, isSame: boolean][] = [
		['strasse', 'STRAẞE', true],
		['pere', 'père', true],
		['Ελλάς', 'ΕΛΛΑΣ', true],
		['ﬁle', 'FILE', true],
		['ＣＰＴ', 'cpt', true],
		['İstanbul', 'istanbul', true],
		['か', 'が', false],
		['กำ', 'กา', false],
		['ö', 'oe', false],
	];
	for (const [a, b, isSame] of rows) {
		it(`${a} ${isSame ? '=' : '≠'} ${b}`, () => strictEqual(fold(a) === fold(b), isSame));
	}

	it('and a name whatever joins its words', () => {
		deepStrictEqual(['ICD-10-CM', 'icd10cm', 'ICD_10_CM'].map(nameKey), [
			'icd 10 cm',
			'icd 10 cm',
			'icd 10 cm',
		]);
	});
});
