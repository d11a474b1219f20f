// Runs inside the extension host, instead of tests: how long our own activation takes, in ms.
import * as vscode from 'vscode';

/** VS Code calls this. The bench reads the line that it prints. */
export async function run(): Promise<void> {
	const extension = vscode.extensions.getExtension('reimbursement-glossary.reimbursement-glossary');
	if (!extension) {
		throw new Error('The extension is not there');
	}
	const wasActive = extension.isActive;
	const started = performance.now();
	await extension.activate();
	const activated = performance.now();
	await vscode.commands.executeCommand('glossary.openEntry', 'no such entry');
	const ready = performance.now();
	console.log(
		`GLOSSARY-BENCH ${JSON.stringify({ wasActive, activation: activated - started, ready: ready - started })}`,
	);
}
