import type { CodeCandidate, CodeFinder } from '../../codes/code';
import { SYSTEMS } from '../../codes/systems';
import { some, systemsOfWords } from '../../codes/whichSystem';
import type { Span, TextDocument } from '../../recognition/recognition';
import { SilentPlaces } from '../../recognition/silentPlaces';
import { announcementBefore } from './announcingWords';
import { itemAt } from '../codeItems';
import { codePoolOf, type CodePool } from '../codePool';
import { codeIn, type Announcement } from '../codeValues';
import { Sections } from './sections';
import { codeStarts } from '../codeStarts';

/** How far a list of codes goes on, from its first one, in UTF-16 units. */
const LONGEST_LIST = 1000;

/** Between the codes of a list. */
const SEPARATOR =
	/["'`*)]{0,2}\s{0,2}(?:[,;/&+]\s{0,2}(?:and |or |& )?|\b(?:and|or|with|plus|versus|vs\.?) |\((?:and|or|not) )["'`*(]{0,2}/iy;

/** What stands after a short code of a list, so that `DRG 470, 123 patients` is one code. */
const AFTER_SHORT = /\s{0,2}(?:$|[,;.:)\]"'`*/\n]|(?:and|or|are|is)\b)/iy;
const COUNTED =
	/\s{0,2}(?:%|(?:percent|others?|more|of|patients?|claims?|lines?|cases?|days?|visits?|times?|stays?)\b)/iy;

/** A number in thousands is no code of two digits: `MS-DRG  14,000`. */
const THOUSANDS = /\d{1,2},\d/y;

/** Languages whose texts have headings. */
const SECTIONED = /^(?:|plaintext|markdown|mdx|quarto|rmd|restructuredtext|asciidoc)$/;

/** Words that are written like modifiers in headings. */
const CAPITAL_WORDS = new Set(['IS', 'OR', 'OF', 'IN', 'TO', 'IF', 'BY', 'NO', 'ON', 'IT']);

/** A group and a reason (X12, 835, CAS-01 and CAS-02): `CO-45`, and without the hyphen. */
const ADJUSTMENT = /(?:CO|PR|OA|PI|CR)(-|[ ]?)(?:[1-9]\d{0,2}|[ABDPWY]\d{1,2})(?![\w-]|\.\d)/y;
const BESIDE =
	/\b(?:CARCs?|denials?|deny|denied|adjustments?|adjusted|reasons?|remits?|remittances?|remarks?|groups?)\b/i;

/** A procedure with a modifier, and the words beside which it stands without the name of its system. */
const MODIFIED = /(?<![\w.-])(?:\d{5}|[A-CEGHJ-MP-V]\d{4})-(?:\d{2}|[A-Z][A-Z0-9])(?!\w|-\d)/y;
const BILLING =
	/\b(?:bill(?:s|ed|ing)?|cod(?:ed|ing)|charg(?:e|ed|es)|submitted|reported|rendered|performed)\b/i;
const PROCEDURES = some(SYSTEMS.filter(({ id }) => id === 'cpt' || id === 'hcpcs'));

/** Those whose hyphenated form may be the key of a ticket or of a pull request. */
const LIKE_TICKETS = /^(?:CR|PR)-/;

/** Between one that stands and the next one, which then is none of these. */
const JOINT = /^["'`*]{0,2}[\s,;/&]{0,3}(?:and |or )?["'`*]{0,2}$/;
const LONGEST_JOINT = 10;
const NEAR = 40;

/** Finds codes that words announce, in any text: `CPT codes 99202–99205 and 99211`; and adjustments such as `CO-45`. */
export const proseCodeFinder: CodeFinder = {
	find(document, span) {
		const reader = new ProseReader(document);
		for (const start of codeStarts(document.text, Math.max(span.start - LONGEST_LIST, 0), span.end)) {
			reader.readAt(start);
		}
		return reader.found.filter(({ start }) => span.start <= start && start < span.end);
	},
};

/** The system of adjustment reasons. */
const REASONS = SYSTEMS.find(({ id }) => id === 'carc');

/** Reads the codes of a text from one place to the next. */
class ProseReader {
	readonly found: CodeCandidate[] = [];
	readonly #text: string;
	readonly #hasLeaders: boolean;
	readonly #pool: CodePool;
	readonly #silent: SilentPlaces;
	readonly #sections: Sections | undefined;

	constructor(document: TextDocument) {
		this.#text = document.text;
		this.#hasLeaders = document.languageId !== 'markdown';
		this.#sections = SECTIONED.test(document.languageId) ? new Sections(document.text) : undefined;
		this.#pool = codePoolOf(document);
		this.#silent = new SilentPlaces(document.text);
	}

	/** What stands at the beginning of a word. */
	readAt(start: number): void {
		THOUSANDS.lastIndex = start;
		if (THOUSANDS.test(this.#text)) {
			return;
		}
		const announcement =
			announcementBefore(this.#text, start, this.#hasLeaders) ?? this.#sections?.announcementAt(start);
		if (announcement && !isName(this.#text, start, announcement)) {
			this.#readList(start, announcement);
		} else if (start >= (this.found.at(-1)?.end ?? 0)) {
			this.#readAdjustment(start);
			this.#readModified(start);
		}
	}

	/** A code, and those that follow it. */
	#readList(start: number, announcement: Announcement): void {
		const text = this.#text;
		const first = itemAt(text, start, announcement, this.#pool);
		if (
			!first ||
			CAPITAL_WORDS.has(text.slice(start, first.end)) ||
			isInCapitals(text, start, first.end)
		) {
			return;
		}
		this.#add(first.candidates);
		const length = first.end - start;
		for (let end = first.end; end - start < LONGEST_LIST;) {
			const next = afterSeparator(text, end);
			const item = next === undefined ? undefined : itemAt(text, next, announcement, this.#pool);
			if (
				next === undefined ||
				!item ||
				(length < 5 && !isLike(text, end, { start: next, end: item.end }, length))
			) {
				return;
			}
			this.#add(item.candidates);
			end = item.end;
		}
	}

	/** An adjustment is announced by its shape alone; without its hyphen, or like a ticket, by a word near it. */
	#readAdjustment(start: number): void {
		const text = this.#text;
		ADJUSTMENT.lastIndex = start;
		const match = ADJUSTMENT.exec(text);
		if (!match || !REASONS || /[\w#@./\\-]/.test(text.charAt(start - 1))) {
			return;
		}
		const end = start + match[0].length;
		const before = this.found.at(-1);
		const isNext =
			before?.code.systems[0] === REASONS &&
			start - before.end < LONGEST_JOINT &&
			JOINT.test(text.slice(before.end, start));
		const isEvident = match[1] === '-' && (isNext || !LIKE_TICKETS.test(match[0]));
		const word = isEvident ? undefined : wordBeside(text, { start, end }, BESIDE);
		const code = codeIn(this.#pool, [REASONS], match[0]);
		if (code && (isEvident || word !== undefined)) {
			const reason = word === undefined ? SHAPE : ({ kind: 'word', word } as const);
			this.#add([{ start, end, code, reason, needsContext: true }]);
		}
	}

	/** A procedure with its modifier beside a word that speaks of bills: `billed 99213-25`. */
	#readModified(start: number): void {
		MODIFIED.lastIndex = start;
		const end = start + (MODIFIED.exec(this.#text)?.[0].length ?? 0);
		const word = end > start ? wordBeside(this.#text, { start, end }, BILLING) : undefined;
		if (word !== undefined && PROCEDURES) {
			const reason = { kind: 'word', word } as const;
			const announcement: Announcement = { systems: PROCEDURES, reason, needsContext: true };
			this.#add(itemAt(this.#text, start, announcement, this.#pool)?.candidates ?? []);
		}
	}

	#add(candidates: readonly CodeCandidate[]): void {
		this.found.push(...candidates.filter((candidate) => !this.#silent.hold(candidate)));
	}
}

const SHAPE = { kind: 'shape' } as const;

/** Whether what follows goes on with the name of a system: `ICD 10`. */
function isName(text: string, start: number, { reason }: Announcement): boolean {
	const number = /^\d{1,2}(?!\w)/.exec(text.slice(start, start + 3))?.[0];
	return (
		number !== undefined &&
		reason.kind === 'word' &&
		systemsOfWords(`${reason.word} ${number}`) !== undefined
	);
}

/** Whether two capitals stand in a text of capitals, as a word does. */
function isInCapitals(text: string, start: number, end: number): boolean {
	return !/\d/.test(text.slice(start, end)) && /^\s+[A-Z]{3}/.test(text.slice(end, end + 8));
}

function afterSeparator(text: string, end: number): number | undefined {
	SEPARATOR.lastIndex = end;
	const separator = SEPARATOR.exec(text);
	return separator ? end + separator[0].length : undefined;
}

/** Whether a further code of a list that is short is as long as the first one, and nothing that is counted follows. */
function isLike(text: string, separator: number, { start, end }: Span, length: number): boolean {
	AFTER_SHORT.lastIndex = end;
	COUNTED.lastIndex = end;
	// By a word: `31 and 32`.
	const isJoined = /[a-z]/i.test(text.slice(separator, start));
	return end - start === length && (isJoined ? !COUNTED.test(text) : AFTER_SHORT.test(text));
}

/** One of the words, on the same line near a place. */
function wordBeside(text: string, { start, end }: Span, words: RegExp): string | undefined {
	const before = text.slice(Math.max(start - NEAR, 0), start);
	const after = text.slice(end, end + NEAR);
	const line = `${before.slice(before.lastIndexOf('\n') + 1)}\0${after.split('\n', 1).join('')}`;
	return words.exec(line)?.[0];
}
