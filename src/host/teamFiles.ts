import * as vscode from 'vscode';

/** The most entry files that are read. */
export const MOST_FILES = 5000;

export interface FoundFiles {
	readonly files: readonly vscode.Uri[];
	/** Whether there are more than `MOST_FILES`. */
	readonly isCut: boolean;
}

/**
 * The Markdown files in the glossary folders of the workspace: one search, without excluded files, node_modules and
 * .git, and without what lies behind a symbolic link. Where the host cannot search, the folders at the roots alone.
 */
export async function findTeamFiles(folders: readonly string[]): Promise<FoundFiles> {
	if (folders.length === 0) {
		return { files: [], isCut: false };
	}
	const exclude = '**/{node_modules,.git}/**';
	const found = await vscode.workspace.findFiles(
		`**/{${folders.join(',')}}/**/*.md`,
		exclude,
		MOST_FILES + 1,
	);
	const all = found.length > 0 ? found : await walkRoots(folders);
	const isLink = linkCheck();
	const checked = await Promise.all(
		all.slice(0, MOST_FILES).map(async (file) => ({ file, isLinked: await isLink(file) })),
	);
	return {
		files: checked.filter(({ isLinked }) => !isLinked).map(({ file }) => file),
		isCut: all.length > MOST_FILES,
	};
}

/** Whether a file or a folder above it, up to its workspace folder, is a symbolic link. Each is asked once. */
function linkCheck(): (uri: vscode.Uri) => Promise<boolean> {
	const known = new Map<string, Promise<boolean>>();
	const check = (uri: vscode.Uri): Promise<boolean> => {
		const key = uri.toString();
		const isRoot = vscode.workspace.getWorkspaceFolder(uri)?.uri.path === uri.path;
		const answer = known.get(key) ?? (isRoot ? Promise.resolve(false) : checkOne(uri));
		known.set(key, answer);
		return answer;
	};
	const checkOne = async (uri: vscode.Uri): Promise<boolean> => {
		const parent = vscode.Uri.joinPath(uri, '..');
		const isInside = vscode.workspace.getWorkspaceFolder(parent) !== undefined;
		return (isInside && (await check(parent))) || isSymbolicLink(uri);
	};
	return check;
}

async function isSymbolicLink(uri: vscode.Uri): Promise<boolean> {
	try {
		return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.SymbolicLink) !== 0;
	} catch (error) {
		if (error instanceof vscode.FileSystemError) {
			return true; // It is gone, or its link leads nowhere: nothing to read.
		}
		throw error;
	}
}

async function walkRoots(folders: readonly string[]): Promise<readonly vscode.Uri[]> {
	const roots = vscode.workspace.workspaceFolders ?? [];
	const walks = roots.flatMap(({ uri }) => folders.map((folder) => walk(vscode.Uri.joinPath(uri, folder))));
	return (await Promise.all(walks)).flat().slice(0, MOST_FILES + 1);
}

async function walk(folder: vscode.Uri): Promise<readonly vscode.Uri[]> {
	const children = await readFolder(folder);
	const found = children.map(async ([name, type]) => {
		const uri = vscode.Uri.joinPath(folder, name);
		if (type === vscode.FileType.Directory && !/^(node_modules|\.git)$/.test(name)) {
			return walk(uri);
		}
		return type === vscode.FileType.File && name.endsWith('.md') ? [uri] : [];
	});
	return (await Promise.all(found)).flat();
}

async function readFolder(folder: vscode.Uri): Promise<readonly [string, vscode.FileType][]> {
	try {
		return await vscode.workspace.fs.readDirectory(folder);
	} catch (error) {
		if (error instanceof vscode.FileSystemError) {
			return []; // Most workspaces have no glossary folder.
		}
		throw error;
	}
}
