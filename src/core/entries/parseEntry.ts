import {
	LARGEST_FILE,
	LONGEST_NAME,
	namesOf,
	type Detail,
	type Entry,
	type MatchMode,
	type Origin,
	type Source,
} from './entry';
import { lineOfKey, readFrontMatter } from './frontMatter';
import type { Problem } from './problem';

export interface Parsed {
	/** Absent where the file is no entry (no `term`), or none that can be read. */
	readonly entry?: Entry | undefined;
	readonly problems: readonly Problem[];
}

/**
 * Reads one entry file. Whatever is wrong in it becomes a problem on the key's line and costs that key alone;
 * a file without a `term`, such as a README, is no entry and no problem.
 */
export function parseEntry(text: string, id: string, origin: Origin): Parsed {
	if (text.length > LARGEST_FILE) {
		return { problems: [{ code: 'tooLarge', line: 0 }] };
	}
	if (text.includes('\0')) {
		return { problems: [{ code: 'notText', line: 0 }] };
	}
	const frontMatter = readFrontMatter(text);
	if (!frontMatter || 'code' in frontMatter) {
		return { problems: frontMatter ? [frontMatter] : [] };
	}
	if (!frontMatter.data.has('term')) {
		return { problems: [] };
	}
	return new EntryReader(text, frontMatter.data).read(id, origin, frontMatter.body.trim());
}

class EntryReader {
	readonly #problems: Problem[] = [];

	constructor(
		private readonly text: string,
		private readonly data: ReadonlyMap<string, unknown>,
	) {}

	read(id: string, origin: Origin, body: string): Parsed {
		const term = this.#text('term');
		if (!term) {
			this.#problem('term', { code: 'emptyTerm' });
			return { problems: this.#problems };
		}
		const allDetails = this.#details();
		const isRelated = (detail: Detail) => detail.title.toLowerCase() === 'related terms';
		const match = this.#match();
		const entry: Entry = {
			id,
			origin,
			term,
			...splitTerm(term),
			aliases: this.#list('aliases'),
			category: this.#text('category'),
			vertical: this.#text('vertical'),
			icon: this.#text('icon'),
			description: this.#text('description'),
			details: allDetails.filter((detail) => !isRelated(detail)),
			body,
			related: [
				...this.#list('related'),
				...allDetails.filter(isRelated).map((detail) => detail.value),
			],
			avoid: this.#list('avoid'),
			match: match.all,
			matchByName: match.byName,
			reviewed: this.#text('reviewed'),
			sources: this.#sources(),
		};
		for (const { name } of entry.matchByName.filter(({ name }) => !namesOf(entry).includes(name))) {
			this.#problem('match', { code: 'unknownName', name });
		}
		for (const name of namesOf(entry).filter((name) => name.length > LONGEST_NAME)) {
			const key = entry.aliases.includes(name) ? 'aliases' : 'term';
			this.#problem(key, { code: 'longName', name: name.slice(0, 40), most: LONGEST_NAME });
		}
		return { entry, problems: this.#problems };
	}

	#problem(key: string, problem: WithoutLine<Problem>): void {
		this.#problems.push({ ...problem, line: lineOfKey(this.text, key) });
	}

	#text(key: string): string | undefined {
		const value = this.data.get(key) ?? '';
		if (typeof value !== 'string') {
			this.#problem(key, { code: 'needsText', key });
			return undefined;
		}
		return value.trim() || undefined;
	}

	#items(key: string): readonly unknown[] {
		const value = this.data.get(key) ?? [];
		if (Array.isArray(value)) {
			return value;
		}
		if (value !== '') {
			this.#problem(key, { code: 'needsList', key });
		}
		return [];
	}

	#list(key: string): readonly string[] {
		const items = this.#items(key);
		const texts = items.filter((item) => typeof item === 'string');
		if (texts.length < items.length) {
			this.#problem(key, { code: 'needsList', key });
		}
		return texts.map((item) => item.trim()).filter((item) => item !== '');
	}

	#details(): readonly Detail[] {
		return this.#records('details').flatMap((record) => {
			const title = record.get('title');
			const value = record.get('value');
			if (typeof title !== 'string' || typeof value !== 'string') {
				this.#problem('details', { code: 'needsDetails', key: 'details' });
				return [];
			}
			return [{ title: title.trim(), value: value.trim() }];
		});
	}

	#sources(): readonly Source[] {
		return this.#records('sources').map((record) => {
			const field = (key: string) => {
				const value = record.get(key);
				return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
			};
			return { title: field('title'), url: field('url'), publisher: field('publisher') };
		});
	}

	#records(key: string): readonly ReadonlyMap<string, unknown>[] {
		return this.#items(key).flatMap((item) => {
			if (typeof item !== 'object' || item === null || Array.isArray(item)) {
				this.#problem(key, { code: 'needsDetails', key });
				return [];
			}
			return [new Map<string, unknown>(Object.entries(item))];
		});
	}

	#match(): { all?: MatchMode | undefined; byName: Entry['matchByName'] } {
		const value = this.data.get('match') ?? '';
		if (typeof value !== 'object') {
			return { all: this.#mode(value), byName: [] };
		}
		const byName = Object.entries(value).flatMap(([name, written]) => {
			const mode = this.#mode(written);
			return mode ? [{ name, mode }] : [];
		});
		return { byName };
	}

	#mode(value: unknown): MatchMode | undefined {
		if (value === 'any' || value === 'exact' || value === 'contextual') {
			return value;
		}
		if (value !== '') {
			this.#problem('match', { code: 'unknownMatch', value: typeof value === 'string' ? value : '' });
		}
		return undefined;
	}
}

type WithoutLine<T> = T extends Problem ? Omit<T, 'line' | 'column'> : never;

/** `Name (ABBR)` is two names; only brackets at the end and after a blank count, for 510(k) is one. */
function splitTerm(term: string): { name: string; abbreviation?: string } {
	const [, name, inBrackets] = /^(.*\S)\s+\(((?:[^()]|\([^()]*\))+)\)$/s.exec(term) ?? [];
	const abbreviation = inBrackets?.trim();
	return name && abbreviation ? { name, abbreviation } : { name: term };
}
