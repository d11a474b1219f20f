import type { Systems } from '../../codes/whichSystem';
import { codeIn, type Announcement } from '../codeValues';
import { afterBlanks, isQuote } from '../textUnits';
import { keyAfter } from './keyAfter';
import { keyBefore, keyNamed, type Key } from './keys';
import type { ValueReader } from './values';
import { columnOf, headAbove, keyOfClass, keyOfSection, type BlockHead } from './blocks';
import {
	arePairs,
	callAt,
	isGroup,
	isMaking,
	keyDeclaredAfter,
	keyOfAdjustment,
	keyOfArgument,
} from './calls';
import { keyOfArm, keyOfCase } from './cases';
import { headBefore, isIndex, isTuple, startOfContainer } from './containers';
import { isGeneric as isGenericField, isOtherThing } from './fieldNames';
import { LONGEST_LOOK, LONGEST_REST, type Frame, type Literal } from './literals';
import { namedBefore, type Named } from './operators';
import { columnOfUnion, columnsOf, commentAfter, parametersNear } from './rows';
import { keyNamedIn, keyOfReason, objectAt, objectOfItem, systemsToldIn, valuesIn } from './siblings';

/** How long a row is whose columns are known, in UTF-16 units. */
const LONGEST_ROW = 1000;

/** How deep a value may lie in what is named. */
const DEEPEST = 8;

/** A value and the brackets around it, or brackets around others. */
interface Expression {
	readonly start: number;
	readonly end: number | undefined;
	readonly frame: Frame | undefined;
	readonly index: number;
}

/** What is known of a value on the way outwards. */
interface Way {
	readonly literal: Literal;
	readonly depth: number;
	/** What the value is in the map that it is nearest to. */
	readonly role: 'key' | 'value' | 'element';
	/** The names of the fields that say nothing, from the inside to the outside. */
	readonly unknown: number;
}

/** What a text is read with. */
export interface AssignmentReader extends ValueReader {
	readonly isIndented: boolean;
	readonly isQuery: boolean;
	readonly hasSections: boolean;
	readonly hasClasses: boolean;
}

/** Finds the names that say what the values of a text are, from the nearest one outwards. */
export class KeyFinder {
	readonly #text: string;

	constructor(private readonly reader: AssignmentReader) {
		this.#text = reader.text;
	}

