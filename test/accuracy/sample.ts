import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import type { Span, TextDocument } from '../../src/core/recognition/recognition';

/** A place that somebody marked: of each of these, or of one of several with a comma between them; or a trap. */
export interface Mark extends Span {
	readonly names: readonly string[];
}

/**
 * A file as users have it, in which every mention is marked: `⟦text|name of the entry⟧`, or of a code
 * `⟦text|system⟧`; `⟦text|-⟧` is a trap, and `⟦text|?⟧` can be argued either way.
 */
export interface Sample {
	readonly path: string;
	readonly format: string;
	/** Whether it was kept apart, so that no rule is made for it. */
	readonly isHeldOut: boolean;
	readonly document: TextDocument;
	readonly mentions: readonly Mark[];
	readonly traps: readonly Mark[];
	readonly doubtful: readonly Mark[];
}

const ROOT = 'test/accuracy';
const MARK = /⟦([^|⟦⟧]*)\|([^|⟦⟧]+)⟧/g;

/** The samples of names or of codes; a folder is named after the language id of what lies in it. */
export function readSamples(kind: 'names' | 'codes' | 'idioms'): readonly Sample[] {
	return readdirSync(join(ROOT, kind), { recursive: true, withFileTypes: true })
		.filter((file) => file.isFile())
		.map((file) => readSample(join(file.parentPath, file.name)))
		.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function readSample(path: string): Sample {
	const format = basename(dirname(path));
	const marked = readFileSync(path, 'utf8');
	const marks: Mark[] = [];
	let text = '';
	let done = 0;
	for (const { 0: mark, 1: written = '', 2: names = '', index } of marked.matchAll(MARK)) {
		text += marked.slice(done, index);
		marks.push({ start: text.length, end: text.length + written.length, names: names.split(';') });
		text += written;
		done = index + mark.length;
	}
	text += marked.slice(done);
	if (/[⟦⟧]/.test(text)) {
		throw new Error(`${path}: a mark is not whole`);
	}
	return {
		path: relative(ROOT, path),
		format,
		isHeldOut: path.includes('heldOut'),
		document: { text, languageId: format === 'x12' ? 'plaintext' : format },
		mentions: marks.filter(({ names }) => names[0] !== '-' && names[0] !== '?'),
		traps: marks.filter(({ names }) => names[0] === '-'),
		doubtful: marks.filter(({ names }) => names[0] === '?'),
	};
}
