import type { CodeSystem } from '../codeSystem';
import { keysEndingIn, wordsNamed } from '../naming';

/** Status indicator of hospital outpatient payment (OPPS; CMS, public domain). */
export const statusIndicator: CodeSystem = {
	id: 'status-indicator',
	name: 'Status indicator',
	owner: 'CMS',
	entry: 'status-indicator',
	shape: /^[A-Z]\d?$/,
	uris: [],
	keys: keysEndingIn('status_indicators?|rev_cntr_stus_ind|(?:opps|apc)_(?:si|status_ind)'),
	words: wordsNamed('(?:OPPS |payment )?status indicators?|OPPS SI|SI'),
	ambiguousWords: /^(?:status indicators?|SI)$/i,
	structure: (code) => {
		const meaning = MEANINGS[code];
		return meaning === undefined ? [] : [meaning];
	},
};

/** What CMS says of each indicator (OPPS Addendum D1), in our words. */
const MEANINGS: Readonly<Record<string, string>> = {
	A: 'paid under another fee schedule or payment system',
	B: 'not recognized on this bill type; another code may be',
	C: 'inpatient only',
	D: 'discontinued',
	E1: 'not covered or not paid by Medicare',
	E2: 'not paid, as no price is known',
	F: 'paid at reasonable cost',
	G: 'pass-through drug or biological',
	H: 'pass-through device',
	H1: 'non-opioid device for pain, paid separately',
	J1: 'comprehensive APC: everything on the claim in one payment',
	J2: 'comprehensive APC, if other criteria are met',
	K: 'drug or biological without pass-through, paid separately',
	K1: 'non-opioid drug for pain, paid separately',
	L: 'vaccine without deductible and coinsurance',
	M: 'not billable to the Medicare contractor',
	N: 'packaged: no separate payment',
	P: 'partial hospitalization or intensive outpatient program',
	Q1: 'packaged with a service of indicator S, T or V',
	Q2: 'packaged with a service of indicator T',
	Q3: 'may be paid through a composite APC',
	Q4: 'laboratory test, packaged under conditions',
	R: 'blood and blood products',
	S: 'paid separately, not discounted when there are several',
	S1: 'skin substitute, paid separately',
	T: 'paid separately, discounted when there are several',
	U: 'brachytherapy source',
	V: 'clinic or emergency department visit',
	Y: 'non-implantable durable equipment, billed to the DME contractor',
};
