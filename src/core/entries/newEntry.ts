/** A file for a new term. */
export interface NewEntry {
	/** Without the folder, such as `denial-desk.md`. */
	readonly fileName: string;
	/** A snippet in TextMate syntax, whose placeholders are what has to be written. */
	readonly snippet: string;
}

/** What a placeholder of the file says, in the language of the editor. */
export interface NewEntryHints {
	readonly category: string;
	readonly description: string;
	readonly body: string;
}

/** As much of a term as the name of its file takes: some file systems allow no more than 255 bytes. */
const FILE_NAME = /^.{0,60}/u;

/** The file for a term as somebody typed it, such as `Denial Desk (DD)`. */
export function newEntry(term: string, hints: NewEntryHints): NewEntry {
	const name = term.replace(/\s+\([^()]*\)$/, '');
	const words = name.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? ['term'];
	const lines = [
		'---',
		`term: ${escapeSnippet(yamlText(term))}`,
		`category: \${1:${escapeSnippet(yamlText(hints.category))}}`,
		'description: >-',
		`  \${2:${escapeSnippet(hints.description)}}`,
		'---',
		'',
		`\${0:${escapeSnippet(hints.body)}}`,
		'',
	];
	return {
		fileName: `${FILE_NAME.exec(words.join('-'))?.[0] ?? ''}.md`,
		snippet: lines.join('\n'),
	};
}

/** A text as YAML reads it again: plain where that is safe, which is how people write it. */
function yamlText(text: string): string {
	return /^[\p{L}\p{N}][^:#"\\\p{Cc}]*$/u.test(text) ? text : JSON.stringify(text);
}

function escapeSnippet(text: string): string {
	return text.replace(/[\\$}]/g, '\\$&');
}
