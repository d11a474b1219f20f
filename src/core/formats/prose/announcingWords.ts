import { SYSTEMS } from '../../codes/systems';
import { systemsOfWords } from '../../codes/whichSystem';
import type { Announcement } from '../codeValues';
import { beforeBlanks, isAlphanumeric, isBlank } from '../textUnits';

/** How many words announce a code at most, and how far before it they begin, in UTF-16 units. */
const MOST_WORDS = 5;
const FARTHEST = 60;

/** How many units may stand between the words and the code, on one line: `:** "`. */
const LONGEST_GAP = 24;

/** What may stand there beside blanks, and what the next line of a comment may begin with. */
const BETWEEN = new Set(`:#"'\`()[]{}*®™©`);
/** Directly after a word, these call and index it. */
const CALLS = new Set('([{');
/** One of these stands there at least: `STC*A3` is a segment of X12. */
const SEPARATING = /[\s:#]/;
const LEADERS = new Set('/#-*>;%');

/** Between words and a code that is an example: `HCPCS codes, e.g. E0601`. */
const EXAMPLE = /[ ,;(]{0,3}\b(?:e\.?g\.?|i\.?e\.?|for example)[,:]?\s{0,2}["'`(]{0,2}$/i;

/** What words have in them: `HCPCS/CPT`, `ICD-10`, `rev.`, `**CPT®**`. */
const INNER = new Set(`/.-_*®™©`);

/** The words of all systems in one expression: it is asked often, and says no nearly always. */
const ANY_WORDS = new RegExp(
	SYSTEMS.flatMap(({ words }) => (words ? [`(?:${words.source})`] : [])).join('|'),
	'i',
);

/** How the words of the systems begin, in small letters; `is` and the like may follow them. */
const BEGINNINGS: ReadonlySet<string> = new Set(
	[
		'is',
		'are',
		'was',
		'were',
		'but',
		'except',
		'like',
		'as',
		'includ',
		'named',
		'range',
		'from',
		'between',
		...SYSTEMS.flatMap(({ words }) => words?.source.match(/[a-z]+/gi) ?? []),
	].flatMap((word) =>
		word.length === 3 ? [beginningOf(word), beginningOf(word.slice(0, 2))] : [beginningOf(word)],
	),
);

function beginningOf(word: string): string {
	return word.slice(0, 3).toLowerCase();
}

const FIRST_LETTERS = /[a-z]{1,3}/i;

/** Of how many phrases it is remembered what they announce. */
const MOST_KNOWN = 20_000;
const known = new Map<string, Announcement | undefined>();

/**
 * What the words before `start` say of a code there, if they announce one: `CPT® codes`, `**HCPCS** (`, `revenue code:`.
 * Where `hasLeaders`, a line of a comment may end between the two.
 */
export function announcementBefore(
	text: string,
	start: number,
	hasLeaders: boolean,
): Announcement | undefined {
	const from = Math.max(start - LONGEST_GAP, 0);
	const example = EXAMPLE.exec(text.slice(from, start));
	const end = beforeGap(text, example ? from + example.index : start, hasLeaders);
	if (CALLS.has(text.charAt(end)) || !SEPARATING.test(text.slice(end, start))) {
		return undefined;
	}
	if (!mayAnnounce(text, end)) {
		return undefined;
	}
	const beginnings = wordsBefore(text, end);
	for (let count = beginnings.length; count > 0; count--) {
		const beginning = beginnings[count - 1] ?? end;
		const announcement = beginsLikeWords(text, beginning)
			? announcementOf(text.slice(beginning, end))
			: undefined;
		if (announcement) {
			return announcement;
		}
	}
	return undefined;
}

/** Where what stands between the words and a code begins. */
function beforeGap(text: string, start: number, hasLeaders: boolean): number {
	const gap = beforeSigns(text, start);
	let at = gap;
	if (hasLeaders) {
		while (gap - at < 3 && LEADERS.has(text.charAt(at - 1))) {
			at--;
		}
		at = beforeBlanks(text, at, LONGEST_GAP, false);
	}
	const isNextLine = text[at - 1] === '\n' && (hasLeaders || text.slice(at, start).trim() === '');
	return isNextLine ? beforeSigns(text, at - 1) : gap;
}

function beforeSigns(text: string, start: number): number {
	let at = start;
	while (start - at < LONGEST_GAP && isBetween(text, at - 1)) {
		at--;
	}
	return at;
}

function isBetween(text: string, at: number): boolean {
	const unit = text.charAt(at);
	return unit !== '\n' && (isBlank(text, at) || BETWEEN.has(unit));
}

/** Whether the last word before `end` begins like one of those that announce codes; most do not. */
function mayAnnounce(text: string, end: number): boolean {
	let start = end;
	while (end - start < FARTHEST && (isAlphanumeric(text, start - 1) || INNER.has(text.charAt(start - 1)))) {
		start--;
	}
	return start < end && beginsLikeWords(text, start);
}

/** Whether the word at `start` begins like one of those that announce codes; one without letters may be any. */
function beginsLikeWords(text: string, start: number): boolean {
	const letters = FIRST_LETTERS.exec(text.slice(start, start + 8))?.[0];
	return letters === undefined || BEGINNINGS.has(beginningOf(letters));
}

/** Where the last words of a line begin, the nearest first. */
function wordsBefore(text: string, end: number): readonly number[] {
	const beginnings: number[] = [];
	let at = end;
	while (beginnings.length < MOST_WORDS && end - at < FARTHEST) {
		const wordEnd = at;
		while (end - at < FARTHEST && (isAlphanumeric(text, at - 1) || INNER.has(text.charAt(at - 1)))) {
			at--;
		}
		if (at === wordEnd || end - at >= FARTHEST) {
			break;
		}
		beginnings.push(at);
		at = beforeBlanks(text, at, 2, false);
	}
	return beginnings;
}

function announcementOf(phrase: string): Announcement | undefined {
	if (!known.has(phrase)) {
		if (known.size >= MOST_KNOWN) {
			known.clear();
		}
		known.set(phrase, readAnnouncement(phrase));
	}
	return known.get(phrase);
}

function readAnnouncement(phrase: string): Announcement | undefined {
	const words = phrase
		.replace(/[®™©]/g, ' ')
		.replace(/(?<=^|\s)[*_]+|[*_]+(?=\s|$)/g, '')
		.replace(/\s+/g, ' ')
		.replace(
			/(?: (?:on|for|of|in) (?:the|this|that|each|our|her|his|their) [a-z]+)? (?:is|are|was|were|but|except|like|such as|including|include|includes|named|in the range|range|from|between)$/i,
			'',
		)
		.replace(/^--([a-z]+(?:-[a-z]+)*)$/, (_, option: string) => option.replaceAll('-', ' '))
		.trim();
	const found = ANY_WORDS.test(words) ? systemsOfWords(words) : undefined;
	return found && { ...found, reason: { kind: 'word', word: words } };
}
