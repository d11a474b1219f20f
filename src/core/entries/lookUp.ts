import { nameKey } from '../recognition/words';
import { namesOf, summaryOf, type Entry } from './entry';

/**
 * The entries that a query finds, best first: a name as it is, a name's beginning, the beginnings of its words, a
 * part of it, and then the words of the description. Without a query, all of them by name.
 */
export function lookUp(entries: readonly Entry[], query: string): readonly Entry[] {
	const wanted = nameKey(query);
	if (wanted === '' && query.trim() !== '') {
		return [];
	}
	return entries
		.map((entry) => ({ entry, rank: rankOf(entry, wanted) }))
		.filter(({ rank }) => rank !== undefined)
		.sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || a.entry.term.localeCompare(b.entry.term))
		.map(({ entry }) => entry);
}

function rankOf(entry: Entry, wanted: string): number | undefined {
	const names = namesOf(entry).map(nameKey);
	const words = wanted.split(' ');
	const ranks: readonly ((name: string) => boolean)[] = [
		(name) => name === wanted,
		(name) => name.startsWith(wanted),
		(name) => words.every((word) => ` ${name}`.includes(` ${word}`)),
		(name) => name.replaceAll(' ', '').includes(wanted.replaceAll(' ', '')),
	];
	const rank = ranks.findIndex((matches) => names.some(matches));
	if (rank >= 0) {
		return rank;
	}
	const summary = ` ${nameKey(summaryOf(entry))}`;
	return words.every((word) => summary.includes(` ${word}`)) ? ranks.length : undefined;
}
