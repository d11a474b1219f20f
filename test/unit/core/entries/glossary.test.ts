import { deepStrictEqual } from 'node:assert';
import manifest from '../../../../package.json';
import { Glossary, GlossaryView } from '../../../../src/core/entries/glossary';
import { withoutHidden } from '../../../../src/core/entries/hiddenTerms';
import { relatedTerms } from '../../../../src/core/entries/relatedTerms';
import {
	isAbsolute,
	isGlossaryFolder,
	personalPlaceOf,
	placeOf,
} from '../../../../src/core/entries/teamFolder';
import { entry, teamEntry } from '../../../support/glossary';

describe('who speaks for a file', () => {
	const glossary = new Glossary([
		teamEntry('/project/glossary', 'term: Root'),
		teamEntry('/project/packages/billing/glossary', 'term: Billing'),
		entry('term: Bundled'),
	]);
	const rows: readonly [path: string | undefined, terms: readonly string[]][] = [
		['/project/packages/billing/src/a.ts', ['Billing', 'Root', 'Bundled']],
		['/project/packages/billing/a.ts', ['Billing', 'Root', 'Bundled']],
		['/project/packages/billing2/a.ts', ['Root', 'Bundled']],
		['/project/a.ts', ['Root', 'Bundled']],
		['/project-b/a.ts', ['Bundled']],
		['/elsewhere/a.ts', ['Bundled']],
	];
	for (const [path, terms] of rows) {
		it(`${String(path)}: ${terms.join(', ')}, nearest first`, () => {
			deepStrictEqual(
				glossary.seenFrom(path).entries.map(({ term }) => term),
				terms,
			);
		});
	}
	it('the same for all files that see the same', () => {
		deepStrictEqual(glossary.seenFrom('/project/a.ts') === glossary.seenFrom('/project/b.ts'), true);
	});
});

describe('where a team’s file stands', () => {
	const folders = ['glossary', '.glossary', 'docs/terms'];
	const one = [{ name: 'work', path: '/project', folders }];
	const two = [...one, { name: 'api', path: '/project/api', folders }];
	const rows: readonly [path: string, roots: typeof one, id: string, scope: string, label: string][] = [
		['/project/glossary/cpt.md', one, 'glossary/cpt', '/project', 'glossary'],
		['/project/glossary/deep/er/cpt.md', one, 'glossary/deep/er/cpt', '/project', 'glossary'],
		['/project/.glossary/cpt.md', one, '.glossary/cpt', '/project', '.glossary'],
		['/project/docs/terms/a.md', one, 'docs/terms/a', '/project', 'docs/terms'],
		['/project/billing/glossary/a.md', one, 'billing/glossary/a', '/project/billing', 'billing/glossary'],
		['/project/glossary/x/glossary/a.md', one, 'glossary/x/glossary/a', '/project', 'glossary'],
		['/project/api/glossary/a.md', two, 'api/glossary/a', '/project/api', 'api/glossary'],
		['/glossary/a.md', [{ name: 'root', path: '/', folders }], 'glossary/a', '/', 'glossary'],
	];
	for (const [path, roots, id, scope, label] of rows) {
		it(`${path} with ${roots.length} root(s) → ${id}`, () => {
			const place = placeOf(path, roots);
			const origin = place?.origin.kind === 'team' ? place.origin : undefined;
			deepStrictEqual([place?.id, origin?.scope, origin?.label], [id, scope, label]);
		});
	}
	it('nowhere outside of the glossary folders', () => {
		for (const path of [
			'/project/a.md',
			'/project/myglossary/a.md',
			'/project/glossary.md',
			'/project/glossary/a.txt',
			'/other/glossary/a.md',
		]) {
			deepStrictEqual(placeOf(path, one), undefined);
		}
	});
});

describe('a setting names a glossary folder', () => {
	const { properties } = manifest.contributes.configuration;
	const pattern = new RegExp(properties['glossary.folders'].items.pattern);
	const rows: readonly [folder: string, isOne: boolean][] = [
		['glossary', true],
		['.glossary', true],
		['docs/our terms', true],
		['a..b', true],
		['.', false],
		['..', false],
		['../x', false],
		['a/../b', false],
		['a/./b', false],
		['/etc', false],
		['C:/x', false],
		['a//b', false],
		['**', false],
		['{a,b}', false],
		['a,b', false],
		['docs\\x', false],
		['', false],
	];
	for (const [folder, isOne] of rows) {
		it(`“${folder}” ${isOne ? 'does' : 'does not'}, here and in the settings editor`, () => {
			// The settings editor takes a full path as well: in the user's settings it names a glossary of one's own.
			deepStrictEqual(
				[isGlossaryFolder(folder), pattern.test(folder)],
				[isOne, isOne || isAbsolute(folder)],
			);
		});
	}
});

