import * as vscode from 'vscode';
import { LARGEST_FILE } from '../core/entries/entry';
import { readFolders, readPersonalFolders } from './settings';

/** The most entry files that are read. */
export const MOST_FILES = 5000;

/** How deep a folder is walked where the host cannot search. */
const DEEPEST_WALK = 8;

/** How long a host without files on a disk may take to answer a search, in ms: one that cannot search never does. */
const PATIENCE = 3000;

export interface FoundFiles {
	readonly files: readonly vscode.Uri[];
	/** Whether there are more than `MOST_FILES`. */
	readonly isCut: boolean;
}

/**
 * The Markdown files in the glossary folders of the workspace: one search a workspace folder, without excluded files,
 * node_modules and .git. Where the host cannot search, the folders at the root alone. And those of the user's own
 * glossary.
 */
export async function findTeamFiles(): Promise<FoundFiles> {
	const found = await Promise.all([
		...(vscode.workspace.workspaceFolders ?? []).map(findIn),
		...readPersonalFolders().map(findPersonal),
	]);
	const files = found.flat();
	return { files: files.slice(0, MOST_FILES), isCut: files.length > MOST_FILES };
}

async function findIn(root: vscode.WorkspaceFolder): Promise<readonly vscode.Uri[]> {
	const folders = readFolders(root);
	if (folders.length === 0) {
		return [];
	}
	const pattern = new vscode.RelativePattern(root, `**/{${folders.join(',')}}/**/*.md`);
	const cancellation = new vscode.CancellationTokenSource();
	const search = vscode.workspace.findFiles(
		pattern,
		'**/{node_modules,.git}/**',
		MOST_FILES + 1,
		cancellation.token,
	);
	if (['file', 'vscode-remote'].includes(root.uri.scheme)) {
		return search;
	}
	// Without a search provider for the scheme, VS Code waits for one.
	const silence = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), PATIENCE));
	const found = await Promise.race([search, silence]);
	cancellation.cancel();
	return (
		found ??
		(await Promise.all(folders.map((folder) => walk(vscode.Uri.joinPath(root.uri, folder), 0)))).flat()
	);
}

/** The user's own files; none where the host cannot reach the folder, as in a browser. */
async function findPersonal(folder: vscode.Uri): Promise<readonly vscode.Uri[]> {
	try {
		return await walk(folder, 0);
	} catch (error) {
		if (error instanceof vscode.FileSystemError) {
			return [];
		}
		throw error;
	}
}

async function walk(folder: vscode.Uri, depth: number): Promise<readonly vscode.Uri[]> {
	const children = (await orGone(vscode.workspace.fs.readDirectory(folder))) ?? [];
	const found: vscode.Uri[] = [];
	for (const [name, type] of children) {
		const uri = vscode.Uri.joinPath(folder, name);
		if (type === vscode.FileType.File && name.endsWith('.md')) {
			found.push(uri);
		} else if (type === vscode.FileType.Directory && depth < DEEPEST_WALK && !isLeftOut(uri)) {
			found.push(...(await walk(uri, depth + 1)));
		}
		if (found.length > MOST_FILES) {
			break;
		}
	}
	return found;
}

/** Whether a path lies in a folder that is never searched. */
export function isLeftOut(uri: vscode.Uri): boolean {
	return /\/(?:node_modules|\.git)(?:\/|$)/.test(uri.path);
}

/**
 * What the editor shows of an entry file, unsaved changes included, or else what is stored. Undefined where there is
 * nothing to read: it is gone, or it or a folder above it is a symbolic link.
 */
export async function readEntryFile(uri: vscode.Uri): Promise<string | undefined> {
	const stat = await orGone(vscode.workspace.fs.stat(uri));
	if (!stat || (await isLinked(uri))) {
		return undefined;
	}
	const open = vscode.workspace.textDocuments.find(
		(document) => document.uri.toString() === uri.toString(),
	);
	if (open) {
		return open.getText();
	}
	if (stat.size > LARGEST_FILE) {
		// One unit more than is read is enough to say that the file is too large.
		return ' '.repeat(LARGEST_FILE + 1);
	}
	const bytes = await orGone(vscode.workspace.fs.readFile(uri));
	return bytes && new TextDecoder().decode(bytes);
}

/** Whether there is a folder. */
export async function isFolder(uri: vscode.Uri): Promise<boolean> {
	return (await orGone(vscode.workspace.fs.stat(uri)))?.type === vscode.FileType.Directory;
}

/** Whether a file or a folder above it, up to its workspace folder, is a symbolic link. */
async function isLinked(uri: vscode.Uri): Promise<boolean> {
	const root = vscode.workspace.getWorkspaceFolder(uri);
	if (!root || root.uri.path === uri.path) {
		return false;
	}
	const stat = await orGone(vscode.workspace.fs.stat(uri));
	const isLink = !stat || (stat.type & vscode.FileType.SymbolicLink) !== 0;
	return isLink || isLinked(vscode.Uri.joinPath(uri, '..'));
}

/** The answer, or undefined where the file is not there (any more); other errors stay errors. */
async function orGone<T>(answer: Thenable<T>): Promise<T | undefined> {
	try {
		return await answer;
	} catch (error) {
		if (
			error instanceof vscode.FileSystemError &&
			/^File(NotFound|NotADirectory|IsADirectory)$/.test(error.code)
		) {
			return undefined;
		}
		throw error;
	}
}
