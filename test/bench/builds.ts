import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Built } from './building';
import { contenders, type Contender } from './contenders';
import { MEGABYTE } from './documents';
import { rangeOf, spreadOf, tableOf } from './statistics';

/** Milliseconds after which an index is given up. */
const PATIENCE = 60_000;

/** What takes this long to build, in ms, is built once. */
const SLOW = 5000;

const BUILDS = 3;

/** Builds each index in processes of their own, prints what that takes, and gives those that can be used. */
export function reportBuilds(size: number): readonly Contender[] {
	const usable: Contender[] = [];
	const rows = contenders.map((contender) => {
		const builds: Built[] = [];
		try {
			while (builds.length < BUILDS && !builds.some(({ milliseconds }) => milliseconds > SLOW)) {
				builds.push(build(contender.name, size));
			}
		} catch (error) {
			const isTimeout = error instanceof Error && 'code' in error && error.code === 'ETIMEDOUT';
			if (contender.isOurs && !isTimeout) {
				throw error;
			}
			return [contender.name, isTimeout ? `not in ${PATIENCE / 1000} s` : 'fails', '', ''];
		}
		usable.push(contender);
		const time = spreadOf(builds.map(({ milliseconds }) => milliseconds));
		const memory = spreadOf(builds.map(({ bytes }) => bytes / MEGABYTE));
		return [contender.name, time.median.toFixed(0), rangeOf(time, 0), memory.median.toFixed(1)];
	});
	console.log(`\n${size} names, index\n${tableOf([['', 'ms', '', 'MB of memory'], ...rows])}`);
	return usable;
}

function build(name: string, size: number): Built {
	const script = fileURLToPath(new URL('building.mjs', import.meta.url));
	const output = execFileSync(process.execPath, ['--expose-gc', script, name, String(size)], {
		encoding: 'utf8',
		// V8 would print the whole of a regular expression that it refuses.
		stdio: ['ignore', 'pipe', 'ignore'],
		timeout: PATIENCE,
	});
	return JSON.parse(output) as Built;
}
