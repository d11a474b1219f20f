import type { Entry } from '../../src/core/entries/entry';
import { GlossaryView } from '../../src/core/entries/glossary';
import { createNameFinder } from '../../src/core/recognition/nameFinder';
import type { Span } from '../../src/core/recognition/recognition';
import { recognize } from '../../src/core/recognize';

/** Our finder of names alone: what an editor waits for, span by span. */
export function recogniser(entries: readonly Entry[]): (text: string) => readonly Span[] {
	const finder = createNameFinder(entries);
	return (text) => finder.find({ text, languageId: '' }, { start: 0, end: text.length }, []);
}

/** All finders, and then what stands of what they find. */
export function wholeRecogniser(entries: readonly Entry[]): (text: string) => readonly Span[] {
	const view = new GlossaryView(entries);
	return (text) => recognize({ text, languageId: '' }, view);
}
