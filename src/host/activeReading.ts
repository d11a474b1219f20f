import * as vscode from 'vscode';
import { codesIn, type CodesOfSystem } from '../core/codes/codesIn';
import { heldBackIn, subjectsIn, type SubjectInText } from '../core/recognition/subjects';
import type { GlossaryHolder } from './glossaryHolder';
import type { Recognitions, Recognized } from './recognitions';

/** What is known of the file in the active editor. */
export type ActiveReading =
	| { readonly kind: 'noEditor' | 'tooLarge' }
	| {
			readonly kind: 'read';
			readonly document: vscode.TextDocument;
			readonly recognized: Recognized;
			readonly codes: readonly CodesOfSystem[];
			readonly subjects: readonly SubjectInText[];
			readonly heldBack: readonly SubjectInText[];
	  };

/** How long nothing must be typed before the file is read again, in ms. */
const PAUSE = 150;

/** Follows the active editor, what is typed in it, and the glossary. */
export class ActiveReadings implements vscode.Disposable {
	#current: ActiveReading = { kind: 'noEditor' };
	#timer: ReturnType<typeof setTimeout> | undefined;
	readonly #didChange = new vscode.EventEmitter<void>();
	readonly onDidChange = this.#didChange.event;
	readonly #subscriptions: vscode.Disposable;

	constructor(
		holder: GlossaryHolder,
		private readonly recognitions: Recognitions,
	) {
		this.#subscriptions = vscode.Disposable.from(
			this.#didChange,
			vscode.window.onDidChangeActiveTextEditor(() => this.#readSoon(0)),
			vscode.window.onDidChangeVisibleTextEditors(() => this.#readSoon(0)),
			// Another language is another document to VS Code.
			vscode.workspace.onDidOpenTextDocument((document) => {
				if (document === this.#document()) {
					this.#readSoon(0);
				}
			}),
			vscode.workspace.onDidChangeTextDocument(({ document }) => {
				if (document === this.#document()) {
					this.#readSoon(PAUSE);
				}
			}),
			holder.onDidChange(() => this.#readSoon(0)),
		);
		this.#readSoon(0);
	}

	get current(): ActiveReading {
		return this.#current;
	}

	dispose(): void {
		clearTimeout(this.#timer);
		this.#subscriptions.dispose();
	}

	/** The file in the active editor; or while a panel has the focus, the one that was, as long as it is seen. */
	#document(): vscode.TextDocument | undefined {
		const { activeTextEditor, visibleTextEditors } = vscode.window;
		if (activeTextEditor && activeTextEditor.document.uri.scheme !== 'output') {
			return activeTextEditor.document;
		}
		const { current } = this;
		return current.kind === 'read' &&
			visibleTextEditors.some(({ document }) => document === current.document)
			? current.document
			: undefined;
	}

	#readSoon(pause: number): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.#read(), pause);
	}

	async #read(): Promise<void> {
		const document = this.#document();
		const recognized = document && (await this.recognitions.around(document, 0));
		if (document !== this.#document() || (document && !recognized)) {
			return; // Something newer is on its way.
		}
		const before = this.#current;
		if (before.kind === 'read' && before.recognized === recognized) {
			return;
		}
		this.#current =
			!document || !recognized
				? { kind: 'noEditor' }
				: recognized.isPartial
					? { kind: 'tooLarge' }
					: {
							kind: 'read',
							document,
							recognized,
							codes: codesIn(recognized.codes),
							subjects: subjectsIn(recognized),
							heldBack: heldBackIn(recognized),
						};
		if (this.#current.kind === 'read' || this.#current.kind !== before.kind) {
			this.#didChange.fire();
		}
	}
}
