import { LAYOUT_REACH, type Layout, type Span, type TextDocument } from '../../recognition/recognition';
import { meeting } from '../../recognition/spans';

/** Names of up to two characters stay silent in a string. */
const SILENT_LENGTH = 2;

/** How far the quotes of a string without a blank are looked for, in UTF-16 units. */
const LONGEST_STRING = 1000;

/** A string that is a value and holds no blank is data; a FHIR resource is a unit. */
export function readJsonLayout({ text, languageId }: TextDocument): Layout | undefined {
	if (!isJson(text, languageId)) {
		return undefined;
	}
	const resources = new ResourceReader(text);
	// What was asked for last: one place is asked about several times.
	let last: { readonly place: Span; readonly value: Span | undefined } | undefined;
	const valueAt = (place: Span) => {
		last = last?.place === place ? last : { place, value: stringAround(text, place) };
		return last.value;
	};
	return {
		form: 'json',
		readTo: (offset) => resources.readTo(offset),
		unitAt: (place) => meeting(resources.readTo(text.length), place),
		valueAt,
		silentLengthAt: (place) => (valueAt(place) ? SILENT_LENGTH : undefined),
	};
}

export function isJson(text: string, languageId: string): boolean {
	return languageId === '' || languageId === 'plaintext'
		? /^\s*[[{][\s[{]{0,100}"/.test(text)
		: /^(?:jsonc?|json5|jsonl|ndjson)$/.test(languageId);
}

/** The string without a blank that a place is in, if it is a value: the name before a colon is none. */
function stringAround(text: string, place: Span): Span | undefined {
	let { start, end } = place;
	while (start > place.start - LONGEST_STRING && isInString(text, start - 1)) {
		start--;
	}
	while (end < place.end + LONGEST_STRING && isInString(text, end)) {
		end++;
	}
	if (text[start - 1] !== '"' || text[end] !== '"' || /\s/.test(text.slice(place.start, place.end))) {
		return undefined;
	}
	const before = text.slice(Math.max(start - LAYOUT_REACH, 0), start - 1).trimEnd();
	const after = text.slice(end + 1, end + 1 + LAYOUT_REACH).trimStart();
	return /^$|[[{:,]$/.test(before.slice(-1)) && !after.startsWith(':') ? { start, end } : undefined;
}

/** Whether a character is one of a string without a blank, and not its quote. */
function isInString(text: string, at: number): boolean {
	const unit = text.charCodeAt(at);
	return unit < 0x80 ? unit > 0x20 && unit !== 0x22 : unit >= 0x80 && !/\s/.test(text.charAt(at));
}

/** How far into a text its first resource says that it is FHIR, in UTF-16 units. */
const FHIR_HEAD = 4000;

const fhirDocuments = new WeakMap<TextDocument, boolean>();

/** Whether a text is of FHIR resources in JSON, which say by addresses what their codes are. */
export function isFhirJson(document: TextDocument): boolean {
	const { text, languageId } = document;
	const known =
		fhirDocuments.get(document) ?? (/^json/.test(languageId) && text.slice(0, FHIR_HEAD).includes(TYPE));
	fhirDocuments.set(document, known);
	return known;
}

/**
 * Reads where the FHIR resources of a text lie: objects with a `resourceType` (FHIR R4, JSON representation). A
 * Bundle is none, for what it holds is apart; a contained resource belongs to the one that holds it.
 */
class ResourceReader {
	#next = 0;
	readonly #open: { start: number; isResource: boolean }[] = [];
	#openResources = 0;
	readonly #resources: Span[] = [];
	/** Whether it has any: most texts of JSON have none. */
	readonly #hasAny: boolean;

	constructor(private readonly text: string) {
		this.#hasAny = text.includes(TYPE);
	}

	/** Reads up to an offset at least, and returns the resources that ended there. */
	readTo(offset: number): readonly Span[] {
		const end = this.#hasAny ? Math.min(offset, this.text.length) : 0;
		while (this.#next < end) {
			const at = this.#next++;
			const unit = this.text.charCodeAt(at);
			if (unit === QUOTE) {
				this.#next = this.#readString(at);
			} else if (unit === OPENING) {
				this.#open.push({ start: at, isResource: false });
			} else if (unit === CLOSING) {
				this.#close(at + 1);
			}
		}
		return this.#resources;
	}

	#close(end: number): void {
		const object = this.#open.pop();
		if (!object?.isResource || --this.#openResources > 0) {
			return;
		}
		// A contained one may have said that it is a resource before the one that holds it did.
		while ((this.#resources.at(-1)?.start ?? -1) > object.start) {
			this.#resources.pop();
		}
		this.#resources.push({ start: object.start, end });
	}

	/** Reads a string and returns where it ends; one that does not end goes on to the end of the text. */
	#readString(start: number): number {
		let quote = this.text.indexOf('"', start + 1);
		while (quote >= 0 && isEscaped(this.text, quote)) {
			quote = this.text.indexOf('"', quote + 1);
		}
		const end = quote < 0 ? this.text.length : quote + 1;
		if (end - start !== TYPE.length || !this.text.startsWith(TYPE, start)) {
			return end;
		}
		const object = this.#open.at(-1);
		if (object && !object.isResource && isResourceType(this.text.slice(end, end + LAYOUT_REACH))) {
			object.isResource = true;
			this.#openResources++;
		}
		return end;
	}
}

const TYPE = '"resourceType"';

const QUOTE = 0x22;
const OPENING = 0x7b;
const CLOSING = 0x7d;

function isResourceType(after: string): boolean {
	return /^\s*:(?!\s*"Bundle")/.test(after);
}

/** Whether a quote has an odd number of backslashes before it. */
function isEscaped(text: string, quote: number): boolean {
	let start = quote;
	while (text[start - 1] === '\\') {
		start--;
	}
	return (quote - start) % 2 === 1;
}
