// Runs in the extension host, on the desktop and in a browser's worker.
import * as vscode from 'vscode';
import { registerAddTerm } from './host/addTerm';
import { BundledTerms } from './host/bundledTerms';
import { registerEntryActions } from './host/entryActions';
import { EntryPanel } from './host/entryPanel';
import { GlossaryHolder } from './host/glossaryHolder';
import { registerHideTerm } from './host/hideTerm';
import { registerHover } from './host/hover';
import { Icons } from './host/icons';
import { registerInThisFile } from './host/inThisFile';
import { registerLookUp } from './host/lookUp';
import { registerOpenEntryAtCursor } from './host/openEntryAtCursor';
import { Recognitions } from './host/recognitions';
import { registerSampleClaim } from './host/sampleClaim';
import { TeamTerms } from './host/teamTerms';
import { registerTermsTree } from './host/termsTree';

export function activate(context: vscode.ExtensionContext): void {
	const log = vscode.window.createOutputChannel(vscode.l10n.t('Reimbursement Glossary'), { log: true });
	const bundledTerms = new BundledTerms(context.extensionUri, log);
	const icons = new Icons(context.extensionUri);
	const teamTerms = new TeamTerms(log, icons);
	const holder = new GlossaryHolder(teamTerms, bundledTerms);
	const recognitions = new Recognitions(holder);
	const entryPanel = new EntryPanel(context, holder, icons);
	context.subscriptions.push(
		log,
		bundledTerms,
		teamTerms,
		holder,
		recognitions,
		entryPanel,
		registerHover(recognitions),
		registerOpenEntryAtCursor(recognitions),
		registerHideTerm(holder),
		registerLookUp(context, holder, recognitions, entryPanel),
		registerInThisFile(context, holder, recognitions),
		registerTermsTree(context, holder),
		registerEntryActions(context, holder, entryPanel, teamTerms),
		registerAddTerm(),
		registerSampleClaim(context.extensionUri),
	);
}
