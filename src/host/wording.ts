import * as vscode from 'vscode';
import type { Wording } from '../core/rendering/wording';

const { t } = vscode.l10n;

/** The words around entries, in the user's language. */
export const wording: Wording = {
	openEntry: t('Open entry'),
	related: t('Related:'),
	hide: t('Hide'),
	hideTooltip: t('Hide this term in hovers'),
	bundled: t('Reimbursement Glossary'),
	relatedTerms: t('Related terms'),
	sources: t('Sources'),
	noAdvice: t('For orientation; not legal, coding or billing advice.'),
	andMore: (count) => t('and {0} more', count),
	reviewed: (date) => t('Last reviewed {0}', date),
	segmentId: (segment) => t('Recognised as the id of the X12 segment {0}', segment),
};
