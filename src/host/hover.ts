import * as vscode from 'vscode';
import { NO_DESCRIPTIONS } from '../core/codes/descriptions';
import { placeCardAt } from '../core/rendering/placeCard';
import { commandIds, commandLink } from './commandIds';
import type { Recognitions } from './recognitions';
import { areHoversOn, toggleHovers } from './settings';
import { tellBriefly } from './tell';
import { wording } from './wording';

const links = {
	openEntry: (id: string) => commandLink(commandIds.openEntry, id),
	hideTerm: (id: string) => commandLink(commandIds.hideTerm, id),
};

/** Explains what stands under the mouse, in any file, and turns that off and on. */
export function registerHover(recognitions: Recognitions): vscode.Disposable {
	return vscode.Disposable.from(
		vscode.languages.registerHoverProvider('*', hoverProvider(recognitions)),
		vscode.commands.registerCommand(commandIds.toggleHovers, async () => {
			const isOn = await toggleHovers();
			tellBriefly(
				isOn ? vscode.l10n.t('Glossary hovers are on') : vscode.l10n.t('Glossary hovers are off'),
			);
		}),
	);
}

/** What answers VS Code's question for a hover. */
export function hoverProvider(recognitions: Recognitions): vscode.HoverProvider {
	return {
		async provideHover(document, position, token) {
			if (!areHoversOn(document)) {
				return undefined;
			}
			const offset = document.offsetAt(position);
			const recognized = await recognitions.around(document, offset);
			const card =
				recognized &&
				placeCardAt(recognized, offset - recognized.omitted, wording, NO_DESCRIPTIONS, {
					isWhole: !recognized.isPartial,
				});
			if (!card || token.isCancellationRequested) {
				return undefined;
			}
			// markdown-it is loaded when there is something to show.
			const { placeMarkdown } = await import('../core/rendering/hover');
			const contents = new vscode.MarkdownString(placeMarkdown(card, wording, links));
			contents.isTrusted = { enabledCommands: [commandIds.openEntry, commandIds.hideTerm] };
			if (recognized.isPartial) {
				contents.appendMarkdown(`\n\n${partialNote()}`);
			}
			const { omitted } = recognized;
			const range = new vscode.Range(
				document.positionAt(card.start + omitted),
				document.positionAt(card.end + omitted),
			);
			return new vscode.Hover(contents, range);
		},
	};
}

function partialNote(): string {
	return vscode.l10n.t('The file is large: only the text around this place was read.');
}
