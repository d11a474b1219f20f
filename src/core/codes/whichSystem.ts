import { wordsOf } from '../recognition/words';
import type { CodeSystem } from './codeSystem';
import { SYSTEMS } from './systems';

/** One or more systems. */
export type Systems = readonly [CodeSystem, ...CodeSystem[]];

/**
 * The systems that an address or an OID names: the `system` of a Coding, with or without `urn:oid:`. Several where one
 * address stands for two, as that of HCPCS in CMS's files does for CPT, too.
 */
export function systemsOfUri(uri: string): Systems | undefined {
	const key = uriKey(uri);
	return some(
		SYSTEMS.filter(({ uris, borrowedUris = {} }) =>
			[...uris, ...Object.keys(borrowedUris)].some((known) => uriKey(known) === key),
		),
	);
}

/** The name of the other system whose address a system's codes stand under; undefined where it is its own. */
export function lenderOfUri({ borrowedUris = {} }: CodeSystem, uri: string): string | undefined {
	const key = uriKey(uri);
	return Object.entries(borrowedUris).find(([known]) => uriKey(known) === key)?.[1];
}

function uriKey(uri: string): string {
	return uri
		.replace(/^urn:oid:/i, '')
		.replace(/^https?:\/\//i, '')
		.replace(/[/#]$/, '')
		.toLowerCase();
}

/** Systems, and whether what says so needs context, for it says other things, too. */
export interface Announced {
	readonly systems: Systems;
	readonly needsContext: boolean;
}

/** The systems whose codes a column, key or variable of this name holds, as it is written. */
export function systemsOfKey(written: string): Announced | undefined {
	const words = wordsOf(written).map(({ key }) => key);
	while (words.length > 1 && /^\d+$/.test(words.at(-1) ?? '')) {
		words.pop();
	}
	const name = words.join('_');
	const certain = some(SYSTEMS.filter(({ keys }) => keys?.test(name)));
	const systems = certain ?? some(SYSTEMS.filter(({ ambiguousKeys }) => ambiguousKeys?.test(name)));
	return name === '' ? undefined : systems && { systems, needsContext: !certain };
}

/** The systems that the words before a code announce, and whether they need context for that. */
export function systemsOfWords(words: string): Announced | undefined {
	const written = words.replace(/\s+/g, ' ').trim();
	const systems = some(SYSTEMS.filter((system) => system.words?.test(written)));
	return (
		systems && {
			systems,
			needsContext: systems.every((system) => system.ambiguousWords?.test(written)),
		}
	);
}

const lists = new Map<string, Systems>();

/** These systems, if there are any. Equal lists are the same list, for codes are kept by it. */
export function some([first, ...others]: readonly CodeSystem[]): Systems | undefined {
	if (!first) {
		return undefined;
	}
	const key = [first, ...others].map(({ id }) => id).join(' ');
	const list: Systems = lists.get(key) ?? [first, ...others];
	lists.set(key, list);
	return list;
}
