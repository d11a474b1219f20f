import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Random } from './random';

/** The texts that are on any machine after npm ci. */
export type Kind = 'source code' | 'Markdown';

export const kinds: readonly Kind[] = ['source code', 'Markdown'];

/** How many of the words have a name of the glossary put after them. */
const SHARE_OF_NAMES = 0.01;

/** A letter is written with one UTF-16 unit in all of these texts but a few, so a megabyte is this many units. */
export const MEGABYTE = 1_000_000;

/** TypeScript's own declarations, or the READMEs and changelogs of all packages, joined. */
export function materialOf(kind: Kind): string {
	return filesOf(kind)
		.map((path) => readFileSync(path, 'utf8'))
		.join('\n');
}

/** A text of `megabytes`, the material repeated as needed, with names put in: always the same. */
export function documentOf(material: string, names: readonly string[], megabytes: number): string {
	const random = new Random(2);
	const size = megabytes * MEGABYTE;
	const text = material
		.repeat(Math.ceil(size / material.length))
		.slice(0, size)
		.replace(/[\p{L}\p{N}]+/gu, (word) =>
			random.next() < SHARE_OF_NAMES ? `${word} ${written(random.pick(names), random)}` : word,
		);
	return flat(text.slice(0, size));
}

/**
 * In one piece of memory: V8 keeps a joined or cut string as a tree, whose first reader pays for making it flat. As a
 * text that comes from an editor, it has one byte a unit where all are Latin 1, and else two.
 */
function flat(text: string): string {
	return Buffer.from(text).toString();
}

/** A name as people write it: mostly as it is, some of it with capitals. */
function written(name: string, random: Random): string {
	const share = random.next();
	if (share < 0.6) {
		return name;
	}
	return share < 0.9 ? name.replace(/^\p{L}/u, (letter) => letter.toUpperCase()) : name.toUpperCase();
}

function filesOf(kind: Kind): readonly string[] {
	if (kind === 'source code') {
		return filesBelow('node_modules/typescript/lib', (path) => path.endsWith('.d.ts'), false);
	}
	return filesBelow('node_modules', (path) => /(?:readme|changelog)\.md$/i.test(path), true);
}

function filesBelow(
	folder: string,
	isWanted: (path: string) => boolean,
	recursive: boolean,
): readonly string[] {
	return readdirSync(folder, { recursive, encoding: 'utf8' })
		.filter(isWanted)
		.sort()
		.map((path) => join(folder, path));
}
