// The Material Design Icons are kept in shards: text files whose lines are `name path`, or `name =other` for a name
// that stands for another. One shard holds what begins with the same word, and is read when one of its icons is shown.

/** How many shards there are: each is read in a few milliseconds, and together they stay small when they are packed. */
export const SHARDS = 32;

const NAME = /^mdi:([a-z0-9]+(?:-[a-z0-9]+)*)$/;
/** What may stand in a path of SVG. */
const PATH = /^[MZLHVCSQTA\d .-]+$/i;
const LONGEST_NAME = 100;

/** The name in the set of an icon as an entry has it: `mdi:bed-outline` is `bed-outline`. */
export function iconName(icon: string): string | undefined {
	return icon.length <= LONGEST_NAME ? NAME.exec(icon)?.[1] : undefined;
}

/** Which shard holds a name. */
export function shardOf(name: string): number {
	let hash = 0;
	for (let at = 0; at < name.length && name[at] !== '-'; at++) {
		hash = (Math.imul(hash, 31) + name.charCodeAt(at)) | 0;
	}
	return (hash >>> 0) % SHARDS;
}

/** The path of an icon on a square of 24 units, from the shards that `readShard` gives; undefined where there is none. */
export async function findIcon(
	name: string,
	readShard: (shard: number) => Promise<string>,
): Promise<string | undefined> {
	const found = lineOf(name, await readShard(shardOf(name)));
	const other = found?.startsWith('=') ? found.slice(1) : undefined;
	const path = other === undefined ? found : lineOf(other, await readShard(shardOf(other)));
	return path !== undefined && isIconPath(path) ? path : undefined;
}

/** Whether a text is a path of SVG and nothing else. */
export function isIconPath(text: string): boolean {
	return PATH.test(text);
}

function lineOf(name: string, shard: string): string | undefined {
	const key = `\n${name} `;
	const start = shard.indexOf(key);
	return start < 0 ? undefined : shard.slice(start + key.length, shard.indexOf('\n', start + 1));
}
