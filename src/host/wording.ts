import * as vscode from 'vscode';
import type { CodeReason } from '../core/codes/code';
import type { Level, Line, Relation } from '../core/formats/x12/relation';
import type { Wording } from '../core/rendering/wording';

/** The words around entries, in the user's language. */
export const wording: Wording = {
	openEntry: vscode.l10n.t('Open entry'),
	related: vscode.l10n.t('Related:'),
	hide: vscode.l10n.t('Hide'),
	hideTooltip: vscode.l10n.t('Hide this term in hovers'),
	bundled: vscode.l10n.t('Reimbursement Glossary'),
	relatedTerms: vscode.l10n.t('Related terms'),
	sources: vscode.l10n.t('Sources'),
	table: vscode.l10n.t('Table'),
	noAdvice: vscode.l10n.t('For orientation; not legal, coding or billing advice.'),
	gone: vscode.l10n.t('This entry is no longer in the glossary.'),
	andMore: (count) => vscode.l10n.t('and {0} more', count),
	reviewed: (date) => vscode.l10n.t('Last reviewed {0}', date),
	segmentId: (segment) => vscode.l10n.t('Recognised as the id of the X12 segment {0}', segment),
	openEntryOf: (name) => vscode.l10n.t('Open entry: {0}', name),
	recognizedAs: (systems, reason) =>
		vscode.l10n.t('Recognised as {0}: {1}', oneOf(systems), reasonText(reason)),
	noDescription: vscode.l10n.t('No description installed'),
	unusualShape: vscode.l10n.t('Not the usual shape.'),
	borrowedUri: (system) => vscode.l10n.t('The URI is that of {0}.', system),
	personal: vscode.l10n.t('a person’s number, not repeated here'),
	or: (system) => vscode.l10n.t('or {0}', system),
	checkDigit: (holds) =>
		holds ? vscode.l10n.t('Check digit holds.') : vscode.l10n.t('Check digit does not hold.'),
	modifier: (code, meaning) => vscode.l10n.t('Modifier {0}: {1}', code, meaning),
	relation: relationText,
	range: (from, to) => vscode.l10n.t('A range: {0} to {1}', from, to),
	prefix: (code) => vscode.l10n.t('A prefix: all codes that begin with {0}', code),
};

function reasonText(reason: CodeReason): string {
	switch (reason.kind) {
		case 'element':
			return reason.qualifier === undefined
				? vscode.l10n.t('element {0}', reason.element)
				: vscode.l10n.t('element {0}, qualifier {1}', reason.element, reason.qualifier);
		case 'uri':
			return vscode.l10n.t('system {0}', reason.uri);
		case 'column':
			return vscode.l10n.t('column {0}', reason.column);
		case 'key':
			return vscode.l10n.t('name {0}', reason.key);
		case 'word':
			return vscode.l10n.t('the word {0}', reason.word);
		case 'heading':
			return vscode.l10n.t('the heading {0}', reason.heading);
		case 'shape':
			return vscode.l10n.t('its shape');
	}
}

function relationText(relation: Relation): string {
	switch (relation.kind) {
		case 'diagnosis':
			return vscode.l10n.t('Points to diagnosis {0}: {1}', relation.position, relation.code.text);
		case 'absentDiagnosis':
			return vscode.l10n.t('Points to diagnosis {0}, which the claim does not have', relation.position);
		case 'pointers': {
			const { position, count, lines } = relation;
			const what =
				count === 1
					? vscode.l10n.t('Diagnosis {0} of the claim; 1 line points to it', position)
					: vscode.l10n.t('Diagnosis {0} of the claim; {1} lines point to it', position, count);
			return [what, lines.map(lineText).join(', ')].filter(Boolean).join(': ');
		}
		case 'procedure':
			return vscode.l10n.t('Modifies {0}', relation.code.text);
		case 'service':
			return [
				relation.charge && vscode.l10n.t('Charge {0}', relation.charge),
				relation.paid && vscode.l10n.t('paid {0}', relation.paid),
				relation.quantity &&
					(relation.unit
						? `${relation.quantity} ${relation.unit}`
						: vscode.l10n.t('quantity {0}', relation.quantity)),
			]
				.filter(Boolean)
				.join(', ');
		case 'adjustment': {
			const { group, reason, amount, quantity } = relation;
			const what = vscode.l10n.t('Group {0}, reason {1}, amount {2}', group, reason, amount);
			return quantity ? vscode.l10n.t('{0}, quantity {1}', what, quantity) : what;
		}
		case 'qualifier': {
			const systems = relation.code.systems.map(({ name }) => name);
			return vscode.l10n.t(
				'Qualifier {0}: {1} is {2}',
				relation.qualifier,
				relation.code.text,
				oneOf(systems),
			);
		}
		case 'bill':
			return vscode.l10n.t('Type of bill {0}', relation.code.text);
		case 'level': {
			const level = levels[relation.level];
			return relation.parent
				? vscode.l10n.t('Level {0}: {1}, below {2}', relation.number, level, relation.parent)
				: vscode.l10n.t('Level {0}: {1}', relation.number, level);
		}
		case 'loop':
			return vscode.l10n.t('Loop {0}', relation.loop);
	}
}

function lineText({ number, code }: Line): string {
	return [number && vscode.l10n.t('line {0}', number), code?.text].filter(Boolean).join(' ');
}

/** The kinds of level, in the user's language. */
const levels: Readonly<Record<Level, string>> = {
	'billing provider': vscode.l10n.t('billing provider'),
	'information source': vscode.l10n.t('information source'),
	'information receiver': vscode.l10n.t('information receiver'),
	'provider of service': vscode.l10n.t('provider of service'),
	subscriber: vscode.l10n.t('subscriber'),
	dependent: vscode.l10n.t('dependent'),
	patient: vscode.l10n.t('patient'),
	'patient event': vscode.l10n.t('patient event'),
	service: vscode.l10n.t('service'),
};

/** One of several names. */
function oneOf([first = '', ...others]: readonly string[]): string {
	return others.reduce((known, other) => vscode.l10n.t('{0} or {1}', known, other), first);
}
