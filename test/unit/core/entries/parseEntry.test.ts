import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import { summaryOf } from '../../../../src/core/entries/entry';
import { parseEntry } from '../../../../src/core/entries/parseEntry';

const parse = (...lines: readonly string[]) => parseEntry(lines.join('\n'), 'an-entry', { kind: 'bundled' });
const problemsOf = (...lines: readonly string[]) =>
	parse(...lines).problems.map(({ code, line }) => `${code} on line ${line + 1}`);

const FULL = `---
term: Revenue Cycle Management (RCM)
icon: 'mdi:medical-bag'
category: Sales
vertical: Medical Device
description: >-
  One or
  two sentences.
details:
  - title: Industry
    value: Medical Device
  - title: Related Terms
    value: Charge Capture, Security Orchestration, Automation, and Response (SOAR), None
aliases: [revenue cycle]
related: [Charge Capture]
avoid: [rev cycle]
match: contextual
reviewed: 2026-11
owner: Team A
sources:
  - { title: CMS, url: 'https://example.org' }
  - { publisher: HHS }
---
First paragraph.

## Any sections
`;

describe('an entry file', () => {
	it('gives all its keys as they are', () => {
		const { entry, problems } = parseEntry(FULL, 'rcm', { kind: 'bundled' });
		deepStrictEqual(problems, []);
		deepStrictEqual(entry, {
			id: 'rcm',
			origin: { kind: 'bundled' },
			term: 'Revenue Cycle Management (RCM)',
			name: 'Revenue Cycle Management',
			abbreviation: 'RCM',
			aliases: ['revenue cycle'],
			category: 'Sales',
			vertical: 'Medical Device',
			icon: 'mdi:medical-bag',
			description: 'One or two sentences.',
			details: [{ title: 'Industry', value: 'Medical Device' }],
			body: 'First paragraph.\n\n## Any sections',
			related: [
				'Charge Capture',
				'Charge Capture, Security Orchestration, Automation, and Response (SOAR), None',
			],
			avoid: ['rev cycle'],
			match: 'contextual',
			matchByName: [],
			reviewed: '2026-11',
			sources: [
				{ title: 'CMS', url: 'https://example.org', publisher: undefined },
				{ title: undefined, url: undefined, publisher: 'HHS' },
			],
		});
	});

	it('needs a term and no more; the first paragraph is then its summary', () => {
		const { entry } = parse(
			'---',
			'term: Denial',
			'---',
			'# Denial',
			'',
			'A refusal',
			'to pay.',
			'',
			'More.',
		);
		strictEqual(entry && summaryOf(entry), 'A refusal\nto pay.');
	});

	const terms: readonly [term: string, name: string, abbreviation: string | undefined][] = [
		['Prior Authorization (PA)', 'Prior Authorization', 'PA'],
		['510(k)', '510(k)', undefined],
		['Premarket Notification (510(k))', 'Premarket Notification', '510(k)'],
		['Nothing ( )', 'Nothing ( )', undefined],
		['Spaced ( SP )', 'Spaced', 'SP'],
		['Charge (fee) Capture', 'Charge (fee) Capture', undefined],
		['00100', '00100', undefined],
		['"Yes"', 'Yes', undefined],
	];
	for (const [term, name, abbreviation] of terms) {
		it(`term: ${term} → ${name}${abbreviation ? `, ${abbreviation}` : ''}`, () => {
			const { entry } = parse('---', `term: ${term}`, '---');
			deepStrictEqual([entry?.name, entry?.abbreviation], [name, abbreviation]);
		});
	}

	it('reads line ends, a byte order mark and `---yaml` as they come', () => {
		for (const text of [
			'---\r\nterm: A\r\n---\r\nB',
			'\uFEFF---\nterm: A\n---\nB',
			'---yaml\nterm: A\n---\nB',
		]) {
			const { entry } = parseEntry(text, 'a', { kind: 'bundled' });
			deepStrictEqual([entry?.term, entry?.body], ['A', 'B']);
		}
	});

	it('is no entry and no problem without a term', () => {
		for (const text of [
			'# Read me',
			'',
			'---\ntitle: x\n---\n',
			'---\n\nA line above.\n',
			'----\nterm: x\n----\n',
			'---\n# only a comment\n---\n',
			'---\nSome words.\n---\n# Read me',
			'---toml\ntitle = 1\n---\n',
			'---\ntheme: [\n---\nlong term: x',
		]) {
			deepStrictEqual(parseEntry(text, 'a', { kind: 'bundled' }), { problems: [] });
		}
	});
});

