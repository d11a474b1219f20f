import type { CodeCandidate, CodeFinder } from '../../codes/code';
import type { TextDocument } from '../../recognition/recognition';
import { SilentPlaces } from '../../recognition/silentPlaces';
import { codesInCall } from './assignedCalls';
import { COBOL, codesInCobol } from './assignedCobol';
import { keyBefore, keyBeforeType, keyNamed } from './assignedKeys';
import { codesInBlock, LONGEST_LIST } from './assignedLists';
import {
	codesAfter,
	codesBefore,
	LONGEST_REVERSED,
	mayBeValue,
	MOST_BLANKS,
	NO_CODES,
} from './assignedOperands';
import { codesInString, stringAt, type BareValues, type ValueReader } from './assignedValues';
import { codesAtWord, mayBeOperator } from './assignedWords';
import { itemAt } from '../codeItems';
import { codePoolOf } from '../codePool';
import { looksLikeCode } from '../codeStarts';
import { beforeBlanks, isQuote, isWordPart } from '../textUnits';

/** Languages that write texts without quotes, and those in which a number is nearly always a value of data. */
const BARE_WORDS =
	/^(?:|plaintext|yaml|.*-yaml|dockercompose|properties|.*-properties|ini|dotenv|env|shellscript|bat|powershell|makefile|xml|html|log|markdown)$/;
const BARE_NUMBERS = /^(?:.*sql.*|json.*|toml|csv|tsv|r|sas|stata|spss)$/;

/** Languages whose blocks are indented: a list stands below its key. */
const INDENTED = /yaml|dockercompose/;

/** The end of a line of YAML below which a block stands. */
const BLOCK = /^[ \t]{0,20}\r?\n/;

