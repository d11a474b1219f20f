import { iconName } from '../icons/iconSet';
import { categoryOfFolder, VERTICALS } from './categories';
import type { Entry } from './entry';
import { readFrontMatter } from './frontMatter';

/** What is asked of an entry that ships and not of a team's, at the front matter's key that it concerns. */
export interface Complaint {
	readonly key: string;
	readonly what: string;
}

const REQUIRED = [
	'term',
	'category',
	'vertical',
	'icon',
	'description',
	'details',
	'related',
	'reviewed',
	'sources',
];
const KEYS = [...REQUIRED, 'aliases', 'match', 'avoid'];
/** The keys of an item of a list: a comma without quotes makes one of the words after it. */
const ITEM_KEYS = { details: ['title', 'value'], sources: ['title', 'url', 'publisher'] };

/** In words: a description that a hover shows whole, and a body that is told in full and yet read. */
const LENGTHS = { description: [5, 45], body: [80, 300] } as const;

/**
 * Whatever an entry that ships lacks or has too much of. An entry has a body only where it is told in full: then with
 * an example. `icons` are the names of the set.
 */
export function complaintsAbout(
	{ path, text, entry }: { readonly path: string; readonly text: string; readonly entry: Entry },
	icons: ReadonlySet<string>,
): readonly Complaint[] {
	const complaints: Complaint[] = [];
	const check = (isRight: boolean, key: string, what: string) => {
		if (!isRight) {
			complaints.push({ key, what });
		}
	};
	const frontMatter = frontMatterOf(text);
	const keys = [...frontMatter.keys()];
	const missing = REQUIRED.filter((key) => !keys.includes(key));
	check(missing.length === 0, 'term', `misses ${missing.join(', ')}`);
	for (const key of keys) {
		check(KEYS.includes(key), key, `${key} is no key`);
	}
	for (const [key, known] of Object.entries(ITEM_KEYS)) {
		const items = frontMatter.get(key);
		const odd = Array.isArray(items)
			? items.flatMap(Object.keys).filter((name) => !known.includes(name))
			: [];
		check(odd.length === 0, key, `has items with ${odd.join(', ')}`);
	}
	const { category = '', vertical = '', icon = '', description = '', reviewed = '' } = entry;
	const checkKey = (isRight: boolean, key: string, what: string) => {
		check(isRight || missing.includes(key), key, what);
	};
	checkKey(
		category === categoryOfFolder(path),
		'category',
		`${category} is not the category of its folder`,
	);
	checkKey(VERTICALS.includes(vertical), 'vertical', `${vertical} is no vertical`);
	checkKey(icons.has(iconName(icon) ?? ''), 'icon', `${icon} is no icon`);
	const words = wordsIn(description);
	checkKey(isWithin(words, LENGTHS.description), 'description', `has ${words} words`);
	const count = entry.details.length;
	checkKey(count >= 2 && count <= 4, 'details', `has ${count} details`);
	checkKey(entry.related.length >= 2, 'related', 'names fewer than two');
	checkKey(/^20\d\d-(0[1-9]|1[0-2])$/.test(reviewed), 'reviewed', `${reviewed} is no month`);
	checkKey(entry.sources.length > 0, 'sources', 'names none');
	for (const { title, url, publisher } of entry.sources) {
		check(
			url ? title !== undefined && url.startsWith('https://') : publisher !== undefined,
			'sources',
			'needs a publisher, or a title with an https address',
		);
	}
	if (entry.body !== '') {
		check(/^## Example$/m.test(entry.body), 'term', 'has a body without ## Example');
		const inBody = wordsIn(entry.body.replace(/^```[\s\S]*?^```/gm, ''));
		check(isWithin(inBody, LENGTHS.body), 'term', `its body has ${inBody} words besides code`);
	}
	return complaints;
}

function frontMatterOf(text: string): ReadonlyMap<string, unknown> {
	const frontMatter = readFrontMatter(text);
	return frontMatter && 'data' in frontMatter ? frontMatter.data : new Map<string, unknown>();
}

function wordsIn(text: string): number {
	return text.match(/[\p{L}\p{N}][^\s|]*/gu)?.length ?? 0;
}

function isWithin(value: number, [least, most]: readonly [number, number]): boolean {
	return value >= least && value <= most;
}
