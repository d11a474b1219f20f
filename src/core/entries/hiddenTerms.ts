import { nameKey } from '../recognition/words';
import { namesOf, type Entry } from './entry';

/** Whether one of the hidden names is the entry's term or one of its names; case and joints do not count. */
export function isHidden(entry: Entry, hiddenNames: readonly string[]): boolean {
	const hidden = new Set(hiddenNames.map(nameKey));
	return [entry.term, ...namesOf(entry)].some((name) => hidden.has(nameKey(name)));
}
