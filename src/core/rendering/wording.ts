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
};
