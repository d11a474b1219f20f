import type { CodeCandidate, CodeFinder } from '../codes/code';
import type { TextDocument } from '../recognition/recognition';
import { SilentPlaces } from '../recognition/silentPlaces';
import { keyBefore, keyBeforeType, keyNamed, type Key } from './assignedKeys';
import { codesInBlock, codesInList, CONSTRUCTOR, LONGEST_LIST } from './assignedLists';
import {
	bareCodes,
	codesInString,
	codesInStrings,
	isStringStart,
	stringAt,
	type BareValues,
	type ValueReader,
} from './assignedValues';
import { itemAt } from './codeItems';
import { insertedCodes } from './insertedCodes';
import { codePoolOf, type CodePool } from './codePool';
import { looksLikeCode } from './codeStarts';
import { afterBlanks, beforeBlanks, isLetter, isQuote, wordStart } from './textUnits';

/** How many blanks and ends of lines stand between an operator and its value, in UTF-16 units. */
const MOST_BLANKS = 100;

/** How far before its operator a value stands that comes first, in UTF-16 units. */
const LONGEST_REVERSED = 400;

/** Languages that write texts without quotes, and those in which a number is nearly always a value of data. */
const BARE_WORDS =
	/^(?:|plaintext|yaml|.*-yaml|dockercompose|properties|.*-properties|ini|dotenv|env|shellscript|bat|powershell|makefile|xml|html|log)$/;
const BARE_NUMBERS = /^(?:.*sql.*|json.*|toml|csv|tsv|r|sas|stata|spss)$/;

/** Methods whose argument is compared with what they are called on, and functions of how a text begins. */
const COMPARING = new Set([
	...[
		'equals',
		'equalsIgnoreCase',
		'includes',
		'contains',
		'isin',
		'isIn',
		'in',
		'in_',
		'Equals',
		'Contains',
		'eq',
		'is',
		'has',
	],
	...['isEqualTo', 'toBe', 'toEqual', 'oneOf'],
]);
const BEGINNING = new Set([
	'startsWith',
	'startswith',
	'StartsWith',
	'starts_with',
	'HasPrefix',
	'hasPrefix',
]);

/** Functions that compare their first argument with the others. */
const COMPARING_FIRST =
	/^(?:inlist|inrange|array_contains|list_contains|assert_?(?:equals?|eq|strict_?equal)!?|strictEqual|equal)$/i;

