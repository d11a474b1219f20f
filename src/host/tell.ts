import * as vscode from 'vscode';

/** How long the status bar says something, in ms. */
const TOLD = 4000;

/** Says in the status bar, for a while, what a command has done. */
export function tellBriefly(what: string): void {
	vscode.window.setStatusBarMessage(what, TOLD);
}
