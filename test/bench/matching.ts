// Our recogniser beside what others would use, on the same texts in the same run.
//   node --expose-gc out/test/matching.mjs [--sizes 300,3000,30000,100000] [--megabytes 1] [--runs 20]
import { parseArgs } from 'node:util';
import type { Span } from '../../src/core/recognition/recognition';
import { reportBuilds } from './builds';
import { sumOfUnits, type Contender, type Search } from './contenders';
import { documentOf, kinds, materialOf, MEGABYTE } from './documents';
import { entriesOf, namesOf } from './glossaries';
import { checkOurs, checkRival, placesOf } from './reference';
import { rangeOf, spreadOf, tableOf } from './statistics';

/** What takes this long, in ms, is run once. */
const SLOW = 5000;

/** Runs before anything is measured: the first is checked, and V8 compiles what runs often. */
const WARM_UPS = 3;

interface Runner {
	readonly name: string;
	readonly contender?: Contender;
	/** How much it finds; or of the roofline, the sum. */
	readonly run: () => number;
	readonly expected: number;
	readonly milliseconds: number[];
	readonly isSlow: boolean;
	/** How many of the places are left out on purpose. */
	readonly leftOut: number;
}

const { values: options } = parseArgs({
	options: {
		sizes: { type: 'string', default: '300,3000,30000,100000' },
		megabytes: { type: 'string', default: '1' },
		runs: { type: 'string', default: '20' },
	},
});
const materials = kinds.map((kind) => ({ kind, material: materialOf(kind) }));
for (const size of options.sizes.split(',').map(Number)) {
	const names = namesOf(size);
	const glossary = { names, entries: entriesOf(names) };
	const searches = reportBuilds(size).map((contender) => ({
		contender,
		search: contender.build(glossary),
	}));
	for (const megabytes of options.megabytes.split(',').map(Number)) {
		for (const { kind, material } of materials) {
			const text = documentOf(material, names, megabytes);
			const places = placesOf(names, text);
			const runners = runnersOf(searches, text, places);
			const leftOut = Math.max(...runners.map((runner) => runner.leftOut));
			interleave(runners, Number(options.runs));
			console.log(
				`\n${kind}, ${megabytes} MB, ${bytesPerUnit(text)} to a unit; ${size} names, ${places.length} places, of which we leave out ${leftOut} on purpose\n${resultsOf(runners, text)}`,
			);
		}
	}
}

/** Runs each once, checks what it finds and warms it up. */
function runnersOf(
	searches: readonly { contender: Contender; search: Search }[],
	text: string,
	places: readonly Span[],
): readonly Runner[] {
	const roofline: Runner = {
		name: 'sum of charCodeAt',
		run: () => sumOfUnits(text),
		expected: sumOfUnits(text),
		milliseconds: [],
		isSlow: false,
		leftOut: 0,
	};
	const runners = searches.map(({ contender, search }): Runner => {
		const started = performance.now();
		const found = search(text);
		const elapsed = performance.now() - started;
		const check = contender.isOurs ? checkOurs : checkRival;
		const leftOut = check(contender.name, found, places, text);
		const isSlow = elapsed > SLOW;
		return {
			name: contender.name,
			contender,
			run: () => search(text).length,
			expected: found.length,
			milliseconds: isSlow ? [elapsed] : [],
			isSlow,
			leftOut,
		};
	});
	for (const { run, isSlow } of runners) {
		for (let index = 1; index < WARM_UPS && !isSlow; index++) {
			run();
		}
	}
	return [roofline, ...runners];
}

/** One run of each after the other, again and again, so that what else the machine does meets all of them. */
function interleave(runners: readonly Runner[], runs: number): void {
	for (let index = 0; index < runs; index++) {
		for (const { name, run, expected, milliseconds } of runners.filter(({ isSlow }) => !isSlow)) {
			// So that none pays for what another leaves behind.
			globalThis.gc?.({ type: 'minor' });
			const started = performance.now();
			const result = run();
			milliseconds.push(performance.now() - started);
			if (result !== expected) {
				throw new Error(`${name} finds ${result}, and before ${expected}`);
			}
		}
	}
}

function resultsOf(runners: readonly Runner[], text: string): string {
	const megabytes = text.length / MEGABYTE;
	const results = runners.map(({ name, contender, milliseconds }) => ({
		name,
		contender,
		runs: milliseconds.length,
		time: spreadOf(milliseconds.map((each) => each / megabytes)),
	}));
	const roofline = results[0]?.time.median ?? Number.NaN;
	const fastestRival = Math.min(
		...results.filter(({ contender }) => contender?.isOurs === false).map(({ time }) => time.median),
	);
	return tableOf([
		['', 'ms/MB', 'quartiles', 'runs', 'MB/s', 'of the roofline', 'of the fastest rival’s speed'],
		...results.map(({ name, runs, time }) => [
			name,
			time.median.toFixed(2),
			rangeOf(time, 2),
			String(runs),
			(1000 / time.median).toFixed(1),
			`${((100 * roofline) / time.median).toFixed(2)} %`,
			`× ${(fastestRival / time.median).toFixed(2)}`,
		]),
	]);
}

/** As V8 keeps the text. */
function bytesPerUnit(text: string): string {
	return /[^\0-\xFF]/.test(text) ? '2 bytes' : '1 byte';
}
