import type { CodeSystem } from '../codeSystem';
import { wordsNamed } from '../naming';
import { AMBIGUOUS_PROCEDURE_KEYS, PROCEDURE_KEYS } from './cpt';

/** What the first letter says: the sections of the quarterly file of CMS (July 2026), in our words. D is CDT. */
const SECTIONS: Readonly<Record<string, string>> = {
	A: 'ambulance, supplies, radiopharmaceuticals',
	B: 'enteral and parenteral nutrition',
	C: 'hospital outpatient items and services',
	E: 'durable medical equipment',
	G: 'procedures and professional services',
	H: 'behavioral health, for Medicaid programs',
	J: 'drugs that are not self-administered',
	K: 'equipment and supplies, for the Medicare contractors',
	L: 'orthotics and prosthetics',
	M: 'medical services and quality measures',
	P: 'pathology and laboratory',
	Q: 'temporary codes',
	R: 'transport of diagnostic radiology equipment',
	S: 'private payers; not for Medicare',
	T: 'Medicaid programs',
	U: 'coronavirus laboratory tests',
	V: 'vision, hearing and speech',
};

/** HCPCS Level II (CMS, public domain). */
export const hcpcs: CodeSystem = {
	id: 'hcpcs',
	name: 'HCPCS Level II',
	owner: 'CMS',
	entry: 'hcpcs-level-ii',
	shape: /^[ABCEGHJ-MP-V]\d{4}$/,
	uris: [
		'https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets',
		'https://bluebutton.cms.gov/resources/codesystem/hcpcs',
		'2.16.840.1.113883.6.285',
	],
	keys: PROCEDURE_KEYS,
	ambiguousKeys: AMBIGUOUS_PROCEDURE_KEYS,
	words: wordsNamed(
		'HCPCS(?: Level II| II| Level 2)?|CPT|CPT ?/ ?HCPCS|HCPCS ?/ ?CPT|(?:B|C|E|G|H|J|K|L|M|P|Q|R|S|T|U|V)-codes?|(?:J|Q) codes?',
	),
	ambiguousWords: /^[A-Z][ -]codes?$/i,
	structure: (code) => {
		const section = SECTIONS[code.charAt(0)];
		return section === undefined ? [] : [`letter ${code.charAt(0)}: ${section}`];
	},
};
