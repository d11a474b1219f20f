// Runs inside the extension host, instead of tests: how long our answer to a hover takes, and with VS Code's own way to
// it and back; and how long after a keystroke "In This File" is right. In ms.
import * as vscode from 'vscode';
import { ActiveReadings } from '../../src/host/activeReading';
import { BundledTerms } from '../../src/host/bundledTerms';
import { GlossaryHolder, type EntrySource } from '../../src/host/glossaryHolder';
import { hoverProvider } from '../../src/host/hover';
import { Recognitions } from '../../src/host/recognitions';

const LINES = 50_000;
const EDITS = 100;
/** Every so many characters of a sample a hover is asked for. */
const STEP = 7;

const never = new vscode.CancellationTokenSource().token;
const noTeam: EntrySource = {
	entries: [],
	ready: Promise.resolve(),
	onDidChange: () => new vscode.Disposable(() => undefined),
	dispose: () => undefined,
};

/** VS Code calls this. The bench reads the line that it prints. */
export async function run(): Promise<void> {
	const extension = vscode.extensions.getExtension('reimbursement-glossary.reimbursement-glossary');
	if (!extension) {
		throw new Error('The extension is not there');
	}
	const log = vscode.window.createOutputChannel('bench', { log: true });
	const holder = new GlossaryHolder(noTeam, new BundledTerms(extension.extensionUri, log));
	const recognitions = new Recognitions(holder);
	const provider = hoverProvider(recognitions);
	const ours = async (document: vscode.TextDocument, position: vscode.Position) => {
		await provider.provideHover(document, position, never);
	};
	const all = async (document: vscode.TextDocument, position: vscode.Position) => {
		await vscode.commands.executeCommand('vscode.executeHoverProvider', document.uri, position);
	};
	await holder.ready;
	const samples = { ours: [] as number[], all: [] as number[] };
	for (const uri of await vscode.workspace.findFiles('*.{sql,ts,md,837,835,csv,json}')) {
		const document = await vscode.workspace.openTextDocument(uri);
		await ours(document, new vscode.Position(0, 0));
		for (let line = 0; line < document.lineCount; line++) {
			const { range } = document.lineAt(line);
			for (let character = 0; character < range.end.character; character += STEP) {
				const position = new vscode.Position(line, character);
				samples.ours.push(await timed(() => ours(document, position)));
				samples.all.push(await timed(() => all(document, position)));
			}
		}
	}
	const text = 'a line of code that says nothing of it = 42;\n'.repeat(LINES - 1);
	const document = await vscode.workspace.openTextDocument({ content: text, language: 'plaintext' });
	const first = await timed(() => ours(document, new vscode.Position(100, 4)));
	const editor = await vscode.window.showTextDocument(document);
	const readings = new ActiveReadings(holder, recognitions);
	const afterEdits: number[] = [];
	const inThisFile: number[] = [];
	for (let count = 0; count < EDITS; count++) {
		const position = new vscode.Position(count * 400, 0);
		const isRight = new Promise<void>((resolve) => {
			const subscription = readings.onDidChange(() => {
				const { current } = readings;
				if (current.kind === 'read' && current.subjects[0]?.places.length === count + 1) {
					subscription.dispose();
					resolve();
				}
			});
		});
		await editor.edit((edit) => edit.insert(position, 'CPT '));
		const edited = performance.now();
		afterEdits.push(await timed(() => ours(document, position)));
		await isRight;
		inThisFile.push(performance.now() - edited);
	}
	console.log(`GLOSSARY-BENCH ${JSON.stringify({ samples, first, afterEdits, inThisFile })}`);
	vscode.Disposable.from(readings, recognitions, holder, log).dispose();
	await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

async function timed(work: () => Promise<void>): Promise<number> {
	const started = performance.now();
	await work();
	return performance.now() - started;
}
