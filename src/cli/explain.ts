// Runs in a terminal: what the hover would say, without an editor.
import { readFileSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import type { Entry } from '../core/entries/entry';
import { Glossary } from '../core/entries/glossary';
import { NO_DESCRIPTIONS } from '../core/codes/descriptions';
import { placeAt, type Place } from '../core/recognition/placeAt';
import type { TextDocument } from '../core/recognition/recognition';
import { sortSpans } from '../core/recognition/spans';
import { read, resultOf } from '../core/recognize';
import { shortName } from '../core/rendering/card';
import { lineText } from '../core/rendering/entryText';
import { placeCardAt } from '../core/rendering/placeCard';
import { placeText } from '../core/rendering/plainText';
import { english } from '../core/rendering/wording';
import { Lines } from './lines';
import { readTeamTerms } from './teamTerms';

const USAGE = `Usage: npm run explain -- <file>[:<line>[:<column>]] [--json]
  With a line and a column: what the hover would say there. Otherwise: all that is found in the file or the line.
  Ends with 1 where nothing is found, and with 2 where the file cannot be read.`;

/** What editors call the files that we have rules for. */
const LANGUAGES: ReadonlyMap<string, string> = new Map([
	['.cbl', 'cobol'],
	['.cs', 'csharp'],
	['.csv', 'csv'],
	['.fsh', 'fsh'],
	['.go', 'go'],
	['.java', 'java'],
	['.js', 'javascript'],
	['.json', 'json'],
	['.jsonl', 'jsonl'],
	['.md', 'markdown'],
	['.ndjson', 'jsonl'],
	['.php', 'php'],
	['.properties', 'properties'],
	['.py', 'python'],
	['.rb', 'ruby'],
	['.sh', 'shellscript'],
	['.sql', 'sql'],
	['.ts', 'typescript'],
	['.tsv', 'tsv'],
	['.xml', 'xml'],
	['.yaml', 'yaml'],
	['.yml', 'yaml'],
]);

interface Question {
	readonly path: string;
	/** One-based, as editors show them. */
	readonly line?: number | undefined;
	readonly column?: number | undefined;
}

function main(args: readonly string[]): number {
	const isJson = args.includes('--json');
	const [target, ...others] = args.filter((arg) => arg !== '--json');
	if (!target || target.startsWith('-') || others.length > 0) {
		console.error(USAGE);
		return 2;
	}
	const question = questionOf(target);
	const document = {
		// Editors do not count a byte order mark.
		text: readFileSync(question.path, 'utf8').replace(/^\uFEFF/, ''),
		languageId: LANGUAGES.get(extname(question.path)) ?? '',
	};
	const lines = new Lines(document.text);
	const view = glossaryFor(question.path).seenFrom(resolve(question.path));
	const reading = resultOf(read(document, view));
	if (question.line !== undefined && question.column !== undefined) {
		const offset = lines.offsetAt(question.line, question.column);
		const card = placeCardAt(reading, offset, english, NO_DESCRIPTIONS);
		if (!card) {
			console.error(`Nothing from the glossary at ${target}`);
			return 1;
		}
		const found = describe(
			placeAt(document, reading, offset) ?? { start: card.start, end: card.end },
			document,
			lines,
		);
		console.log(isJson ? JSON.stringify(found, undefined, 2) : placeText(card, english));
		return 0;
	}
	const found = sortSpans<Place>([
		...reading.codes.map((code) => ({ start: code.start, end: code.end, code })),
		...reading.recognitions.map((recognition) => {
			const { start, end } = recognition;
			return { start, end, mention: { start, end, recognitions: [recognition] } };
		}),
	])
		.map((place) => describe(place, document, lines))
		.filter(({ line }) => question.line === undefined || line === question.line);
	if (isJson) {
		console.log(JSON.stringify(found, undefined, 2));
	} else {
		const path = target.replace(/:\d+$/, '');
		const rows = found.map(({ line, column, text, code, entries }) => [
			`${path}:${line}:${column}`,
			text,
			[...(code?.systems ?? []), ...entries.map(({ term }) => term)].join(', '),
		]);
		console.log(tableOf(rows));
	}
	return found.length > 0 ? 0 : 1;
}

/** Rows with their columns one below the other. */
function tableOf(rows: readonly (readonly string[])[]): string {
	const widths = (rows[0] ?? []).map((_, column) =>
		rows.reduce((most, row) => Math.max(most, row[column]?.length ?? 0), 0),
	);
	return rows
		.map((row) =>
			row
				.map((cell, column) => cell.padEnd(widths[column] ?? 0))
				.join('  ')
				.trimEnd(),
		)
		.join('\n');
}

function questionOf(target: string): Question {
	const [, path = target, line, column] = /^(.+?)(?::(\d+)(?::(\d+))?)?$/.exec(target) ?? [];
	return { path, line: line ? Number(line) : undefined, column: column ? Number(column) : undefined };
}

/** The glossary that ships, and the team's terms on the way from the current folder to the file. */
function glossaryFor(path: string): Glossary {
	const bundled = JSON.parse(readFileSync(join(__dirname, 'terms.json'), 'utf8')) as readonly Entry[];
	const folder = dirname(resolve(path));
	const isBelow = !relative(process.cwd(), folder).startsWith('..');
	const { entries, complaints } = readTeamTerms(isBelow ? process.cwd() : folder, folder);
	complaints.forEach((complaint) => console.error(complaint));
	return new Glossary([...entries, ...bundled]);
}

function describe({ start, end, code, mention }: Place, document: TextDocument, lines: Lines) {
	return {
		...lines.placeOf(start),
		text: code?.code.systems[0].isPersonal
			? code.code.systems[0].name
			: document.text.slice(start, end).replace(/\s+/g, ' '),
		...(code && {
			code: {
				systems: code.code.systems.map(({ name }) => name),
				text: code.code.systems[0].isPersonal ? '' : code.code.text,
				reason: code.reason,
			},
		}),
		entries: (mention?.recognitions ?? []).map(({ subject: { entry }, reason }) => ({
			id: entry.id,
			name: shortName(entry),
			term: entry.term,
			description: entry.description && lineText(entry.description),
			category: entry.category,
			reason,
		})),
	};
}

try {
	process.exitCode = main(process.argv.slice(2));
} catch (error) {
	if (!(error instanceof Error) || !('code' in error)) {
		throw error;
	}
	console.error(`${basename(process.argv[2] ?? '')}: ${error.message}`);
	process.exitCode = 2;
}
