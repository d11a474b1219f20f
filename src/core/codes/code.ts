import type { Span, TextDocument } from '../recognition/recognition';
import type { CodeSystem } from './codeSystem';

/** A code, as it may stand in many places. */
export interface Code {
	/** Of several systems where nothing tells which, the likelier one first. */
	readonly systems: readonly [CodeSystem, ...CodeSystem[]];
	/** Its canonical form: `E11.9`, `0450`. */
	readonly text: string;
}

/** Why a place holds a code of a system. */
export type CodeReason =
	/** An element of X12 such as `SV101`, with the qualifier that says so, if there is one. */
	| { readonly kind: 'element'; readonly element: string; readonly qualifier?: string | undefined }
	/** The `system` of the same Coding or Identifier. */
	| { readonly kind: 'uri'; readonly uri: string }
	| { readonly kind: 'column'; readonly column: string }
	/** A key, a variable, a parameter. */
	| { readonly kind: 'key'; readonly key: string }
	/** A word before it. */
	| { readonly kind: 'word'; readonly word: string }
	/** The heading of its section, or of its list. */
	| { readonly kind: 'heading'; readonly heading: string }
	| { readonly kind: 'shape' };

/** A place that a finder proposes for a code. Whether it stands is decided by `settle` alone. */
export interface CodeCandidate extends Span {
	readonly code: Code;
	readonly reason: CodeReason;
	/** It stands only where the text around it speaks of the field; one that needs none says so to others. */
	readonly needsContext: boolean;
	/** Where the codes between this one and another are meant, too, the other one; or that it is only how they begin. */
	readonly extent?:
		{ readonly kind: 'range'; readonly to: string } | { readonly kind: 'prefix' } | undefined;
}

/** A code at another place: all written out, for there are hundreds of thousands and a spread is dear. */
export function movedCode(candidate: CodeCandidate, shift: number): CodeCandidate {
	const { start, end, code, reason, needsContext, extent } = candidate;
	return { start: start + shift, end: end + shift, code, reason, needsContext, extent };
}

/**
 * Finds the codes that begin in `span`, so that spans that follow each other find together what one span over all
 * finds. It may read the text around its span.
 */
export interface CodeFinder {
	find(document: TextDocument, span: Span): readonly CodeCandidate[];
}

/** The canonical form of what stands in a text, for a system. */
export function canonicalOf(system: CodeSystem, written: string): string {
	return system.canonical ? system.canonical(written) : written.trim().toUpperCase();
}

/** Whether what stands in a text looks like a code of a system. */
export function hasShape(system: CodeSystem, written: string): boolean {
	return system.shape.test(canonicalOf(system, written));
}

/**
 * The code that stands at a place which says what it is: of any look, for files are redacted. Of several systems
 * those whose shape it has, or all where it has none of theirs.
 */
export function codeAt(systems: readonly [CodeSystem, ...CodeSystem[]], written: string): Code {
	const [first, ...others] = systems.filter((system) => hasShape(system, written));
	const meant: readonly [CodeSystem, ...CodeSystem[]] = first ? [first, ...others] : systems;
	return { systems: meant, text: canonicalOf(meant[0], written) };
}
