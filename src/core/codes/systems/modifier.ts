import type { CodeSystem } from '../codeSystem';
import { keysEndingIn, keysNamed, wordsNamed } from '../naming';
import { CPT_NOTICE } from './cpt';

const KEYS = new RegExp(
	`${keysEndingIn('mdfr|mdfrs').source}|${
		keysNamed(
			'(?:(?:hcpcs|cpt|procedure|proc|px|billing|line|service|svc|claim|clm|claim_line)_(?:cd_|code_)?(?:\\d+_(?:st_|nd_|rd_|th_)?)?)?(?:modifiers?|mods?)',
		).source
	}|^(?!(?:is|has|num|count|key|keyboard|access|font|price|function|method|class|type)_)(?:[a-z]+_){1,2}modifiers$`,
);

/** Modifiers of CPT (AMA, copyright) and of HCPCS Level II (CMS, public domain). */
export const modifier: CodeSystem = {
	id: 'modifier',
	name: 'Modifier',
	owner: 'AMA and CMS',
	notice: (code) => (isCpt(code) ? CPT_NOTICE : undefined),
	entry: 'modifier',
	shape: /^(?:\d{2}|[A-Z][0-9A-Z]|[1238]P)$/,
	// Those of the codes that they modify.
	uris: [
		'https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets',
		'https://bluebutton.cms.gov/resources/codesystem/hcpcs',
		'2.16.840.1.113883.6.285',
		'http://www.ama-assn.org/go/cpt',
		'2.16.840.1.113883.6.12',
	],
	keys: KEYS,
	ambiguousKeys: keysEndingIn(
		'(?<!(?:is|has|key|keyboard|access|font|price|function|method|class|type|css|style|time)_)(?:modifiers?|mods?)',
	),
	words: wordsNamed(
		'modifiers?|mods?|mod\\.|(?:CPT|HCPCS|CPT ?/ ?HCPCS|HCPCS ?/ ?CPT|procedure|billing)(?: code)? modifiers?',
	),
	ambiguousWords:
		/^(?!.*\b(?:hcpcs|cpt|procedure|proc|px|billing|line|service|svc|claim|clm)\b).*\b(?:modifiers?|mods?|mod\.)$/i,
	structure: structureOf,
};

/** Some of HCPCS Level II, close to CMS's words (quarterly file of January 2026). */
const HCPCS: Readonly<Record<string, string>> = {
	AS: 'assistant at surgery who is not a physician',
	CR: 'related to a catastrophe or disaster',
	GA: 'waiver of liability statement issued as the payer’s policy requires, individual case',
	GC: 'performed in part by a resident under the direction of a teaching physician',
	GQ: 'by asynchronous telecommunication',
	GT: 'by interactive audio and video telecommunication',
	GX: 'notice of liability issued, voluntary under the payer’s policy',
	GY: 'item or service statutorily excluded, not a Medicare benefit',
	GZ: 'item or service expected to be denied as not reasonable and necessary',
	JW: 'drug amount discarded, not administered to any patient',
	JZ: 'no drug amount discarded',
	KX: 'requirements of the medical policy have been met',
	LT: 'left side',
	NU: 'new equipment',
	QW: 'CLIA waived test',
	RA: 'replacement of an item of durable equipment, orthotics or prosthetics',
	RB: 'replacement of a part of durable equipment, orthotics or prosthetics',
	RR: 'rental',
	RT: 'right side',
	TC: 'technical component',
	UE: 'used durable medical equipment',
	XE: 'separate encounter',
	XP: 'separate practitioner',
	XS: 'separate structure',
	XU: 'unusual non-overlapping service',
};

/** The few of CPT that CMS's manuals explain themselves, in our words. */
const CPT: Readonly<Record<string, string>> = {
	25: 'a visit of its own on the day of a procedure',
	26: 'professional component',
	50: 'on both sides of the body',
	59: 'distinct from the other services of the day',
	76: 'repeated by the same practitioner',
	77: 'repeated by another practitioner',
	95: 'telehealth, live with sound and picture',
};

function structureOf(code: string): readonly string[] {
	if (!/^[0-9A-Z]{2}$/.test(code)) {
		return [];
	}
	const meaning = (isCpt(code) ? CPT : HCPCS)[code];
	return [...(meaning === undefined ? [] : [meaning]), isCpt(code) ? 'CPT modifier' : 'HCPCS modifier'];
}

/** Whether a modifier is CPT's: so are the physical status, although CMS's file holds it, and the performance measures. */
function isCpt(code: string): boolean {
	return /^(?:\d{2}|P[1-6]|[1238]P)$/.test(code);
}
