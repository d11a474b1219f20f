import type { Span, TextDocument } from '../../src/core/recognition/recognition';
import { overlap } from '../../src/core/recognition/spans';
import type { Mark, Sample } from './sample';

/** A place at which something was found. */
export interface Found extends Span {
	/** What people call it. */
	readonly what: string;
	/** Whether it is what a mark names. */
	isOf(name: string): boolean;
}

/** What share of what is found is meant, and of what is meant is found, at least. */
export interface Least {
	readonly precision: number;
	readonly recall: number;
}

interface Counts {
	right: number;
	found: number;
	meant: number;
	traps: number;
	sprung: number;
}

/**
 * Prints precision and recall of each format, and of all; whether both are as good as we want. `mistakes` names the
 * files whose mistakes are listed, by a part of their path.
 */
export function reportMarked(
	what: string,
	samples: readonly Sample[],
	find: (document: TextDocument) => readonly Found[],
	mistakes: string,
	least: Least,
): boolean {
	const all = newCounts();
	const byFormat = new Map<string, Counts>();
	for (const sample of samples) {
		const counts = byFormat.get(sample.format) ?? newCounts();
		byFormat.set(sample.format, counts);
		const found = find(sample.document).filter(
			(place) => !sample.doubtful.some((mark) => overlap(mark, place)),
		);
		const isListed = mistakes !== '' && sample.path.includes(mistakes);
		for (const each of [all, counts]) {
			count(sample, found, each, isListed && each === all);
		}
	}
	console.log(`\n${what}: ${samples.length} files, ${all.meant} mentions, ${all.traps} traps`);
	console.log('format        found   meant  precision  recall   traps  sprung');
	for (const [format, counts] of [...byFormat, ['all', all] as const]) {
		console.log(
			format.padEnd(12),
			String(counts.found).padStart(6),
			String(counts.meant).padStart(7),
			precisionOf(counts).toFixed(3).padStart(10),
			recallOf(counts).toFixed(3).padStart(7),
			String(counts.traps).padStart(7),
			String(counts.sprung).padStart(7),
		);
	}
	return precisionOf(all) >= least.precision && recallOf(all) >= least.recall;
}

function newCounts(): Counts {
	return { right: 0, found: 0, meant: 0, traps: 0, sprung: 0 };
}

function precisionOf({ right, found }: Counts): number {
	return found === 0 ? 1 : right / found;
}

function recallOf({ right, meant }: Counts): number {
	return meant === 0 ? 1 : right / meant;
}

function count(
	{ path, document, mentions, traps }: Sample,
	found: readonly Found[],
	counts: Counts,
	isListed: boolean,
): void {
	const list = (what: string, place: Span, subject: string) => {
		if (isListed) {
			const line = document.text.slice(0, place.start).split('\n').length;
			console.log(
				`${path}:${line}  ${what}  "${document.text.slice(place.start, place.end)}"  ${subject}`,
			);
		}
	};
	const isMarked = (place: Found, mark: Mark) =>
		place.start === mark.start &&
		place.end === mark.end &&
		mark.names.some((name) => name.split(',').some((each) => place.isOf(each)));
	for (const place of found) {
		counts.found++;
		if (mentions.some((mark) => isMarked(place, mark))) {
			counts.right++;
		} else {
			list('not meant', place, place.what);
		}
	}
	for (const mark of mentions) {
		counts.meant += mark.names.length;
		if (!found.some((place) => isMarked(place, mark))) {
			list('not found', mark, mark.names.join(';'));
		}
	}
	counts.traps += traps.length;
	counts.sprung += traps.filter((trap) => found.some((place) => overlap(place, trap))).length;
}
