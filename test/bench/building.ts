// A process of its own for one index: how long it takes to build, and what it holds in memory.
//   node --expose-gc out/test/building.mjs <contender> <names>
import { contenders } from './contenders';
import { entriesOf, namesOf } from './glossaries';

/** What the process prints: `milliseconds` until a first short text is read, and the memory that stays, in bytes. */
export interface Built {
	readonly milliseconds: number;
	readonly bytes: number;
}

const [, , wished, count] = process.argv;
const contender = contenders.find(({ name }) => name === wished);
if (!contender) {
	throw new Error(`No contender is called ${wished}`);
}
const names = namesOf(Number(count));
const entries = entriesOf(names);
const shortText = `A first short text with ${names[0]} in it.`;

const before = usedBytes();
const started = performance.now();
const search = contender.build({ names, entries });
const places = search(shortText).length;
const milliseconds = performance.now() - started;
const bytes = usedBytes() - before;
// The entries, the names and the index live until here.
if (search(shortText).length !== places || entries.length > names.length) {
	throw new Error('An index that finds something else the second time');
}
const built: Built = { milliseconds, bytes };
console.log(JSON.stringify(built));

function usedBytes(): number {
	// A regular expression holds the text that it read last.
	/./.exec('-');
	globalThis.gc?.();
	globalThis.gc?.();
	const { heapUsed, external, arrayBuffers } = process.memoryUsage();
	return heapUsed + external + arrayBuffers;
}
