import type { CodeReason } from '../codes/code';
import type { Line, Relation } from '../formats/x12/relation';

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
	/** Of an address that is another system's. */
	borrowedUri(system: string): string;
	/** Of a number that is a person's, which is not repeated. */
	readonly personal: string;
	/** Before the name of another system that a code may be of. */
	or(system: string): string;
	checkDigit(holds: boolean): string;
	/** What a modifier of a procedure means. */
	modifier(code: string, meaning: string): string;
	/** What a place of a claim has to do with others, as a sentence; nothing where other words say it. */
	relation(relation: Relation): string;
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
	borrowedUri: (system) => `The URI is that of ${system}.`,
	personal: 'a person’s number, not repeated here',
	or: (system) => `or ${system}`,
	checkDigit: (holds) => (holds ? 'Check digit holds.' : 'Check digit does not hold.'),
	modifier: (code, meaning) => `Modifier ${code}: ${meaning}`,
	relation: relationText,
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
		case 'heading':
			return `the heading ${reason.heading}`;
		case 'shape':
			return 'its shape';
	}
}

function relationText(relation: Relation): string {
	switch (relation.kind) {
		case 'diagnosis':
			return `Points to diagnosis ${relation.position}: ${relation.code.text}`;
		case 'absentDiagnosis':
			return `Points to diagnosis ${relation.position}, which the claim does not have`;
		case 'pointers': {
			const { position, count, lines } = relation;
			const named = lines.map(lineText).join(', ');
			return `Diagnosis ${position} of the claim; ${count === 1 ? '1 line points' : `${count} lines point`} to it${named && `: ${named}`}`;
		}
		case 'procedure':
			return `Modifies ${relation.code.text}`;
		case 'service':
			return [
				relation.charge && `Charge ${relation.charge}`,
				relation.paid && `paid ${relation.paid}`,
				relation.quantity &&
					(relation.unit
						? `${relation.quantity} ${relation.unit}`
						: `quantity ${relation.quantity}`),
			]
				.filter(Boolean)
				.join(', ');
		case 'adjustment': {
			const { group, reason, amount, quantity } = relation;
			return `Group ${group}, reason ${reason}, amount ${amount}${quantity ? `, quantity ${quantity}` : ''}`;
		}
		case 'qualifier':
			return `Qualifier ${relation.qualifier}: ${relation.code.text} is ${relation.code.systems.map(({ name }) => name).join(' or ')}`;
		case 'bill':
			return `Type of bill ${relation.code.text}`;
		case 'level':
			return `Level ${relation.number}: ${relation.level}${relation.parent ? `, below ${relation.parent}` : ''}`;
		case 'loop':
			return `Loop ${relation.loop}`;
	}
}

function lineText({ number, code }: Line): string {
	return [number && `line ${number}`, code?.text].filter(Boolean).join(' ');
}