/** The operators that are words, and what stands before some of them. */
const OPERATOR = /(?:in|between|i?like|as|values)(?=[\s([{"'%])/iy;
const NOT = /\bnot\s{1,4}$|%$/i;
const AND = /\s{1,40}and\s{1,40}/iy;

/** A variable, a field or a getter. */
const NAME = /\s{0,4}&?([\w$]{1,40}(?:\??\.[\w$]{1,40}){0,4})(?:\(\))?/y;

/** How much of a list is looked at before its key is, in UTF-16 units: codes have digits, modifiers are in quotes. */
const LIST_START = 80;
const MAY_BE_LIST = /\d|["'][A-Z]|\/\/|#|--/;

/** The end of a line of YAML below which a block stands. */
const BLOCK = /^[ \t]{0,20}\r?\n/;

/** What is looked at case by case, and what each case begins with: `CASE x WHEN …`, `switch (x) { case …`. */
const CASES =
	/(?:case\s{1,4}(?=[\w.]{1,80}\s{1,40}when\b)|(?:switch|match)\s{0,4}\(?\s{0,4}(?=[\w$.]{1,80}(?:\(\))?\s{0,4}\)?\s{0,4}[{:]))/iy;
const CASE = /\b(?:when|case)\s{1,40}(?=["'\d])|\b(?:case|when|switch|match|end)\b/gi;

/** The tag of an element of XML before its text. */
const TAG = /<(?:[\w-]{1,20}:)?([\w.-]{1,64})(?:\s[^<>]*)?$/;
const LONGEST_TAG = 100;

const PERCENT = 0x25;

/** What makes a letter of ASCII a small one. */
const SMALL = 0x20;

const NOTHING = 0;
const EQUALS = 1;
const COLON = 2;
const OPENING = 3;
const GREATER = 4;
const LESS = 5;
const LETTER = 6; // an operator may begin with it

/** What each character of ASCII may be to an assignment. */
const TRIGGERS = Uint8Array.from({ length: 128 }, (_, unit) => {
	const character = String.fromCharCode(unit);
	const sign = ['=', ':', '(', '>', '<'].indexOf(character);
	return sign >= 0 ? sign + EQUALS : /[abcilmsv]/i.test(character) ? LETTER : NOTHING;
});

/**
 * Finds codes that are assigned to, compared with or listed for a variable, a column, a key or a parameter whose name
 * says what they are, in code, queries and settings: `hcpcs_code IN ('E0601', 'E0424')`, `cptCode === '99213'`.
 */
export const assignmentCodeFinder: CodeFinder = {
	find(document, span) {
		const { text } = document;
		const reader = new AssignmentReader(document, codePoolOf(document));
		const end = Math.min(span.end + LONGEST_REVERSED, text.length);
		let before = 0;
		for (let at = Math.max(span.start - LONGEST_LIST, 0); at < end; at++) {
			const unit = text.charCodeAt(at);
			const trigger = unit < 128 ? (TRIGGERS[unit] as number) : NOTHING;
			if (
				trigger !== NOTHING &&
				(trigger !== LETTER || ((before <= 0x20 || before === PERCENT) && mayBeOperator(text, at)))
			) {
				reader.readAt(at, trigger);
			}
			before = unit;
		}
		return reader.found().filter(({ start }) => span.start <= start && start < span.end);
	},
};

/** Whether the first letters of a word are those of an operator; nearly all words are none. */
function mayBeOperator(text: string, at: number): boolean {
	switch (((text.charCodeAt(at) | SMALL) << 8) | (text.charCodeAt(at + 1) | SMALL)) {
		case 0x69_6e: // in
		case 0x61_73: // as
			return !isLetter(text, at + 2);
		case 0x62_65: // between
		case 0x6c_69: // like
		case 0x69_6c: // ilike
		case 0x63_61: // case
		case 0x76_61: // values
		case 0x73_77: // switch
		case 0x6d_61: // match
			return true;
		default:
			return false;
	}
}

/** Reads the operators of a text from one place to the next. */
class AssignmentReader {
	readonly #byStart = new Map<number, CodeCandidate>();
	readonly #reader: ValueReader;
	readonly #text: string;
	readonly #isYaml: boolean;
	readonly #silent: SilentPlaces;

	constructor({ text, languageId }: TextDocument, pool: CodePool) {
		this.#reader = { text, pool, bareValues: bareValuesOf(languageId) };
		this.#text = text;
		this.#isYaml = /yaml|dockercompose/.test(languageId);
		this.#silent = new SilentPlaces(text);
	}

	/** The candidates in order; of two at one place, that of the nearest key. */
	found(): readonly CodeCandidate[] {
		return [...this.#byStart.values()].toSorted((a, b) => a.start - b.start);
	}

	readAt(at: number, trigger: number): void {
		switch (trigger) {
			case EQUALS:
				this.#readEquals(at);
				break;
			case COLON:
				this.#readColon(at);
				break;
			case OPENING:
				this.#readCall(at);
				break;
			case GREATER:
				this.#readGreater(at);
				break;
			case LESS:
				if (this.#text[at + 1] === '-' && this.#mayBeValue(at + 2)) {
					this.#readValue(at + 2, keyBefore(this.#text, at));
				}
				break;
			default:
				this.#readWord(at);
		}
	}

	/** `=`, `==`, `===`, `!=`, `:=`, `<=`, `>=`, `=>`; and reversed, `'99213' == cptCode`. */
	#readEquals(at: number): void {
		const text = this.#text;
		const next = text[at + 1];
		if (next === '=' || next === '~') {
			return;
		}
		let start = at;
		while (at - start < 3 && '=!<>:~'.includes(text[start - 1] ?? ' ')) {
			start--;
		}
		const value = next === '>' ? at + 2 : at + 1;
		if (this.#mayBeValue(value)) {
			this.#readValue(value, keyBefore(text, start) ?? keyBeforeType(text, start));
		} else {
			this.#readReversed(beforeBlanks(text, start, MOST_BLANKS, false), value);
		}
	}

	#readColon(at: number): void {
		const text = this.#text;
		if (text[at + 1] === ':' || text[at + 1] === '=' || text[at - 1] === ':') {
			return;
		}
		if (this.#isYaml && BLOCK.test(text.slice(at + 1, at + 24))) {
			const key = keyBefore(text, at);
			this.#add(key ? codesInBlock(this.#reader, text.indexOf('\n', at) + 1, key) : []);
		} else if (this.#mayBeValue(at + 1)) {
			this.#readValue(at + 1, keyBefore(text, at));
		}
	}

	#readCall(at: number): void {
		const text = this.#text;
		const value = afterBlanks(text, at + 1, MOST_BLANKS, true);
		const start = wordStart(text, at, MOST_BLANKS);
		if (isLetter(text, value) || text[value] === '&') {
			this.#readCallOfName(start, at);
		} else if (isStringStart(text, value) || '([{'.includes(text[value] ?? ' ')) {
			this.#readCallOfValue(start, at, value);
		}
	}

	/** `"99213".equals(cptCode)`, `startswith(cpt_code, '992')`, `inlist(cpt_code, "99213")`. */
	#readCallOfName(start: number, open: number): void {
		const text = this.#text;
		const name = text.slice(start, open);
		if (text[start - 1] === '.' && isReversed(text, start - 2) && COMPARING.has(name)) {
			this.#readReversed(start - 1, open + 1);
			return;
		}
		const [isBeginning, isComparing] = [BEGINNING.has(name), COMPARING_FIRST.test(name)];
		NAME.lastIndex = open + 1;
		if ((isBeginning || isComparing) && NAME.test(text) && text[NAME.lastIndex] === ',') {
			const key = keyBefore(text, NAME.lastIndex);
			const asked = key && isBeginning ? { ...key, isPrefix: true } : key;
			this.#add(asked ? codesInList(this.#reader, open, asked) : []);
		}
	}

	/** `cptCode.equals("99213")`, `dx.startsWith('E11')`, `set("cpt_code", "99213")`, `withCptCode("99213")`. */
	#readCallOfValue(start: number, open: number, value: number): void {
		const text = this.#text;
		const name = text.slice(start, open);
		if (text[start - 1] === '.' && (COMPARING.has(name) || BEGINNING.has(name))) {
			const key = keyBefore(text, start - 1);
			const isPrefix = BEGINNING.has(name);
			this.#add(key ? codesInList(this.#reader, open, isPrefix ? { ...key, isPrefix } : key) : []);
			return;
		}
		const string = isStringStart(text, value) ? stringAt(text, value) : undefined;
		if (string && looksLikeCode(text, string.start)) {
			if (COMPARING_FIRST.test(name) && text[string.after] === ',') {
				this.#readReversed(string.after, string.after + 1);
			} else {
				this.#readValue(
					value,
					keyNamed(name.replace(/^(?:set|with|add|by|has|is)_?(?=[A-Z_a-z])/, '')),
				);
			}
		} else if (string && text[string.after] === ',') {
			this.#readValue(string.after + 1, keyNamed(text.slice(string.start, string.end)));
		}
	}

	/** `<>`, and in XML the text of an element. */
	#readGreater(at: number): void {
		const text = this.#text;
		if (text[at - 1] === '<') {
			this.#readValue(at + 1, this.#mayBeValue(at + 1) ? keyBefore(text, at - 1) : undefined);
		} else if (looksLikeCode(text, at + 1)) {
			const tag = TAG.exec(text.slice(Math.max(at - LONGEST_TAG, 0), at))?.[1];
			const key = tag === undefined ? undefined : keyNamed(tag);
			const item = key && itemAt(text, at + 1, key.announcement, this.#reader.pool);
			this.#add(item && text[item.end] === '<' ? item.candidates : []);
		}
	}

	/** `IN (…)`, `in […]`, `BETWEEN … AND …`, `LIKE '992%'`, `'E0601' AS hcpcs_code`, and `CASE x WHEN …`. */
	#readWord(at: number): void {
		const text = this.#text;
		OPERATOR.lastIndex = at;
		const operator = OPERATOR.exec(text)?.[0].toLowerCase();
		if (operator === undefined) {
			this.#readCases(at);
			return;
		}
		// R writes `%in%`.
		const value = at + operator.length + (text[at + operator.length] === '%' ? 1 : 0);
		if (operator === 'values') {
			this.#add(insertedCodes(this.#reader, at, value));
			return;
		}
		if (operator === 'as') {
			this.#readReversed(beforeBlanks(text, at, MOST_BLANKS, false), value);
			return;
		}
		const before = text.slice(Math.max(at - 10, 0), at);
		const key = keyBefore(text, at - (NOT.exec(before)?.[0].length ?? 0));
		const next = afterBlanks(text, value, MOST_BLANKS, true);
		if (key && operator === 'between') {
			this.#readBetween(value, key);
		} else if (operator !== 'in' || '([{'.includes(text[next] ?? ' ') || isConstructor(text, next)) {
			this.#readValue(value, key);
		}
	}

	#readCases(at: number): void {
		const text = this.#text;
		CASES.lastIndex = at;
		if (!CASES.test(text)) {
			return;
		}
		NAME.lastIndex = CASES.lastIndex;
		const key = NAME.test(text) ? keyBefore(text, NAME.lastIndex) : undefined;
		const from = NAME.lastIndex;
		for (const { 0: word, index } of key ? text.slice(from, from + LONGEST_LIST).matchAll(CASE) : []) {
			if (!/\s$/.test(word)) {
				return;
			}
			this.#readValue(from + index + word.length, key);
		}
	}

	#readBetween(value: number, key: Key): void {
		const [first, ...more] = this.#codesAt(value, key);
		AND.lastIndex = first ? first.end + (isStringStart(this.#text, first.end) ? 1 : 0) : 0;
		const joint = AND.exec(this.#text);
		const other = joint && first ? this.#codesAt(AND.lastIndex, key)[0] : undefined;
		if (first && other && more.length === 0) {
			this.#add([{ ...first, extent: { kind: 'range', to: other.code.text } }, other]);
		}
	}

	/** A value before its operator: a string, or a list; the name of its key is after. */
	#readReversed(end: number, name: number): void {
		const text = this.#text;
		const last = text.charAt(end - 1);
		if (!isReversed(text, end - 1)) {
			return;
		}
		NAME.lastIndex = name;
		const match = NAME.exec(text);
		const key = match ? keyBefore(text, name + match[0].length) : undefined;
		const from = Math.max(end - LONGEST_REVERSED, 0);
		const before = key ? text.slice(from, end - 1) : '';
		const start = before.lastIndexOf(last === ']' ? '[' : last);
		if (!key || start < 0) {
			return;
		}
		const open = from + start;
		this.#add(
			last === ']'
				? codesInList(this.#reader, open, key)
				: codesInString(this.#reader, { start: open + 1, end: end - 1 }, key),
		);
	}

	/** Whether a code may stand after an operator, by what its value begins with; this is cheaper than its key. */
	#mayBeValue(start: number): boolean {
		const text = this.#text;
		const at = valueStart(text, start);
		if (isStringStart(text, at)) {
			let inner = at + (text[at] === '\\' ? 2 : 1);
			while (inner - at < 4 && ' ^%'.includes(text[inner] ?? '.')) {
				inner++;
			}
			return looksLikeCode(text, inner) || text[inner + 1] === '%';
		}
		if ('([{'.includes(text[at] ?? ' ')) {
			return MAY_BE_LIST.test(text.slice(at, at + LIST_START));
		}
		return looksLikeCode(text, at) || isConstructor(text, at);
	}

	#readValue(start: number, key: Key | undefined): void {
		if (key) {
			this.#add(this.#codesAt(start, key));
		}
	}

	#codesAt(start: number, key: Key): readonly CodeCandidate[] {
		const text = this.#text;
		const at = valueStart(text, start);
		if (isStringStart(text, at)) {
			return codesInStrings(this.#reader, at, key);
		}
		if (isConstructor(text, at)) {
			return codesInList(this.#reader, CONSTRUCTOR.lastIndex, key);
		}
		if ('([{'.includes(text[at] ?? ' ')) {
			return codesInList(this.#reader, at, key);
		}
		return at === afterBlanks(text, start, MOST_BLANKS, false) ? bareCodes(this.#reader, at, key) : [];
	}

	#add(candidates: readonly CodeCandidate[]): void {
		for (const candidate of candidates) {
			if (!this.#silent.hold(candidate)) {
				this.#byStart.set(candidate.start, candidate);
			}
		}
	}
}

/** Where the value after an operator begins; a string may have a letter before it: `N'E0601'`. */
function valueStart(text: string, start: number): number {
	const at = afterBlanks(text, start, MOST_BLANKS, true);
	return isLetter(text, at) && isQuote(text, at + 1) ? at + 1 : at;
}

/** Whether a value ends here that may stand before its key: a string or a list. */
function isReversed(text: string, last: number): boolean {
	return isQuote(text, last) || text[last] === ']';
}

/** Whether a set or a list is made here; its brackets begin at the `lastIndex` of the expression. */
function isConstructor(text: string, at: number): boolean {
	CONSTRUCTOR.lastIndex = at;
	return (isLetter(text, at) || text[at] === '[') && CONSTRUCTOR.test(text);
}

function bareValuesOf(languageId: string): BareValues {
	if (BARE_WORDS.test(languageId)) {
		return 'words';
	}
	return BARE_NUMBERS.test(languageId) ? 'numbers' : 'long numbers';
}
