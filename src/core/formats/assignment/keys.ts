import { SYSTEMS } from '../../codes/systems';
import { readName, type MapNames } from './keyNames';
import type { Announcement } from '../codeValues';
import { beforeBlanks, isLetter, isQuote, wordStart } from '../textUnits';

/** The longest name of a key, and the most blanks between it and its operator, in UTF-16 units. */
const LONGEST_KEY = 64;
const MOST_BLANKS = 40;

/** The longest call or index that is read for the key in it: `substring(revenue_center_code, 1, 3)`. */
const LONGEST_CALL = 120;

/** A variable, a field or a getter. */
export const NAME = /\s{0,4}&?([\w$]{1,40}(?:\??\.[\w$]{1,40}){0,4})(?:\(\))?/y;

/** A property of C# before its initial value: `public string PlaceOfService { get; set; } =`. */
const PROPERTY = /(\w{1,64})\s{0,4}\{\s{0,4}get\b[^{}]{0,40}\}$/;

/** A name that a template inserts: `{{ drg_col }}`. */
const INSERTED = /\{\{-?\s{0,4}(?:\w{1,40}\.)?(\w{1,60})\s{0,4}-?\}\}$/;

/** How deep calls are read: `upper(trim(hcpcs_code))`. */
const DEEPEST = 3;

/** A key that says what its values are, and whether only their beginnings are asked. */
export interface Key {
	readonly announcement: Announcement;
	readonly isPrefix: boolean;
	/** Whether its name is one word: such a name of a number may mean anything. */
	readonly isOneWord: boolean;
	/** Whether it is named like a constant, so that only strings are read. */
	readonly isConstant: boolean;
	readonly map?: MapNames | undefined;
}

/** Functions of the beginning of their first argument, and those that give its value. */
const BEGINNING = /^(?:substring|substr|left|mid|slice)$/i;
const SAME =
	/^(?:l?r?b?trim|upper|lower|[ul]case|coalesce|nvl|isnull|ifnull|(?:try_)?cast|convert|str|string|to_char|lpad|col|column|f|expect|format|map|flatmap|pluck|select|collect|nullif|split|array_agg|unnest)$/i;
/** Methods that give what they are called on, and those that look a name up. */
const SAME_METHOD =
	/^(?:l?r?strip|trim|to_?(?:upper|lower)(?:_?case)?|upper|lower|to_?string|str|text|value)$/i;
const LOOK_UP = /^(?:get\w*|col|column|field|item|attr|pop|setdefault)$/i;

/** After a name, the word for what it holds: `cpt.code`. */
const GENERIC =
	/^(?:codes?|cd|values?|ranges?|list|set|default|allowed|excluded?|included?|ignored?|skip|skipped|str|value|text|(?:block|allow|white|black)list)$/i;

/** The type of a variable between its name and `=`, or of a column in a cast: `: str`, `::text`, `varchar(5)`. */
const TYPE =
	/(?:\??!?[ \t]{0,4}::?[ \t]{0,4}&?[\w.|<>[\], ]{1,40}|[ \t]{1,20}(?:constant[ \t]{1,4})?(?:(?:n?var)?char2?|string|text|as string)(?:[ \t]?\(\w{1,5}\))?(?:[ \t]not[ \t]null)?)$/i;

