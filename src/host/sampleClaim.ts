import * as vscode from 'vscode';
import { commandIds } from './commandIds';

const SCHEME = 'glossary-sample';

/** Shows the sample claim that comes with the extension, as a text that nobody can change by mistake. */
export function registerSampleClaim(extensionUri: vscode.Uri): vscode.Disposable {
	const file = vscode.Uri.joinPath(extensionUri, 'samples', 'claim.837');
	return vscode.Disposable.from(
		vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
			provideTextDocumentContent: async () =>
				new TextDecoder().decode(await vscode.workspace.fs.readFile(file)),
		}),
		vscode.commands.registerCommand(commandIds.openSampleClaim, async () => {
			// The address names nothing: whatever somebody puts there, this one file is shown.
			await vscode.window.showTextDocument(vscode.Uri.from({ scheme: SCHEME, path: '/claim.837' }), {
				preview: false,
			});
		}),
	);
}
