import { readFileSync } from 'node:fs';
import type { Entry } from '../../src/core/entries/entry';
import { entry } from '../support/glossary';

/** The entries of `glossary.txt`. */
export function readGlossary(): readonly Entry[] {
	return readFileSync('test/accuracy/glossary.txt', 'utf8')
		.split('\n')
		.filter((line) => line.trim() !== '' && !line.startsWith('#'))
		.map((line) => {
			const [term = '', aliases = '', contextual = ''] = line.split('|').map((field) => field.trim());
			return entry(
				`term: "${term}"`,
				`aliases: ${JSON.stringify(listOf(aliases))}`,
				`match: ${JSON.stringify(Object.fromEntries(listOf(contextual).map((name) => [name, 'contextual'])))}`,
			);
		});
}

function listOf(field: string): readonly string[] {
	return field === '' ? [] : field.split(';').map((name) => name.trim());
}
