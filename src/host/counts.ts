import * as vscode from 'vscode';

/** `1 term`, `12 terms`. */
export function termCount(count: number): string {
	return count === 1 ? vscode.l10n.t('1 term') : vscode.l10n.t('{0} terms', count);
}

/** `1 place`, `12 places`. */
export function placeCount(count: number): string {
	return count === 1 ? vscode.l10n.t('1 place') : vscode.l10n.t('{0} places', count);
}

/** `1 code`, `12 codes`. */
export function codeCount(count: number): string {
	return count === 1 ? vscode.l10n.t('1 code') : vscode.l10n.t('{0} codes', count);
}

/** `1 subject`, `12 subjects`: terms, and systems of codes. */
export function subjectCount(count: number): string {
	return count === 1 ? vscode.l10n.t('1 subject') : vscode.l10n.t('{0} subjects', count);
}
