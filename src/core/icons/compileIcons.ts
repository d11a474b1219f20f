import { iconName, isIconPath, SHARDS, shardOf } from './iconSet';

/** A set of icons as Iconify publishes it. */
export interface IconifySet {
	readonly icons: Readonly<Record<string, { readonly body: string }>>;
	readonly aliases?: Readonly<Record<string, { readonly parent: string }>>;
}

export interface CompiledIcons {
	readonly shards: readonly string[];
	readonly names: ReadonlySet<string>;
}

/** Compiles a set of icons into shards; an icon that is more than paths and circles is an error. */
export function compileIcons({ icons, aliases = {} }: IconifySet): CompiledIcons {
	const lines = [
		...Object.entries(icons).map(([name, { body }]) => [name, pathOf(name, body)] as const),
		...Object.entries(aliases).map(([name, { parent }]) => [name, `=${parent}`] as const),
	].sort(([a], [b]) => (a < b ? -1 : 1));
	const shards = Array.from({ length: SHARDS }, () => '\n');
	for (const [name, line] of lines) {
		if (iconName(`mdi:${name}`) === undefined) {
			throw new Error(`${name} is no name of an icon`);
		}
		const shard = shardOf(name);
		shards[shard] = `${shards[shard] ?? ''}${name} ${line}\n`;
	}
	return { shards, names: new Set(lines.map(([name]) => name)) };
}

function pathOf(name: string, body: string): string {
	const path = [...body.matchAll(/<(\w+) ([^>]*)\/>/g)]
		.map(([, tag, attributes = '']) => {
			const value = (key: string) => new RegExp(`(?:^| )${key}="([^"]*)"`).exec(attributes)?.[1] ?? '';
			return tag === 'circle'
				? circlePath(Number(value('cx')), Number(value('cy')), Number(value('r')))
				: value('d');
		})
		.join('');
	if (!isIconPath(path)) {
		throw new Error(`The icon ${name} is no path`);
	}
	return path;
}

function circlePath(x: number, y: number, radius: number): string {
	const arc = (width: number) => `a${radius} ${radius} 0 1 0 ${width} 0`;
	return `M${x - radius} ${y}${arc(2 * radius)}${arc(-2 * radius)}Z`;
}
