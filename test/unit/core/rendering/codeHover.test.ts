import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import { readFileSync } from 'node:fs';
import { NO_DESCRIPTIONS } from '../../../../src/core/codes/descriptions';
import { GlossaryView } from '../../../../src/core/entries/glossary';
import { read, resultOf } from '../../../../src/core/recognize';
import { placeMarkdown } from '../../../../src/core/rendering/hover';
import { placeCardAt } from '../../../../src/core/rendering/placeCard';
import { placeText } from '../../../../src/core/rendering/plainText';
import { english } from '../../../../src/core/rendering/wording';
import { ANWEB, readAnweb } from '../../../support/anweb';
import { bundledEntries } from '../../../support/glossary';

const view = new GlossaryView(bundledEntries());
const links = { openEntry: (id: string) => `open:${id}`, hideTerm: () => 'hide:' };

/** What the hover says at the cursor, which is `|` in the text. */
function hoverAt(marked: string, languageId = '', descriptions = NO_DESCRIPTIONS): readonly string[] {
	const offset = marked.indexOf('|');
	const text = marked.replace('|', '');
	const card = placeCardAt(resultOf(read({ text, languageId }, view)), offset, english, descriptions);
	return card ? placeText(card, english).split('\n') : [];
}

describe('a hover on a code', () => {
	const rows: readonly [marked: string, languageId: string, lines: readonly string[]][] = [
		[
			"place_of_service_code = '1|1'",
			'sql',
			['11 · Place of service, Office', 'Recognised as Place of service: name place_of_service_code.'],
		],
		[
			'HI*ABK:E1|19~',
			'',
			[
				'E11.9 · ICD-10-CM, endocrine, nutritional and metabolic diseases',
				'chapter 4, E00–E89 · category E11',
				'Recognised as ICD-10-CM: element HI01, qualifier ABK. No description installed',
			],
		],
		[
			'CAS*CO*4|5*40~',
			'',
			[
				'45 · CARC',
				'Group CO, reason 45, amount 40',
				'Recognised as CARC: element CAS02, qualifier CO. No description installed',
			],
		],
		[
			'{"system":"http://hl7.org/fhir/sid/us-npi","value":"123456789|0"}',
			'json',
			[
				'1234567890 · NPI',
				'Recognised as NPI: system http://hl7.org/fhir/sid/us-npi. Check digit does not hold.',
			],
		],
		[
			'{"system":"http://hl7.org/fhir/sid/us-mbi","value":"1EG4-TE5-MK|73"}',
			'json',
			[
				'MBI · a person’s number, not repeated here',
				'Recognised as MBI: system http://hl7.org/fhir/sid/us-mbi.',
			],
		],
		[
			'{"system":"http://hl7.org/fhir/sid/icd-10","code":"E11.|9"}',
			'json',
			[
				'E11.9 · ICD-10-CM, endocrine, nutritional and metabolic diseases',
				'chapter 4, E00–E89 · category E11',
				'Recognised as ICD-10-CM: system http://hl7.org/fhir/sid/icd-10. The URI is that of WHO’s ICD-10. No description installed',
			],
		],
		[
			'cpt_code,modifier_1\n99213,2|5\n',
			'csv',
			[
				'25 · Modifier, a visit of its own on the day of a procedure',
				'CPT modifier',
				'Recognised as Modifier: column modifier_1. No description installed',
				'CPT is a registered trademark of the American Medical Association.',
			],
		],
		['SV1*H|C:99213:25*145*UN*1***1~', '', ['Qualifier HC: 99213 is CPT']],
	];
	for (const [marked, languageId, lines] of rows) {
		it(marked, () => deepStrictEqual(hoverAt(marked, languageId), lines));
	}

	it('has the description that a file of the user has, with its release', () => {
		const lines = hoverAt('HCPCS code E06|01', '', readAnweb(ANWEB, 'July 2026'));
		ok(
			lines.some((line) => line.startsWith('Invented breathing device')),
			lines.join('\n'),
		);
		ok(lines.some((line) => line.includes('July 2026')) && !lines.join().includes('No description'));
	});

	it('says of CPT whose it is, and leads to the entry', () => {
		const text = 'CPT 99213';
		const card = placeCardAt(resultOf(read({ text, languageId: '' }, view)), 5, english, NO_DESCRIPTIONS);
		const markdown = card ? placeMarkdown(card, english, links) : '';
		ok(markdown.includes('CPT is a registered trademark'), markdown);
		ok(markdown.includes('(<open:cpt>)'), markdown);
	});

	it('says what a claim says of a place that is no code', () => {
		strictEqual(hoverAt('HL*2*1*2|2*0~').length, 0);
		const claim = readFileSync('samples/claim.837', 'utf8');
		deepStrictEqual(hoverAt(claim.replace('HL*2*1*22', 'HL*2*1*2|2')), ['Level 2: subscriber, below 1']);
	});
});
