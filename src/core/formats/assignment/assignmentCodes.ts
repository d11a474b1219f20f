import type { CodeCandidate, CodeFinder } from '../../codes/code';
import type { TextDocument } from '../../recognition/recognition';
import { SilentPlaces } from '../../recognition/silentPlaces';
import { itemAt } from '../codeItems';
import { codePoolOf } from '../codePool';
import { isFhirJson } from '../fhir/json';
import { isTable } from '../table/table';
import { keyNamed, type Key } from './keys';
import { bareCodes, codesInString, LONGEST_STRING, type BareValues } from './values';
import { COBOL, codesInCobol } from './cobol';
import { KeyFinder, type AssignmentReader } from './keyOfLiteral';
import { literalsIn, LONGEST_LOOK, LONGEST_REST, type Frame, type Literal } from './literals';

/** Languages that write texts without quotes, and those in which a number is nearly always a value of data. */
const BARE_WORDS =
	/^(?:|plaintext|yaml|.*-yaml|dockercompose|properties|.*-properties|ini|dotenv|env|shellscript|bat|powershell|makefile|xml|html|log|markdown)$/;
const BARE_NUMBERS = /^(?:.*sql.*|json.*|toml|r|sas|stata|spss)$/;

/** Languages whose blocks are indented: a list stands below its key. */
const INDENTED = /yaml|dockercompose/;
const SECTIONS = /^(?:properties|.*-properties|ini|toml|dotenv|plaintext)$/;
const CLASSES = /^python$/;

/** The tag of an element of XML before its text. */
const TAG = /<(?:[\w-]{1,20}:)?([\w.-]{1,64})(?:\s[^<>]*)?>$/;
const LONGEST_TAG = 100;

/**
 * Finds codes that are assigned to, compared with or listed for a variable, a column, a key or a parameter whose name
 * says what they are, in code, queries and settings: `hcpcs_code IN ('E0601', 'E0424')`, `cptCode === '99213'`.
 */
export const assignmentCodeFinder: CodeFinder = {
	find(document, span) {
		const { text } = document;
		if (isTable(document.languageId) || isFhirJson(document)) {
			return NONE;
		}
		const reader = readerOf(document);
		const silent = new SilentPlaces(text);
		const byStart = new Map<number, CodeCandidate>();
		const keys = new KeyFinder(reader);
		const from = Math.max(span.start - LONGEST_LOOK - LONGEST_STRING, 0);
		const to = Math.min(span.end + LONGEST_REST, text.length);
		let reach = 0;
		for (const literal of literalsIn(text, from, to, reader.bareValues === 'words')) {
			if (literal.after <= span.start || literal.start >= span.end || literal.start < reach) {
				continue;
			}
			const codes = codesOfLiteral(reader, keys, literal);
			for (const code of codes) {
				byStart.set(code.start, code);
			}
			reach = codes.length > 0 ? literal.after : reach;
		}
		for (const candidate of COBOL.test(document.languageId)
			? codesInCobol(reader, span.start, span.end)
			: []) {
			byStart.set(candidate.start, candidate);
		}
		return [...byStart.values()]
			.filter(({ start }) => span.start <= start && start < span.end)
			.filter((candidate) => !silent.hold(candidate))
			.toSorted((a, b) => a.start - b.start);
	},
};

const NONE: readonly CodeCandidate[] = [];

function codesOfLiteral(
	reader: AssignmentReader,
	keys: KeyFinder,
	literal: Literal,
): readonly CodeCandidate[] {
	const { text, pool } = reader;
	if (!literal.isString && text[literal.from - 1] === '>') {
		const tag = TAG.exec(text.slice(Math.max(literal.from - LONGEST_TAG, 0), literal.from))?.[1];
		const key = tag === undefined ? undefined : keyNamed(tag);
		const item = key && itemAt(text, literal.start, key.announcement, pool);
		return item && text[item.end] === '<' ? item.candidates : NONE;
	}
	const named = keys.keyOf(literal);
	if (!named) {
		return NONE;
	}
	const { key, isRange } = named;
	const codes = literal.isString ? codesInString(reader, literal, key) : bareCodesOf(reader, literal, key);
	const [code, ...more] = codes;
	const last = isRange && code && more.length === 0 ? lastOfRange(reader, keys, literal) : undefined;
	return code && last ? [{ ...code, extent: { kind: 'range', to: last } }] : codes;
}

function bareCodesOf(reader: AssignmentReader, literal: Literal, key: Key): readonly CodeCandidate[] {
	const { text, pool } = reader;
	const { frame, start } = literal;
	const item = itemAt(text, start, key.announcement, pool);
	const next = item && text.charAt(item.end);
	const isKey = next === ':' && frame?.sign === '{';
	// `%w[E0601 E0424]`, and an array of a shell
	const isListed =
		next !== undefined &&
		/[\s)\]}]/.test(next) &&
		((frame?.isWordList ?? false) || isShellArray(text, frame));
	return item && (isKey || isListed) ? item.candidates : bareCodes(reader, start, key);
}

function isShellArray(text: string, frame: Frame | undefined): boolean {
	return frame?.sign === '(' && text[frame.open - 1] === '=';
}

const AND = /\s{1,40}and\s{1,40}[a-z]?["']?([\w.]{1,12})/iy;

/** The other end of a range of which a literal is the first: `BETWEEN 469 AND 470`. */
function lastOfRange(reader: AssignmentReader, keys: KeyFinder, literal: Literal): string | undefined {
	AND.lastIndex = literal.after;
	const written = AND.exec(reader.text)?.[1];
	const key = keys.keyOf(literal)?.key;
	return written === undefined || !key
		? undefined
		: reader.pool.shaped(key.announcement.systems, written)?.text;
}

function readerOf(document: TextDocument): AssignmentReader {
	const { text, languageId } = document;
	return {
		text,
		pool: codePoolOf(document),
		bareValues: bareValuesOf(languageId),
		isIndented: INDENTED.test(languageId),
		isQuery: languageId.includes('sql'),
		hasSections: SECTIONS.test(languageId),
		hasClasses: CLASSES.test(languageId),
	};
}

function bareValuesOf(languageId: string): BareValues {
	if (BARE_WORDS.test(languageId)) {
		return 'words';
	}
	return BARE_NUMBERS.test(languageId) ? 'numbers' : 'long numbers';
}
