import { GlossaryView } from '../../src/core/entries/glossary';
import { recognize } from '../../src/core/recognize';
import { bundledEntries } from '../support/glossary';

const view = new GlossaryView(bundledEntries());

/** How long the recogniser takes for a text, in ms (median of 5), and how many mentions it finds. */
export function readingSpeed(text: string): { milliseconds: number; mentions: number } {
	const runs = Array.from({ length: 5 }, () => {
		const started = performance.now();
		const mentions = recognize({ text, languageId: '' }, view).length;
		return { milliseconds: performance.now() - started, mentions };
	});
	const sorted = runs.sort((a, b) => a.milliseconds - b.milliseconds);
	return sorted[2] ?? { milliseconds: 0, mentions: 0 };
}
