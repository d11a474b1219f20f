import { readFileSync } from 'node:fs';
import type { Entry, Origin } from '../../src/core/entries/entry';
import { GlossaryView } from '../../src/core/entries/glossary';
import { parseEntry } from '../../src/core/entries/parseEntry';
import { isWarning } from '../../src/core/entries/problem';
import { recognize } from '../../src/core/recognize';

const BUNDLED: Origin = { kind: 'bundled' };

/** An entry from the lines of its front matter: `entry('term: Prior Authorization (PA)', 'match: exact')`. */
export function entry(...lines: readonly string[]): Entry {
	return entryFrom(BUNDLED, ...lines);
}

/** The same from a team's folder, such as `/project/glossary`. */
export function teamEntry(folder: string, ...lines: readonly string[]): Entry {
	const scope = folder.replace(/\/[^/]+$/, '') || '/';
	return entryFrom(
		{ kind: 'team', folder, scope, isRoot: true, label: folder.slice(scope.length + 1) },
		...lines,
	);
}

function entryFrom(origin: Origin, ...lines: readonly string[]): Entry {
	const text = ['---', ...lines, '---'].join('\n');
	const { entry: parsed, problems } = parseEntry(text, lines[0]?.replace(/^term: /, '') ?? '', origin);
	if (!parsed || !problems.every(isWarning)) {
		throw new Error(`Not an entry: ${text}\n${JSON.stringify(problems)}`);
	}
	return parsed;
}

/** The glossary that ships, as the build compiled it. */
export function bundledEntries(): readonly Entry[] {
	return JSON.parse(readFileSync('dist/terms.json', 'utf8')) as readonly Entry[];
}

/** The pieces of a text that are mentions, in its order: `found([cpt], 'getCptCode')` is `['Cpt']`. */
export function found(entries: readonly Entry[], text: string, languageId = ''): readonly string[] {
	return recognize({ text, languageId }, new GlossaryView(entries)).map(({ start, end }) =>
		text.slice(start, end),
	);
}
