import type { Span } from '../../recognition/recognition';
import { remembered } from '../remembered';
import type { DataObject, DataValue } from './dataObjects';

/** JSON, or objects as code has them: with single quotes, bare keys, `=`, and named arguments in brackets. */
type JsonSyntax = 'json' | 'code';

/** One text for equal keys: what is known of it is found faster. */
const kept = remembered((key) => key);

/** The longest key and value that are kept, in UTF-16 units. */
const LONGEST_KEY = 100;
const LONGEST_VALUE = 500;

/**
 * The objects of a stretch of text that have values of the keys that are wanted, in the order of these. It begins
 * outside of a string, perhaps in a list of this key.
 */
export function readJsonObjects(
	text: string,
	span: Span,
	syntax: JsonSyntax,
	isWanted: (key: string) => boolean,
	listKey = '',
): readonly DataObject[] {
	return new ObjectReader(text, span, syntax === 'code', isWanted, listKey).read();
}

/** How far a list of strings and numbers is followed back to its key, in UTF-16 units. */
const LONGEST_LIST = 65_536;

/** The key of the list of strings and numbers in which an offset lies, or `''`. */
export function listKeyAt(text: string, offset: number): string {
	const first = Math.max(offset - LONGEST_LIST, 0);
	let at = offset - 1;
	while (at >= first && !isBracket(text.charCodeAt(at))) {
		at--;
	}
	const before = text[at] === '[' ? text.slice(Math.max(at - LONGEST_KEY - 10, 0), at) : '';
	return /"([^"\\\n]+)"\s*:\s*$/.exec(before)?.[1] ?? '';
}

/** One of `[ ] { } :`. */
function isBracket(unit: number): boolean {
	return unit === 0x5b || unit === 0x5d || unit === 0x7b || unit === 0x7d || unit === 0x3a;
}

interface MutableObject extends DataObject {
	readonly values: DataValue[];
}

interface Frame {
	readonly isList: boolean;
	readonly key: string;
	readonly object: MutableObject;
}

class ObjectReader {
	readonly #objects: DataObject[] = [];
	readonly #open: Frame[] = [];
	#top: Frame;
	#key = '';
	/** The last string or word, `[start, end)`; none where the start is -1. */
	#start = -1;
	#end = -1;

	constructor(
		private readonly text: string,
		private readonly span: Span,
		private readonly isCode: boolean,
		private readonly isWanted: (key: string) => boolean,
		listKey: string,
	) {
		this.#top = { ...this.#newFrame(listKey), isList: listKey !== '' };
	}

	read(): readonly DataObject[] {
		for (let at = this.span.start; at < this.span.end;) {
			at = this.#readAt(at);
		}
		this.#settle();
		return this.#objects;
	}

	/** Reads what begins at an offset, and returns where it ends. */
	#readAt(at: number): number {
		const unit = this.text.charCodeAt(at);
		if (unit <= BLANK) {
			return at + 1;
		}
		if (isWordUnit(unit)) {
			return this.#readWord(at);
		}
		switch (String.fromCharCode(unit)) {
			case '"':
				return this.#readString(at, unit);
			case "'":
				return this.isCode && !isWordUnit(this.text.charCodeAt(at - 1))
					? this.#readString(at, unit)
					: at + 1;
			case '{':
				this.#enter(false);
				break;
			case '[':
				this.#enter(true);
				break;
			case '}':
			case ']':
				this.#leave();
				break;
			case ':':
				this.#takeKey();
				break;
			case ',':
				this.#settle();
				break;
			default:
				if (this.isCode) {
					this.#readCodeSign(unit);
				}
		}
		return at + 1;
	}

	#readCodeSign(unit: number): void {
		switch (String.fromCharCode(unit)) {
			case '(':
				this.#enter(false);
				break;
			case ')':
				this.#leave();
				break;
			case '=':
				this.#takeKey();
				break;
			case ';':
				this.#settle();
		}
	}

	/** A string ends with its line at the latest, so that one that does not end spoils no more. */
	#readString(at: number, quote: number): number {
		const { text } = this;
		const last = this.span.end;
		let end = at + 1;
		for (; end < last; end++) {
			const unit = text.charCodeAt(end);
			if (unit === quote || unit === LINE_END) {
				break;
			}
			if (unit === BACKSLASH) {
				end++;
			}
		}
		this.#start = at + 1;
		this.#end = Math.min(end, last);
		return this.#end + 1;
	}

	#readWord(at: number): number {
		const { text } = this;
		const last = this.span.end;
		let end = at + 1;
		while (end < last && isWordUnit(text.charCodeAt(end))) {
			end++;
		}
		this.#start = at;
		this.#end = end;
		return end;
	}

	#takeKey(): void {
		const isKey = this.#start >= 0 && this.#end - this.#start <= LONGEST_KEY;
		this.#key = isKey ? kept(this.text.slice(this.#start, this.#end)) : '';
		this.#start = -1;
	}

	#settle(): void {
		const start = this.#start;
		const end = this.#end;
		const key = this.#top.isList ? this.#top.key : this.#key;
		if (start >= 0 && start < end && end - start <= LONGEST_VALUE && key !== '' && this.isWanted(key)) {
			const { values } = this.#top.object;
			if (values.length === 0) {
				this.#objects.push(this.#top.object);
			}
			values.push({ key, start, end, value: this.text.slice(start, end) });
		}
		this.#key = '';
		this.#start = -1;
	}

	#enter(isList: boolean): void {
		const top = this.#top;
		const key = this.#key === '' && top.isList ? top.key : this.#key;
		this.#open.push(top);
		this.#top = isList ? { isList, key, object: top.object } : this.#newFrame(key, top.object);
		this.#key = '';
		this.#start = -1;
	}

	#leave(): void {
		this.#settle();
		this.#top = this.#open.pop() ?? this.#newFrame('');
	}

	#newFrame(key: string, parent?: DataObject): Frame {
		return { isList: false, key, object: { values: [], key, parent } };
	}
}

const BLANK = 32;
const LINE_END = 10;
const BACKSLASH = 92;

/** What words and numbers are made of. */
const WORD_UNITS = Uint8Array.from({ length: 128 }, (_, unit) =>
	/[-+\w.$]/.test(String.fromCharCode(unit)) ? 1 : 0,
);

function isWordUnit(unit: number): boolean {
	return unit < 128 ? WORD_UNITS[unit] === 1 : unit >= 128;
}
