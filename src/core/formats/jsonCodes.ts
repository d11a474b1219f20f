import type { CodeCandidate, CodeFinder } from '../codes/code';
import type { Span, TextDocument } from '../recognition/recognition';
import { cellReaderOf } from './cellCodes';
import { createBlockFinder, type Block } from './codeBlocks';
import { codePoolOf, type CodePool } from './codePool';
import { codingsIn, isCodedKey } from './codings';
import type { DataObject } from './dataObjects';
import { isJson } from './json';
import { readJsonObjects } from './jsonObjects';
import { isTellingKey, keyedCodesIn } from './keyedCodes';

/**
 * Finds codes in JSON, by the `system` of the same Coding or Identifier (FHIR R4 and STU3) and by keys that say what
 * they hold; in code, markup and prose by the former, or by a type beside them that is a system.
 */
export const jsonCodeFinder: CodeFinder = createBlockFinder((document, block) => {
	const isData = isJsonDocument(document);
	if (!isData && !HINTS.test(document.text.slice(block.around.start, block.around.end))) {
		return [];
	}
	const span = fromOutside(document.text, block);
	if (!span) {
		return [];
	}
	const pool = codePoolOf(document);
	return readJsonObjects(document.text, span, isData ? 'json' : 'code', isDataKey).flatMap((object) =>
		codesInObject(object, pool, isData),
	);
});

/** What stands in code that has codes for us. */
const HINTS = /system|["'](?:cpt|hcpcs|ndc|rc|icd|(?:ms|apr)-?drg|drg|apc|hipps|cdt|hc)[-\w]{0,8}["']/i;

function isDataKey(key: string): boolean {
	return isCodedKey(key) || isTellingKey(key);
}

/** The codes by address, and those by key at other places. */
function codesInObject(object: DataObject, pool: CodePool, isData: boolean): readonly CodeCandidate[] {
	const codings = codingsIn(object, pool);
	const keyed = keyedCodesIn(object, cellReaderOf(pool), !isData);
	if (codings.length === 0) {
		return keyed;
	}
	const taken = new Set(codings.map(({ start }) => start));
	return [...codings, ...keyed.filter(({ start }) => !taken.has(start))];
}

const jsonDocuments = new WeakMap<TextDocument, boolean>();

function isJsonDocument(document: TextDocument): boolean {
	const known = jsonDocuments.get(document) ?? isJson(document.text, document.languageId);
	jsonDocuments.set(document, known);
	return known;
}

/** A key in quotes: where its first quote stands, no string is open. */
const KEY = /(?<!\\)"[A-Za-z_$@][\w .$@:/-]{0,79}"[ \t\r\n]{0,20}:/;

/** The text around a block from where it is outside of a string: the start of a line or a key. */
function fromOutside(text: string, { core, around }: Block): Span | undefined {
	if (around.start === 0) {
		return around;
	}
	const line = text.slice(around.start, core.start).indexOf('\n');
	const outside = line >= 0 ? line : text.slice(around.start, around.end).search(KEY);
	return outside < 0 ? undefined : { start: around.start + outside, end: around.end };
}
