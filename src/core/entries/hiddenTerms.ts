import { nameKey } from '../recognition/words';
import { namesOf, type Entry } from './entry';

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