/** In Ruby, before the variable to which the elements of a list are given: `%w[E0424 E0431].each do |hcpcs|`. */
const BLOCK_OF_LIST = /(?<=\])\.\w{1,16}[?!]?\s{1,4}(?:do|\{)\s{0,4}$/;

/** The tag of an element of XML before its text. */
const TAG = /<(?:[\w-]{1,20}:)?([\w.-]{1,64})(?:\s[^<>]*)?$/;
const LONGEST_TAG = 100;

const PERCENT = 0x25; // in R, `%in%`
const BRACKET = 0x5d; // in Go, `[]struct`

const NOTHING = 0;
const EQUALS = 1;
const COLON = 2;
const OPENING = 3;
const GREATER = 4;
const LESS = 5;
const OPENING_INDEX = 6;
const DEFAULT = 7; // of what stands before
const LETTER = 8; // an operator may begin with it

/** What each character of ASCII may be to an assignment. */
const TRIGGERS = Uint8Array.from({ length: 128 }, (_, unit) => {
	const character = String.fromCharCode(unit);
	const sign = ['=', ':', '(', '>', '<', '[', '?', '|'].indexOf(character);
	return sign >= 0 ? Math.min(sign + EQUALS, DEFAULT) : /[abcilmsv]/i.test(character) ? LETTER : NOTHING;
});

/**
 * Finds codes that are assigned to, compared with or listed for a variable, a column, a key or a parameter whose name
 * says what they are, in code, queries and settings: `hcpcs_code IN ('E0601', 'E0424')`, `cptCode === '99213'`.
 */
export const assignmentCodeFinder: CodeFinder = {
	find(document, span) {
		const { text } = document;
		const reader = readerOf(document);
		const silent = new SilentPlaces(text);
		// Of two at one place, that of the nearest key.
		const byStart = new Map<number, CodeCandidate>();
		const end = Math.min(span.end + LONGEST_REVERSED, text.length);
		let before = 0;
		for (let at = Math.max(span.start - LONGEST_LIST, 0); at < end; at++) {
			const unit = text.charCodeAt(at);
			const trigger = unit < 128 ? (TRIGGERS[unit] as number) : NOTHING;
			if (
				trigger !== NOTHING &&
				(trigger !== LETTER ||
					((before <= 0x20 || before === PERCENT || before === BRACKET) && mayBeOperator(text, at)))
			) {
				for (const candidate of codesAt(reader, at, trigger)) {
					byStart.set(candidate.start, candidate);
				}
			}
			before = unit;
		}
		for (const candidate of reader.isCobol ? codesInCobol(reader, span.start, span.end) : []) {
			byStart.set(candidate.start, candidate);
		}
		return [...byStart.values()]
			.filter(({ start }) => span.start <= start && start < span.end)
			.filter((candidate) => !silent.hold(candidate))
			.toSorted((a, b) => a.start - b.start);
	},
};

/** What assignments of a text are read with. */
interface AssignmentReader extends ValueReader {
	readonly isIndented: boolean;
	readonly isQuery: boolean;
	readonly isCobol: boolean;
}

function readerOf(document: TextDocument): AssignmentReader {
	const { text, languageId } = document;
	return {
		text,
		pool: codePoolOf(document),
		bareValues: bareValuesOf(languageId),
		isIndented: INDENTED.test(languageId),
		isCobol: COBOL.test(languageId),
		isQuery: languageId.includes('sql'),
	};
}

function bareValuesOf(languageId: string): BareValues {
	if (BARE_WORDS.test(languageId)) {
		return 'words';
	}
	return BARE_NUMBERS.test(languageId) ? 'numbers' : 'long numbers';
}

/** The codes of the operator at `at`. */
function codesAt(reader: AssignmentReader, at: number, trigger: number): readonly CodeCandidate[] {
	switch (trigger) {
		case EQUALS:
			return codesAtEquals(reader, at);
		case COLON:
			return codesAtColon(reader, at);
		case OPENING:
			return codesInCall(reader, at);
		case GREATER:
			return codesAtGreater(reader, at);
		case OPENING_INDEX:
			return codesAtIndex(reader, at);
		case DEFAULT:
			return codesAtDefault(reader, at);
		case LESS:
			return reader.text[at + 1] === '-' && mayBeValue(reader.text, at + 2)
				? codesAfter(reader, at + 2, keyBefore(reader.text, at))
				: NO_CODES;
		default:
			return codesAtWord(reader, at);
	}
}

/** `=`, `==`, `===`, `!=`, `:=`, `<=`, `>=`, `=>`; and reversed, `'99213' == cptCode`. */
function codesAtEquals(reader: ValueReader, at: number): readonly CodeCandidate[] {
	const { text } = reader;
	const next = text[at + 1];
	if (next === '=' || next === '~') {
		return NO_CODES;
	}
	let start = at;
	while (at - start < 3 && '=!<>:~'.includes(text[start - 1] ?? ' ')) {
		start--;
	}
	const value = next === '>' ? at + 2 : at + 1;
	if (mayBeValue(text, value)) {
		return codesAfter(reader, value, keyBefore(text, start) ?? keyBeforeType(text, start));
	}
	return codesBefore(reader, beforeBlanks(text, start, MOST_BLANKS, false), value);
}

/** `:` of a key, in YAML also one with its block below. */
function codesAtColon(reader: AssignmentReader, at: number): readonly CodeCandidate[] {
	const { text } = reader;
	if (text[at + 1] === ':' || text[at + 1] === '=' || text[at - 1] === ':') {
		return NO_CODES;
	}
	if (reader.isIndented && BLOCK.test(text.slice(at + 1, at + 24))) {
		const key = keyBefore(text, at);
		return key ? codesInBlock(reader, text.indexOf('\n', at) + 1, key) : NO_CODES;
	}
	return mayBeValue(text, at + 1) ? codesAfter(reader, at + 1, keyBefore(text, at)) : NO_CODES;
}

/** `<>`, and in XML the text of an element. */
function codesAtGreater(reader: ValueReader, at: number): readonly CodeCandidate[] {
	const { text } = reader;
	if (text[at - 1] === '<') {
		return codesAfter(reader, at + 1, mayBeValue(text, at + 1) ? keyBefore(text, at - 1) : undefined);
	}
	if (looksLikeCode(text, at + 1)) {
		const tag = TAG.exec(text.slice(Math.max(at - LONGEST_TAG, 0), at))?.[1];
		const key = tag === undefined ? undefined : keyNamed(tag);
		const item = key && itemAt(text, at + 1, key.announcement, reader.pool);
		return item && text[item.end] === '<' ? item.candidates : NO_CODES;
	}
	return NO_CODES;
}

/** The key of a map: `RATES_BY_HCPCS["E0601"]`. */
function codesAtIndex(reader: ValueReader, at: number): readonly CodeCandidate[] {
	const { text } = reader;
	const string =
		isWordPart(text, at - 1) && isQuote(text, at + 1) && looksLikeCode(text, at + 2)
			? stringAt(text, at + 1)
			: undefined;
	const key = string && text[string.after] === ']' ? keyBefore(text, at) : undefined;
	const announcement = key?.map ? key.map.keys : key?.announcement;
	return string && key && announcement ? codesInString(reader, string, { ...key, announcement }) : NO_CODES;
}

/** What stands for a missing value: `cptCode ?? '99213'`, `cptCode || '99213'`; in queries `||` joins texts. */
function codesAtDefault(reader: AssignmentReader, at: number): readonly CodeCandidate[] {
	const { text } = reader;
	const sign = text.charAt(at);
	const block = sign === '|' ? BLOCK_OF_LIST.exec(text.slice(Math.max(at - 32, 0), at))?.[0] : undefined;
	if (block !== undefined) {
		return codesBefore(reader, at - block.length, at + 1);
	}
	const other = sign === '?' && text[at + 1] === ':' ? ':' : sign;
	if (text[at + 1] !== other || (sign === '|' && reader.isQuery)) {
		return NO_CODES;
	}
	const value = text[at + 2] === '=' ? at + 3 : at + 2;
	return mayBeValue(text, value) ? codesAfter(reader, value, keyBefore(text, at)) : NO_CODES;
}
