import * as vscode from 'vscode';
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
};
