import { LONGEST_NAME, namesOf, type Entry } from '../../src/core/entries/entry';
import { nameOf } from '../../src/core/recognition/names';
import type { Finder } from '../../src/core/recognition/recognition';
import { SilentPlaces } from '../../src/core/recognition/silentPlaces';
import { standingAt } from '../../src/core/recognition/standing';
import { wordsOf } from '../../src/core/recognition/words';

/**
 * The plain recogniser: at every word of the text, every name is asked whether it stands there. With the rules that it
 * asks it is "what counts as a mention", and says what the fast one must find.
 */
export function createPlainNameFinder(entries: readonly Entry[]): Finder {
	const names = entries.flatMap((entry) =>
		namesOf(entry)
			.filter((written) => written.length <= LONGEST_NAME)
			.map((written) => nameOf(entry, written)),
	);
	return {
		find(document, span) {
			const words = wordsOf(document.text);
			const silent = new SilentPlaces(document.text);
			return words
				.flatMap(({ start }, at) =>
					start >= span.start && start < span.end ? standingAt(names, document, words, at) : [],
				)
				.filter((candidate) => !silent.hold(candidate));
		},
	};
}
