import type { Layout, Span, TextDocument } from '../recognition/recognition';
import { meeting } from '../recognition/spans';

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
	return {
		readTo: (offset) => resources.readTo(offset),
		unitAt: (place) => meeting(resources.readTo(text.length), place),
		valueAt: (place) => stringAround(text, place),
	};
}

function isJson(text: string, languageId: string): boolean {
	return languageId === '' || languageId === 'plaintext'
		? /^\s*[[{]\s*(?:[[{]\s*)*"/.test(text)
		: /^(?:jsonc?|json5|jsonl|ndjson)$/.test(languageId);
}

function stringAround(text: string, { start, end }: Span) {
	const before = /(?:^|[[{:,\n])\s*"([^"\s]*)$/.exec(
		text.slice(Math.max(start - LONGEST_STRING, 0), start),
	);
	const after = /^([^"\s]*)"(?!\s*:)/.exec(text.slice(end, end + LONGEST_STRING));
	return before && after && !/\s/.test(text.slice(start, end))
		? {
				start: start - (before[1] ?? '').length,
				end: end + (after[1] ?? '').length,
				silentLength: SILENT_LENGTH,
			}
		: undefined;
}

/**
 * Reads where the FHIR resources of a text lie: objects with a `resourceType` (FHIR R4, JSON representation). A
 * Bundle is none, for what it holds is apart; a contained resource belongs to the one that holds it.
 */
class ResourceReader {
	// A string that does not end goes on to the end of the text, so that it is read once.
	readonly #token = /"(?:[^"\\]|\\.)*(?:"|$)|[{}]/gs;
	readonly #open: { start: number; isResource: boolean }[] = [];
	#openResources = 0;
	readonly #resources: Span[] = [];
	#isRead: boolean;

	constructor(private readonly text: string) {
		this.#isRead = !text.includes('"resourceType"');
	}

	/** Reads up to an offset at least, and returns the resources that end before it. */
	readTo(offset: number): readonly Span[] {
		while (!this.#isRead && this.#token.lastIndex < offset) {
			const token = this.#token.exec(this.text);
			if (token) {
				this.#take(token[0], token.index);
			} else {
				this.#isRead = true;
			}
		}
		return this.#resources;
	}

	#take(token: string, start: number): void {
		if (token === '{') {
			this.#open.push({ start, isResource: false });
		} else if (token === '}') {
			const object = this.#open.pop();
			if (object?.isResource && --this.#openResources === 0) {
				this.#resources.push({ start: object.start, end: start + 1 });
			}
		} else if (token === '"resourceType"') {
			const object = this.#open.at(-1);
			const after = this.text.slice(start + token.length, start + token.length + 100);
			if (object && !object.isResource && /^\s*:(?!\s*"Bundle")/.test(after)) {
				object.isResource = true;
				this.#openResources++;
			}
		}
	}
}
