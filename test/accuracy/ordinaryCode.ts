import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GlossaryView } from '../../src/core/entries/glossary';
import { read, resultOf } from '../../src/core/recognize';

/** At most so many names in 10,000 lines, and so many codes in 100,000, where none is meant. */
const MOST = { names: 1, codes: 1 };

/** What is on any machine after npm ci, and has nothing to do with reimbursement. */
const KINDS: readonly {
	readonly what: string;
	readonly languageId: string;
	readonly folders: readonly string[];
	readonly file: RegExp;
}[] = [
	{
		what: "TypeScript's own libraries",
		languageId: 'typescript',
		folders: ['typescript/lib'],
		file: /\.d\.ts$/,
	},
	{ what: 'type declarations', languageId: 'typescript', folders: ['@types'], file: /\.d\.ts$/ },
	{ what: 'sources', languageId: 'javascript', folders: ['.'], file: /\.(?:c|m)?js$/ },
	{ what: 'READMEs and changelogs', languageId: 'markdown', folders: ['.'], file: /\.md$/ },
];

const LARGEST = 10_000_000;

/** Prints how often names and codes are found in lines of ordinary code, and what most; whether that is rare enough. */
export function reportOrdinaryCode(view: GlossaryView): boolean {
	console.log('ordinary code, where nothing is meant');
	console.log(
		'kind                          files      lines    names  in 10,000   codes  in 100,000   most often',
	);
	const rates = KINDS.map(({ what, languageId, folders, file }) => {
		const found = new Map<string, number>();
		let [files, lines, total, codes] = [0, 0, 0, 0];
		for (const path of folders.flatMap(filesBelow).filter((each) => file.test(each))) {
			const text = readFileSync(path, 'utf8');
			if (text.length > LARGEST) {
				continue;
			}
			files++;
			lines += text.split('\n').length;
			const reading = resultOf(read({ text, languageId }, view));
			codes += reading.codes.length;
			for (const { code } of reading.codes) {
				const name = `${code.text} (${code.systems[0].name})`;
				found.set(name, (found.get(name) ?? 0) + 1);
			}
			for (const { start, end, subject } of reading.recognitions) {
				const name = `${text.slice(start, end).replace(/\s+/g, ' ')} (${subject.entry.name})`;
				found.set(name, (found.get(name) ?? 0) + 1);
				total++;
			}
		}
		const rate = { names: (10_000 * total) / lines, codes: (100_000 * codes) / lines };
		const worst = [...found].sort(([, a], [, b]) => b - a).slice(0, 6);
		console.log(
			what.padEnd(28),
			String(files).padStart(6),
			String(lines).padStart(10),
			String(total).padStart(8),
			rate.names.toFixed(2).padStart(10),
			String(codes).padStart(7),
			rate.codes.toFixed(2).padStart(11),
			` ${worst.map(([name, times]) => `${name} ${times}`).join(', ')}`,
		);
		return rate;
	});
	return rates.every(({ names, codes }) => names < MOST.names && codes < MOST.codes);
}

function filesBelow(folder: string): readonly string[] {
	const root = join('node_modules', folder);
	return readdirSync(root, { recursive: true, withFileTypes: true })
		.filter((file) => file.isFile())
		.map((file) => join(file.parentPath, file.name))
		.filter((path) => !path.includes('/.'));
}
