import type { Origin } from './entry';

export interface WorkspaceRoot {
	readonly name: string;
	/** Its URI path. */
	readonly path: string;
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
export function placeOf(
	path: string,
	folders: readonly string[],
	roots: readonly WorkspaceRoot[],
): Place | undefined {
	const root = roots
		.filter((candidate) => isBelow(path, candidate.path))
		.reduce<WorkspaceRoot | undefined>(
			(best, other) => (best && best.path.length > other.path.length ? best : other),
			undefined,
		);
	if (!root || !path.endsWith('.md')) {
		return undefined;
	}
	const inside = path.slice(root.path.replace(/\/$/, '').length + 1);
	const starts = folders
		.map((folder) => ({ folder, at: `/${inside}`.indexOf(`/${folder}/`) }))
		.filter(({ at }) => at >= 0);
	const outermost = starts.sort((a, b) => a.at - b.at)[0];
	if (!outermost) {
		return undefined;
	}
	const prefix = roots.length > 1 ? `${root.name}/` : '';
	const folder = inside.slice(0, outermost.at + outermost.folder.length);
	const scope = `${root.path.replace(/\/$/, '')}/${inside.slice(0, outermost.at)}`.replace(/(.)\/$/, '$1');
	return {
		id: prefix + inside.slice(0, -'.md'.length),
		origin: {
			kind: 'team',
			folder: `${root.path.replace(/\/$/, '')}/${folder}`,
			scope,
			isRoot: outermost.at === 0,
			label: prefix + folder,
		},
	};
}

/** Whether a URI path lies below a folder's, by whole path segments. */
export function isBelow(path: string, folder: string): boolean {
	return path.startsWith(folder.replace(/\/?$/, '/'));
}
