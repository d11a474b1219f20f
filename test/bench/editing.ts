// What an editor waits for: reading a document for the first time, an edit in it, a hover at a place of it.
//   node out/test/editing.mjs
import { GlossaryView } from '../../src/core/entries/glossary';
import { mentionAt } from '../../src/core/recognition/mentionAt';
import { candidatesIn, read, resultOf } from '../../src/core/recognize';
import { documentOf, kinds, materialOf } from './documents';
import { entriesOf, namesOf } from './glossaries';
import { Random } from './random';
import { tableOf } from './statistics';

const LINES = 50_000;
const TRIES = 300;

const rows = [['', 'names', 'MB', 'first reading', 'longest turn', 'edit p50', 'p99', 'hover p50', 'p99']];
for (const size of [300, 3000, 100_000]) {
	const names = namesOf(size);
	const view = new GlossaryView(entriesOf(names));
	candidatesIn({ text: 'to index the names', languageId: '' }, view, { start: 0, end: 18 });
	for (const kind of kinds) {
		const lines = documentOf(materialOf(kind), names, 4).split('\n');
		const text = Array.from({ length: LINES }, (_, at) => lines[at % lines.length]).join('\n');
		rows.push([kind, String(size), (text.length / 1e6).toFixed(1), ...timesOf(text, view)]);
	}
}
console.log(
	`\na document of ${LINES} lines, in ms; an edit: until all mentions are right again\n${tableOf(rows)}`,
);

function timesOf(text: string, view: GlossaryView): readonly string[] {
	const random = new Random(3);
	const turns: number[] = [];
	let reading = inTurns(turns, read({ text, languageId: '' }, view));
	const edits: number[] = [];
	for (let count = 0; count < TRIES; count++) {
		const start = Math.floor(random.next() * text.length);
		turn(edits, () => {
			const changed = `${reading.document.text.slice(0, start)} x${reading.document.text.slice(start)}`;
			const edit = { start, end: start, length: 2 };
			reading = resultOf(read({ text: changed, languageId: '' }, view, { reading, edit }));
		});
	}
	const hovers: number[] = [];
	for (let count = 0; count < TRIES; count++) {
		const offset = Math.floor(random.next() * text.length);
		turn(hovers, () => mentionAt(reading.document, reading.recognitions, offset));
	}
	const total = turns.reduce((sum, each) => sum + each, 0);
	return [
		total,
		Math.max(...turns),
		at(edits, 0.5),
		at(edits, 0.99),
		at(hovers, 0.5),
		at(hovers, 0.99),
	].map((value) => value.toFixed(value < 1 ? 3 : 1));
}

/** Does all turns and notes how long each took, in ms. */
function inTurns<T>(times: number[], turns: Generator<undefined, T>): T {
	for (;;) {
		const step = turn(times, () => turns.next());
		if (step.done) {
			return step.value;
		}
	}
}

/** Runs something and notes how long it took, in ms. */
function turn<T>(times: number[], run: () => T): T {
	const started = performance.now();
	const result = run();
	times.push(performance.now() - started);
	return result;
}

function at(times: readonly number[], share: number): number {
	return times.toSorted((a, b) => a - b)[Math.floor((times.length - 1) * share)] ?? Number.NaN;
}
