import type { Origin } from './entry';

export interface WorkspaceRoot {
	readonly name: string;
	/** Its URI path. */
	readonly path: string;
	/** The glossary folders, relative to it or to any folder below it. */
	readonly folders: readonly string[];
}

/** The id and the origin of the entry in one file. */
export interface Place {
	readonly id: string;
	readonly origin: Origin;
}

/**
 * Where a team's file at a URI path stands: the id is its path from the workspace folder without `.md` (with that
 * folder's name in front where there are several), and its glossary folder, the outermost one on the path, speaks
 * for the folder around it. Undefined for a file outside of all glossary folders.
 */
export function placeOf(path: string, roots: readonly WorkspaceRoot[]): Place | undefined {
	const root = roots
		.filter((candidate) => isBelow(path, candidate.path))
		.sort((a, b) => b.path.length - a.path.length)[0];
	if (!root || !path.endsWith('.md')) {
		return undefined;
	}
	const rootPath = root.path.replace(/\/$/, '');
	const inside = path.slice(rootPath.length + 1);
	const outermost = root.folders
		.map((folder) => ({ folder, at: `/${inside}`.indexOf(`/${folder}/`) }))
		.filter(({ at }) => at >= 0)
		.sort((a, b) => a.at - b.at)[0];
	if (!outermost) {
		return undefined;
	}
	const prefix = roots.length > 1 ? `${root.name}/` : '';
	const folder = inside.slice(0, outermost.at + outermost.folder.length);
	const scope = `${rootPath}/${inside.slice(0, outermost.at)}`.replace(/(.)\/$/, '$1');
	return {
		id: prefix + inside.slice(0, -'.md'.length),
		origin: {
			kind: 'team',
			folder: `${rootPath}/${folder}`,
			scope,
			isRoot: outermost.at === 0,
			label: prefix + folder,
		},
	};
}

/**
 * The same for a file of a personal glossary, in one of the folders with these URI paths: it speaks for every file, and
 * its id is `personal/` and its path inside.
 */
export function personalPlaceOf(path: string, folders: readonly string[]): Place | undefined {
	const folder = folders.find((candidate) => isBelow(path, candidate))?.replace(/\/$/, '');
	return folder === undefined || !path.endsWith('.md')
		? undefined
		: {
				id: `personal/${path.slice(folder.length + 1, -'.md'.length)}`,
				origin: { kind: 'team', folder, scope: '/', isRoot: true, label: 'personal' },
			};
}

/** Whether a setting names a folder by its full path, on any system. */
export function isAbsolute(folder: string): boolean {
	return /^(?:\/|[A-Za-z]:[\\/])/.test(folder);
}

/** Whether a URI path lies below a folder's, by whole path segments. */
export function isBelow(path: string, folder: string): boolean {
	return path.startsWith(folder.replace(/\/?$/, '/'));
}

/** Whether a setting names a folder inside: not absolute, without `.` and `..` and what a glob would read. */
export function isGlossaryFolder(folder: string): boolean {
	return (
		!/^[A-Za-z]:/.test(folder) &&
		folder.split('/').every((name) => /^[^\\*?{}[\],]+$/.test(name) && name !== '.' && name !== '..')
	);
}
