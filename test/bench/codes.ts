// Names and codes together, over texts of 10 MB: reading one for the first time beside one pass over its characters,
// and an edit in it.
//   node out/test/codes.mjs
import { readFileSync } from 'node:fs';
import { GlossaryView } from '../../src/core/entries/glossary';
import type { Edit } from '../../src/core/recognition/edits';
import { read, resultOf, type Reading } from '../../src/core/recognize';
import { bundledEntries } from '../support/glossary';
import { documentOf, materialOf, MEGABYTE } from './documents';
import { Random } from './random';
import { tableOf } from './statistics';

const MEGABYTES = 10;
const EDITS = 30;

const view = new GlossaryView(bundledEntries());
const sample = (name: string) => readFileSync(`samples/${name}`, 'utf8');
const repeated = (text: string) =>
	Buffer.from(text.repeat(Math.ceil((MEGABYTES * MEGABYTE) / text.length))).toString();

const [header = '', ...cells] = sample('claim-lines.csv').trimEnd().split('\n');
const claim = sample('claim.837');
const beginning = claim.indexOf('CLM*');
const end = claim.indexOf('SE*');
const documents: Readonly<Record<string, { text: string; languageId: string }>> = {
	'source code': {
		text: documentOf(materialOf('source code'), ['CPT', 'HCPCS', 'prior authorization'], MEGABYTES),
		languageId: 'typescript',
	},
	'an 837': {
		text: claim.slice(0, beginning) + repeated(claim.slice(beginning, end)) + claim.slice(end),
		languageId: '',
	},
	'a CSV': { text: `${header}\n${repeated(`${cells.join('\n')}\n`)}`, languageId: 'csv' },
	'FHIR, NDJSON': {
		text: repeated(`${JSON.stringify(JSON.parse(sample('claim.fhir.json')))}\n`),
		languageId: 'jsonl',
	},
};

const rows = [['', 'codes', 'one pass', 'first reading', 'share', 'longest turn', 'edit p50', 'p99']];
for (const [what, document] of Object.entries(documents)) {
	rows.push([what, ...timesOf(document)]);
}
console.log(`\nnames and codes, ${MEGABYTES} MB, in ms\n${tableOf(rows)}`);

function timesOf(document: { text: string; languageId: string }): readonly string[] {
	const { text, languageId } = document;
	const pass = Math.min(...[0, 1, 2].map(() => timed(() => onePassOver(text)).milliseconds));
	const turns: number[] = [];
	const steps = read(document, view);
	let reading: Reading | undefined;
	while (!reading) {
		const { milliseconds, result } = timed(() => steps.next());
		turns.push(milliseconds);
		reading = result.done ? result.value : undefined;
	}
	const codes = reading.codes.length;
	const random = new Random(5);
	const edits: number[] = [];
	for (let count = 0; count < EDITS; count++) {
		const start = Math.floor(random.next() * text.length);
		const before: { reading: Reading; edit: Edit } = {
			reading,
			edit: { start, end: start, length: 1 },
		};
		const { milliseconds, result } = timed((): Reading => {
			const old = before.reading.document.text;
			return resultOf(
				read({ text: `${old.slice(0, start)} ${old.slice(start)}`, languageId }, view, before),
			);
		});
		edits.push(milliseconds);
		reading = result;
	}
	edits.sort((a, b) => a - b);
	const total = turns.reduce((sum, each) => sum + each, 0);
	return [
		String(codes),
		...[pass, total].map((value) => value.toFixed(1)),
		(pass / total).toFixed(2),
		...[Math.max(...turns), edits[EDITS >> 1] ?? 0, edits.at(-1) ?? 0].map((value) => value.toFixed(1)),
	];
}

/** What reading costs at least: each unit looked at once. */
function onePassOver(text: string): number {
	let sum = 0;
	for (let at = 0; at < text.length; at++) {
		sum += text.charCodeAt(at);
	}
	return sum;
}

function timed<T>(work: () => T): { milliseconds: number; result: T } {
	const started = performance.now();
	const result = work();
	return { milliseconds: performance.now() - started, result };
}
