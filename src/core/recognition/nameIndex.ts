import { LONGEST_NAME, namesOf, type Entry, type MatchMode } from '../entries/entry';
import { isOrdinaryWord } from './ordinaryWords';
import { isAcronym, numbersOf } from './plurals';
import { fold, isUnspaced, wordsOf } from './words';
import type { Joint } from './joints';

/** One name of one entry, and how it is taken. */
export interface Name {
	readonly entry: Entry;
	readonly written: string;
	readonly mode: MatchMode;
	/** Whether it may say of a text that it speaks of the field: no ordinary word does. */
	readonly isTelling: boolean;
	/** A full stop that begins it (`.NET`) and signs that end it (`C#`) must stand in the text. */
	readonly prefix: string;
	readonly suffix: string;
	/** Whether its last word is written in capitals alone, so that only a small `s` makes it a plural. */
	readonly endsInAcronym: boolean;
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
	readonly keys: readonly string[];
	readonly inflected: readonly string[];
}

/** All names of the entries as a tree of words. */
export function indexNames(entries: readonly Entry[]): NameNode {
	const root = newNode();
	for (const entry of entries) {
		for (const written of namesOf(entry)) {
			if (written.length <= LONGEST_NAME) {
				const name = nameOf(entry, written);
				spellings(written).forEach((steps) => insert(root, steps, name));
			}
		}
	}
	return root;
}

/** How a name of an entry is taken: what `match` says of it, or else `exact` for a name like OR and `any`. */
export function modeOf(entry: Entry, written: string): MatchMode {
	const own = entry.matchByName.find(({ name }) => name === written);
	const names = namesOf(entry);
	if (own) {
		return own.mode;
	}
	if (entry.match && (isOneWord(written) || names.length === 1)) {
		return entry.match;
	}
	const isShouted = isOneWord(written) && isAcronym(written) && isOrdinaryWord(fold(written));
	return isShouted && !names.includes(written.toLowerCase()) ? 'exact' : 'any';
}

/** Whether a name counts as one word: E/M and UB-04 do. */
function isOneWord(written: string): boolean {
	return !/\s/.test(written);
}

function nameOf(entry: Entry, written: string): Name {
	const lastWord = wordsOf(written).at(-1);
	return {
		entry,
		written,
		mode: modeOf(entry, written),
		isTelling: !isOneWord(written) || (!isOrdinaryWord(fold(written)) && /^.+\p{Lu}/u.test(written)),
		prefix: /^\.?/.exec(written)?.[0] ?? '',
		suffix: /[#+]*$/.exec(written)?.[0] ?? '',
		endsInAcronym: lastWord !== undefined && isAcronym(written.slice(lastWord.start, lastWord.end)),
	};
}

/** A name's words as steps. A word with humps of its own (ePA, SaMD) is one word, but a text's humps cut it too. */
function spellings(written: string): readonly (readonly Step[])[] {
	const words = wordsOf(written);
	const steps = words.map((word, at): Step & { isHump: boolean; text: string } => {
		const text = written.slice(word.start, word.end);
		const before = words[at - 1];
		const between = before ? written.slice(before.end, word.start) : ' ';
		const isCut = between === '' && before !== undefined;
		const beforeText = before ? written.slice(before.start, before.end) : '';
		const isScript = isCut && (isUnspaced(text) || isUnspaced(beforeText));
		const isHump = isCut && !isScript && !/\p{N}/u.test(text + beforeText);
		const joint = isScript || isHump ? 'none' : /[,()[\]]/.test(between) ? 'punctuated' : 'any';
		return { joint, isHump, text, ...keysOf(text, at === words.length - 1) };
	});
	const merged: Step[] = [];
	let text = '';
	steps.forEach((step, at) => {
		text = step.isHump ? text + step.text : step.text;
		const joint = step.isHump ? (merged.pop()?.joint ?? 'any') : step.joint;
		merged.push({ joint, ...keysOf(text, at === steps.length - 1) });
	});
	return merged.length === steps.length ? [steps] : [steps, merged];
}

function keysOf(word: string, isLast: boolean): Pick<Step, 'keys' | 'inflected'> {
	const keys = new Set([word === '&' ? 'and' : fold(word), fold(word.replace(/[äöü]/giu, '$&e'))]);
	const inflected = isLast ? numbersOf(word).map(fold) : [];
	return { keys: [...keys], inflected };
}

function insert(root: NameNode, steps: readonly Step[], name: Name): void {
	let nodes = [{ node: root, isInflected: false }];
	for (const { joint, keys, inflected } of steps) {
		nodes = nodes.flatMap(({ node }) => [
			...keys.map((key) => ({ node: child(node, key, joint), isInflected: false })),
			...inflected.map((key) => ({ node: child(node, key, joint), isInflected: true })),
		]);
	}
	for (const { node, isInflected } of steps.length > 0 ? nodes : []) {
		node.names.push({ name, isInflected });
	}
}

function child(node: NameNode, key: string, joint: Joint): NameNode {
	const edges = node.next.get(key) ?? [];
	node.next.set(key, edges);
	let edge = edges.find((known) => known.joint === joint);
	if (!edge) {
		edge = { joint, node: newNode() };
		edges.push(edge);
	}
	return edge.node;
}

function newNode(): NameNode {
	return { next: new Map(), names: [] };
}
