import { nameKey } from '../recognition/words';
import { namesOf, type Entry } from './entry';

/** Whether an entry is hidden by a name: its term or one of its names; case and joints do not count. */
export function isHiddenBy(entry: Entry, hiddenName: string): boolean {
	const hidden = nameKey(hiddenName);
	return [entry.term, ...namesOf(entry)].some((name) => nameKey(name) === hidden);
}

/** The entries of which no hidden name is the term or one of the names; case and joints do not count. */
export function withoutHidden(entries: readonly Entry[], hiddenNames: readonly string[]): readonly Entry[] {
	const hidden = new Set(hiddenNames.map(nameKey));
	if (hidden.size === 0) {
		return entries; // As a rule; then no name has to be taken apart.
	}
	return entries.filter(
		(entry) => ![entry.term, ...namesOf(entry)].some((name) => hidden.has(nameKey(name))),
	);
}
