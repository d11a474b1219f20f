import type { CodeSystem } from '../../codes/codeSystem';
import { some, systemsOfWords } from '../../codes/whichSystem';
import type { Announcement } from '../codeValues';
import { remembered } from '../remembered';

/** How far above a place the heading may begin that says what stands there, in UTF-16 units. */
const FARTHEST = 6000;

/** The longest line that is a heading. */
const LONGEST_HEADING = 160;

const MOST_WORDS = 5;

/** What an item of a list or a row of a table begins with, before its first word, and how long that is at most. */
const LONGEST_ITEM_START = 24;
const ITEM_START = /^[\s>]{0,12}(?:(?:[-*+•‣▪·|]|\d{1,2}[.)])[ \t]{1,4})?(?:\[[ x]\] )?["'`*_]{0,3}$/i;
const ITEM = /^[\s>]*(?:[-*+•‣▪·|]|\d{1,2}[.)]|["'`*]{0,2}[A-Z]?\d|$)/i;

/** The heading of a section; a label, such as a line that ends in a colon, is of the list that follows it. */
interface Heading {
	readonly text: string;
	/** 1 to 6 in Markdown (CommonMark 4.2), 7 for a line in bold alone, 8 for a label. */
	readonly level: number;
}

const LABEL = 8;

/**
 * What the headings above say of codes with which the items of a section begin: `## HCPCS codes`. Asked from one place
 * of a text to the next.
 */
export class Sections {
	constructor(private readonly text: string) {}

	/** What is said of a code that begins at `start`, where an item of a list, a row or a line begins with it. */
	announcementAt(start: number): Announcement | undefined {
		const before = this.text.slice(Math.max(start - LONGEST_ITEM_START - 1, 0), start);
		const itemStart = before.slice(before.lastIndexOf('\n') + 1);
		const lineStart = start - itemStart.length;
		if (itemStart.length > LONGEST_ITEM_START || !ITEM_START.test(itemStart)) {
			return undefined;
		}
		return this.announcementAbove(start, lineStart);
	}

	/** What the headings above a line say of the codes at a place in it or below it. */
	announcementAbove(start: number, lineStart: number): Announcement | undefined {
		let level = LABEL + 1;
		let isList = true;
		for (let end = lineStart - 1; end > 0 && level > 1 && start - end < FARTHEST;) {
			// A line that begins before that is no heading, and all above it is too far away.
			const farthest = Math.max(Math.min(start - FARTHEST, end - LONGEST_HEADING) - 1, 0);
			const newline = this.text.slice(farthest, end).lastIndexOf('\n');
			if (newline < 0 && farthest > 0) {
				return undefined;
			}
			const from = farthest + newline + 1;
			const line = this.text.slice(from, Math.min(end, from + LONGEST_HEADING + 1)).trimEnd();
			const heading = headingOf(line);
			if (heading && heading.level < level && (heading.level < LABEL || isList)) {
				const announcement = announcementIn(heading.text);
				if (announcement) {
					return announcement;
				}
				level = heading.level;
			}
			isList &&= ITEM.test(line);
			end = from - 1;
		}
		return undefined;
	}
}

function headingOf(line: string): Heading | undefined {
	if (line.length > LONGEST_HEADING) {
		return undefined;
	}
	const [, signs, title] = /^ {0,3}(#{1,6})[ \t]+(.+?)[ \t#]*$/.exec(line) ?? [];
	if (signs !== undefined && title !== undefined) {
		return { text: title, level: signs.length };
	}
	const bold = /^\s{0,3}(\*\*|__)([^*_].*?):?\1:?$/.exec(line)?.[2];
	if (bold !== undefined) {
		return { text: bold, level: 7 };
	}
	const label = /^\s{0,12}([^\s].*):$/.exec(line)?.[1];
	return label === undefined ? undefined : { text: label, level: LABEL };
}

const NUMBERS = ['11', '470', '0450', '99213', '1234567893'];

/** The systems of which a heading says that codes follow; it is nothing but their name, or speaks of codes. */
const announcementIn = remembered((heading): Announcement | undefined => {
	const words = heading
		.replace(/[®™©*_`]/g, ' ')
		.split(/[\s,;:()]+/)
		.filter((word) => word !== '');
	const found = new Set<CodeSystem>();
	let needsContext = true;
	let named = 0;
	for (let at = 0; at < words.length;) {
		const length = [...Array(MOST_WORDS).keys()]
			.map((shorter) => MOST_WORDS - shorter)
			.find((count) => at + count <= words.length && systemsIn(words, at, count));
		const announced = length === undefined ? undefined : systemsIn(words, at, length);
		announced?.systems.forEach((system) => found.add(system));
		needsContext &&= announced?.needsContext ?? true;
		named += length ?? 0;
		at += length ?? 1;
	}
	const speaksOfCodes = named === words.length || words.some((word) => /^codes?$/i.test(word));
	// Of a heading that only names a system, numbers below it may be anything.
	const systems = some(
		[...found].filter(({ shape }) => speaksOfCodes || !NUMBERS.some((number) => shape.test(number))),
	);
	return systems && { systems, needsContext, reason: { kind: 'heading', heading } };
});

function systemsIn(words: readonly string[], at: number, count: number) {
	return systemsOfWords(words.slice(at, at + count).join(' '));
}
