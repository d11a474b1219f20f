import type { Span } from '../recognition/recognition';

/** A string or a number in an object, without its quotes; one in a list of its own stands under the key of the list. */
export interface JsonValue extends Span {
	readonly key: string;
	readonly value: string;
}

/** What was read of an object: of one that goes over the edges of the text, a part. */
export interface JsonObject {
	readonly values: readonly JsonValue[];
	/** The key under which it stands, itself or in a list. */
	readonly key: string;
	/** The object in which it stands, where that is known. */
	readonly parent: JsonObject | undefined;
}

/** JSON, or objects as code has them: with single quotes, bare keys, `=`, and named arguments in brackets. */
export type JsonSyntax = 'json' | 'code';

/** A string ends with its line at the latest, so that one that does not end spoils no more. */
const TOKENS: Readonly<Record<JsonSyntax, RegExp>> = {
	json: /"[^"\\\n]*(?:\\.[^"\\\n]*)*"?|[{}[\]:,]|[-+\w.$]+/g,
	code: /"[^"\\\n]*(?:\\.[^"\\\n]*)*"?|(?<![\w)\]])'[^'\\\n]*(?:\\.[^'\\\n]*)*'?|[{}[\]():=,;]|[-+\w.$]+/g,
};

/** The longest key and value that are kept, in UTF-16 units. */
const LONGEST_VALUE = 500;

interface Frame {
	readonly isList: boolean;
	readonly key: string;
	readonly object: { values: JsonValue[]; key: string; parent: JsonObject | undefined };
}

/**
 * The objects of a stretch of text, in the order in which they begin or, where they began before it, end. It begins
 * outside of a string.
 */
export function readJsonObjects(
	text: string,
	{ start, end }: Span,
	syntax: JsonSyntax,
): readonly JsonObject[] {
	const objects: JsonObject[] = [];
	const open: Frame[] = [];
	const push = (isList: boolean, key: string, parent: Frame | undefined) => {
		const object = isList && parent ? parent.object : { values: [], key, parent: parent?.object };
		open.push({ isList, key, object });
		if (object !== parent?.object) {
			objects.push(object);
		}
	};
	push(false, '', undefined);
	let key = '';
	let pending: (Span & { value: string }) | undefined;
	const settle = () => {
		const frame = open.at(-1);
		const name = frame?.isList ? frame.key : key;
		if (
			frame &&
			pending &&
			name !== '' &&
			pending.value !== '' &&
			pending.value.length <= LONGEST_VALUE
		) {
			frame.object.values.push({ key: name, ...pending });
		}
		[key, pending] = ['', undefined];
	};
	for (const { 0: token, index } of text.slice(start, end).matchAll(TOKENS[syntax])) {
		switch (token) {
			case '{':
			case '[':
			case '(': {
				const frame = open.at(-1);
				push(token === '[', key === '' && frame?.isList ? frame.key : key, frame);
				[key, pending] = ['', undefined];
				break;
			}
			case '}':
			case ']':
			case ')':
				settle();
				open.pop();
				if (open.length === 0) {
					push(false, '', undefined);
				}
				break;
			case ':':
			case '=':
				key = pending && pending.value.length <= LONGEST_VALUE ? pending.value : '';
				pending = undefined;
				break;
			case ',':
			case ';':
				settle();
				break;
			default:
				pending = scalarAt(token, start + index);
		}
	}
	settle();
	return objects;
}

/** A string without its quotes, or a word as it is. */
function scalarAt(token: string, at: number): Span & { value: string } {
	const quote = token.charAt(0);
	if (quote !== '"' && quote !== "'") {
		return { start: at, end: at + token.length, value: token };
	}
	const end = token.length > 1 && token.endsWith(quote) ? token.length - 1 : token.length;
	return { start: at + 1, end: at + end, value: token.slice(1, end) };
}
