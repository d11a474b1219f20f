import * as vscode from 'vscode';
import { DOORS } from '../core/entries/doors';
import { summaryOf, type Entry } from '../core/entries/entry';
import type { Glossary } from '../core/entries/glossary';
import { originLabel, shortName } from '../core/rendering/card';
import type { CodeCard } from '../core/rendering/codeCard';
import { commandIds } from './commandIds';
import { wording } from './wording';

/** A row of the look-up; without an entry it only says something. */
export interface EntryItem extends vscode.QuickPickItem {
	readonly entry?: Entry;
}

export interface EntryButton extends vscode.QuickInputButton {
	/** Done with the entry of the row. */
	readonly command: string;
}

/** Markdown as one line of plain text. */
type LineText = (markdown: string) => string;

/** The most rows that are shown. */
const MOST_ROWS = 100;

/** The last entries that were opened, and those to begin with. */
export function itemsOfNothingTyped(
	recent: readonly Entry[],
	glossary: Glossary,
	lineText: LineText,
): EntryItem[] {
	const doors = DOORS.map((id) => glossary.get(id)).filter((entry) => entry !== undefined);
	return [
		{ title: vscode.l10n.t('recently opened'), entries: recent },
		{
			title: vscode.l10n.t('begin here'),
			entries: doors.filter((entry) => !recent.includes(entry)),
		},
	].flatMap(({ title, entries }) =>
		entries.length > 0 ? [separator(title), ...entries.map((entry) => itemOf(entry, lineText))] : [],
	);
}

/** The codes that were typed and what was found, best first, or a row that says that nothing was. */
export function itemsFor(
	value: string,
	codes: readonly CodeCard[],
	found: readonly Entry[],
	lineText: LineText,
): EntryItem[] {
	const items = [
		...codes.map(codeItem),
		...found.slice(0, MOST_ROWS).map((entry) => itemOf(entry, lineText)),
	];
	return items.length > 0
		? items
		: [{ label: vscode.l10n.t('Nothing in the glossary for “{0}”', value), alwaysShow: true }];
}

/** A code; Enter opens the entry of its system. */
function codeItem({ code, suffix, title, lines, entry }: CodeCard): EntryItem {
	return {
		...(entry && { entry }),
		label: code + suffix,
		description: title,
		detail: lines.join(' · '),
		iconPath: new vscode.ThemeIcon('symbol-numeric'),
		alwaysShow: true,
	};
}

function separator(label: string): EntryItem {
	return { label, kind: vscode.QuickPickItemKind.Separator };
}

function itemOf(entry: Entry, lineText: LineText): EntryItem {
	const isTeams = entry.origin.kind === 'team';
	const parts = [entry.abbreviation && entry.name, entry.category, isTeams && originLabel(entry, wording)];
	return {
		entry,
		label: shortName(entry),
		description: parts.filter((part) => typeof part === 'string').join(' · '),
		detail: lineText(summaryOf(entry)),
		buttons: buttonsOf(isTeams),
		alwaysShow: true,
	};
}

function buttonsOf(isTeams: boolean): EntryButton[] {
	const copy = {
		command: commandIds.copyDefinition,
		iconPath: new vscode.ThemeIcon('copy'),
		tooltip: vscode.l10n.t('Copy Definition'),
	};
	const open = {
		command: commandIds.openSource,
		iconPath: new vscode.ThemeIcon('go-to-file'),
		tooltip: vscode.l10n.t('Open Source File'),
	};
	return isTeams ? [copy, open] : [copy];
}
