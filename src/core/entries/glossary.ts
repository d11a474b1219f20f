import { nameKey } from '../recognition/words';
import { namesOf, type Entry } from './entry';
import { isBelow } from './teamFolder';

/** All entries there are. Immutable: a change in a file makes a new glossary. */
export class Glossary {
	static readonly empty = new Glossary([]);
	readonly #byId: ReadonlyMap<string, Entry>;
	readonly #views = new Map<string, GlossaryView>();

	constructor(readonly entries: readonly Entry[]) {
		this.#byId = new Map(entries.map((entry) => [entry.id, entry]));
	}

	get(id: string): Entry | undefined {
		return this.#byId.get(id);
	}

	/**
	 * What a file sees: the team folders that speak for its path, nearest first, and then the bundled glossary.
	 * `path` is a URI path; without one (an untitled file) the folders at the roots speak.
	 */
	seenFrom(path: string | undefined): GlossaryView {
		const entries = this.entries.filter((entry) => speaksFor(entry, path));
		const key = [...new Set(entries.map(scopeOf))].join('\n');
		const known = this.#views.get(key);
		if (known) {
			return known;
		}
		const view = new GlossaryView(entries.toSorted((a, b) => scopeOf(b).length - scopeOf(a).length));
		this.#views.set(key, view);
		return view;
	}
}

/** The entries that one file sees, in the order in which they stand. */
export class GlossaryView {
	#byName: ReadonlyMap<string, readonly Entry[]> | undefined;

	constructor(readonly entries: readonly Entry[]) {}

	/** The entries with this name, nearest first; case, joints and diacritics do not count. */
	named(name: string): readonly Entry[] {
		this.#byName ??= indexByName(this.entries);
		return this.#byName.get(nameKey(name)) ?? [];
	}
}

function scopeOf({ origin }: Entry): string {
	return origin.kind === 'team' ? origin.scope : '';
}

function speaksFor({ origin }: Entry, path: string | undefined): boolean {
	if (origin.kind === 'bundled') {
		return true;
	}
	return path === undefined ? origin.isRoot : isBelow(path, origin.scope);
}

function indexByName(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
	const index = new Map<string, Entry[]>();
	for (const entry of entries) {
		for (const key of new Set([entry.term, ...namesOf(entry)].map(nameKey))) {
			index.set(key, [...(index.get(key) ?? []), entry]);
		}
	}
	return index;
}
