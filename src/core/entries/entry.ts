/** How strictly a name is taken: in any case, in its own capitals, or only where the text speaks of the field. */
export type MatchMode = 'any' | 'exact' | 'contextual';

export interface Detail {
	readonly title: string;
	readonly value: string;
}

/** Where a fact comes from: a page that was opened (title and address), or no more than its publisher. */
export interface Source {
	readonly title?: string | undefined;
	readonly url?: string | undefined;
	readonly publisher?: string | undefined;
}

/** Where an entry comes from, which decides where it speaks and who stands first. Paths are URI paths. */
export type Origin =
	| { readonly kind: 'bundled' }
	| {
			readonly kind: 'team';
			/** The glossary folder; its entries give each other context. */
			readonly folder: string;
			/** The folder it speaks for: the parent of `folder`. */
			readonly scope: string;
			/** Whether `scope` is a workspace folder, so that files without a path see it too. */
			readonly isRoot: boolean;
			/** What people call it, such as `billing/glossary`. */
			readonly label: string;
	  };

/** What one entry file says. All texts are Markdown by an author who is not trusted. */
export interface Entry {
	readonly id: string;
	readonly origin: Origin;
	/** As written, such as `Revenue Cycle Management (RCM)`. */
	readonly term: string;
	/** `term` without its abbreviation. */
	readonly name: string;
	readonly abbreviation?: string | undefined;
	readonly aliases: readonly string[];
	readonly category?: string | undefined;
	readonly vertical?: string | undefined;
	readonly icon?: string | undefined;
	readonly description?: string | undefined;
	readonly details: readonly Detail[];
	readonly body: string;
	/** Names of other entries, from `related` and from the detail called "Related Terms". */
	readonly related: readonly string[];
	readonly avoid: readonly string[];
	/** For the names of one word, or the only name. */
	readonly match?: MatchMode | undefined;
	/** For single names, which `match: { POS: contextual }` sets. */
	readonly matchByName: readonly { readonly name: string; readonly mode: MatchMode }[];
	readonly reviewed?: string | undefined;
	readonly sources: readonly Source[];
}

/** The largest entry file that is read, in bytes or UTF-16 units. */
export const LARGEST_FILE = 1_000_000;

/** The longest name that is looked for in files, in UTF-16 units. */
export const LONGEST_NAME = 200;

/** All names of an entry, the one that people say first. */
export function namesOf(entry: Entry): readonly string[] {
	const names = [entry.abbreviation, entry.name, ...entry.aliases].filter((name) => name !== undefined);
	return [...new Set(names)];
}

/** The entry in one or two sentences (Markdown): its description, or else the first paragraph of its body. */
export function summaryOf(entry: Entry): string {
	return entry.description ?? firstParagraph(entry.body);
}

function firstParagraph(body: string): string {
	const paragraphs = body.split(/\r?\n[ \t]*\r?\n/).map((paragraph) => paragraph.trim());
	return (
		paragraphs.find((paragraph) => paragraph !== '' && !/^(#|```|~~~|\||[-*+] )/.test(paragraph)) ?? ''
	);
}
