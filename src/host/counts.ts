import * as vscode from 'vscode';

/** `1 term`, `12 terms`. */
export function termCount(count: number): string {
	return count === 1 ? vscode.l10n.t('1 term') : vscode.l10n.t('{0} terms', count);
}

/** `1 place`, `12 places`. */
export function placeCount(count: number): string {
	return count === 1 ? vscode.l10n.t('1 place') : vscode.l10n.t('{0} places', count);
}
