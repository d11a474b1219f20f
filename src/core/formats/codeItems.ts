import type { Code, CodeCandidate } from '../codes/code';
import { SYSTEMS } from '../codes/systems';
import type { Systems } from '../codes/whichSystem';
import { codeIn, type Announcement } from './codeValues';
import type { CodePool } from './codePool';
import { isAlphanumeric, isWordPart } from './textUnits';

/** How long a code is at most, in UTF-16 units. */
const LONGEST_CODE = 32;

/** The systems of modifiers, and those whose codes take them. */
const [MODIFIERS, MODIFIED] = (() => {
	const [first, ...others] = SYSTEMS.filter(({ id }) => id.includes('modifier'));
	const modifiers: Systems | undefined = first && [first, ...others];
	const modified = SYSTEMS.filter(({ id }) => /^(?:cpt|hcpcs)\b/.test(id) && !id.includes('modifier'));
	return [modifiers, new Set(modified)] as const;
})();

/** Between the ends of a range: `99202–99205`, `469 through 470`. */
const RANGE = /[ \t]{0,2}(?:[-–—]|\.{2,3})[ \t]{0,2}|[ \t]{1,2}(?:to|thru|through)[ \t]{1,2}/iy;

/** A group before its reason, with a blank (X12, 835, CAS-01): `CO 45`. */
const GROUPED = /(?:CO|PR|OA|PI|CR) (?=\w)/y;

/** Some codes, in order, and where they end. */
interface Items {
	readonly candidates: readonly CodeCandidate[];
	readonly end: number;
}

/**
 * What begins at `start`: a code, with its modifiers or as one end of a range of codes.
 *
 *     99213-25-59  →  99213, 25, 59          99202–99205  →  99202 (to 99205), 99205
 */
export function itemAt(
	text: string,
	start: number,
	{ systems, reason, needsContext }: Announcement,
	pool: CodePool,
): Items | undefined {
	const first = codeAt(text, start, systems, pool);
	if (!first) {
		return undefined;
	}
	const found = (found: Found): CodeCandidate => ({ ...found, reason, needsContext });
	const modifiers = modifiersAt(text, first, pool);
	const last = modifiers.at(-1) ?? first;
	RANGE.lastIndex = last.end;
	const joint = modifiers.length === 0 ? RANGE.exec(text)?.[0] : undefined;
	const other = joint === undefined ? undefined : codeAt(text, first.end + joint.length, systems, pool);
	if (other) {
		const extent = { kind: 'range', to: other.code.text } as const;
		return { candidates: [{ ...found(first), extent }, found(other)], end: other.end };
	}
	return { candidates: [first, ...modifiers].map(found), end: last.end };
}

interface Found {
	readonly start: number;
	readonly end: number;
	readonly code: Code;
}

/** The longest code at `start` after which no word goes on. */
function codeAt(text: string, start: number, systems: Systems, pool: CodePool): Found | undefined {
	GROUPED.lastIndex = start;
	const group = GROUPED.exec(text)?.[0].length ?? 0;
	return (
		(group > 0 ? codeFrom(text, start, start + group, systems, pool) : undefined) ??
		codeFrom(text, start, start, systems, pool)
	);
}

/** The same, whose first word ends at `from` or after it. */
function codeFrom(
	text: string,
	start: number,
	from: number,
	systems: Systems,
	pool: CodePool,
): Found | undefined {
	let end = from;
	while (end - start <= LONGEST_CODE && (isAlphanumeric(text, end) || isInner(text, end))) {
		end++;
	}
	if (isWordPart(text, end)) {
		return undefined;
	}
	for (let written = text.slice(start, end); written !== '';) {
		const code = codeIn(pool, systems, written);
		if (code) {
			return { start, end: start + written.length, code };
		}
		written = written.slice(0, Math.max(written.lastIndexOf('-'), 0));
	}
	return undefined;
}

/** A point or a hyphen inside a word. */
function isInner(text: string, at: number): boolean {
	const unit = text[at];
	return (unit === '.' || unit === '-') && isAlphanumeric(text, at + 1);
}

function modifiersAt(text: string, { end, code }: Found, pool: CodePool): readonly Found[] {
	const found: Found[] = [];
	if (!MODIFIERS || !code.systems.some((system) => MODIFIED.has(system))) {
		return found;
	}
	for (let at = end; text[at] === '-' && !isWordPart(text, at + 3); at += 3) {
		const modifier = codeIn(pool, MODIFIERS, text.slice(at + 1, at + 3));
		if (!modifier) {
			break;
		}
		found.push({ start: at + 1, end: at + 3, code: modifier });
	}
	return found;
}
