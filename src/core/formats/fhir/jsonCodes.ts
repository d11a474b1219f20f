import type { CodeCandidate, CodeFinder } from '../../codes/code';
import type { Span, TextDocument } from '../../recognition/recognition';
import { cellReaderOf } from '../table/cellCodes';
import { createBlockFinder, type Block } from './codeBlocks';
import { codePoolOf, type CodePool } from '../codePool';
import { codingsIn, isCodedKey } from './codings';
import { withKey, type DataObject } from './dataObjects';
import { isJson } from './json';
import { listKeyAt, readJsonObjects } from './jsonObjects';
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
	const objects = isData
		? readJsonObjects(document.text, span, 'json', isDataKey, listKeyAt(document.text, span.start))
		: readJsonObjects(document.text, span, 'code', isDataKey);
	return objects.flatMap((object) => codesInObject(object, pool, isData));
});

/** What stands in code that has codes for us: a key with `system` in it, or a type. */
const HINTS =
	/system[\w$.-]{0,40}["'`]?\s{0,10}[:=]|["'](?:cpt|hcpcs|ndc|rc|icd|(?:ms|apr)-?drg|drg|apc|hipps|cdt|hc)[-\w]{0,8}["']/i;

function isDataKey(key: string): boolean {
	return isCodedKey(key) || isTellingKey(key);
}

/** The codes by address, and those by key at other places. */
function codesInObject(object: DataObject, pool: CodePool, isData: boolean): readonly CodeCandidate[] {
	const codings = codingsIn(object, pool);
	// In nearly every Coding and Identifier nothing more stands.
	if (codings.length > 0 && codings.length === withKey(object.values, /^(?!system$)/i).length) {
		return codings;
	}
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

/** Where no string is open: before a key, after a string in a list, and anywhere where nothing has quotes. */
const OUTSIDE =
	/(?<!\\)"[A-Za-z_$@][\w .$@:/-]{0,79}"[ \t\r\n]{0,20}:|(?<=[^\\]")[ \t\r\n]{0,20},[ \t\r\n]{0,20}"|^[^"]+$/;

/** The text around a block from where it is outside of a string. */
function fromOutside(text: string, { core, around }: Block): Span | undefined {
	if (around.start === 0) {
		return around;
	}
	const line = text.slice(around.start, core.start).indexOf('\n');
	const outside = line >= 0 ? line : text.slice(around.start, around.end).search(OUTSIDE);
	return outside < 0 ? undefined : { start: around.start + outside, end: around.end };
}
