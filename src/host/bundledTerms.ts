import * as vscode from 'vscode';
import type { Entry } from '../core/entries/entry';
import type { EntrySource } from './glossaryHolder';

/** The glossary that ships, compiled into dist/terms.json by the build. */
export class BundledTerms implements EntrySource {
	entries: readonly Entry[] = [];
	readonly ready: Promise<void>;
	readonly #didChange = new vscode.EventEmitter<void>();
	readonly onDidChange = this.#didChange.event;

	constructor(extensionUri: vscode.Uri, log: vscode.LogOutputChannel) {
		this.ready = this.#read(vscode.Uri.joinPath(extensionUri, 'dist', 'terms.json')).catch(
			(error: unknown) => {
				log.error('The glossary that ships could not be read', error);
			},
		);
	}

	dispose(): void {
		this.#didChange.dispose();
	}

	async #read(file: vscode.Uri): Promise<void> {
		const bytes = await vscode.workspace.fs.readFile(file);
		// Our own build wrote it.
		this.entries = JSON.parse(new TextDecoder().decode(bytes)) as readonly Entry[];
		this.#didChange.fire();
	}
}
