import { deepStrictEqual } from 'node:assert';
import * as fc from 'fast-check';
import { GlossaryView } from '../../../../src/core/entries/glossary';
import { joinEdits, spanToReread, type Edit } from '../../../../src/core/recognition/edits';
import { read, recognize, resultOf } from '../../../../src/core/recognize';
import type { Candidate } from '../../../../src/core/recognition/recognition';
import { entry } from '../../../support/glossary';

const view = new GlossaryView([
	entry('term: Current Procedural Terminology (CPT)'),
	entry('term: Prior Authorization Request', 'aliases: [prior auth]'),
	entry('term: Place of Service (POS)', 'match: { POS: contextual }'),
	entry('term: Operating Room (OR)'),
]);

const piece = fc.constantFrom(
	...[
		'prior',
		'authorization',
		'request',
		'auth',
		'CPT',
		'POS',
		'OR',
		'WHERE',
		'x',
		'code',
		'é',
		'診',
		'🏥',
	],
	...[' ', '_', '\n', '\n# ', '\r\n// ', '. ', '|', '/', 'https://x.org/', '@', '-'],
);
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

describe('after an edit', () => {
	it('the changed lines alone are read again, and the same is found as in the whole text', () => {
		const edits = fc.array(fc.tuple(fc.nat(), fc.nat(6), text), { minLength: 1, maxLength: 3 });
		fc.assert(
			fc.property(text, edits, fc.constantFrom('', 'markdown'), (before, changes, languageId) => {
				let after = before;
				let edit: Edit | undefined;
				for (const [place, removed, inserted] of changes) {
					const start = place % (after.length + 1);
					const end = Math.min(start + removed, after.length);
					after = after.slice(0, start) + inserted + after.slice(end);
					edit = joinEdits(edit, { start, end, length: inserted.length });
				}
				const document = { text: after, languageId };
				const reading = resultOf(read({ text: before, languageId }, view));
				const again = resultOf(read(document, view, edit && { reading, edit }));
				deepStrictEqual(shown(again.recognitions), shown(recognize(document, view)));
			}),
			{ numRuns: 2000 },
		);
	});

	for (const [what, languageId, before, removed, inserted] of [
		[
			'the header of a table',
			'',
			`id,room,state\n${'1,x,OR\n'.repeat(500)}`,
			'id,room,state',
			'No table',
		],
		['a table that it becomes', '', `No table\n${'1,x,OR\n'.repeat(500)}`, 'No table', 'id,room,state'],
		['a key on the line before', 'json', `{"state":\n${' '.repeat(150)}"OR"}`, ':', ' '],
	] as const) {
		it(`names are as loud as in the whole text: ${what}`, () => {
			const start = before.indexOf(removed);
			const edit = { start, end: start + removed.length, length: inserted.length };
			const document = { text: before.replace(removed, inserted), languageId };
			const reading = resultOf(read({ text: before, languageId }, view));
			const again = resultOf(read(document, view, { reading, edit }));
			deepStrictEqual(shown(again.recognitions), shown(recognize(document, view)));
		});
	}

	it('little of a long text is read', () => {
		const line = 'a line of forty UTF-16 units, or nearly.\n';
		const long = line.repeat(50_000);
		const span = spanToReread(long, { start: 1_000_000, end: 1_000_000, length: 1 });
		deepStrictEqual(span.end - span.start < 1000, true);
		const oneLine = 'x'.repeat(1_000_000);
		const part = spanToReread(oneLine, { start: 500_000, end: 500_001, length: 1 });
		deepStrictEqual(part.end - part.start < 20_000, true);
	});
});

function shown(candidates: readonly Candidate[]) {
	return candidates.map(({ start, end, subject }) => [start, end, subject.entry.id]);
}
