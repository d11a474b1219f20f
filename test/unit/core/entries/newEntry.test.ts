import { deepStrictEqual } from 'node:assert';
import { newEntry } from '../../../../src/core/entries/newEntry';
import { parseEntry } from '../../../../src/core/entries/parseEntry';

/** A snippet as the editor inserts it. */
function inserted(snippet: string): string {
	return snippet.replace(
		/\\([\\$}])|\$\{\d:((?:\\.|[^}\\])*)\}/g,
		(_, escaped: string | undefined, placeholder: string) => escaped ?? inserted(placeholder),
	);
}

describe('the file of a new term', () => {
	const hints = { category: 'Our Team', description: 'One sentence.', body: 'More.' };
	const rows: readonly [term: string, fileName: string][] = [
		['Denial Desk (DD)', 'denial-desk.md'],
		['Café Crème', 'café-crème.md'],
		['診療報酬', '診療報酬.md'],
		['510(k)', '510-k.md'],
		['C#', 'c.md'],
		['#!?', 'term.md'],
		['../../etc/passwd', 'etc-passwd.md'],
		['Owner: us', 'owner-us.md'],
		['"Quoted" \\ $1 ${2:x}', 'quoted-1-2-x.md'],
		['- a list', 'a-list.md'],
		['yes', 'yes.md'],
		['x'.repeat(200), `${'x'.repeat(60)}.md`],
	];
	for (const [term, fileName] of rows) {
		it(`${term.slice(0, 40)} → ${fileName.slice(0, 40)}`, () => {
			const made = newEntry(term, hints);
			const { entry, problems } = parseEntry(inserted(made.snippet), 'id', { kind: 'bundled' });
			deepStrictEqual(
				[made.fileName, entry?.term, entry?.category, entry?.description, entry?.body, problems],
				[fileName, term, hints.category, hints.description, hints.body, []],
			);
		});
	}
	it('holds hints that are no plain text', () => {
		const odd = { category: 'A: $x}', description: '- "b" #c: $d}', body: '---\n$e' };
		const { entry } = parseEntry(inserted(newEntry('Term', odd).snippet), 'id', { kind: 'bundled' });
		deepStrictEqual(
			[entry?.category, entry?.description, entry?.body],
			[odd.category, odd.description, odd.body],
		);
	});
});
