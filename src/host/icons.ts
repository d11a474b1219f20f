import * as vscode from 'vscode';
import { findIcon, iconName } from '../core/icons/iconSet';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** The icons that ship, of which nothing is read before one is asked for, and nothing is kept but what was found. */
export class Icons {
	readonly #found = new Map<string, string | undefined>();
	readonly #reading = new Map<number, Promise<string>>();

	constructor(private readonly extensionUri: vscode.Uri) {}

	/** The path of an icon such as `mdi:bed`, on a square of 24 units; undefined where the set has none of this name. */
	async find(icon: string): Promise<string | undefined> {
		const name = iconName(icon);
		if (name === undefined || this.#found.has(name)) {
			return this.#found.get(name ?? '');
		}
		const path = await findIcon(name, (shard) => this.#readShard(shard));
		// A copy: a piece of a text keeps all of it in memory.
		this.#found.set(name, path && decoder.decode(encoder.encode(path)));
		return this.#found.get(name);
	}

	/** A shard, which those who ask at the same time share. */
	#readShard(shard: number): Promise<string> {
		const known = this.#reading.get(shard);
		if (known) {
			return known;
		}
		const reading = this.#read(shard).finally(() => this.#reading.delete(shard));
		this.#reading.set(shard, reading);
		return reading;
	}

	async #read(shard: number): Promise<string> {
		const file = vscode.Uri.joinPath(this.extensionUri, 'dist', 'icons', `${shard}.txt`);
		return decoder.decode(await vscode.workspace.fs.readFile(file));
	}
}
