import type { Entry } from '../../src/core/entries/entry';
import type { Span } from '../../src/core/recognition/recognition';
import { recogniser, wholeRecogniser } from './ours';
import { ahoCorasick, flashText, regularExpression } from './rivals';

/** The same names twice: alone, and on the entries that our own recogniser takes. */
export interface Names {
	readonly names: readonly string[];
	readonly entries: readonly Entry[];
}

/** The places of names, or where a rival tells no places, the names in the order of the text. */
export type Found = readonly Span[] | readonly string[];

export type Search = (text: string) => Found;

export interface Contender {
	readonly name: string;
	readonly isOurs: boolean;
	/** Makes the index, which takes time and memory, and gives what reads a text with it. */
	build(names: Names): Search;
}

export const contenders: readonly Contender[] = [
	{ name: 'ours, names', isOurs: true, build: ({ entries }) => recogniser(entries) },
	{ name: 'ours, recognize', isOurs: true, build: ({ entries }) => wholeRecogniser(entries) },
	{ name: 'modern-ahocorasick', isOurs: false, build: ({ names }) => ahoCorasick(names) },
	{ name: 'RegExp', isOurs: false, build: ({ names }) => regularExpression(names) },
	{ name: 'flashtext.js', isOurs: false, build: ({ names }) => flashText(names) },
];

/**
 * The roofline: nothing that reads a text is faster than one pass over its UTF-16 units that does nothing but add
 * them up.
 */
export function sumOfUnits(text: string): number {
	let sum = 0;
	for (let offset = 0; offset < text.length; offset++) {
		sum = (sum + text.charCodeAt(offset)) | 0;
	}
	return sum;
}
