import { deepStrictEqual, ok } from 'node:assert';
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import type { CodeCandidate } from '../../../../src/core/codes/code';
import { codesIn } from '../../../../src/core/codes/codesIn';
import { codesTyped } from '../../../../src/core/codesTyped';
import { GlossaryView } from '../../../../src/core/entries/glossary';
import type { Recognition } from '../../../../src/core/recognition/recognition';
import { read, resultOf } from '../../../../src/core/recognize';
import { entry } from '../../../support/glossary';

const view = new GlossaryView([
	entry('term: Current Procedural Terminology (CPT)'),
	entry('term: Healthcare Common Procedure Coding System (HCPCS)'),
	entry('term: Place of Service (POS)', 'match: { POS: contextual }'),
]);

function codesOf(text: string, languageId = ''): readonly CodeCandidate[] {
	return resultOf(read({ text, languageId }, view)).codes;
}

/** The codes of a text as `text system`. */
function shown(codes: readonly CodeCandidate[]): readonly string[] {
	return codes.map(({ code }) => `${code.text} ${code.systems.map(({ id }) => id).join('|')}`);
}

describe('which codes stand in a text', () => {
	const rows: readonly [text: string, codes: readonly string[]][] = [
		['CPT 99213', ['99213 cpt']],
		['POS 11', []],
		['CPT and HCPCS codes, POS 11', ['11 place-of-service']],
		['CPT 99213, POS 11', ['99213 cpt', '11 place-of-service']],
		['modifier 25', []],
		['CPT 99213 with modifier 25', ['99213 cpt', '25 modifier']],
		['denied with CO-45', []],
		['CPT 99213 was denied with CO-45', ['99213 cpt', 'CO-45 carc']],
		[`CPT 99213${'\n'.repeat(60)}POS 11`, ['99213 cpt']],
		['0355T', ['0355T cpt']],
		// A shape alone says nothing of a text.
		['0355T, POS 11', ['0355T cpt']],
		['99213', []],
		['error[E0601]', []],
	];
	for (const [text, codes] of rows) {
		it(JSON.stringify(text), () => deepStrictEqual(shown(codesOf(text)), codes));
	}

	it('a code whose place says what it is lets names stand around it', () => {
		const { recognitions } = resultOf(
			read({ text: "hcpcs_cd = 'E0601' -- POS", languageId: 'sql' }, view),
		);
		ok(recognitions.some(({ reason }) => reason.kind === 'name' && reason.name === 'POS'));
	});
});

describe('after an edit', () => {
	const sample = (name: string) => readFileSync(`samples/${name}`, 'utf8');
	const claim = sample('claim.837');
	const [begin, end] = [claim.indexOf('CLM*'), claim.indexOf('SE*')];
	const texts: Readonly<Record<string, readonly [text: string, languageId: string]>> = {
		'a claim': [claim.slice(0, begin) + claim.slice(begin, end).repeat(40) + claim.slice(end), ''],
		'a table': [sample('claim-lines.csv').replace(/\n(.*\n)+/, (rows) => rows.repeat(40)), 'csv'],
		FHIR: [`${JSON.stringify(JSON.parse(sample('claim.fhir.json')))}\n`.repeat(20), 'jsonl'],
		SQL: [sample('claims.sql').repeat(10), 'sql'],
		Markdown: [sample('notes.md').repeat(10), 'markdown'],
	};
	for (const [what, [text, languageId]] of Object.entries(texts)) {
		it(`what stands in ${what} is what stands in the whole text`, () => {
			const reading = resultOf(read({ text, languageId }, view));
			const inserted = fc.constantFrom('', ' ', '*', '~', ',', '\n', '"', 'E0601', 'CPT 99213', '1');
			fc.assert(
				fc.property(fc.nat(), fc.nat(4), inserted, (place, removed, piece) => {
					const start = place % text.length;
					const edit = { start, end: Math.min(start + removed, text.length), length: piece.length };
					const document = {
						text: text.slice(0, start) + piece + text.slice(edit.end),
						languageId,
					};
					const again = resultOf(read(document, view, { reading, edit }));
					const whole = resultOf(read(document, view));
					deepStrictEqual(places(again.codes), places(whole.codes));
					deepStrictEqual(namesOf(again.recognitions), namesOf(whole.recognitions));
				}),
				{ numRuns: 15 },
			);
		});
	}
});

function namesOf(recognitions: readonly Recognition[]) {
	return recognitions.map(({ start, end, subject }) => [start, end, subject.entry.id]);
}

function places(codes: readonly CodeCandidate[]) {
	return codes.map(({ start, end, code }) => [start, end, code.text, code.systems[0].id]);
}

describe('the codes of a text by their system', () => {
	it('are counted', () => {
		deepStrictEqual(
			codesIn(codesOf('CPT 99213, CPT 99214, CPT 99213 and HCPCS code E0601')).map(
				({ systems, codes, placeCount }) => [
					systems[0].id,
					codes.map(({ text, places }) => `${text} ${places.length}`),
					placeCount,
				],
			),
			[
				['cpt', ['99213 2', '99214 1'], 3],
				['hcpcs', ['E0601 1'], 1],
			],
		);
	});
});

describe('a code that is typed to be looked up', () => {
	const rows: readonly [typed: string, first: string | undefined][] = [
		['99213', '99213 cpt'],
		['E11.9', 'E11.9 icd-10-cm'],
		['SV1*HC:99213:25', '99213 cpt'],
		['HCPCS E0601', 'E0601 hcpcs'],
		['medicare', undefined],
		['prior auth', undefined],
		['', undefined],
	];
	for (const [typed, first] of rows) {
		it(`“${typed}” → ${first ?? 'none'}`, () =>
			deepStrictEqual(shown(codesTyped(typed, view))[0], first));
	}
});
