import { numbersOf } from '../recognition/plurals';
import { fold, signsOf, wordsOf } from '../recognition/words';
import { complaintsAbout, type Complaint } from './bundledRules';
import { namesOf, type Entry } from './entry';
import { lineOfKey } from './frontMatter';
import { GlossaryView } from './glossary';
import { parseEntry } from './parseEntry';
import { relatedTerms } from './relatedTerms';

export interface EntryFile {
	readonly path: string;
	readonly text: string;
}

export interface Compiled {
	readonly entries: readonly Entry[];
	/** Whatever would make the glossary that ships less than right: `path:line: what`. */
	readonly complaints: readonly string[];
}

/**
 * Compiles the glossary that ships, with the code that reads a team's files but without its patience: a problem, a
 * file that is no entry, an id or a name that stands twice, a related term without an entry, and whatever
 * `bundledRules` asks for, is a complaint. `icons` are the names of the set.
 */
export function compileTerms(sources: readonly EntryFile[], icons: ReadonlySet<string>): Compiled {
	const complaints: string[] = [];
	const files = new Map<Entry, EntryFile>();
	for (const file of sources) {
		const { path, text } = file;
		const id = path.replace(/^.*\//, '').replace(/\.md$/, '');
		const { entry, problems } = parseEntry(text, id, { kind: 'bundled' });
		complaints.push(
			...problems.map(
				({ line, code, ...rest }) => `${path}:${line + 1}: ${code} ${JSON.stringify(rest)}`,
			),
		);
		if (entry) {
			files.set(entry, file);
		} else if (problems.length === 0) {
			complaints.push(`${path}:1: has no term`);
		}
	}
	const entries = [...files.keys()];
	const view = new GlossaryView(entries);
	const ids = new Set<string>();
	const owners = new Map<string, Entry>();
	for (const [entry, { path, text }] of files) {
		const complain = ({ key, what }: Complaint) =>
			complaints.push(`${path}:${lineOfKey(text, key) + 1}: ${what}`);
		complaintsAbout({ path, text, entry }, icons).forEach(complain);
		if (ids.has(entry.id)) {
			complain({ key: 'term', what: `the id ${entry.id} is taken` });
		}
		ids.add(entry.id);
		for (const { text: term } of relatedTerms(entry, view).filter((term) => !term.entry)) {
			complain({ key: 'related', what: `related term ${term} has no entry` });
		}
		for (const name of namesOf(entry)) {
			const owner = owners.get(spellingKey(name)) ?? entry;
			if (owner !== entry) {
				const key = entry.aliases.includes(name) ? 'aliases' : 'term';
				complain({ key, what: `the name ${name} is also one of ${owner.id}` });
			}
			owners.set(spellingKey(name), owner);
		}
	}
	return { entries, complaints };
}

/** A name in one number and without what joins its words: two entries whose names differ in no more would be mixed up. */
function spellingKey(name: string): string {
	const words = wordsOf(name);
	const { start, end } = words.at(-1) ?? { start: 0, end: 0 };
	const lastWord = name.slice(start, end);
	const [key = ''] = [lastWord, ...numbersOf(lastWord, true)].map(fold).sort();
	const { prefix, suffix } = signsOf(name);
	return (
		prefix +
		words
			.slice(0, -1)
			.map((word) => word.key)
			.join('') +
		key +
		suffix
	);
}
