import * as vscode from 'vscode';
import type { Span } from '../core/recognition/recognition';
import { beginningIn } from '../core/recognition/spans';
import { shortName } from '../core/rendering/card';
import type { ActiveReading } from './activeReading';
import { commandIds } from './commandIds';
import { codeCount, placeCount, termCount } from './counts';
import { idOf, type Row } from './inThisFileRows';

/** How much of a line is shown before a mention, in UTF-16 units: a narrow sidebar still shows the mention. */
const LEAD = 12;

/** The most that is shown of a line, in UTF-16 units. */
const LONGEST_LINE = 200;

/** What is known of a file that was read. */
export type ReadFile = ActiveReading & { readonly kind: 'read' };

type RowOf<Kind extends Row['kind']> = Row & { readonly kind: Kind };

/** A row as VS Code shows it; `state` says whether it is open, if it can be. */
export function itemOf(
	row: Row,
	state: vscode.TreeItemCollapsibleState,
	read: ReadFile | undefined,
): vscode.TreeItem {
	switch (row.kind) {
		case 'system':
			return systemItem(row, state);
		case 'code':
			return codeItem(row, state);
		case 'subject':
			return subjectItem(row, state);
		case 'heldBack':
			return heldBackItem(row, state);
		case 'place':
			return read ? placeItem(read, row.place) : new vscode.TreeItem('');
		case 'more':
			return moreItem(row);
	}
}

function systemItem(row: RowOf<'system'>, state: vscode.TreeItemCollapsibleState): vscode.TreeItem {
	const { systems, codes, placeCount: count } = row.found;
	const name = systems.map((system) => system.name).join(vscode.l10n.t(' or '));
	const item = new vscode.TreeItem(name, state);
	item.id = idOf(row);
	const counts = systems[0].isPersonal ? [placeCount(count)] : [codeCount(codes.length), placeCount(count)];
	item.description = counts.join(' · ');
	item.iconPath = new vscode.ThemeIcon(systems[0].isPersonal ? 'lock' : 'symbol-numeric');
	item.accessibilityInformation = { label: [name, ...counts].join(', ') };
	return item;
}

function codeItem(row: RowOf<'code'>, state: vscode.TreeItemCollapsibleState): vscode.TreeItem {
	const { text, places } = row.code;
	const item = new vscode.TreeItem(text, state);
	item.id = idOf(row);
	item.description = String(places.length);
	item.accessibilityInformation = { label: `${text}, ${placeCount(places.length)}` };
	return item;
}

function subjectItem(row: RowOf<'subject'>, state: vscode.TreeItemCollapsibleState): vscode.TreeItem {
	const { entry, places } = row;
	const name = shortName(entry);
	const item = new vscode.TreeItem(name, state);
	item.id = idOf(row);
	const expansion = entry.abbreviation ? ` · ${entry.name}` : '';
	item.description = `${places.length}${expansion}`;
	item.contextValue = entry.origin.kind === 'team' ? 'entry.team' : 'entry';
	item.accessibilityInformation = {
		label: [name, entry.abbreviation && entry.name, placeCount(places.length)]
			.filter((part) => part !== undefined)
			.join(', '),
	};
	return item;
}

function heldBackItem(row: RowOf<'heldBack'>, state: vscode.TreeItemCollapsibleState): vscode.TreeItem {
	const item = new vscode.TreeItem(vscode.l10n.t('Held back'), state);
	item.id = idOf(row);
	item.description = vscode.l10n.t('{0}, for lack of context', termCount(row.subjects.length));
	item.tooltip = vscode.l10n.t(
		'Names that mean many things. They are not explained here, because nothing around them speaks of reimbursement.',
	);
	item.accessibilityInformation = { label: `${vscode.l10n.t('Held back')}, ${item.description}` };
	item.iconPath = new vscode.ThemeIcon('eye-closed');
	return item;
}

function placeItem({ document, recognized }: ReadFile, place: Span): vscode.TreeItem {
	const start = document.positionAt(place.start);
	const line = document.lineAt(start.line).range;
	const shown = { start: document.offsetAt(line.start), end: document.offsetAt(line.end) };
	// A line with a person's number is not repeated.
	const isPersonal = [...beginningIn(recognized.codes, shown)].some(
		({ code }) => code.systems[0].isPersonal,
	);
	const item = isPersonal ? lineItem(start.line) : excerptItem(document, place, start);
	item.command = {
		command: commandIds.revealMention,
		title: vscode.l10n.t('Show in File'),
		arguments: [document.uri.toString(), place.start, place.end],
	};
	return item;
}

function lineItem(line: number): vscode.TreeItem {
	return new vscode.TreeItem(vscode.l10n.t('Line {0}', line + 1));
}

function excerptItem(document: vscode.TextDocument, place: Span, start: vscode.Position): vscode.TreeItem {
	const line = document.lineAt(start.line);
	const indent = line.firstNonWhitespaceCharacterIndex;
	const cut = Math.max(indent, start.character - LEAD);
	// Not in the middle of a word.
	const blank = cut > indent ? line.text.slice(cut, start.character).indexOf(' ') : -1;
	const from = cut + blank + 1;
	// The number stands first, where a narrow sidebar does not cut it off.
	const lead = `${start.line + 1}: ${from > indent ? '…' : ''}`;
	const length = Math.min(place.end - place.start, line.text.length - start.character);
	const highlight = start.character - from + lead.length;
	const item = new vscode.TreeItem({
		label: lead + line.text.slice(from, from + LONGEST_LINE),
		highlights: [[highlight, highlight + length]],
	});
	item.accessibilityInformation = {
		label: vscode.l10n.t('Line {0}: {1}', start.line + 1, line.text.trim().slice(0, LONGEST_LINE)),
	};
	return item;
}

function moreItem({ id, shown, total }: RowOf<'more'>): vscode.TreeItem {
	const item = new vscode.TreeItem(vscode.l10n.t('Show more'));
	item.description = vscode.l10n.t('{0} of {1} shown', shown, total);
	item.accessibilityInformation = { label: `${vscode.l10n.t('Show more')}, ${item.description}` };
	item.command = {
		command: commandIds.showMoreMentions,
		title: vscode.l10n.t('Show more'),
		arguments: [id],
	};
	return item;
}