/** A method of a list, and the variable of its function. */
const ELEMENTS =
	/(\w{1,40})(?:\(\))?[?!]?\.\w{1,20}[?!]?\s{0,2}(?:\(\s{0,2}\(?(\w{1,3})\)?\s{0,2}(?:=>|->)|\{\s{0,2}\|(\w{1,3})\|)/g;

/** How long the name of such a variable is at most that is looked for, in UTF-16 units. */
const LONGEST_VARIABLE = 3;

/** Words that names of keys have beside those that say what they hold, and that other names have, too. */
const COMMON = new RegExp(
	`^(?:${[
		'cds?|codes?|num|nbr|numbers?|no|values?|list|set|ids?|of|st|nd|rd|th|with|types?|version',
		'is|has|should|can|count|total|max|min|show|uses?|required?s?|included?s?|enabled?|without',
		'sg|ct|di|ind|cms?|sec|second|seco|other|prim|primary|status|stus|st[ua]t|reason|rsn',
		'function|method|class|access|font|key|keyboard|price|default|allowed|valid|excluded|facility|office',
		'string|device|unique|identifier|source|src|natio|national|concept|line|category',
	].join('|')})$`,
);

/** How the words of the names of all systems' keys begin: a name without any of them is no key, as nearly all are. */
const ANY_WORD = new RegExp(
	[
		...new Set(
			SYSTEMS.flatMap(
				({ keys, ambiguousKeys }) =>
					`${keys?.source ?? ''} ${ambiguousKeys?.source ?? ''}`.match(/(?<!\\)[a-z]{2,}\??/g) ??
					[],
			)
				.map((word) => word.replace(/.\?$/, ''))
				.filter((word) => !COMMON.test(word))
				.map((word) => word.slice(0, 6)),
		),
	]
		.map(([first = '', ...rest]) => {
			const others = rest.map((letter) => `[${letter}${letter.toUpperCase()}]`).join('');
			// So short a word stands alone, or in the plural.
			const end = rest.length < 3 ? '(?=s?(?![a-z]))' : '';
			return `(?:(?<![A-Za-z])${first}|${first.toUpperCase()})${others}${end}`;
		})
		.join('|'),
);

const MOST_KNOWN = 20_000;
const known = new Map<string, Key | undefined>();

/** The key whose name ends before the blanks before `end`, if it holds codes: a name, an index, a call. */
export function keyBefore(text: string, end: number, depth = 0): Key | undefined {
	const at = beforeBlanks(text, end, MOST_BLANKS, true);
	switch (text.charAt(at - 1)) {
		case ')':
			return depth < DEEPEST ? keyOfCall(text, at - 1, depth + 1) : undefined;
		case ']':
			return depth < DEEPEST ? keyOfIndex(text, at - 1, depth + 1) : undefined;
		case '}': {
			const inserted = INSERTED.exec(text.slice(Math.max(at - LONGEST_CALL, 0), at))?.[1];
			if (inserted !== undefined) {
				return keyNamed(inserted.replace(/_col(?:umn)?$/, ''));
			}
			const property = PROPERTY.exec(text.slice(Math.max(at - LONGEST_CALL, 0), at))?.[1];
			return property === undefined ? undefined : keyNamed(property);
		}
		case '?':
		case '!':
			return keyOfName(text, at - 1);
		default:
			return isQuote(text, at - 1) ? keyInQuotes(text, at - 1) : keyOfName(text, at);
	}
}

/** The key before the type of a variable: `cpt_code: str =`. */
export function keyBeforeType(text: string, end: number): Key | undefined {
	const from = Math.max(end - LONGEST_KEY, 0);
	const type = TYPE.exec(text.slice(from, beforeBlanks(text, end, MOST_BLANKS, false)));
	return type ? keyOfName(text, from + type.index) : undefined;
}

/** The key that ends at `end`, also of an option (`--cpt-code`) or a kebab-cased name. */
function keyOfName(text: string, end: number): Key | undefined {
	let start = wordStart(text, end, LONGEST_KEY);
	while (text[start - 1] === '-' && isLetter(text, start) && end - start < LONGEST_KEY) {
		start = wordStart(text, start - 1, LONGEST_KEY);
	}
	const name = text.slice(start, end).replace(/^-+/, '');
	if (name === '') {
		return undefined;
	}
	const key =
		keyNamed(name) ?? (name.length <= LONGEST_VARIABLE ? keyOfElement(text, start, name) : undefined);
	if (key || text[start - 1] !== '.' || !GENERIC.test(name)) {
		return key;
	}
	if (SAME_METHOD.test(name)) {
		return keyBefore(text, start - 1);
	}
	const before = text.slice(wordStart(text, start - 1, LONGEST_KEY), start - 1);
	return keyNamed(before) ?? keyNamed(`${before}_${name}`);
}

/** The list whose elements a variable of a function has: `modifiers.some((m) => m === '25')`. */
function keyOfElement(text: string, start: number, name: string): Key | undefined {
	const before = text.slice(Math.max(start - LONGEST_CALL, 0), start);
	const line = before.slice(before.lastIndexOf('\n') + 1);
	if (!line.includes('>') && !line.includes('|')) {
		return undefined;
	}
	for (const { 1: list = '', 2: variable, 3: other } of line.matchAll(ELEMENTS)) {
		if ((variable ?? other) === name) {
			return keyNamed(list.replace(/^get(?=[A-Z])/, ''));
		}
	}
	return undefined;
}

/** The key in quotes that end at `quote`, with or without backslashes. */
function keyInQuotes(text: string, quote: number): Key | undefined {
	const from = Math.max(quote - LONGEST_KEY, 0);
	const before = text.slice(from, quote);
	const start = before.lastIndexOf(text.charAt(quote)) + 1;
	const name = before.slice(start).replace(/\\$/, '');
	return start > 0 && !name.includes('\n') ? keyNamed(name) : undefined;
}

/** `row['hcpcs_cd']`, `[hcpcs_cd]`, and the beginning of a text: `dx[:3]`, `dx[0:3]`. */
function keyOfIndex(text: string, close: number, depth: number): Key | undefined {
	const from = Math.max(close - LONGEST_KEY, 0);
	const before = text.slice(from, close);
	const open = from + before.lastIndexOf('[');
	if (open < from) {
		return undefined;
	}
	const index = text.slice(open + 1, close);
	if (/^\s*0?\s*:\s*\d*\s*$/.test(index)) {
		return beginningOf(keyBefore(text, open, depth));
	}
	// `[line['cpt'] for line in lines]`
	const each = /^(.{1,60}?)\s{1,4}for\s{1,4}\w{1,40}\s{1,4}in\b/.exec(index)?.[1];
	if (each !== undefined) {
		return keyBefore(text, open + 1 + each.length, depth);
	}
	const map = keyBefore(text, open, depth);
	if (map?.map) {
		return map.map.values && { ...map, announcement: map.map.values, map: undefined };
	}
	return /^\d*$/.test(index) ? map : keyBefore(text, close, depth);
}

function keyOfCall(text: string, close: number, depth: number): Key | undefined {
	const open = openingBefore(text, close);
	if (open === undefined) {
		return undefined;
	}
	const start = wordStart(text, open, LONGEST_KEY);
	const name = text.slice(start, open);
	const given = text.slice(open + 1, close);
	const isMethod = text[start - 1] === '.';
	if (BEGINNING.test(name)) {
		const key = isMethod && /^\s*0\b/.test(given) ? keyBefore(text, start - 1, depth) : undefined;
		return beginningOf(key ?? firstArgument(text, open, close, depth));
	}
	if (isMethod && SAME_METHOD.test(name)) {
		return keyBefore(text, start - 1, depth);
	}
	if (given.trim() === '') {
		return keyNamed(name.replace(/^(?:get|is)_?(?=[A-Z_a-z])/, ''));
	}
	if (SAME.test(name) || LOOK_UP.test(name)) {
		return firstArgument(text, open, close, depth);
	}
	return undefined;
}

/** The key that is the first argument of a call, before `,`, ` as ` or its end. */
function firstArgument(text: string, open: number, close: number, depth: number): Key | undefined {
	const given = text.slice(open + 1, close);
	let level = 0;
	for (let at = 0; at < given.length; at++) {
		const unit = given[at];
		level += unit === '(' || unit === '[' ? 1 : unit === ')' || unit === ']' ? -1 : 0;
		if (level === 0 && (unit === ',' || /^ (?:as|from) /i.test(given.slice(at, at + 6)))) {
			return keyBefore(text, open + 1 + at, depth);
		}
	}
	return keyBefore(text, close, depth);
}

function openingBefore(text: string, close: number): number | undefined {
	let level = 0;
	for (let at = close; at >= 0 && close - at < LONGEST_CALL; at--) {
		const unit = text[at];
		level += unit === ')' ? 1 : unit === '(' ? -1 : 0;
		if (level === 0) {
			return at;
		}
	}
	return undefined;
}

function beginningOf(key: Key | undefined): Key | undefined {
	return key && { ...key, isPrefix: true };
}

/** What a name says of its values. */
export function keyNamed(written: string): Key | undefined {
	const name = written.trim();
	if (!known.has(name)) {
		if (known.size >= MOST_KNOWN) {
			known.clear();
		}
		known.set(name, readKey(name));
	}
	return known.get(name);
}

function readKey(name: string): Key | undefined {
	// `cpt__startswith` of Django
	const [field = '', lookup = ''] = name.split('__');
	const read = ANY_WORD.test(name) ? readName(lookup === '' ? name : field) : undefined;
	return (
		read && {
			...read,
			isPrefix: /(?:prefix(?:es)?|pfx|__i?startswith)$/i.test(name),
			isOneWord: /^(?:[a-z]+|[A-Z]+)\d*$/.test(name),
		}
	);
}
