import type { CodeCandidate } from '../../codes/code';
import type { Key } from './keys';
import { itemAt } from '../codeItems';
import type { CodePool } from '../codePool';
import { looksLikeCode } from '../codeStarts';
import { prefixIn } from '../codeValues';
import { afterBlanks, isDigit, isQuote, isWordPart } from '../textUnits';

/** The longest string that is read, in UTF-16 units. */
export const LONGEST_STRING = 400;

/** Between the codes of a string: `99213,99214`. */
const SEPARATOR = /\s{0,4}[,;|/]\s{0,4}|:(?=\w)|\s{1,4}(?:and |or )?/iy;

/** After a code, its name: `E0601 - …`. */
const NAME = /\s{0,2}[-–—:|]\s|\s\(/y;

/** What ends a value without quotes, after blanks: the end of a line, a delimiter, a comment. */
const END =
	/[ \t]{0,40}(?:$|[\r\n,;)\]}|&<]|:(?=\s|$)|(?<=[ \t])(?:#|[\w.-]{1,40}=|--?\w|[-–—](?=[- ])|\/\/|\/\*|(?:and|or|then|when|else|end|group|order|limit)\b))/iy;

/** Between codes without quotes: `99213,99214`. */
const BARE_SEPARATOR = /[,;][ \t]?(?:\\\r?\n[ \t]{0,40})?(?=\w)/y;

/** How many digits a number has at least where numbers are rarely codes. */
const LONG_NUMBER = 3;

/** How values without quotes may be written in a text. */
export type BareValues = 'words' | 'numbers' | 'long numbers';

/** What a value is read with. */
export interface ValueReader {
	readonly text: string;
	readonly pool: CodePool;
	readonly bareValues: BareValues;
}

const NONE: readonly CodeCandidate[] = [];

/** Where the string that begins with the quote (or `\"`) at `at` has its text, and where it ends. */
export function stringAt(
	text: string,
	at: number,
): { start: number; end: number; after: number } | undefined {
	const isEscaped = text[at] === '\\';
	const opening = isEscaped ? at + 1 : at;
	const quote = text[opening];
	for (let end = opening + 1; end < text.length && end - opening <= LONGEST_STRING; end++) {
		const unit = text[end];
		if (unit === quote) {
			return {
				start: opening + 1,
				end: isEscaped && text[end - 1] === '\\' ? end - 1 : end,
				after: end + 1,
			};
		}
		if (unit === '\n' || (unit === '\\' && !isEscaped)) {
			return undefined;
		}
	}
	return undefined;
}

/** Between the strings of a union or a pattern: `'99213' | '99214'`. */
const OR = /[ \t]{0,4}\|[ \t]{0,4}(?=["'])/y;

/** The codes in a string and in those that stand after it with `|`, at most so many. */
export function codesInStrings(reader: ValueReader, at: number, key: Key): readonly CodeCandidate[] {
	const found: CodeCandidate[] = [];
	const { text } = reader;
	for (let string = stringAt(text, at); string && string.after - at < LONGEST_STRING;) {
		found.push(...codesInString(reader, string, key));
		OR.lastIndex = string.after;
		string = OR.test(text) ? stringAt(text, OR.lastIndex) : undefined;
	}
	return found;
}

/** The codes in a string, where all of it is codes: one, with modifiers, a list, a range, how codes begin. */
export function codesInString(
	{ text, pool }: ValueReader,
	span: { start: number; end: number },
	key: Key,
): readonly CodeCandidate[] {
	const start = afterBlanks(text, span.start, 4, false);
	let end = span.end;
	while (end > start && /\s/.test(text.charAt(end - 1))) {
		end--;
	}
	const alternatives = ALTERNATIVES.exec(text.slice(start, end));
	if (alternatives) {
		return codesOfAlternatives(text, start, alternatives, key);
	}
	const pattern = patternIn(text, start, end, key.isPrefix);
	if (pattern.isPrefix) {
		return prefixCode(text, pattern, key);
	}
	if (!looksLikeCode(text, pattern.start)) {
		return NONE;
	}
	const found: CodeCandidate[] = [];
	for (let at = pattern.start; ;) {
		const item = itemAt(text, at, key.announcement, pool);
		if (!item || item.end > pattern.end) {
			return NONE;
		}
		found.push(...item.candidates);
		NAME.lastIndex = item.end;
		if (item.end === pattern.end || (found.length === 1 && NAME.test(text))) {
			return found;
		}
		SEPARATOR.lastIndex = item.end;
		const separator = SEPARATOR.exec(text)?.[0];
		if (separator === undefined) {
			return NONE;
		}
		at = item.end + separator.length;
	}
}

/** What stands for any characters after the beginning of a code: `13_`, `11[0-9]`, `^992\\d`. */
const WILD_END = /(?<=\w)(?:_+|(?<=\d)x{1,2}|(?:\[[\d\w-]{1,12}\]|\\d|\.)(?:\{\d\}|[*+?])?)+[%$]?$/;

/** Alternatives at the beginning of a regular expression: `^(E10|E11|E13).*`. */
const ALTERNATIVES = /^(\^?\((?:\?:)?)([A-Z0-9.]{1,8}(?:\|[A-Z0-9.]{1,8}){1,40})\)([^|]{0,40})$/i;

/** A pattern of LIKE or a regular expression without what surrounds the code: `992%`, `%E0601%`, `^E11`. */
function patternIn(text: string, from: number, to: number, isPrefix: boolean) {
	let [start, end] = [from, to];
	while (end > start && text[end - 1] === '%') {
		end--;
	}
	const wild = WILD_END.exec(text.slice(start, end))?.index;
	if (wild !== undefined) {
		return { start, end: start + wild, isPrefix: true };
	}
	const begins = text[start] !== '%';
	while (start < end && (text[start] === '%' || text[start] === '^')) {
		start++;
	}
	const isAnchored = text[from] === '^' && text[end - 1] !== '$';
	return { start, end, isPrefix: isPrefix || isAnchored || (begins && end < to) };
}

/** The codes of the alternatives of a regular expression: how codes begin, unless it ends with them. */
function codesOfAlternatives(
	text: string,
	start: number,
	{ 1: before = '', 2: list = '', 3: after = '' }: RegExpExecArray,
	key: Key,
): readonly CodeCandidate[] {
	const isWhole = after.startsWith('$');
	let at = start + before.length;
	return list.split('|').flatMap((each) => {
		const [from, to] = [at, at + each.length];
		at = to + 1;
		return prefixCode(text, { start: from, end: to }, key).map((code) => ({
			...code,
			extent: isWhole ? undefined : code.extent,
		}));
	});
}

function prefixCode(
	text: string,
	{ start, end }: { start: number; end: number },
	{ announcement }: Key,
): readonly CodeCandidate[] {
	const code =
		end - start <= 12 && end - start >= (isDigit(text, start) ? 2 : 1)
			? prefixIn(announcement.systems, text.slice(start, end))
			: undefined;
	const { reason, needsContext } = announcement;
	return code ? [{ start, end, code, reason, needsContext, extent: { kind: 'prefix' } }] : NONE;
}

/** The codes of a value without quotes: a number, and where the language writes them so, a word. */
export function bareCodes(
	{ text, pool, bareValues }: ValueReader,
	start: number,
	key: Key,
): readonly CodeCandidate[] {
	if (
		(key.isConstant && bareValues !== 'words') ||
		!looksLikeCode(text, start) ||
		isWordPart(text, start - 1)
	) {
		return NONE;
	}
	if (bareValues !== 'words' && !isNumber(text, start, bareValues === 'numbers' ? 1 : LONG_NUMBER)) {
		return NONE;
	}
	const mayMeanAnything = bareValues === 'long numbers' && key.isOneWord;
	const { announcement } = key;
	const asked = mayMeanAnything ? { ...announcement, needsContext: true } : announcement;
	const found: CodeCandidate[] = [];
	for (let at = start; at - start < LONGEST_STRING;) {
		const item = itemAt(text, at, asked, pool);
		END.lastIndex = item?.end ?? 0;
		if (!item || !END.test(text)) {
			break;
		}
		found.push(...item.candidates);
		BARE_SEPARATOR.lastIndex = item.end;
		if (bareValues !== 'words' || !BARE_SEPARATOR.test(text)) {
			break;
		}
		at = BARE_SEPARATOR.lastIndex;
	}
	return found;
}

/** Whether a number of so many digits at least begins here, and nothing is written to it. */
function isNumber(text: string, start: number, least: number): boolean {
	let end = start;
	while (isDigit(text, end)) {
		end++;
	}
	return end - start >= least && !isWordPart(text, end) && !/^(?:\.\d|-\w)/.test(text.slice(end, end + 2));
}

/** Whether a string begins here, with a quote or, inside another one, with `\"`. */
export function isStringStart(text: string, at: number): boolean {
	return isQuote(text, at) || (text[at] === '\\' && isQuote(text, at + 1));
}
