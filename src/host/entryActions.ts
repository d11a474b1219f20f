import * as vscode from 'vscode';
import type { Entry } from '../core/entries/entry';
import { commandIds } from './commandIds';
import { entryIdIn } from './entryIdIn';
import type { EntryPanel } from './entryPanel';
import type { GlossaryHolder } from './glossaryHolder';
import type { TeamTerms } from './teamTerms';
import { tellBriefly } from './tell';

/**
 * What can be done with an entry wherever it stands: copy its definition, copy its link, open its file. Each command
 * takes an entry's id, or a row of a list that has an `entry`; without one it is about the entry that the panel shows.
 */
export function registerEntryActions(
	context: vscode.ExtensionContext,
	holder: GlossaryHolder,
	panel: EntryPanel,
	teamTerms: TeamTerms,
): vscode.Disposable {
	const register = (command: string, act: (entry: Entry) => Promise<void>) =>
		vscode.commands.registerCommand(command, async (argument: unknown) => {
			await holder.ready;
			// The title bar of an editor passes the editor's address.
			const isOfPanel = argument === undefined || argument instanceof vscode.Uri;
			const entry = isOfPanel ? panel.shownEntry : holder.all.get(entryIdIn(argument) ?? '');
			if (entry) {
				await act(entry);
			} else {
				tell(vscode.l10n.t('The glossary has no such entry.'));
			}
		});
	return vscode.Disposable.from(
		register(commandIds.copyDefinition, async (entry) => {
			const { definitionText } = await import('../core/rendering/plainText');
			await copy(definitionText(entry), vscode.l10n.t('Definition copied'));
		}),
		register(commandIds.copyLink, ({ id }) =>
			copy(linkTo(id, context.extension.id), vscode.l10n.t('Link copied')),
		),
		register(commandIds.openSource, (entry) => openSource(teamTerms.fileOf(entry))),
		vscode.window.registerUriHandler({ handleUri: (uri) => openLink(uri, holder) }),
	);
}

async function copy(text: string, told: string): Promise<void> {
	await vscode.env.clipboard.writeText(text);
	tellBriefly(told);
}

async function openSource(file: vscode.Uri | undefined): Promise<void> {
	if (file) {
		await vscode.commands.executeCommand('vscode.open', file);
	} else {
		tell(vscode.l10n.t('This entry ships with the extension; your workspace has no file of it.'));
	}
}

/** Such as `vscode://reimbursement-glossary.reimbursement-glossary/cpt`. */
function linkTo(id: string, extension: string): string {
	return vscode.Uri.from({
		scheme: vscode.env.uriScheme,
		authority: extension,
		path: `/${id}`,
	}).toString();
}

/** Opens the entry that a link names. Anyone can write a link: it can do nothing else, and its text is not shown. */
async function openLink({ path }: vscode.Uri, holder: GlossaryHolder): Promise<void> {
	const id = path.slice(1);
	await holder.ready;
	if (!holder.all.get(id)) {
		// It may have started the extension, and name a team's term.
		await holder.complete;
	}
	if (holder.all.get(id)) {
		await vscode.commands.executeCommand(commandIds.openEntry, id);
	} else {
		tell(
			vscode.l10n.t(
				'This link names no entry of the glossary. If it is a team’s term, open that team’s folder first.',
			),
		);
	}
}

function tell(message: string): void {
	void vscode.window.showInformationMessage(message);
}
