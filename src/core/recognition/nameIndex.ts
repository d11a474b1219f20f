import { LONGEST_NAME, namesOf, type Entry, type MatchMode } from '../entries/entry';
import { isOrdinaryWord } from './ordinaryWords';
import { isAcronym, numbersOf } from './plurals';
import { fold, isUnspaced, signsOf, wordsOf, type Word } from './words';
import type { Joint } from './joints';

/** One name of one entry, and how it is taken. */
export interface Name {
	readonly entry: Entry;
	readonly written: string;
	/** Its place among all names: what stands first is shown first. */
	readonly rank: number;
	readonly mode: MatchMode;
	/** Whether it may say of a text that it speaks of the field: no ordinary word does. */
	readonly isTelling: boolean;
	readonly prefix: string;
	readonly suffix: string;
	/** A bracket that ends it, as in 510(k), which belongs to a mention where it stands. */
	readonly closing: string;
	/** How the ending of a plural looks where the last word is written in capitals: a small `s` (CPTs, PhDs). */
	readonly pluralEnding?: RegExp | undefined;
}

/** A place in the tree of all names: the words that may follow, and the names that end here. */
export interface NameNode {
	readonly next: Map<string, Edge[]>;
	readonly names: { readonly name: Name; readonly isInflected: boolean }[];
}

interface Edge {
	readonly joint: Joint;
	readonly node: NameNode;
}

interface Step {
	readonly joint: Joint;
	readonly key: string;
	/** The key of the same word in the other number; the last word of a name has some. */
	readonly inflected: readonly string[];
}

/** All names of the entries as a tree of words. */
export function indexNames(entries: readonly Entry[]): NameNode {
	const root = newNode();
	let rank = 0;
	for (const entry of entries) {
		const names = new Set(namesOf(entry));
		for (const written of names) {
			if (written.length <= LONGEST_NAME) {
				const name = { ...nameOf(entry, written, names), rank: rank++ };
				spellingsOf(written).forEach((steps) => insert(root, steps, name));
			}
		}
	}
	return root;
}

/** How one of an entry's names is taken: what `match` says of it, or else `exact` for a name like OR and `any`. */
function modeOf(entry: Entry, written: string, names: ReadonlySet<string>): MatchMode {
	const own = entry.matchByName.find(({ name }) => name === written);
	if (own) {
		return own.mode;
	}
	if (entry.match && (isOneWord(written) || names.size === 1)) {
		return entry.match;
	}
	const isShouted = isOneWord(written) && isAcronym(written) && isOrdinaryWord(fold(written));
	return isShouted && !names.has(written.toLowerCase()) ? 'exact' : 'any';
}

/** Whether a name counts as one word: E/M and UB-04 do. */
function isOneWord(written: string): boolean {
	return !/\s/.test(written);
}

function nameOf(entry: Entry, written: string, names: ReadonlySet<string>): Omit<Name, 'rank'> {
	const last = wordsOf(written).at(-1);
	const lastWord = last ? written.slice(last.start, last.end) : '';
	return {
		entry,
		written,
		mode: modeOf(entry, written, names),
		isTelling: !isOneWord(written) || (!isOrdinaryWord(fold(written)) && /^.+\p{Lu}/u.test(written)),
		...signsOf(written),
		closing: /[)\]]*$/.exec(written)?.[0] ?? '',
		pluralEnding: isAcronym(lastWord) ? (lastWord.length > 1 ? /s$/ : /\p{Lu}s$/u) : undefined,
	};
}

/**
 * A name's words as steps, in each way in which it may be spelt: ä, ö, ü also as ae, oe, ue; and a word with humps of
 * its own (ePA, SaMD) both as one word and cut at its humps, as a text's words are.
 */
function spellingsOf(name: string): readonly (readonly Step[])[] {
	const written = name.normalize('NFC');
	const spelt = new Set([written, written.replace(/[äöü]/giu, (letter) => `${fold(letter)}e`)]);
	return [...spelt].flatMap((spelling) => {
		const words = wordsOf(spelling);
		const whole = words.reduce<readonly Word[]>((done, word) => {
			const last = done.at(-1);
			return last && isHump(spelling, last, word)
				? [
						...done.slice(0, -1),
						{ start: last.start, end: word.end, key: fold(spelling.slice(last.start, word.end)) },
					]
				: [...done, word];
		}, []);
		return (whole.length < words.length ? [words, whole] : [words]).map((each) =>
			stepsOf(spelling, each),
		);
	});
}

/** Whether nothing but a change of case stands between two words of a name. */
function isHump(name: string, before: Word, word: Word): boolean {
	const isLetters = /^\P{N}+$/u.test(name.slice(before.start, word.end));
	return (
		before.end === word.start &&
		isLetters &&
		!isUnspaced(name[word.start - 1]) &&
		!isUnspaced(name[word.start]) &&
		!name.slice(before.start, word.end).includes('&')
	);
}

function stepsOf(name: string, words: readonly Word[]): readonly Step[] {
	return words.map((word, at) => {
		const before = words[at - 1];
		const between = before ? name.slice(before.end, word.start) : '';
		const isOneScript = isUnspaced(name[word.start - 1]) && isUnspaced(name[word.start]);
		const isTight = before !== undefined && between === '' && (isOneScript || isHump(name, before, word));
		const isLast = at === words.length - 1;
		return {
			joint: { isTight, signs: between.replace(/[^,()[\]]/g, '') },
			key: word.key,
			inflected: isLast ? numbersOf(name.slice(word.start, word.end), words.length > 1).map(fold) : [],
		};
	});
}

function insert(root: NameNode, steps: readonly Step[], name: Name): void {
	let node = root;
	for (const { joint, key, inflected } of steps) {
		inflected.forEach((other) => child(node, other, joint).names.push({ name, isInflected: true }));
		node = child(node, key, joint);
	}
	if (steps.length > 0) {
		node.names.push({ name, isInflected: false });
	}
}

function child(node: NameNode, key: string, joint: Joint): NameNode {
	const edges = node.next.get(key) ?? [];
	node.next.set(key, edges);
	let edge = edges.find(
		(known) => known.joint.isTight === joint.isTight && known.joint.signs === joint.signs,
	);
	if (!edge) {
		edge = { joint, node: newNode() };
		edges.push(edge);
	}
	return edge.node;
}

function newNode(): NameNode {
	return { next: new Map(), names: [] };
}
