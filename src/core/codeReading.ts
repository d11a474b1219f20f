import { movedCode, type CodeCandidate } from './codes/code';
import { CODE_FINDERS, CODE_REACH } from './formats/codeFinders';
import { isFhirJson } from './formats/fhir/json';
import { readTableLayout } from './formats/table/table';
import { isEnvelopeEdit } from './formats/x12/envelope';
import { interchangesTo, isX12 } from './formats/x12/interchanges';
import { afterEdit, type Edit } from './recognition/edits';
import type { Span, TextDocument } from './recognition/recognition';
import { contains, lineStart, meeting } from './recognition/spans';

/** The codes that may stand in a text, of each finder those in its order. */
export type CodesByFinder = readonly (readonly CodeCandidate[])[];

/** Collects the codes of a text, a span after the other. */
export class CodeCollector {
	readonly #found: readonly CodeCandidate[][] = CODE_FINDERS.map(() => []);

	constructor(private readonly document: TextDocument) {}

	get found(): CodesByFinder {
		return this.#found;
	}

	/** Finds what begins in the next span, a finder a turn. An interchange of X12 has no prose and no assignments. */
	*find(span: Span): Generator<undefined, void> {
		const interchanges = interchangesTo(this.document, span.end);
		const interchange = meeting(interchanges, span);
		const isX12Alone = interchange !== undefined && contains(interchange, span);
		const finders = isX12Alone ? CODE_FINDERS.slice(0, 1) : CODE_FINDERS;
		for (const [at, finder] of finders.entries()) {
			for (const code of finder.find(this.document, span)) {
				if (at === 0 || !meeting(interchanges, code)) {
					this.#found[at]?.push(code);
				}
			}
			yield;
		}
	}
}

/**
 * The codes after an edit, where those around it are read again, as far as what says so may stand from them; undefined
 * where it changes what a whole file means: the header of a table, an alias, the envelope of an interchange, the first
 * resource of FHIR.
 */
export function* codesAfterEdit(
	document: TextDocument,
	before: TextDocument,
	known: CodesByFinder,
	edit: Edit,
): Generator<undefined, CodesByFinder | undefined> {
	const shift = edit.length - (edit.end - edit.start);
	const isHeader =
		isHeaderEdit(document, edit.start, edit.end + shift) || isHeaderEdit(before, edit.start, edit.end);
	if (isHeader || isFhirJson(document) !== isFhirJson(before) || isEnvelopeEdit(document, before, edit)) {
		return undefined;
	}
	const { text } = document;
	const end = text.indexOf('\n', edit.start + edit.length + CODE_REACH);
	const start = Math.max(edit.start - CODE_REACH, 0);
	const span = {
		start: isX12(document) ? start : lineStart(text, start),
		end:
			end < 0 || end > edit.start + edit.length + 2 * CODE_REACH
				? Math.min(edit.start + edit.length + CODE_REACH, text.length)
				: end,
	};
	const collector = new CodeCollector(document);
	yield* collector.find(span);
	const codes: (readonly CodeCandidate[])[] = [];
	for (const [at, each] of known.entries()) {
		codes.push(yield* afterEdit(each, edit, span, collector.found[at] ?? [], movedCode));
	}
	return codes;
}

/**
 * Whether a change meets what says what other lines hold: the first line of a table, a row of a table in Markdown,
 * an alias of FHIR Shorthand.
 */
function isHeaderEdit(document: TextDocument, from: number, to: number): boolean {
	const { text, languageId } = document;
	const lineEnd = text.indexOf('\n', to);
	const lines = text.slice(lineStart(text, from), lineEnd < 0 ? text.length : lineEnd);
	return (
		(from <= text.indexOf('\n', text.search(/\S/)) && readTableLayout(document) !== undefined) ||
		(languageId === 'markdown' && lines.includes('|')) ||
		/^\s*Alias:/m.test(lines)
	);
}
