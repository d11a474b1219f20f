import type { CodeCandidate } from '../../codes/code';
import { codesInString, isStringStart, stringAt, type ValueReader } from './assignedValues';
import type { Key } from './assignedKeys';
import { itemAt } from '../codeItems';
import { afterBlanks, beforeBlanks, isAlphanumeric, isBlank, isWordPart } from '../textUnits';

/** How far a list is read, and the lines of a block of YAML, in UTF-16 units. */
export const LONGEST_LIST = 4000;

/** How deep brackets lie in each other, and how long a comment between two values is. */
const DEEPEST = 8;
const LONGEST_COMMENT = 300;
const MOST_BLANKS = 200;

const OPENING = '([{';
const CLOSING = ')]}';

/** What a list may begin with instead of a bracket: `new Set([`, `List.of(`, `[]string{`, `ARRAY[`. */
export const CONSTRUCTOR =
	/(?:new\s{1,4})?(?:\w{0,20}(?:set|list|map|array|dict|tuple|vec)\w{0,8}!?|Object\.freeze|c|Literal|Optional|str|VALUES|new(?=\s{0,4}\(\))|Stream|\[\d{0,4}\][\w.]{1,20}|map\[\w{1,12}\][\w.{}]{1,20}|\w{1,12}\[\])(?:<[\w, <>[\]?]{0,40}>)?(?:\.(?:of|from|asList|new\w{1,20}))?\s{0,2}(?:\((?:[\w.]{0,40})\)\s{0,40}(?=\{)|(?=[([{]))/iy;

/** Maps whose keys and values stand in turn. */
const PAIRS = /\bmap\.of$/i;

/** Inside a list, keys that hold its codes: `[{ code: 'E0601' }]`. */
const GENERIC_KEY = /(?:^|["'\s,{(])(?:code|codes|cd|value)["']?\s{0,4}(?::|=>?)\s{0,4}$/i;

/** A string or a word in a list. */
interface ListValue {
	readonly start: number;
	readonly after: number;
	readonly string?: { readonly start: number; readonly end: number } | undefined;
	/** A key of a map, what it maps to, or one by itself; in a tuple, a further one. */
	readonly place: 'key' | 'value' | 'element' | 'further';
	/** How many brackets are open. */
	readonly depth: number;
}

/**
 * The codes of a list, a set or a map in brackets that open at `open`: its strings and numbers; of a map its keys, or
 * what they map to where that is the codes; of each tuple the first.
 */
export function codesInList(reader: ValueReader, open: number, key: Key): readonly CodeCandidate[] {
	const { text } = reader;
	const found: CodeCandidate[] = [];
	if (/^[([{]\s{0,40}(?:select|with)\b/i.test(text.slice(open, open + 48))) {
		return found;
	}
	const arePairs = key.map !== undefined && PAIRS.test(text.slice(Math.max(open - 12, 0), open));
	let isOfCode = false; // whether the key that stands before is a code
	let count = 0;
	for (const each of valuesIn(text, open)) {
		const place = arePairs && each.depth === 1 ? (count % 2 === 0 ? 'key' : 'value') : each.place;
		const value = { ...each, place };
		count++;
		const isCodes: boolean =
			value.place === 'value'
				? (!isOfCode || key.map !== undefined) &&
					(value.depth === 1 || GENERIC_KEY.test(text.slice(value.start - 16, value.start)))
				: value.place !== 'further';
		const asked = keyAt(key, place);
		const codes: readonly CodeCandidate[] = isCodes && asked ? codesOf(reader, value, asked) : [];
		found.push(...codes);
		isOfCode = value.place === 'key' ? codes.length > 0 : isOfCode && value.place === 'value';
	}
	return found;
}

/** Of a map whose name says what its keys and its values are, the key for either. */
function keyAt(key: Key, place: ListValue['place']): Key | undefined {
	if (!key.map) {
		return key;
	}
	const announcement = place === 'value' ? key.map.values : (key.map.keys ?? key.map.values);
	return announcement && { ...key, announcement };
}

function codesOf(reader: ValueReader, value: ListValue, key: Key): readonly CodeCandidate[] {
	if (value.string) {
		return codesInString(reader, value.string, key);
	}
	const written = reader.text.slice(value.start, value.after);
	if (key.isConstant) {
		return [];
	}
	if (
		reader.bareValues === 'words'
			? !/\d|^[A-Z]{2}$/.test(written)
			: value.depth > 1 || !/^\d{3,}$/.test(written)
	) {
		return [];
	}
	const item = itemAt(reader.text, value.start, key.announcement, reader.pool);
	return item?.end === value.after ? item.candidates : [];
}

/** The values of a list, as far as it is read. */
function* valuesIn(text: string, open: number): Generator<ListValue> {
	const limit = Math.min(open + LONGEST_LIST, text.length);
	const brackets: string[] = [];
	for (let at = open; at < limit;) {
		const unit = text.charAt(at);
		const comment = commentEnd(text, at);
		if (comment !== undefined) {
			at = comment;
			continue;
		}
		const string = isStringStart(text, at) ? stringAt(text, at) : undefined;
		if (string ?? isAlphanumeric(text, at)) {
			const after = string?.after ?? wordEnd(text, at);
			const place = placeOf(text, at, after, brackets);
			yield { start: at, after, string, place, depth: brackets.length };
			at = after;
			continue;
		}
		if (OPENING.includes(unit)) {
			brackets.push(unit);
		} else if (CLOSING.includes(unit)) {
			brackets.pop();
		}
		if (brackets.length === 0 || brackets.length > DEEPEST) {
			return;
		}
		at++;
	}
}

function placeOf(
	text: string,
	start: number,
	after: number,
	brackets: readonly string[],
): ListValue['place'] {
	const next = afterBlanks(text, after, MOST_BLANKS, false);
	if ((text[next] === ':' && text[next + 1] !== ':') || (text[next] === '=' && text[next + 1] === '>')) {
		return 'key';
	}
	const before = text[beforeBlanks(text, start, MOST_BLANKS, true) - 1];
	if (before === ':' || before === '=' || before === '>') {
		return 'value';
	}
	return before === ',' && brackets.length > 1 && brackets.at(-1) === '(' ? 'further' : 'element';
}

function wordEnd(text: string, start: number): number {
	let end = start;
	while (
		isWordPart(text, end) ||
		((text[end] === '.' || text[end] === '-') && isAlphanumeric(text, end + 1))
	) {
		end++;
	}
	return end;
}

/** After a comment that begins at `at`, to the end of its line; what follows a longer one is not read. */
function commentEnd(text: string, at: number): number | undefined {
	const unit = text[at];
	const isComment =
		(unit === '#' && isBlank(text, at + 1)) ||
		((unit === '/' || unit === '-') && text[at + 1] === unit && !isAlphanumeric(text, at - 1));
	let end = at;
	while (isComment && end < text.length && text[end] !== '\n') {
		if (end - at > LONGEST_COMMENT) {
			return at + LONGEST_LIST;
		}
		end++;
	}
	return isComment ? end : undefined;
}

/** A line of YAML that is an element of a list, or a key of a map, with what indents it. */
const LINE = /(?:[ \t]*(?:#[^\n]{0,300})?\r?\n)*([ ]*)(-[ ]+)?/y;

/** A key of a block below which some of the codes of the key above stand, and how deep these are read. */
const SELECTING =
	/^(?:allowed|forbidden|required|excluded?|included?|any_?of|one_?of|all_?of|not|in|values?|codes?|list|default):[ \t]{0,8}\r?\n/i;
const DEEPEST_BLOCK = 2;

/** How long the lines from `start` on are that stand deeper than `indent`, or are empty. */
function blockLength(text: string, start: number, indent: number): number {
	let at = start;
	while (at < text.length && at - start < LONGEST_LIST) {
		const line = text.slice(at, at + indent + 3);
		if (/\S/.test(line.slice(0, indent + 1)) && !(/^ *- /.test(line) && line.search(/\S/) === indent)) {
			break;
		}
		const end = text.indexOf('\n', at);
		at = end < 0 ? text.length : end + 1;
	}
	return at - start;
}

/** The codes in the lines of a block of YAML below its key, from the end of the line of the key on. */
export function codesInBlock(
	reader: ValueReader,
	start: number,
	key: Key,
	depth = 0,
): readonly CodeCandidate[] {
	const { text } = reader;
	const found: CodeCandidate[] = [];
	let indent: string | undefined;
	for (let at = start; at - start < LONGEST_LIST;) {
		LINE.lastIndex = at;
		const line = LINE.exec(text);
		const [all = '', blanks = '', bullet] = line ?? [];
		indent ??= blanks + (bullet === undefined ? '' : '-');
		if (all === '' || indent !== blanks + (bullet === undefined ? '' : '-')) {
			return found;
		}
		at += all.length;
		const value = { start: at, after: wordEnd(text, at), place: 'element', depth: 1 } as const;
		const string = isStringStart(text, at) ? stringAt(text, at) : undefined;
		const after = string?.after ?? value.after;
		if (bullet === undefined && depth < DEEPEST_BLOCK && SELECTING.test(text.slice(at, after + 24))) {
			const below = text.indexOf('\n', after) + 1;
			found.push(...codesInBlock(reader, below, key, depth + 1));
			at = below + blockLength(text, below, blanks.length);
			continue;
		}
		const ends = /^[ \t]{0,40}(?::(?=\s)|[#\r\n]|$)/.test(text.slice(after, after + 42));
		if (after === at || (bullet === undefined && !/^[ \t]{0,40}:/.test(text.slice(after, after + 42)))) {
			return found;
		}
		found.push(...(ends ? codesOf(reader, string ? { ...value, after, string } : value, key) : []));
		at = text.indexOf('\n', after) < 0 ? text.length : text.indexOf('\n', after);
	}
	return found;
}
