import { wordsOf } from '../recognition/words';
import type { CodeSystem } from './codeSystem';
import { SYSTEMS } from './systems';

/** One or more systems. */
export type Systems = readonly [CodeSystem, ...CodeSystem[]];

const byUri = new Map(SYSTEMS.flatMap((system) => system.uris.map((uri) => [uriKey(uri), system] as const)));

/** The system that an address or an OID names: the `system` of a Coding, with or without `urn:oid:`. */
export function systemOfUri(uri: string): CodeSystem | undefined {
	return byUri.get(uriKey(uri));
}

function uriKey(uri: string): string {
	return uri
		.replace(/^urn:oid:/i, '')
		.replace(/^https?:\/\//i, '')
		.replace(/[/#]$/, '')
		.toLowerCase();
}

/** The systems whose codes a column, key or variable of this name holds, as it is written. */
export function systemsOfKey(written: string): Systems | undefined {
	const words = wordsOf(written).map(({ key }) => key);
	while (words.length > 1 && /^\d+$/.test(words.at(-1) ?? '')) {
		words.pop();
	}
	const name = words.join('_');
	const [first, ...others] = name === '' ? [] : SYSTEMS.filter(({ keys }) => keys?.test(name));
	return first && [first, ...others];
}

/** The systems that the words before a code announce, and whether they need context for that. */
export function systemsOfWords(words: string): { systems: Systems; needsContext: boolean } | undefined {
	const written = words.replace(/\s+/g, ' ').trim();
	const [first, ...others] = SYSTEMS.filter((system) => system.words?.test(written));
	return (
		first && {
			systems: [first, ...others],
			needsContext: [first, ...others].every((system) => system.ambiguousWords?.test(written)),
		}
	);
}
