import type { CodeReason } from '../codes/code';

/** The words that rendering puts around the text of entries; the host has them in the user's language. */
export interface Wording {
	readonly openEntry: string;
	readonly related: string;
	readonly hide: string;
	readonly hideTooltip: string;
	/** Where an entry comes from, when it is one that ships. */
	readonly bundled: string;
	readonly relatedTerms: string;
	readonly sources: string;
	/** What a screen reader calls the box of a wide table. */
	readonly table: string;
	readonly noAdvice: string;
	/** Said instead of an entry that a reload does not find any more. */
	readonly gone: string;
	andMore(count: number): string;
	/** `date` is a year and a month, `2026-11`. */
	reviewed(date: string): string;
	segmentId(segment: string): string;
	openEntryOf(name: string): string;
	/** Why a place holds a code, of one of several systems where nothing tells which. */
	recognizedAs(systems: readonly string[], reason: CodeReason): string;
	readonly noDescription: string;
	readonly unusualShape: string;
	/** Of a number that is a person's, which is not repeated. */
	readonly personal: string;
	/** Before the name of another system that a code may be of. */
	or(system: string): string;
	checkDigit(holds: boolean): string;
	range(from: string, to: string): string;
	prefix(code: string): string;
}

export const english: Wording = {
	openEntry: 'Open entry',
	related: 'Related:',
	hide: 'Hide',
	hideTooltip: 'Hide this term in hovers',
	bundled: 'Reimbursement Glossary',
	relatedTerms: 'Related terms',
	sources: 'Sources',
	table: 'Table',
	noAdvice: 'For orientation; not legal, coding or billing advice.',
	gone: 'This entry is no longer in the glossary.',
	andMore: (count) => `and ${count} more`,
	reviewed: (date) => `Last reviewed ${date}`,
	segmentId: (segment) => `Recognised as the id of the X12 segment ${segment}`,
	openEntryOf: (name) => `Open entry: ${name}`,
	recognizedAs: (systems, reason) => `Recognised as ${systems.join(' or ')}: ${reasonText(reason)}`,
	noDescription: 'No description installed',
	unusualShape: 'Not the usual shape.',
	personal: 'a person’s number, not repeated here',
	or: (system) => `or ${system}`,
	checkDigit: (holds) => (holds ? 'Check digit holds.' : 'Check digit does not hold.'),
	range: (from, to) => `A range: ${from} to ${to}`,
	prefix: (code) => `A prefix: all codes that begin with ${code}`,
};

function reasonText(reason: CodeReason): string {
	switch (reason.kind) {
		case 'element':
			return reason.qualifier === undefined
				? `element ${reason.element}`
				: `element ${reason.element}, qualifier ${reason.qualifier}`;
		case 'uri':
			return `system ${reason.uri}`;
		case 'column':
			return `column ${reason.column}`;
		case 'key':
			return `name ${reason.key}`;
		case 'word':
			return `the word ${reason.word}`;
		case 'shape':
			return 'its shape';
	}
}
