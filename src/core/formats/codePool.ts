import { codeAt, hasShape, type Code } from '../codes/code';
import type { CodeSystem } from '../codes/codeSystem';
import type { Systems } from '../codes/whichSystem';
import type { TextDocument } from '../recognition/recognition';

/** The codes of a text, each kept once: a column may repeat one a million times. */
export interface CodePool {
	/** The code at a place that says itself what it is, whatever it looks like. */
	at(systems: Systems, written: string): Code;
	/** The code of those systems whose shape a value has, or undefined where it has none of theirs. */
	shaped(systems: Systems, written: string): Code | undefined;
}

const pools = new WeakMap<TextDocument, CodePool>();

/** The pool of a text. */
export function codePoolOf(document: TextDocument): CodePool {
	const pool = pools.get(document) ?? createCodePool();
	pools.set(document, pool);
	return pool;
}

function createCodePool(): CodePool {
	const codes = new Map<Systems, Map<string, Code>>();
	const kept = (systems: Systems, written: string, make: () => Code | undefined): Code | undefined => {
		const ofSystems = codes.get(systems) ?? new Map<string, Code>();
		codes.set(systems, ofSystems);
		const code = ofSystems.get(written) ?? make();
		if (code) {
			ofSystems.set(written, code);
		}
		return code;
	};
	return {
		at: (systems, written) =>
			kept(systems, written, () => codeAt(systems, written)) ?? codeAt(systems, written),
		shaped: (systems, written) => kept(systems, written, () => shapedCode(systems, written)),
	};
}

function shapedCode(systems: Systems, written: string): Code | undefined {
	const [first, ...others] = systems.filter((system) => hasShape(system, written));
	if (!first) {
		const isRedacted = systems.length === 1 && REDACTED[systems[0].id]?.test(written);
		return isRedacted ? codeAt(systems, written) : undefined;
	}
	return isCount(first, written) ? undefined : codeAt([first, ...others], written);
}

/** What stands in files instead of codes that would be a person's: of the right length, but of none that is given. */
const REDACTED: Readonly<Record<string, RegExp>> = {
	npi: /^\d{10}$/,
	// CMS's synthetic beneficiaries have letters that real ones never have.
	mbi: /^\d[A-Z][0-9A-Z]\d[A-Z][0-9A-Z]\d[A-Z]{2}\d{2}$/i,
	taxonomy: /^[0-9A-Z]{10}$/,
	drg: /^\d{4}$/,
};

/** One digit is no place of service. */
function isCount({ id }: CodeSystem, written: string): boolean {
	return id === 'place-of-service' && /^\s*\d\s*$/.test(written);
}
