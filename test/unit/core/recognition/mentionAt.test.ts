import { deepStrictEqual } from 'node:assert';
import { GlossaryView } from '../../../../src/core/entries/glossary';
import { mentionAt } from '../../../../src/core/recognition/mentionAt';
import { recognize } from '../../../../src/core/recognize';
import { entry, teamEntry } from '../../../support/glossary';

const cpt = entry('term: CPT');
const hcpcs = entry('term: HCPCS');
const desk = teamEntry('/project/glossary', 'term: CPT Desk');

/** The piece of the text that the hover marks, and the terms it shows; `|` is the mouse or the cursor. */
function at(textWithCursor: string, isEndOn = false): readonly string[] | undefined {
	const offset = textWithCursor.indexOf('|');
	const document = { text: textWithCursor.replace('|', ''), languageId: '' };
	const recognitions = recognize(document, new GlossaryView([desk, cpt, hcpcs]));
	const mention = mentionAt(document, recognitions, offset, isEndOn);
	return (
		mention && [
			document.text.slice(mention.start, mention.end),
			...mention.recognitions.map(({ subject }) => subject.entry.term),
		]
	);
}

describe('the mention at a place', () => {
	const rows: readonly [text: string, mention: readonly string[] | undefined][] = [
		['a |CPT b', ['CPT', 'CPT']],
		['a CP|T b', ['CPT', 'CPT']],
		['a CPT| b', undefined],
		['|a CPT', undefined],
		['|getCptCode', ['get', 'CPT']],
		['getCptC|ode', ['Code', 'CPT']],
		['cpt|_code', ['_', 'CPT']],
		['cpt_|code', ['code', 'CPT']],
		['get|CptToHcpcs', ['Cpt', 'CPT']],
		['getCpt|ToHcpcs', ['To', 'CPT', 'HCPCS']],
		['getCptToHcpcs|', undefined],
		['C|PT desk', ['CPT desk', 'CPT Desk', 'CPT']],
		['CPT de|sk', ['CPT desk', 'CPT Desk']],
		['|', undefined],
	];
	for (const [text, mention] of rows) {
		it(`${text} → ${mention?.join(', ') ?? 'none'}`, () => deepStrictEqual(at(text), mention));
	}

	it('for a command, the cursor at its end is on it', () => {
		deepStrictEqual(at('a CPT| b', true), ['CPT', 'CPT']);
		deepStrictEqual(at('getCpt|', true), ['Cpt', 'CPT']);
		deepStrictEqual(at('getCptCode|', true), ['Code', 'CPT']);
		deepStrictEqual(at('cpt__|', true), ['_', 'CPT']);
		deepStrictEqual(at('CPT|-HCPCS', true), ['CPT', 'CPT']);
	});
});
