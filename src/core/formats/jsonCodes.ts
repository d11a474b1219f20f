import type { CodeCandidate, CodeFinder, CodeReason } from '../codes/code';
import { systemsOfUri, type Systems } from '../codes/whichSystem';
import { SYSTEMS } from '../codes/systems';
import type { Span, TextDocument } from '../recognition/recognition';
import { firstFrom } from '../recognition/spans';
import { cellReaderOf } from './cellCodes';
import { createBlockFinder, REACH, type Block } from './codeBlocks';
import { codeNameOf, systemsTold, tellsOf } from './codeNames';
import { codePoolOf, type CodePool } from './codePool';
import { isJson } from './json';
import { remembered } from './remembered';
import { readJsonObjects, type JsonObject, type JsonValue } from './jsonObjects';

/**
 * Finds codes in JSON, by the `system` of the same Coding or Identifier (FHIR R4 and STU3) and by keys that say what
 * they hold; in code, markup and prose by the former alone.
 */
export const jsonCodeFinder: CodeFinder = createBlockFinder((document, block) => {
	const isData = isJsonDocument(document);
	if (!isData && !/system/i.test(document.text.slice(block.around.start, block.around.end))) {
		return [];
	}
	const span = fromOutside(document.text, block);
	if (!span) {
		return [];
	}
	const reader = new CodeReader(codePoolOf(document));
	return isData
		? readJsonObjects(document.text, span, 'json', isDataKey).flatMap((object) => {
				const coded = reader.coded(object);
				return [...coded, ...reader.named(object, coded)];
			})
		: readJsonObjects(document.text, span, 'code', isCodedKey).flatMap((object) => reader.coded(object));
});

/** The keys of a Coding, an Identifier and a CodeSystem. */
function isCodedKey(key: string): boolean {
	return /^(?:code|value|system|url)$/i.test(key);
}

const isDataKey = remembered((key) => {
	const { systems, isCode, tells } = codeNameOf(key);
	return (
		systems !== undefined ||
		isCode ||
		tells !== undefined ||
		isCodedKey(key) ||
		/^negotiated_type$/.test(key)
	);
});

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

/** What cannot be a code, whatever its system. */
const NO_CODE = /[\s{}<>]/;

/** The systems of an address, each asked for once. */
const systemsAt = remembered(systemsOfUri);

class CodeReader {
	readonly #reasons = new Map<string, CodeReason>();

	constructor(private readonly pool: CodePool) {}

	/** The `code` or `value` beside a `system`; that of a concept in a list may stand in the object around it. */
	coded({ values, key, parent }: JsonObject): readonly CodeCandidate[] {
		const codes = withKey(values, /^code$/i);
		const uris = withKey(values, /^system$/i);
		const outer = key === 'concept' ? withKey(parent?.values ?? [], /^(?:system|url)$/i) : [];
		// A Quantity has a `value` beside its `code`, a number.
		return (codes.length > 0 ? codes : withKey(values, /^value$/i)).flatMap((code) => {
			const uri = (nearest(uris, code) ?? nearest(outer, code))?.value.replaceAll('\\/', '/');
			const systems = uri === undefined ? undefined : systemsAt(uri);
			const written = code.value.trim();
			if (
				uri === undefined ||
				!systems ||
				written === '' ||
				written.length > LONGEST_CODE ||
				NO_CODE.test(written)
			) {
				return [];
			}
			const start = code.start + code.value.indexOf(written);
			return {
				start,
				end: start + written.length,
				code: this.pool.at(systems, written),
				reason: this.#reason(`system ${uri}`, { kind: 'uri', uri }),
				needsContext: false,
			};
		});
	}

	/** The values whose key, or what stands beside them, says what they are. */
	named({ values }: JsonObject, coded: readonly Span[]): readonly CodeCandidate[] {
		const tellers = values
			.filter(({ key }) => codeNameOf(key).tells !== undefined)
			.slice(0, MOST_TELLERS);
		const isPriced = values.some(({ key }) => key === 'negotiated_type');
		return values.flatMap((value) => {
			const name = codeNameOf(value.key);
			const told = name.isCode ? toldBy(tellers, value) : undefined;
			const systems =
				told ?? name.systems ?? (isPriced && value.key === 'service_code' ? PLACES : undefined);
			if (!systems || systems === 'other' || coded.some(({ start }) => start === value.start)) {
				return [];
			}
			return cellReaderOf(this.pool)
				.codesIn(value.value, systems)
				.map((code) => ({
					...code,
					start: value.start + code.start,
					end: value.start + code.end,
					reason: this.#reason(value.key, { kind: 'key', key: value.key }),
					needsContext: name.needsContext && told === undefined,
				}));
		});
	}

	/** The one reason that is kept for a key. */
	#reason(key: string, reason: CodeReason): CodeReason {
		const known = this.#reasons.get(key) ?? reason;
		this.#reasons.set(key, known);
		return known;
	}
}

/** The longest code beside a `system`, in UTF-16 units. */
const LONGEST_CODE = 100;

/** How many values of an object are asked what they tell of others. */
const MOST_TELLERS = 100;

/** `service_code` in a file of negotiated rates (CMS, Transparency in Coverage) holds places of service. */
const [PLACES] = SYSTEMS.filter(({ id }) => id === 'place-of-service').map((system): Systems => [system]);

function withKey(values: readonly JsonValue[], key: RegExp): readonly JsonValue[] {
	return values.filter((value) => key.test(value.key));
}

/** The last value before a place, or the first one after it, if it is near; the values are in order. */
function nearest(values: readonly JsonValue[], place: Span): JsonValue | undefined {
	const after = firstFrom(values, place.start);
	return [values[after - 1], values[after]].find((value) => value && isNear(value, place));
}

function isNear(a: Span, b: Span): boolean {
	return Math.abs(a.start - b.start) <= REACH;
}

/** What the values beside a code say that it is. */
function toldBy(tellers: readonly JsonValue[], value: JsonValue): Systems | 'other' | undefined {
	const name = codeNameOf(value.key);
	for (const teller of tellers) {
		const says = codeNameOf(teller.key);
		const systems =
			tellsOf(says, name) && isNear(teller, value) ? systemsTold(says, teller.value, name) : undefined;
		if (systems) {
			return systems;
		}
	}
	return undefined;
}
