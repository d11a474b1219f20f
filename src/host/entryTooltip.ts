import * as vscode from 'vscode';
import { summaryOf, type Entry } from '../core/entries/entry';

/** What a row of an entry says when the mouse rests on it. */
export async function entryTooltip(entry: Entry): Promise<vscode.MarkdownString> {
	const { escapeMarkdown, lineMarkdown } = await import('../core/rendering/entryText');
	return new vscode.MarkdownString(
		`**${escapeMarkdown(entry.term)}**\n\n${lineMarkdown(summaryOf(entry))}`,
	);
}
