import { nameKey } from '../recognition/words';
import { namesOf, type Entry } from './entry';

/** Whether an entry is hidden by a name: its term or one of its names; case and joints do not count. */
export function isHiddenBy(entry: Entry, hiddenName: string): boolean {
	return keysOf(entry).includes(nameKey(hiddenName));
}

/** The entries of which no hidden name is the term or one of the names; case and joints do not count. */
export function withoutHidden(entries: readonly Entry[], hiddenNames: readonly string[]): readonly Entry[] {
	const hidden = new Set(hiddenNames.map(nameKey));
	if (hidden.size === 0) {
		return entries; // As a rule; then no name has to be taken apart.
	}
	return entries.filter((entry) => !keysOf(entry).some((key) => hidden.has(key)));
}

function keysOf(entry: Entry): readonly string[] {
	return [entry.term, ...namesOf(entry)].map(nameKey);
}
