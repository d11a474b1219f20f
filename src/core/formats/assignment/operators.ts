import { keyBefore, keyBeforeType, keyNamed, type Key } from './keys';
import { beforeBlanks, isLetter, isQuote, isWordPart, wordStart } from '../textUnits';

/** How many blanks and ends of lines stand between an operator and its sides, in UTF-16 units. */
const MOST_BLANKS = 100;

/** How far before an operator its other side may begin. */
const LONGEST_SIDE = 120;

/** What is compared or assigned with a value that stands after an operator. */
export interface Named {
	readonly key: Key | undefined;
	/** As it is written, without quotes, where it is a name; the last part of a path. */
	readonly name: string;
	/** Whether the value is the first or the last of a range. */
	readonly isRange?: boolean;
}

const NOTHING: Named = { key: undefined, name: '' };

const SIGNS = new Set('=!<>:~?|+&@');

/** Words that compare a value with what stands before them, and what may stand between. */
const COMPARING =
	/^(?:like|ilike|rlike|regexp|equals?|eq|ne|neq|is|contains|matches|startswith|to|with|not|in)$/i;
const NOT = /\b(?:not|is|similar|starts)\s{1,4}$/i;
const BETWEEN = /\bbetween\s{1,20}(?:[a-z]?["'][\w.]{1,12}["']|[\w.]{1,12})\s{1,20}$/i;

/** A column and its type before `DEFAULT`, a variable and its type. */
const COLUMN =
	/(?:^|[,(\n])\s{0,40}(?:add\s{1,4}(?:column\s{1,4})?(?:if\s{1,4}not\s{1,4}exists\s{1,4})?)?["'`[]?([\w@$]{1,60})["'`\]]?[ \t]{1,40}\w(?:\([\d, ]{1,8}\)|[\w. ]){0,80}$/i;

/** Before the first value of a choice: `cptCode = isNew ? '99203' : '99213'`. */
const CHOICE =
	/(?:^|[\s({,])([\w$.]{1,60})["']?\s{0,4}(?:[:=]|=>|[!=]==?|\breturn)\s[^=?;]{1,80}\?\s{0,20}(?:[^?;]{1,40}:\s{0,20})?$/;

/**
 * What stands before the value at `start` with an operator between them; undefined where no operator stands there.
 *
 *     hcpcs_code = 'E0601'     cptCode: '99213'     drg BETWEEN 469 AND 470     dx LIKE 'E11%'     pos ?? '11'
 */
export function namedBefore(text: string, start: number, isQuery: boolean): Named | undefined {
	const end = beforeAnchor(text, beforeBlanks(text, afterPrefix(text, start), MOST_BLANKS, true));
	if (isLetter(text, end - 1)) {
		return namedBeforeWord(text, end);
	}
	if (text.startsWith('%in%', end - 4)) {
		return sideBefore(text, end - 4);
	}
	if (text.startsWith('..', end - 2)) {
		const first = stringStartBefore(text, end - 2);
		return first === undefined ? undefined : namedBefore(text, first, isQuery);
	}
	let operator = end;
	while (end - operator < 3 && SIGNS.has(text.charAt(operator - 1))) {
		operator--;
	}
	if (text[end - 1] === '-' && text[end - 2] === '<') {
		return sideBefore(text, end - 2);
	}
	const signs = text.slice(operator, end);
	const other = signs === '|' ? stringStartBefore(text, operator) : undefined;
	if (other !== undefined) {
		return namedBefore(text, other, isQuery);
	}
	if (
		signs === '' ||
		signs === '::' ||
		signs === '|' ||
		signs === '+' ||
		signs === '@' ||
		signs === '&' ||
		(signs === '||' && isQuery) ||
		(signs === '&&' && !isQuery)
	) {
		return undefined;
	}
	if ((signs === '<' || signs === '>') && end === start) {
		return undefined; // a tag, or the bracket of a type
	}
	const side = sideBefore(text, operator, signs !== ':');
	return (signs === '?' || signs === ':') && !side.key ? (choiceBefore(text, end) ?? side) : side;
}

/** Before the anchor or the tag of a value of YAML: `hcpcs: &dme [E0601]`. */
function beforeAnchor(text: string, end: number): number {
	if (!isWordPart(text, end - 1)) {
		return end;
	}
	const from = Math.max(end - 60, 0);
	const anchor = /(?<=:)\s{1,4}[&!][\w/.-]{1,40}$/.exec(text.slice(from, end));
	return anchor ? from + anchor.index : end;
}

function sideBefore(text: string, end: number, isTyped = true): Named {
	const key = keyBefore(text, end) ?? (isTyped ? keyBeforeType(text, end) : undefined);
	return { key, name: nameBefore(text, end) };
}

/** Where the string begins that ends before an operator: of `'99213' | '99214'` the first one. */
function stringStartBefore(text: string, operator: number): number | undefined {
	const last = beforeBlanks(text, operator, 4, false) - 1;
	const from = Math.max(last - LONGEST_SIDE, 0);
	const start = isQuote(text, last) ? text.slice(from, last).lastIndexOf(text.charAt(last)) : -1;
	return start < 0 ? undefined : from + start;
}

/** The name that ends before the blanks before `end`, the last part of a path. */
function nameBefore(text: string, end: number): string {
	let last = beforeBlanks(text, end, MOST_BLANKS, true);
	while (last > 0 && (isQuote(text, last - 1) || '?!]\\'.includes(text.charAt(last - 1)))) {
		last--;
	}
	return text.slice(wordStart(text, last, 64), last);
}

/** Before a string, the letter of its kind: `N'E0601'`, `r"^E11"`. */
function afterPrefix(text: string, start: number): number {
	const before = text.slice(Math.max(start - 3, 0), start);
	const length = isQuote(text, start) ? (/(?<![\w$])[a-z]{1,2}$/i.exec(before)?.[0].length ?? 0) : 0;
	return start - length;
}

function namedBeforeWord(text: string, end: number): Named | undefined {
	const start = wordStart(text, end, 12);
	const word = text.slice(start, end).toLowerCase();
	const before = beforeBlanks(text, start, MOST_BLANKS, true);
	if (word === 'between') {
		return { ...sideBefore(text, withoutNot(text, before)), isRange: true };
	}
	if (word === 'and') {
		const from = Math.max(before - LONGEST_SIDE, 0);
		const between = BETWEEN.exec(text.slice(from, start));
		const range =
			between && sideBefore(text, withoutNot(text, beforeBlanks(text, from + between.index, 20, true)));
		return range ? { ...range, isRange: true } : undefined;
	}
	if (word === 'default') {
		const column = COLUMN.exec(text.slice(Math.max(start - LONGEST_SIDE, 0), start))?.[1];
		return column === undefined ? NOTHING : { key: keyNamed(column), name: column };
	}
	if (word === 'or' || word === 'else') {
		// `pos = row.get('POS') or '11'`; between values it is a list of them
		if (isQuote(text, before - 1)) {
			const other = word === 'or' ? stringStartBefore(text, before) : undefined;
			return other === undefined ? undefined : namedBefore(text, other, false);
		}
		return word === 'or' ? sideBefore(text, before) : NOTHING;
	}
	return COMPARING.test(word) ? sideBefore(text, withoutNot(text, before)) : undefined;
}

function withoutNot(text: string, end: number): number {
	const before = text.slice(Math.max(end - 10, 0), end);
	return end - (NOT.exec(`${before} `)?.[0].length ?? 1) + 1;
}

function choiceBefore(text: string, end: number): Named | undefined {
	const from = Math.max(end - 200, 0);
	const before = text.slice(from, end);
	if (!before.includes('?')) {
		return undefined;
	}
	const line = before.slice(before.lastIndexOf('\n', before.length - 40) + 1);
	const name = CHOICE.exec(line)?.[1];
	const key = name === undefined ? undefined : keyNamed(name.slice(name.lastIndexOf('.') + 1));
	return key && { key, name: name ?? '' };
}
