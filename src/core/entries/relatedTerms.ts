import type { Entry } from './entry';
import type { GlossaryView } from './glossary';

/** A related term as it is shown: a link where it resolves to an entry, its text where it does not. */
export interface RelatedTerm {
	readonly text: string;
	readonly entry?: Entry | undefined;
}

/** The pieces between commas of one name ("Security Orchestration, Automation, and Response" has 3), and of all. */
const MOST = { ofName: 8, ofList: 200 };

/**
 * The related terms of an entry, each once and never itself. A list such as `CPT, Payment, Fair, None` is cut at
 * commas, but a known name wins over its commas, the longest first; `None` is nothing.
 */
export function relatedTerms(entry: Entry, view: GlossaryView): readonly RelatedTerm[] {
	const found = new Map<string, RelatedTerm>();
	for (const term of entry.related.flatMap((list) => split(list, view))) {
		const key = term.entry?.id ?? term.text.toLowerCase();
		if (term.entry?.id !== entry.id && !found.has(key)) {
			found.set(key, term);
		}
	}
	return [...found.values()];
}

function split(list: string, view: GlossaryView): readonly RelatedTerm[] {
	const pieces = list.split(',', MOST.ofList).map((piece) => piece.trim());
	const terms: RelatedTerm[] = [];
	for (let at = 0; at < pieces.length;) {
		let length = Math.min(pieces.length - at, MOST.ofName);
		const name = () => pieces.slice(at, at + length).join(', ');
		while (length > 1 && view.named(name()).length === 0) {
			length--;
		}
		const text = name();
		if (text !== '' && text.toLowerCase() !== 'none') {
			terms.push({ text, entry: view.named(text)[0] });
		}
		at += length;
	}
	return terms;
}
