import type { CodeCandidate, CodeFinder } from '../../codes/code';
import { SYSTEMS } from '../../codes/systems';
import { some, type Systems } from '../../codes/whichSystem';
import { SilentPlaces } from '../../recognition/silentPlaces';
import { codePoolOf } from '../codePool';

/** How long such an element is at most, in UTF-16 units. */
const LONGEST_ELEMENT = 160;

/** The systems that the third component names (HL7 version 2, table 0396), and what senders write instead. */
const CODING_SYSTEMS: Readonly<Record<string, string>> = {
	C4: 'cpt hcpcs',
	CPT: 'cpt hcpcs',
	CPT4: 'cpt hcpcs',
	'CPT-4': 'cpt hcpcs',
	HCPCS: 'hcpcs cpt',
	HPC: 'hcpcs cpt',
	I10: 'icd-10-cm',
	I10C: 'icd-10-cm',
	ICD10: 'icd-10-cm icd-10-pcs',
	'ICD-10': 'icd-10-cm icd-10-pcs',
	ICD10CM: 'icd-10-cm',
	'ICD-10-CM': 'icd-10-cm',
	I10P: 'icd-10-pcs',
	ICD10PCS: 'icd-10-pcs',
	'ICD-10-PCS': 'icd-10-pcs',
	I9: 'icd-9-cm',
	I9C: 'icd-9-cm',
	I9CDX: 'icd-9-cm',
	ICD9: 'icd-9-cm',
	'ICD-9': 'icd-9-cm',
	LN: 'loinc',
	LOINC: 'loinc',
	SCT: 'snomed-ct',
	SNM: 'snomed-ct',
	RXNORM: 'rxnorm',
	NDC: 'ndc',
	CVX: 'cvx',
	CD2: 'cdt',
};

const SYSTEMS_BY_NAME: ReadonlyMap<string, Systems> = new Map(
	Object.entries(CODING_SYSTEMS).flatMap(([name, ids]) => {
		const systems = some(ids.split(' ').flatMap((id) => SYSTEMS.filter((system) => system.id === id)));
		return systems ? [[name, systems] as const] : [];
	}),
);

/** `99284^^CPT4`, `S93.401A^sprain^I10`: code, text and system (data types CE and CWE), after a delimiter or a quote. */
const ELEMENT = new RegExp(
	`(?<=^|[|~\\s"'\`&])([A-Z0-9][A-Z0-9.-]{0,14})\\^[^|^~\\r\\n"\`]{0,100}\\^(${[...SYSTEMS_BY_NAME.keys()].join('|')})(?![\\w-])`,
	'gm',
);

/** Finds codes in the coded elements of messages of HL7 version 2, in files, in code and in logs. */
export const hl7CodeFinder: CodeFinder = {
	find(document, span) {
		const { text } = document;
		const found: CodeCandidate[] = [];
		const from = Math.max(span.start - 1, 0);
		const piece = text.slice(from, span.end + LONGEST_ELEMENT);
		if (!piece.includes('^')) {
			return found;
		}
		const silent = new SilentPlaces(text);
		for (const { 1: written = '', 2: named = '', index } of piece.matchAll(ELEMENT)) {
			const start = from + index;
			const end = start + written.length;
			const systems = SYSTEMS_BY_NAME.get(named);
			const code = systems && codePoolOf(document).shaped(systems, written);
			if (code && span.start <= start && start < span.end && !silent.hold({ start, end })) {
				const reason = { kind: 'element', element: 'CWE', qualifier: named } as const;
				found.push({ start, end, code, reason, needsContext: false });
			}
		}
		return found;
	},
};