	/** The key of a literal, and whether it is the first or last of a range. */
	keyOf(literal: Literal): { key: Key; isRange: boolean } | undefined {
		const expression = {
			start: literal.from,
			end: literal.after,
			frame: near(literal.frame, literal),
			index: literal.index,
		};
		const named = namedBefore(this.#text, literal.from, this.reader.isQuery);
		if (named?.isRange && named.key) {
			return { key: named.key, isRange: true };
		}
		const key =
			this.#keyOf(expression, { literal, depth: 0, role: 'element', unknown: 0 }) ??
			keyAfter(this.#text, literal);
		return key && { key, isRange: false };
	}

	#keyOf(expression: Expression, way: Way): Key | undefined {
		const { frame, start } = expression;
		if (way.depth > DEEPEST || way.literal.start - start > LONGEST_LOOK) {
			return undefined;
		}
		const distance = way.literal.start - start;
		const ofCase = distance < LONGEST_LOOK / 2 ? keyOfCase(this.#text, start) : undefined;
		if (ofCase) {
			return ofCase;
		}
		const arm =
			frame && way.depth === 0
				? keyOfArm(this.#text, frame, way.literal.after, this.#isAfterArrow(start))
				: undefined;
		if (arm) {
			return arm;
		}
		const named = namedBefore(this.#text, start, this.reader.isQuery);
		if (!named && this.#isKey(expression)) {
			return this.#inside(expression, { ...way, role: way.role === 'element' ? 'key' : way.role });
		}
		if (!named) {
			const columns = frame && this.#columnsOf(expression, frame);
			// Where the columns are known, nothing else says what a value of a row is.
			return columns
				? columns[expression.index]
				: ((this.reader.isQuery ? columnOfUnion(this.#text, start, frame) : undefined) ??
						this.#inside(expression, way));
		}
		const told = way.depth === 0 ? this.#toldBeside(expression, named.name) : undefined;
		if (told) {
			return told === 'other' ? undefined : toldKey(told, named);
		}
		if (named.key) {
			return this.#inRole(named.key, way);
		}
		const reason =
			frame && !isQuote(frame.sign, 0)
				? keyOfReason(objectAt(this.#text, frame), named.name)
				: undefined;
		if (reason) {
			return doubtful(reason);
		}
		return this.#outside(expression, named.name, way);
	}

	/** What another field of the same object says of a field's values. */
	#toldBeside({ frame, start }: Expression, name: string): Systems | 'other' | undefined {
		if (frame) {
			return frame.sign === '{' && start - frame.open < LONGEST_LOOK
				? systemsToldIn(objectAt(this.#text, frame), name)
				: undefined;
		}
		const { lineStart, column } = columnOf(this.#text, start);
		const head = this.reader.isIndented ? headAbove(this.#text, lineStart, column, false) : undefined;
		return head && systemsToldIn(objectOfItem(this.#text, head), name);
	}

	#columnsOf({ start }: Expression, frame: Frame): readonly (Key | undefined)[] | undefined {
		if (isQuote(frame.sign, 0) || start - frame.open > LONGEST_ROW) {
			return undefined;
		}
		return columnsOf(this.#text, frame);
	}

	/** Whether an expression is the key of a map: a colon or an arrow follows. */
	#isKey({ end, frame }: Expression): boolean {
		const { isIndented } = this.reader;
		if (end === undefined || (!frame && !isIndented)) {
			return false;
		}
		const next = afterBlanks(this.#text, end, 40, false);
		const two = this.#text.slice(next, next + 2);
		return two === '=>' || (two.startsWith(':') && two !== '::' && two !== ':=');
	}

	#isAfterArrow(start: number): boolean {
		return /(?:=>|->)\s{0,40}$/.test(this.#text.slice(Math.max(start - 44, 0), start));
	}

	/** The key of a value that is the value of a field whose name says nothing. */
	#outside(expression: Expression, name: string, way: Way): Key | undefined {
		const isGeneric = isGenericField(name);
		if (!isGeneric && (name === '' || way.unknown > 0 || isOtherThing(name))) {
			return undefined;
		}
		const { literal } = way;
		const next: Way = {
			...way,
			role: way.role === 'element' ? 'value' : way.role,
			unknown: way.unknown + (isGeneric ? 0 : 1),
			depth: way.depth + 1,
		};
		const { frame, start } = expression;
		if (frame && !isQuote(frame.sign, 0) && literal.start - frame.open <= LONGEST_LOOK) {
			const beside = isGeneric ? keyNamedIn(objectAt(this.#text, frame)) : undefined;
			const around = beside ?? this.#around(frame, next, isGeneric);
			if (around && !isGeneric && !around.isConstant && !this.#holdsCodesAlone(frame, around)) {
				return undefined;
			}
			return around && this.#unlessCode(beside ? doubtful(around) : around, name, way);
		}
		const key = frame ? undefined : this.#aboveLine(start, isGeneric, next);
		return key && this.#unlessCode(doubtful(key), name, way);
	}

	/** Whether all values of a map are codes; one whose fields say nothing may hold anything. */
	#holdsCodesAlone(frame: Frame, { announcement }: Key): boolean {
		return valuesIn(objectAt(this.#text, frame)).every(
			(value) => codeIn(this.reader.pool, announcement.systems, value) !== undefined,
		);
	}

	/** What a field's name is: a code maps to something else. */
	#unlessCode(key: Key, name: string, way: Way): Key | undefined {
		return way.role !== 'key' && !key.map && codeIn(this.reader.pool, key.announcement.systems, name)
			? undefined
			: key;
	}

	/** The key of what a frame is: a list, a map, an object. */
	#around(frame: Frame, way: Way, isGeneric: boolean): Key | undefined {
		const text = this.#text;
		if (frame.sign === '(') {
			const call = callAt(text, frame.open);
			return (isGeneric || isMaking(call)) && !isGroup(call)
				? (this.#keyOf(this.#outer(frame, call.start, way.literal), way) ??
						keyDeclaredAfter(text, call, frame) ??
						keyNamed(call.name))
				: undefined;
		}
		const head = frame.sign === '{' ? headBefore(text, frame.open) : undefined;
		if (head !== undefined) {
			const key = keyNamed(head);
			return key && { ...doubtful(key), isConstant: true };
		}
		return (
			this.#keyOf(this.#outer(frame, this.#startOf(frame), way.literal), way) ??
			this.#byComment(frame, way)
		);
	}

	/** What a comment after the bracket of a map says: `{ // hcpcs -> units a day`. */
	#byComment(frame: Frame, { role }: Way): Key | undefined {
		const [, from, to] =
			/^(.{2,40}?) ?(?:->|=>|→|to) ?(.{2,40})$/.exec(commentAfter(this.#text, frame.open) ?? '') ?? [];
		const named = role === 'key' ? from : role === 'value' ? to : undefined;
		const key = named === undefined ? undefined : keyNamed(named.replace(/\s+/g, '_'));
		return key && doubtful(key);
	}

	#startOf(frame: Frame): number {
		if (frame.sign === '{') {
			return startOfContainer(this.#text, frame.open);
		}
		// `Literal['C1721', 'C1722']` of Python
		const literal =
			/\bLiteral$/.exec(this.#text.slice(Math.max(frame.open - 8, 0), frame.open))?.[0].length ?? 0;
		return frame.open - (frame.isWordList ? 2 : literal);
	}

	#outer(frame: Frame, start: number, literal: Literal): Expression {
		const { parent, index } = frame;
		const close = closeOf(frame, literal);
		return {
			start,
			end: close === undefined ? undefined : close + 1,
			frame: near(parent, literal),
			index,
		};
	}

	/** The key of an element of a list, an argument of a call, the key of a map. */
	#inside(expression: Expression, way: Way): Key | undefined {
		const { frame, start, index } = expression;
		const text = this.#text;
		if (!frame) {
			return this.#inLines(start, way);
		}
		if (isQuote(frame.sign, 0) || way.literal.start - frame.open > LONGEST_LOOK) {
			return undefined;
		}
		const next = { ...way, depth: way.depth + 1 };
		if (frame.sign === '(') {
			return this.#inCall(frame, index, next);
		}
		const close = closeOf(frame, way.literal);
		if (
			frame.sign === '[' &&
			close !== undefined &&
			!isIndex(text, frame.open) &&
			/^\]\s{0,4}=(?!=)/.test(text.slice(close, close + 8))
		) {
			// The key of a map in C#: `{ ["64590"] = 15_320.10m }`.
			const role = way.role === 'element' ? 'key' : way.role;
			const parent = near(frame.parent, way.literal);
			return parent && isBracket(parent) ? this.#around(parent, { ...next, role }, true) : undefined;
		}
		const first =
			frame.sign === '[' && index > 0
				? /^\s{0,8}["']\$([\w.]{1,60})["']/.exec(text.slice(frame.open + 1, frame.open + 80))
				: null;
		if (first?.[1] !== undefined) {
			// In queries of MongoDB: `{ $eq: ['$line.cpt', '99291'] }`.
			return keyBefore(first[1], first[1].length);
		}
		if (frame.sign === '[' && isIndex(text, frame.open)) {
			const key = way.depth === 0 ? keyBefore(text, frame.open) : undefined;
			const announcement = key?.map ? key.map.keys : key?.announcement;
			return key && announcement && { ...key, announcement };
		}
		return keyOfAdjustment(text, frame, index) ?? this.#around(frame, next, true);
	}

	#inCall(frame: Frame, index: number, way: Way): Key | undefined {
		const text = this.#text;
		const call = callAt(text, frame.open);
		if (/^(?:in|enum|any|all)$/i.test(call.name) && call.receiverEnd === undefined) {
			const before = text.slice(Math.max(call.start - 12, 0), call.start);
			const not = /\b(?:not|as)\s{1,4}$|%$/i.exec(before)?.[0].length ?? 0;
			const key = keyBefore(text, call.start - not);
			if (key) {
				return this.#inRole(key, way);
			}
		}
		const key =
			keyOfAdjustment(text, frame, index) ??
			(isGroup(call) ? undefined : keyOfArgument(text, call, frame, index));
		if (key) {
			return this.#inRole(key, way);
		}
		if (isGroup(call)) {
			const isFurther =
				index > 0 &&
				way.depth === 1 &&
				way.literal.start - frame.open <= LONGEST_ROW &&
				isTuple(text, frame);
			const isCompared = call.name === '' || /^(?:not|is|in|like|or)$/i.test(call.name);
			return isCompared && !isFurther
				? this.#keyOf(this.#outer(frame, frame.open, way.literal), way)
				: undefined;
		}
		if (isMaking(call)) {
			const role =
				arePairs(text, call) || call.name === 'entry'
					? index % 2 === 0
						? 'key'
						: 'value'
					: way.role;
			return this.#keyOf(this.#outer(frame, call.start, way.literal), {
				...way,
				role: way.role === 'element' ? role : way.role,
			});
		}
		return (
			parametersNear(text, way.literal.start, call.name)?.[index] ?? keyDeclaredAfter(text, call, frame)
		);
	}

	/** Of a map whose name says what its keys and its values are, the key for either. */
	#inRole(key: Key, { role }: Way): Key | undefined {
		if (!key.map) {
			return key;
		}
		const announcement: Announcement | undefined =
			role === 'value' ? key.map.values : (key.map.keys ?? key.map.values);
		return announcement && { ...key, announcement };
	}

	/** The key of what stands in the lines of a block. */
	#inLines(start: number, way: Way): Key | undefined {
		if (!this.reader.isIndented) {
			return undefined;
		}
		const { lineStart, column, isElement } = columnOf(this.#text, start);
		if (!isElement && start - lineStart !== column) {
			return undefined;
		}
		const head = headAbove(this.#text, lineStart, column, isElement);
		return head && this.#ofHead(head, way);
	}

	/** In Ruby, the symbol before the options of a call: `t.string :pos, default: '12'`. */
	#keyOfSymbol(start: number): Key | undefined {
		const line = this.#text.slice(Math.max(start - 120, 0), start);
		const symbol = /[\w?!)]\s{1,12}:(\w{1,60}),[^\n]*$/.exec(line)?.[1];
		return symbol === undefined ? undefined : keyNamed(symbol);
	}

	/** The key of the block, the class or the section in whose lines a field stands. */
	#aboveLine(start: number, isGeneric: boolean, way: Way): Key | undefined {
		const { isIndented, hasSections, hasClasses } = this.reader;
		if (hasSections) {
			return keyOfSection(this.#text, start);
		}
		if (hasClasses) {
			return keyOfClass(this.#text, start);
		}
		if (!isIndented) {
			return this.#keyOfSymbol(start);
		}
		const { lineStart, column } = columnOf(this.#text, start);
		const head = headAbove(this.#text, lineStart, column, false);
		const beside = head && isGeneric ? keyNamedIn(objectOfItem(this.#text, head)) : undefined;
		return beside ?? (head && this.#ofHead(head, way));
	}

	#ofHead(head: BlockHead, way: Way): Key | undefined {
		if (way.depth > DEEPEST || way.literal.start - head.lineStart > LONGEST_LOOK) {
			return undefined;
		}
		const key = keyNamed(head.name);
		if (key) {
			return this.#inRole(key, way);
		}
		const isGeneric = isGenericField(head.name) || /^(?:data_)?tests$/.test(head.name);
		if (!isGeneric && (way.unknown > 0 || isOtherThing(head.name))) {
			return undefined;
		}
		const next = { ...way, depth: way.depth + 1, unknown: way.unknown + (isGeneric ? 0 : 1) };
		const above = headAbove(this.#text, head.lineStart, head.column, false);
		return (
			(above && isGeneric ? keyNamedIn(objectOfItem(this.#text, above)) : undefined) ??
			(above && this.#ofHead(above, next))
		);
	}
}

/** The key of a name whose systems another one tells. */
function toldKey(systems: Systems, { key, name }: Named): Key {
	return {
		isPrefix: key?.isPrefix ?? false,
		isOneWord: false,
		isConstant: false,
		announcement: { systems, reason: { kind: 'key', key: name }, needsContext: false },
	};
}

/** A bracket that is no further before a literal than brackets are read: whether one stands there must not matter. */
function near(frame: Frame | undefined, { start }: Literal): Frame | undefined {
	return frame && frame.open >= 0 && start - frame.open <= LONGEST_LOOK ? frame : undefined;
}

/** Where a bracket ends, if that is no further after a literal than a text is read. */
function closeOf({ close }: Frame, { start }: Literal): number | undefined {
	return close !== undefined && close - start <= LONGEST_REST ? close : undefined;
}

/** A key that is not certain, so that its codes need context. */
function doubtful(key: Key): Key {
	return { ...key, announcement: { ...key.announcement, needsContext: true } };
}

function isBracket({ open, sign }: Frame): boolean {
	return open >= 0 && !isQuote(sign, 0);
}
