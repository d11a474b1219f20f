import type { Code, CodeCandidate } from '../../codes/code';
import { systemsOfKey, type Systems } from '../../codes/whichSystem';
import type { Span } from '../../recognition/recognition';
import type { CodePool } from '../codePool';

/** A code in a value, and where the ones between it and another are meant, too. */
interface CellCode extends Span {
	readonly code: Code;
	readonly extent?: CodeCandidate['extent'];
}

/** The longest value that is read, in UTF-16 units. */
const LONGEST_VALUE = 500;

/** What a file writes where nothing stands, which may look like a modifier. */
const NOTHING = /^(?:n\/?a|null|none|nan|nil)$/i;

/** Around a value: quotes, emphasis of Markdown, the brackets of a list, and `="0450"` of spreadsheets. */
const WRAPPING = /^[\s"'`*_=([{]+|[\s"'`*_)\]};,|]+$/g;

/** What may stand between the codes of a list. */
const SEPARATORS = /^(?:[\s;,|/&+"'`*~()[\]{}]|<br ?\/?>|\b(?:and|or)\b)*$/i;

/** What may stand between the ends of a range. */
const RANGE_SIGN = /^\s*(?:[-–—]|\b(?:to|thru|through)\b)\s*$/i;

/** One code of a list, with what is written to it: modifiers, or the other end of a range. */
const ITEM = /[A-Za-z0-9][A-Za-z0-9.]*(?:[-–:^][A-Za-z0-9.]+)*/g;

/** Words between codes. */
const LINKS = /^(?:and|or|to|thru|through)$/i;

/** A code with its name after it: `11 - Office`, `0450 Emergency`. */
const WITH_NAME = /^([A-Za-z0-9][A-Za-z0-9.-]*)(?:\s*[-–—:(|]\s|\s*[:(|]|\s+(?=\p{Lu}))/u;

const PROCEDURES = new Set(['cpt', 'hcpcs', 'cdt']);

/** Finds the codes in values of which a name says what they hold. */
export interface CellReader {
	/**
	 * The codes in a value, at offsets in it, those only that look like one of the systems: one, several
	 * (`E11.9;I10`), with modifiers (`99213-25`), as a range (`99202-99205`), or with a name after it (`11 - Office`).
	 */
	codesIn(value: string, systems: Systems): readonly CellCode[];
}

/** How many values of a text are remembered, for columns repeat them. */
const MOST_VALUES = 20_000;

const readers = new WeakMap<CodePool, CellReader>();

/** The reader for a text, which has one pool. */
export function cellReaderOf(pool: CodePool): CellReader {
	const reader = readers.get(pool) ?? createCellReader(pool);
	readers.set(pool, reader);
	return reader;
}

function createCellReader(pool: CodePool): CellReader {
	const known = new Map<Systems, Map<string, readonly CellCode[]>>();
	return {
		codesIn(value, systems) {
			const ofSystems = known.get(systems) ?? new Map<string, readonly CellCode[]>();
			known.set(systems, ofSystems);
			const found = ofSystems.get(value);
			if (found) {
				return found;
			}
			if (ofSystems.size >= MOST_VALUES) {
				ofSystems.clear();
			}
			const codes = value.length > LONGEST_VALUE ? [] : codesIn(value, systems, pool);
			ofSystems.set(value, codes);
			return codes;
		},
	};
}

/** What most values are. */
const PLAIN = /^[A-Za-z0-9.]+$/;

function codesIn(value: string, systems: Systems, pool: CodePool): readonly CellCode[] {
	if (PLAIN.test(value)) {
		const one = NOTHING.test(value) ? undefined : whole({ at: 0, written: value }, systems, pool);
		return one ? [one] : [];
	}
	const trimmed = trimmedIn(value, /^[\s"]+|[\s"]+$/g);
	const bare = trimmedIn(value, WRAPPING);
	if (bare.written === '' || NOTHING.test(bare.written)) {
		return [];
	}
	const one = whole(trimmed, systems, pool) ?? whole(bare, systems, pool);
	return one ? [one] : (listIn(bare, systems, pool) ?? namedIn(bare, systems, pool));
}

/** A part of a value, and where it begins in it. */
interface Part {
	readonly at: number;
	readonly written: string;
}

function trimmedIn(value: string, edges: RegExp): Part {
	const written = value.replace(edges, '');
	return { at: written === '' ? 0 : value.indexOf(written), written };
}

function whole({ at, written }: Part, systems: Systems, pool: CodePool): CellCode | undefined {
	const code = pool.shaped(systems, written);
	if (code) {
		return { start: at, end: at + written.length, code };
	}
	// What a program takes for a number becomes `99213.0`.
	const digits = /^(\d{3,})\.0$/.exec(written)?.[1];
	return digits === undefined ? undefined : whole({ at, written: digits }, systems, pool);
}

/** All codes of a list, or undefined where something else stands in it. */
function listIn(list: Part, systems: Systems, pool: CodePool): readonly CellCode[] | undefined {
	const found: CellCode[] = [];
	let end = 0;
	for (const { 0: item, index } of list.written.matchAll(ITEM)) {
		if (LINKS.test(item)) {
			continue;
		}
		const between = list.written.slice(end, index);
		const last = found.at(-1);
		const codes =
			itemIn({ at: list.at + index, written: item }, systems, pool) ??
			(last && /^\s+$/.test(between)
				? modifiersOf(last, { at: list.at + index, written: item }, pool)
				: undefined);
		const isRange = last !== undefined && RANGE_SIGN.test(between);
		if (!codes || !(isRange || SEPARATORS.test(between))) {
			return undefined;
		}
		if (isRange && codes[0]) {
			found.splice(-1, 1, { ...last, extent: { kind: 'range', to: codes[0].code.text } });
		}
		found.push(...codes);
		end = index + item.length;
	}
	return SEPARATORS.test(list.written.slice(end)) ? found : undefined;
}

function itemIn(item: Part, systems: Systems, pool: CodePool): readonly CellCode[] | undefined {
	const one = whole(item, systems, pool);
	if (one) {
		return [one];
	}
	const [head = '', ...rest] = item.written.split(/[-–:^]/);
	const code = whole({ at: item.at, written: head }, systems, pool);
	if (!code || rest.length === 0) {
		return undefined;
	}
	const tail = { at: item.at + head.length + 1, written: item.written.slice(head.length + 1) };
	const to = rest.length === 1 ? whole(tail, systems, pool) : undefined;
	if (to) {
		return [{ ...code, extent: { kind: 'range', to: to.code.text } }, to];
	}
	const modifiers = modifiersOf(code, tail, pool);
	return modifiers && [code, ...modifiers];
}

const modifierSystems = systemsOfKey('modifier')?.systems;

/** The modifiers after a procedure: `25-59`. */
function modifiersOf(
	procedure: CellCode,
	{ at, written }: Part,
	pool: CodePool,
): readonly CellCode[] | undefined {
	if (
		!procedure.code.systems.some(({ id }) => PROCEDURES.has(id) || id === 'modifier') ||
		!modifierSystems
	) {
		return undefined;
	}
	const modifiers: CellCode[] = [];
	for (const { 0: part, index } of written.matchAll(/[^-–:^]+/g)) {
		const code = part.length === 2 ? pool.shaped(modifierSystems, part) : undefined;
		if (!code) {
			return undefined;
		}
		modifiers.push({ start: at + index, end: at + index + part.length, code });
	}
	return modifiers;
}

function namedIn({ at, written }: Part, systems: Systems, pool: CodePool): readonly CellCode[] {
	const head = WITH_NAME.exec(written)?.[1];
	const code = head === undefined ? undefined : whole({ at, written: head }, systems, pool);
	return code ? [code] : [];
}
