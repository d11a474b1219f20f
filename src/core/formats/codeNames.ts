import type { CodeSystem } from '../codes/codeSystem';
import { SYSTEMS } from '../codes/systems';
import { some, systemsOfKey, systemsOfUri, systemsOfWords, type Systems } from '../codes/whichSystem';
import { wordsOf } from '../recognition/words';
import { remembered } from './remembered';

/** What a column or a key says by its name. */
export interface CodeName {
	/** As it is written. */
	readonly written: string;
	/** The systems of its values. */
	readonly systems: Systems | undefined;
	/** Whether it holds codes, of whatever system: `billing_code`. */
	readonly isCode: boolean;
	/** Whether it tells of the codes beside it what they are, and how: by a name (`billing_code_type`) or a number. */
	readonly tells?: 'type' | 'qualifier' | 'version' | undefined;
	/** What both have in common: `billing`. */
	readonly stem: string;
	/** The same without a number at the end. */
	readonly bareStem: string;
	/** Whether the name means other things, too, such as `pos`, so that its codes need context. */
	readonly needsContext: boolean;
}

const CODE_WORDS = new Set(['cd', 'code', 'codes', 'concept']);
const TELLING: ReadonlyMap<string, CodeName['tells']> = new Map([
	...['type', 'system', 'vocabulary', 'standard', 'scheme', 'codeset'].map(
		(word) => [word, 'type'] as const,
	),
	...['qual', 'qualifier'].map((word) => [word, 'qualifier'] as const),
	...['version', 'vrsn', 'ver', 'ind'].map((word) => [word, 'version'] as const),
]);

/** What a name of a column or a key says. */
export const codeNameOf = remembered(readName);

function readName(written: string): CodeName {
	const words = wordsOf(written).map(({ key }) => key);
	const announced = systemsOfKey(written);
	const systems = announced?.systems;
	const telling = words.findLast((word) => TELLING.has(word));
	const stem = words
		.filter((word) => !CODE_WORDS.has(word) && !TELLING.has(word) && word !== 'id')
		.join(' ');
	const spoken = words.filter((word) => !/^\d+$/.test(word)).join(' ');
	return {
		written,
		systems,
		isCode:
			systems !== undefined || (telling === undefined && words.some((word) => CODE_WORDS.has(word))),
		tells: telling === undefined ? undefined : TELLING.get(telling),
		stem,
		bareStem: stem.replace(/ ?\d+$/, ''),
		needsContext:
			(announced?.needsContext ?? false) ||
			(systems?.every(({ ambiguousWords, shape }) => ambiguousWords?.test(spoken) && isShort(shape)) ??
				false),
	};
}

/** Whether a code looks like a number, a letter or two letters that stand for anything. */
function isShort(shape: RegExp): boolean {
	return shape.test('11') || shape.test('A') || shape.test('CO');
}

/** Whether one name tells of another what its codes are: `diagnosis_code_type` of `diagnosis_code_1`. */
export function tellsOf(teller: CodeName, name: CodeName): boolean {
	if (teller.tells === undefined || teller === name || !name.isCode) {
		return false;
	}
	return (
		teller.stem === name.stem ||
		teller.stem === name.bareStem ||
		(teller.tells === 'version' && /\bicd$/.test(teller.stem) && isIcd(name.systems))
	);
}

/** Whether all or some of the systems are ICD. */
export function isIcd(systems: Systems | undefined): boolean {
	return systems?.some(({ id }) => id.startsWith('icd-')) ?? false;
}

/** The systems of types that say so in full or in X12's qualifiers; types of nobody's or of unknown systems have none. */
const TYPES: Readonly<Record<string, string>> = {
	cpt: 'cpt hcpcs',
	cpt4: 'cpt hcpcs',
	hcpcs: 'hcpcs cpt cdt',
	hcpcscpt: 'hcpcs cpt cdt',
	cpthcpcs: 'cpt hcpcs cdt',
	ndc: 'ndc',
	rc: 'revenue-code',
	rev: 'revenue-code',
	revenue: 'revenue-code',
	icd: 'icd-10-cm icd-10-pcs',
	icd10: 'icd-10-cm icd-10-pcs',
	icd10cm: 'icd-10-cm',
	icd10pcs: 'icd-10-pcs',
	icd9: 'icd-9-cm',
	icd9cm: 'icd-9-cm',
	icd9pcs: 'icd-9-cm',
	drg: 'drg',
	msdrg: 'drg',
	aprdrg: 'apr-drg',
	apc: 'apc',
	hipps: 'hipps',
	cdt: 'cdt',
	snomed: 'snomed-ct',
	loinc: 'loinc',
	rxnorm: 'rxnorm',
	cvx: 'cvx',
	...Object.fromEntries(
		[
			'rdrg',
			'sdrg',
			'apsdrg',
			'apdrg',
			'trisdrg',
			'msltcdrg',
			'eapg',
			'cmg',
			'local',
			'cdm',
			'cstmall',
		].map((type) => [type, '']),
	),
};

/** X12 005010X222A1, 2400 SV101-1, and 005010X221A1, 2110 SVC01-1 and LQ01. */
const QUALIFIERS: Readonly<Record<string, string>> = {
	hc: 'cpt hcpcs',
	hp: 'hipps',
	ad: 'cdt',
	n4: 'ndc',
	nu: 'revenue-code',
	he: 'rarc',
};

/**
 * The systems of a code of which another value tells, `'other'` where it tells of one that is not ours, and undefined
 * where it says nothing.
 */
export function systemsTold(teller: CodeName, value: string, name: CodeName): Systems | 'other' | undefined {
	const key = value.length > 100 ? '' : value.toLowerCase().replace(/[^a-z0-9]/g, '');
	if (key === '') {
		return undefined;
	}
	const systems = teller.tells === 'version' ? ofVersion(key, name) : undefined;
	return (
		systems ??
		(teller.tells === 'qualifier' ? ofQualifier(key) : undefined) ??
		ofType(key) ??
		ofWords(value)
	);
}

function ofVersion(key: string, { systems, stem }: CodeName): Systems | undefined {
	const prefix = /^(?:0|10|icd10)$/.test(key) ? 'icd-10-' : /^(?:9|icd9)$/.test(key) ? 'icd-9-' : undefined;
	if (prefix === undefined || !(isIcd(systems) || /\b(?:icd|diag|diagnosis|dx|dgns)\b/.test(stem))) {
		return undefined;
	}
	const of = (all: readonly CodeSystem[]) => all.filter(({ id }) => id.startsWith(prefix));
	return some(of(systems ?? [])) ?? some(of(SYSTEMS));
}

const ofType = remembered((key) => named(TYPES, key));
const ofQualifier = remembered((key) => named(QUALIFIERS, key));

function named(types: Readonly<Record<string, string>>, key: string): Systems | 'other' | undefined {
	const ids = Object.hasOwn(types, key) ? types[key]?.split(' ') : undefined;
	return ids && (some(ids.flatMap((id) => SYSTEMS.filter((system) => system.id === id))) ?? 'other');
}

const ofWords = remembered((value): Systems | undefined => {
	if (/[:.]/.test(value)) {
		return systemsOfUri(value.trim());
	}
	const announced = systemsOfWords(value);
	return announced && !announced.needsContext ? announced.systems : undefined;
});
