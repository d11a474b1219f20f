import { ok, strictEqual } from 'assert';
import { closeEditors, eventually, hoverOn, openText, shownHoverOn } from './support';

/** A text, what is hovered in it, and what the hover says. */
const rows: readonly [what: string, language: string, text: string, needle: string, said: string][] = [
	[
		'FHIR',
		'json',
		'{"coding":[{"code":"E11.9","system":"http://hl7.org/fhir/sid/icd-10-cm"}]}',
		'E11.9',
		'ICD\\-10\\-CM',
	],
	[
		'a table',
		'plaintext',
		'claim_id,hcpcs_cd,charge\n1,E0601,100\n2,E0114,90\n',
		'E0601',
		'column hcpcs\\_cd',
	],
	['SQL', 'sql', "SELECT 1 FROM lines WHERE place_of_service_code IN ('11', '22')", '22', 'On Campus'],
	['prose', 'markdown', 'We bill CPT 99213 and HCPCS code E0601.', '99213', 'evaluation and management'],
	['a segment in a comment', 'typescript', '// SV1*HC:99213:25*145*UN*1***1~', '25', 'Modifies 99213'],
];

describe('a hover on a code', () => {
	afterEach(closeEditors);

	for (const [what, language, text, needle, said] of rows) {
		it(`in ${what}`, async () => {
			const { markdown, marked } = await shownHoverOn(await openText(text, language), needle);
			strictEqual(marked, needle);
			ok(markdown.includes(said), markdown);
		});
	}

	it('names a person’s number and does not repeat it', async () => {
		const document = await openText(
			'{"identifier":[{"system":"http://hl7.org/fhir/sid/us-mbi","value":"1EG4TE5MK73"}]}',
			'json',
		);
		const { markdown } = await shownHoverOn(document, '1EG4TE5MK73');
		ok(markdown.includes('not repeated here') && !markdown.includes('1EG4'), markdown);
	});

	it('is silent where nothing says that it is one', async () => {
		const document = await openText(
			'error[E0601]: no main. CPT is asked for. See line 99213.',
			'plaintext',
		);
		await eventually('a hover', () => hoverOn(document, 'CPT'));
		strictEqual(await hoverOn(document, 'E0601'), undefined);
		strictEqual(await hoverOn(document, '99213'), undefined);
	});
});
