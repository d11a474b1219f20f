import { CATEGORIES } from './categories';
import { namesOf, type Entry } from './entry';
import { GlossaryView } from './glossary';
import { iconName } from '../icons/iconSet';
import { parseEntry } from './parseEntry';
import { relatedTerms } from './relatedTerms';

export interface Compiled {
	readonly entries: readonly Entry[];
	/** Whatever would make the glossary that ships less than right: `path:line: what`. */
	readonly complaints: readonly string[];
}

/**
 * Compiles the glossary that ships, with the code that reads a team's files but without its patience: a problem, a
 * file that is no entry, an id or a name that stands twice, a related term without an entry, or an icon that is not
 * among `icons`, the names of the set, is a complaint.
 */
export function compileTerms(
	files: readonly { readonly path: string; readonly text: string }[],
	icons: ReadonlySet<string>,
): Compiled {
	const complaints: string[] = [];
	const paths = new Map<Entry, string>();
	for (const { path, text } of files) {
		const id = path.replace(/^.*\//, '').replace(/\.md$/, '');
		const { entry, problems } = parseEntry(text, id, { kind: 'bundled' });
		complaints.push(
			...problems.map(
				({ line, code, ...rest }) => `${path}:${line + 1}: ${code} ${JSON.stringify(rest)}`,
			),
		);
		if (entry) {
			paths.set(entry, path);
		} else if (problems.length === 0) {
			complaints.push(`${path}:1: has no term`);
		}
	}
	const entries = [...paths.keys()];
	const view = new GlossaryView(entries);
	const ids = new Set<string>();
	for (const [entry, path] of paths) {
		const complain = (what: string) => complaints.push(`${path}:1: ${what}`);
		if (ids.has(entry.id)) {
			complain(`the id ${entry.id} is taken`);
		}
		ids.add(entry.id);
		if (!CATEGORIES.includes(entry.category ?? '')) {
			complain(`${entry.category ?? 'none'} is no category`);
		}
		if (entry.icon !== undefined && !icons.has(iconName(entry.icon) ?? '')) {
			complain(`${entry.icon} is no icon`);
		}
		for (const { text } of relatedTerms(entry, view).filter((term) => !term.entry)) {
			complain(`related term ${text} has no entry`);
		}
		for (const name of namesOf(entry).filter((name) =>
			view.named(name).some((other) => other !== entry),
		)) {
			complain(`the name ${name} is also another entry's`);
		}
	}
	return { entries, complaints };
}
