import matter from 'gray-matter';
import { FAILSAFE_SCHEMA, load, YAMLException } from 'js-yaml';
import type { Problem } from './problem';

export interface FrontMatter {
	/** The mapping's own keys. A Map, so that `__proto__` or `constructor` is a key like any other. */
	readonly data: ReadonlyMap<string, unknown>;
	readonly body: string;
}

/**
 * Splits a Markdown file into its YAML front matter and its body. The only place that knows gray-matter.
 * Answers undefined where there is no front matter, and a problem where it cannot be read; never throws.
 *
 * Options are always given, for without them gray-matter caches by text and answers `{}` for a bad file read
 * twice. Only YAML is read: the failsafe schema keeps `00100` and `yes` as text, and no other language is tried.
 */
export function readFrontMatter(text: string): FrontMatter | Problem | undefined {
	const opening = /^\uFEFF?---([^\r\n]*)\r?\n/.exec(text);
	if (!opening || opening[1]?.startsWith('-')) {
		return undefined;
	}
	const language = (opening[1] ?? '').trim();
	if (!/^(ya?ml)?$/i.test(language)) {
		return { code: 'language', line: 0, language };
	}
	if (!/\n---/.test(text)) {
		// A thematic break on the first line of an ordinary note, or front matter that someone has yet to close.
		return /^term[ \t]*:/m.test(text) ? { code: 'unclosed', line: 0 } : undefined;
	}
	try {
		const engines = {
			yaml: { parse: (yaml: string) => load(yaml, { schema: FAILSAFE_SCHEMA }) as object },
		};
		const { data, content } = matter(text, { language: 'yaml', engines });
		return typeof data === 'object' && !Array.isArray(data)
			? { data: new Map(Object.entries(data)), body: content }
			: { code: 'notMapping', line: 1 };
	} catch (error) {
		if (!(error instanceof YAMLException)) {
			throw error;
		}
		// The mark counts lines from the opening `---`, so its line is the file's.
		return {
			code: 'yaml',
			line: error.mark?.line ?? 0,
			column: error.mark?.column,
			reason: error.reason,
		};
	}
}

/** The zero-based line of `text` on which the front matter's `key` stands: the first that begins with it. */
export function lineOfKey(text: string, key: string): number {
	const lines = text.split('\n');
	const line = lines.findIndex((content, index) => index > 0 && content.startsWith(key));
	return Math.max(line, 0);
}
