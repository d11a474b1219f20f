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
 * Answers undefined where there is none, and a problem where it cannot be read but names a `term`; never throws.
 *
 * Options are always given, for without them gray-matter caches by text and answers `{}` for a bad file read
 * twice. Only YAML is read: the failsafe schema keeps `00100` and `yes` as text, and no other language is tried.
 */
export function readFrontMatter(text: string): FrontMatter | Problem | undefined {
	const opening = /^\uFEFF?---([^\r\n]*)\r?\n/.exec(text);
	if (!opening || opening[1]?.startsWith('-')) {
		return undefined;
	}
	const result = readYaml(text, (opening[1] ?? '').trim());
	// A README may begin with a line of dashes or another tool's front matter: only a file with a term is meant for us.
	return 'data' in result || linesOf(text).some((line) => /\bterm\b["']?[ \t]*:/.test(line))
		? result
		: undefined;
}

function readYaml(text: string, language: string): FrontMatter | Problem {
	if (!/^(ya?ml)?$/i.test(language)) {
		return { code: 'language', line: 0, language };
	}
	if (!/\n---/.test(text)) {
		return { code: 'unclosed', line: 0 };
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

/** The lines of the front matter, the opening one first. */
function linesOf(text: string): readonly string[] {
	const lines = text.split('\n');
	const closing = lines.findIndex((line, index) => index > 0 && line.startsWith('---'));
	return closing < 0 ? lines : lines.slice(0, closing);
}

/** The zero-based line of `text` on which the front matter's `key` stands: the first that begins with it. */
export function lineOfKey(text: string, key: string): number {
	const line = linesOf(text).findIndex(
		(content, index) => index > 0 && content.replace(/^["']/, '').startsWith(key),
	);
	return Math.max(line, 0);
}
