import { beforeBlanks, isWordPart } from '../textUnits';
import type { Frame } from './literals';

/** How far before a bracket what it belongs to is looked for, in UTF-16 units. */
const LONGEST_HEAD = 200;

/** A type before the bracket of its values: `new HashSet<string> {`, `[]string{`, `map[string]int{`, `Line {`. */
const TYPE =
	/(?:\bnew\b\s{0,4})?(?:(?:map\[\w{1,20}\]|\[\d{0,4}\]|\*|&)*[A-Za-z_][\w.]{0,60}(?:<[\w, .<>?[\]]{0,60}>)?(?:\[\])?|\bnew)?\s{0,4}(?:\([\w., ]{0,40}\)|\[\s{0,4}\])?\s{0,60}$/;

/** Words before a bracket that are no types. */
const NO_TYPE =
	/^(?:return|else|do|try|then|yield|in|const|let|var|await|case|default|static|finally|set|get|if|switch|while|for|match|when|catch|function|elif|elsif|unless|using|lock)\b/;

/** The head of a class, an enumeration or a record before its bracket. */
const HEAD =
	/\b(?:enum|class|interface|object|struct|module|namespace|trait|type)\s{1,4}(?:class\s{1,4})?([\w.]{1,60})(?:[^{};\n]{0,120})$/;

/** Where an expression begins whose bracket opens at `open`: at the type that stands before it. */
export function startOfContainer(text: string, open: number): number {
	// Most brackets have no type before them.
	const last = beforeBlanks(text, open, LONGEST_HEAD, true) - 1;
	if (!isWordPart(text, last) && !'>)]'.includes(text[last] ?? ' ')) {
		return open;
	}
	const before = text.slice(Math.max(open - LONGEST_HEAD, 0), open);
	const type = TYPE.exec(before)?.[0] ?? '';
	const words = type.trimStart();
	return NO_TYPE.test(words) ? open : open - words.length;
}

/** The name of a class, an enumeration or a record whose body opens at `open`. */
export function headBefore(text: string, open: number): string | undefined {
	if ('=:,([{'.includes(text[beforeBlanks(text, open, LONGEST_HEAD, true) - 1] ?? ' ')) {
		return undefined;
	}
	return HEAD.exec(text.slice(Math.max(open - LONGEST_HEAD, 0), open))?.[1];
}

/** Whether a bracket is an index and no list. */
export function isIndex(text: string, open: number): boolean {
	const before = text.slice(Math.max(open - 6, 0), open);
	return (
		(isWordPart(text, open - 1) || ')]'.includes(text[open - 1] ?? ' ')) &&
		!/(?:array|vec!|%[wi]|literal)$/i.test(before)
	);
}

/** How far before one of its rows a list begins, in UTF-16 units. */
const FARTHEST_LIST = 6000;

/** Whether brackets are one of several of their kind in a list: a row of which only the first value is meant. */
export function isTuple(text: string, { open, sign, parent }: Frame): boolean {
	const isOfList =
		parent !== undefined &&
		open - parent.open <= FARTHEST_LIST &&
		(parent.sign === '[' || (parent.sign === '(' && !isWordPart(text, parent.open - 1)));
	return sign === '(' && isOfList && /[,([]\s*$/.test(text.slice(Math.max(open - 40, 0), open));
}
