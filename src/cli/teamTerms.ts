import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { LARGEST_FILE, type Entry } from '../core/entries/entry';
import { parseEntry } from '../core/entries/parseEntry';
import { placeOf } from '../core/entries/teamFolder';

/** The folders that an editor looks into without any settings. */
const FOLDERS = ['glossary', '.glossary'];

export interface TeamTerms {
	readonly entries: readonly Entry[];
	/** What is wrong with their files: `path:line: what`. */
	readonly complaints: readonly string[];
}

/** The team's terms in the glossary folders from `root` down to `folder`, which are absolute paths. */
export function readTeamTerms(root: string, folder: string): TeamTerms {
	const files = foldersBetween(root, folder).flatMap((parent) =>
		FOLDERS.flatMap((name) => markdownIn(join(parent, name))),
	);
	const entries: Entry[] = [];
	const complaints: string[] = [];
	for (const path of files) {
		const place = placeOf(path, [{ name: '', path: root, folders: FOLDERS }]);
		const isSmall = statSync(path).size <= LARGEST_FILE;
		const parsed =
			place && isSmall ? parseEntry(readFileSync(path, 'utf8'), place.id, place.origin) : undefined;
		complaints.push(...(isSmall ? [] : [`${path}:1: tooLarge`]));
		complaints.push(...(parsed?.problems ?? []).map(({ line, code }) => `${path}:${line + 1}: ${code}`));
		entries.push(...(parsed?.entry ? [parsed.entry] : []));
	}
	return { entries, complaints };
}

function foldersBetween(root: string, folder: string): readonly string[] {
	const parent = dirname(folder);
	return folder === root || parent === folder ? [folder] : [...foldersBetween(root, parent), folder];
}

/** The Markdown files below a folder; symbolic links are not followed. */
function markdownIn(folder: string): readonly string[] {
	const isThere = lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;
	return (isThere ? readdirSync(folder, { withFileTypes: true }) : []).flatMap((child) => {
		const path = join(folder, child.name);
		if (child.isDirectory() && !/^(node_modules|\.git)$/.test(child.name)) {
			return markdownIn(path);
		}
		return child.isFile() && child.name.endsWith('.md') ? [path] : [];
	});
}
