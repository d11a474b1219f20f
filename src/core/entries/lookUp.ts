import { nameKey } from '../recognition/words';
import { namesOf, summaryOf, type Entry } from './entry';

/**
 * The entries that a query finds, best first: a name as it is, a name's beginning, the beginnings of its words, a
 * part of it, and then the words of the description; among equals the one with the shortest name. Without a query,
 * all of them by name.
 */
export function lookUp(entries: readonly Entry[], query: string): readonly Entry[] {
	const wanted = nameKey(query);
	if (wanted === '' && query.trim() !== '') {
		return [];
	}
	return entries
		.flatMap((entry) => matchOf(entry, wanted) ?? [])
		.sort((a, b) => a.rank - b.rank || a.length - b.length || a.entry.term.localeCompare(b.entry.term))
		.map(({ entry }) => entry);
}

interface Match {
	readonly entry: Entry;
	readonly rank: number;
	/** How long the name is that matches, in UTF-16 units. */
	readonly length: number;
}

function matchOf(entry: Entry, wanted: string): Match | undefined {
	if (wanted === '') {
		return { entry, rank: 0, length: 0 };
	}
	const names = namesOf(entry)
		.map(nameKey)
		.sort((a, b) => a.length - b.length);
	const words = wanted.split(' ');
	const tests: readonly ((name: string) => boolean)[] = [
		(name) => name === wanted,
		(name) => name.startsWith(wanted),
		(name) => words.every((word) => ` ${name}`.includes(` ${word}`)),
		(name) => name.replaceAll(' ', '').includes(wanted.replaceAll(' ', '')),
	];
	for (const [rank, matches] of tests.entries()) {
		const name = names.find(matches);
		if (name !== undefined) {
			return { entry, rank, length: name.length };
		}
	}
	const summary = ` ${nameKey(summaryOf(entry))}`;
	return words.every((word) => summary.includes(` ${word}`))
		? { entry, rank: tests.length, length: 0 }
		: undefined;
}
