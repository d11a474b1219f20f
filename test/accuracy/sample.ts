import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import type { Span, TextDocument } from '../../src/core/recognition/recognition';

/** A place that somebody marked: of these entries, or a trap of none. */
export interface Mark extends Span {
	readonly names: readonly string[];
}

/** A file as users have it, in which every mention is marked: `⟦text|name of the entry⟧`, or `⟦text|-⟧` for a trap. */
export interface Sample {
	readonly path: string;
	readonly format: string;
	/** Whether it was kept apart, so that no rule is made for it. */
	readonly isHeldOut: boolean;
	readonly document: TextDocument;
	readonly mentions: readonly Mark[];
	readonly traps: readonly Mark[];
}

const ROOT = 'test/accuracy';
const MARK = /⟦([^|⟦⟧]*)\|([^|⟦⟧]+)⟧/g;

/** All samples; a folder is named after the language id of what lies in it. */
export function readSamples(): readonly Sample[] {
	return readdirSync(ROOT, { recursive: true, withFileTypes: true })
		.filter((file) => file.isFile() && file.parentPath !== ROOT)
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
		mentions: marks.filter(({ names }) => names[0] !== '-'),
		traps: marks.filter(({ names }) => names[0] === '-'),
	};
}
