import type { Entry, Source } from '../entries/entry';
import type { GlossaryView } from '../entries/glossary';
import { relatedTerms } from '../entries/relatedTerms';
import { isIconPath } from '../icons/iconSet';
import { originLabel } from './card';
import { bodyHtml, escapeHtml, lineHtml } from './entryText';
import type { Wording } from './wording';

export interface PageSurroundings {
	readonly language: string;
	/** The source that the page may load its stylesheet from; all else is forbidden. */
	readonly contentSource: string;
	readonly stylesheet: string;
	/** The path of the entry's icon, on a square of 24 units. */
	readonly icon?: string | undefined;
	/** The terms whose first mention in the body is a link. */
	readonly linkedTerms: GlossaryView;
	/** The address of the command that opens another entry. */
	readonly openEntry: (id: string) => string;
}

/** The full entry as a page without any script. */
export function entryPage(
	entry: Entry,
	view: GlossaryView,
	wording: Wording,
	around: PageSurroundings,
): string {
	const parts = [
		header(entry, wording, around.icon),
		entry.description ? `<p class="summary" dir="auto">${lineHtml(entry.description)}</p>` : '',
		detailsList(entry),
		entry.body ? bodySection(entry, wording, around) : '',
		relatedSection(entry, view, wording, around),
		footer(entry, wording),
	];
	// The glossary that ships is English, whatever language the editor speaks.
	const language = entry.origin.kind === 'bundled' ? ' lang="en"' : '';
	return page(
		entry.term,
		`<main${language}>\n${parts.filter((part) => part !== '').join('\n')}\n</main>`,
		around,
	);
}

/** The page of an entry that is no longer there. */
export function gonePage(wording: Wording, around: PageSurroundings): string {
	return page(wording.gone, `<main>\n<p class="place">${escapeHtml(wording.gone)}</p>\n</main>`, around);
}

function page(title: string, main: string, around: PageSurroundings): string {
	return `<!DOCTYPE html>
<html lang="${escapeHtml(around.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${escapeHtml(around.contentSource)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${escapeHtml(around.stylesheet)}">
<title>${escapeHtml(title)}</title>
</head>
<body>
${main}
</body>
</html>`;
}

function header(entry: Entry, wording: Wording, icon: string | undefined): string {
	const abbreviation = entry.abbreviation
		? ` <bdi class="abbreviation">${escapeHtml(entry.abbreviation)}</bdi>`
		: '';
	const place = [entry.category, entry.vertical, originLabel(entry, wording)].filter(
		(part) => part !== undefined,
	);
	return `<header dir="auto">
${icon !== undefined && isIconPath(icon) ? iconSvg(icon) : ''}
<h1>${escapeHtml(entry.name)}${abbreviation}</h1>
<p class="place">${place.map((part) => `<bdi>${escapeHtml(part)}</bdi>`).join(' · ')}</p>
</header>`;
}

/** For the eye alone: the heading says all. */
function iconSvg(path: string): string {
	return `<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="${path}"/></svg>`;
}

function detailsList(entry: Entry): string {
	const items = entry.details.map(
		({ title, value }) => `<div><dt>${escapeHtml(title)}</dt><dd>${lineHtml(value)}</dd></div>`,
	);
	return items.length > 0 ? `<dl class="details" dir="auto">\n${items.join('\n')}\n</dl>` : '';
}

function bodySection(entry: Entry, wording: Wording, { linkedTerms, openEntry }: PageSurroundings): string {
	const links = { entry, view: linkedTerms, openEntry };
	return `<section class="body">\n${bodyHtml(entry.body, { tableLabel: wording.table, links })}</section>`;
}

function relatedSection(
	entry: Entry,
	view: GlossaryView,
	wording: Wording,
	around: PageSurroundings,
): string {
	const items = relatedTerms(entry, view).map((term) =>
		term.entry
			? `<li dir="auto"><a href="${escapeHtml(around.openEntry(term.entry.id))}" title="${escapeHtml(term.entry.term)}">${escapeHtml(term.text)}</a></li>`
			: `<li dir="auto">${escapeHtml(term.text)}</li>`,
	);
	return items.length > 0
		? `<section>\n<h2>${escapeHtml(wording.relatedTerms)}</h2>\n<ul class="related">\n${items.join('\n')}\n</ul>\n</section>`
		: '';
}

function footer(entry: Entry, wording: Wording): string {
	const lines = [
		entry.sources.length > 0 &&
			`${escapeHtml(wording.sources)}: ${entry.sources.map(sourceHtml).join(', ')}`,
		entry.reviewed && escapeHtml(wording.reviewed(entry.reviewed)),
		entry.origin.kind === 'bundled' && escapeHtml(wording.noAdvice),
	];
	const shown = lines.filter((line) => typeof line === 'string' && line !== '');
	return shown.length > 0
		? `<footer>\n${shown.map((line) => `<p>${String(line)}</p>`).join('\n')}\n</footer>`
		: '';
}

function sourceHtml({ title, url, publisher }: Source): string {
	const text = escapeHtml(
		[title, publisher].filter((part) => part !== undefined).join(', ') || (url ?? ''),
	);
	return `<bdi>${url && /^https:\/\//i.test(url) ? `<a href="${escapeHtml(url)}">${text}</a>` : text}</bdi>`;
}