describe('related terms', () => {
	const capture = entry('term: Charge Capture');
	const soar = entry('term: Security Orchestration, Automation, and Response (SOAR)');
	const cpt = entry('term: Current Procedural Terminology (CPT)');
	const view = new GlossaryView([capture, soar, cpt]);
	const related = (...lines: readonly string[]) =>
		relatedTerms(entry('term: X', ...lines), view).map(({ text, entry: found }) =>
			found ? `[${text}]` : text,
		);

	it('a known term may hold commas and brackets; `None` is nothing; what is unknown stays text', () => {
		const value = 'Charge Capture, Security Orchestration, Automation, and Response (SOAR), Fair, None';
		deepStrictEqual(related('details:', '  - title: Related Terms', `    value: ${value}`), [
			'[Charge Capture]',
			'[Security Orchestration, Automation, and Response (SOAR)]',
			'Fair',
		]);
	});
	it('from both keys, each once, by any name', () => {
		deepStrictEqual(
			related(
				'related: [cpt, charge-capture]',
				'details:',
				'  - title: Related Terms',
				'    value: Charge Capture, CPT',
			),
			['[cpt]', '[charge-capture]'],
		);
	});
	it('never the entry itself', () => {
		const own = entry('term: X', 'related: [X, Z]');
		deepStrictEqual(
			relatedTerms(own, new GlossaryView([own])).map(({ text }) => text),
			['Z'],
		);
	});
});

describe('a glossary of one’s own', () => {
	const folders = ['/home/me/glossary', '/c:/Users/me/terms/'];
	for (const [path, id] of [
		['/home/me/glossary/a/b.md', 'personal/a/b'],
		['/c:/Users/me/terms/x.md', 'personal/x'],
		['/home/me/glossary/a.txt', undefined],
		['/home/me/glossary2/a.md', undefined],
	] as const) {
		it(`${path} is ${id ?? 'none of it'}`, () => deepStrictEqual(personalPlaceOf(path, folders)?.id, id));
	}
	it('lies where a full path says', () =>
		deepStrictEqual(['/a', 'C:\\a', 'c:/a', 'a', './a', 'C:a'].map(isAbsolute), [
			true,
			true,
			true,
			false,
			false,
			false,
		]));
	it('speaks for every file, after those of the workspace', () => {
		const own = {
			...teamEntry('/x/y', 'term: Mine'),
			origin: personalPlaceOf('/home/me/glossary/m.md', folders)?.origin ?? {
				kind: 'bundled' as const,
			},
		};
		const team = teamEntry('/project/glossary', 'term: Ours');
		const glossary = new Glossary([own, team]);
		deepStrictEqual(
			glossary.seenFrom('/project/a.ts').entries.map(({ term }) => term),
			['Ours', 'Mine'],
		);
		deepStrictEqual(
			glossary.seenFrom('/elsewhere/a.ts').entries.map(({ term }) => term),
			['Mine'],
		);
	});
});

describe('signs of a name', () => {
	it('tell it from another: C# is not C', () => {
		const view = new GlossaryView([
			entry('term: C'),
			entry('term: C#'),
			entry('term: .NET'),
			entry('term: Net'),
		]);
		deepStrictEqual(
			['c', 'C#', '.net', 'NET'].map((name) => view.named(name).map(({ term }) => term)),
			[['C'], ['C#'], ['.NET'], ['Net']],
		);
	});
});

describe('hidden terms', () => {
	const cpt = entry('term: Current Procedural Terminology (CPT)');
	for (const [name, hidden] of [
		['CPT', true],
		['cpt', true],
		['Current Procedural Terminology (CPT)', true],
		['CP', false],
		['', false],
	] as const) {
		it(`“${name}” ${hidden ? 'hides' : 'does not hide'} CPT`, () =>
			deepStrictEqual(withoutHidden([cpt], [name]).length === 0, hidden));
	}
});