describe('a problem costs its key alone', () => {
	it('and stands on the line of the key', () => {
		const { entry, problems } = parse(
			'---',
			'term: Denial',
			'category: [a, b]',
			'aliases: refusal',
			'details:',
			'  - title: Owner',
			'    value: [x]',
			'  - title: Kind',
			'    value: good',
			'match: always',
			'related: [A, [B]]',
			'---',
		);
		deepStrictEqual(
			problems.map(({ code, line }) => [code, line + 1]).sort((a, b) => Number(a[1]) - Number(b[1])),
			[
				['needsText', 3],
				['needsList', 4],
				['needsDetails', 5],
				['unknownMatch', 10],
				['needsList', 11],
			],
		);
		deepStrictEqual(
			[entry?.term, entry?.details, entry?.related],
			['Denial', [{ title: 'Kind', value: 'good' }], ['A']],
		);
	});

	it('of a quoted key stands on its line, and never in the body', () => {
		deepStrictEqual(problemsOf('---', 'term: A', '"related": x', '---', 'related work'), [
			'needsList on line 3',
		]);
	});

	it('a name that `match` does not know, and one that is too long to look for', () => {
		deepStrictEqual(
			problemsOf(
				'---',
				'term: Denial',
				`aliases: [${'x'.repeat(201)}]`,
				'match: { DEN: exact }',
				'---',
			),
			['unknownName on line 4', 'longName on line 3'],
		);
	});
});

describe('a file that cannot be read says where', () => {
	const rows: readonly [what: string, lines: readonly string[], problem: string][] = [
		['broken YAML', ['---', 'term: A', 'icon: @x', '---'], 'yaml on line 3'],
		['a key twice', ['---', 'term: A', 'term: B', '---'], 'yaml on line 3'],
		['a term that is empty', ['---', 'category: x', 'term:', '---'], 'emptyTerm on line 3'],
		['a list instead of keys', ['---', '- term: A', '---'], 'notMapping on line 2'],
		['front matter that is never closed', ['---', 'term: A', 'body'], 'unclosed on line 1'],
		['another language', ['---json', '{"term": "A"}', '---'], 'language on line 1'],
		['a file that is no text', ['---', 'term: A\0', '---'], 'notText on line 1'],
		['a file of more than 1 MB', ['---', 'term: A', '---', 'x'.repeat(1_000_000)], 'tooLarge on line 1'],
		['a tag that makes objects', ['---', 'term: !!js/function "x"', '---'], 'yaml on line 2'],
	];
	for (const [what, lines, problem] of rows) {
		it(what, () => {
			// Read twice: gray-matter's cache would answer the second time with an empty entry.
			for (const parsed of [problemsOf(...lines), problemsOf(...lines)]) {
				ok(parsed.includes(problem), parsed.join());
			}
		});
	}
});

describe('hostile files', () => {
	it('JavaScript front matter is not run', () => {
		const state = globalThis as { wasRun?: boolean };
		for (const language of ['js', 'javascript', ' JS ']) {
			deepStrictEqual(
				problemsOf(`---${language}`, 'globalThis.wasRun = true; ({ term: "A" })', '---'),
				['language on line 1'],
			);
		}
		strictEqual(state.wasRun, undefined);
	});

	it('`__proto__` and `constructor` are keys like any other', () => {
		const { entry, problems } = parse(
			'---',
			'__proto__: { polluted: yes }',
			'constructor: x',
			'term: constructor',
			'match: { __proto__: exact }',
			'---',
		);
		strictEqual(({} as { polluted?: string }).polluted, undefined);
		deepStrictEqual([entry?.term, problems.map(({ code }) => code)], ['constructor', ['unknownName']]);
	});

	it('an alias bomb costs nothing', () => {
		const levels = Array.from(
			{ length: 30 },
			(_, level) => `k${level + 1}: &k${level + 1} [*k${level}, *k${level}, *k${level}, *k${level}]`,
		);
		const started = performance.now();
		const { entry } = parse(
			'---',
			'term: Bomb',
			'k0: &k0 [x]',
			...levels,
			'details: *k30',
			'aliases: *k30',
			'---',
		);
		strictEqual(entry?.term, 'Bomb');
		ok(performance.now() - started < 5000);
	});
});
