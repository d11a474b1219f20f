import type { Transaction } from './transactions';

/** Ids of code systems, the likelier first. */
export type Ids = readonly [string, ...string[]];

/** An element, or a component of it, which holds a code. Both are counted from 1, as X12 counts them. */
export interface Place {
	readonly element: number;
	readonly component: number;
	/** Where the qualifier stands that tells the system. */
	readonly by?: { readonly element: number; readonly component: number };
	/** The systems by the qualifier, or by `*` where any or none will do. */
	readonly systems: Readonly<Record<string, Ids>>;
	/** In which transaction sets; all where it is not said. */
	readonly only?: readonly Transaction[];
	/** How it is read where it is not simply a code of the likeliest system that has its shape. */
	readonly reading?:
		| /** Nothing tells which of the systems it is. */ 'ambiguous'
		| /** Other things stand there, too, so it is one only where it looks like one. */ 'shaped'
		| /** The first digits of a bill type, unless it is a place of service. */ 'facility';
	/** Whether the element repeats, with ISA11 between. */
	readonly repeats?: true;
}

const CLAIMS: readonly Transaction[] = ['837P', '837I', '837D', '837'];
const WITH_BILL_TYPE: readonly Transaction[] = ['837I', '837'];
const ELIGIBILITY: readonly Transaction[] = ['270', '271'];

/** Product or service id qualifiers (X12 element 235), as SV1, SV2, SV3, SV5, SVD, SVC, HCP, EB and EQ use them. */
const PRODUCTS: Readonly<Record<string, Ids>> = {
	HC: ['cpt', 'hcpcs', 'cdt'],
	CJ: ['cpt'],
	AD: ['cdt'],
	HP: ['hipps'],
	N4: ['ndc'],
	NU: ['revenue-code'],
	RB: ['revenue-code'],
	ID: ['icd-9-cm'],
};

/** The qualifiers of PRODUCTS whose codes have modifiers. */
const MODIFIERS: Readonly<Record<string, Ids>> = { HC: ['modifier'], CJ: ['modifier'], AD: ['modifier'] };

/** Code list qualifiers (X12 element 1270) of HI: the qualifier alone decides about the version of ICD. */
const INFORMATION: Readonly<Record<string, Ids>> = {
	...sameFor(['ABK', 'ABF', 'ABJ', 'APR', 'ABN'], ['icd-10-cm']),
	...sameFor(['BK', 'BF', 'BJ', 'PR', 'BN', 'BR', 'BQ'], ['icd-9-cm']),
	...sameFor(['BBR', 'BBQ'], ['icd-10-pcs']),
	...sameFor(['BP', 'BO'], ['cpt', 'hcpcs']),
	BG: ['condition-code'],
	...sameFor(['BH', 'BI'], ['occurrence-code']),
	BE: ['value-code'],
	DR: ['drg'],
	LOI: ['loinc'],
	ABR: ['revenue-code'],
	NDC: ['ndc'],
};

const FACILITY: Readonly<Record<string, Ids>> = {
	A: ['type-of-bill'],
	B: ['place-of-service'],
	'': ['type-of-bill', 'place-of-service'],
};

/** A composite of a procedure, `HC:code:modifiers`: component 8 ends a range in a 278. */
function procedure(element: number, only?: readonly Transaction[]): readonly Place[] {
	const by = { element, component: 1 };
	const shared = { element, by, ...(only && { only }) };
	return [
		{ ...shared, component: 2, systems: PRODUCTS },
		...[3, 4, 5, 6].map((component): Place => ({ ...shared, component, systems: MODIFIERS })),
		{ ...shared, component: 8, systems: PRODUCTS, only: ['278'] },
	];
}

/** A value whose qualifier is another element. */
function qualified(element: number, by: number, systems: Readonly<Record<string, Ids>>): Place {
	return { element, component: 1, by: { element: by, component: 1 }, systems };
}

/** An element, or its component, that holds codes of one system. */
function plain(element: number, id: string, component = 1): Place {
	return { element, component, systems: { '*': [id] } };
}

function pointers(element: number): readonly Place[] {
	return [1, 2, 3, 4].map((component) => ({
		...plain(element, 'diagnosis-pointer', component),
		only: CLAIMS,
	}));
}

/** Status of a claim: category and code; a fourth component says that the code is one of NCPDP. */
function status(element: number): readonly Place[] {
	const only: readonly Transaction[] = ['277'];
	return [
		{ ...plain(element, 'claim-status-category'), only },
		{
			element,
			component: 2,
			by: { element, component: 4 },
			systems: { '': ['claim-status'] },
			only,
		},
	];
}

function numbers(from: number, to: number): readonly number[] {
	return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

function sameFor(qualifiers: readonly string[], ids: Ids): Readonly<Record<string, Ids>> {
	return Object.fromEntries(qualifiers.map((qualifier) => [qualifier, ids]));
}

/**
 * Which element of which segment holds a code of which system, in X12 005010X222A1, X223A2, X224A2 (837), X221A1 (835),
 * X279A1 (270, 271), X212 (276, 277), X214 (277CA), X217 (278), X220A1 (834), X218 (820), and in their 4010 forms.
 */
export const PLACES: Readonly<Record<string, readonly Place[]>> = {
	SV1: [...procedure(1), plain(5, 'place-of-service'), ...pointers(7)],
	SV2: [plain(1, 'revenue-code'), ...procedure(2)],
	SV3: [...procedure(1), plain(3, 'place-of-service'), ...pointers(11)],
	SV5: procedure(1),
	SVD: [...procedure(3), plain(4, 'revenue-code')],
	SVC: [...procedure(1), plain(4, 'revenue-code'), ...procedure(6, ['835'])],
	HI: numbers(1, 12).map((element) => ({
		element,
		component: 2,
		by: { element, component: 1 },
		systems: INFORMATION,
	})),
	CAS: [
		plain(1, 'claim-adjustment-group'),
		...[2, 5, 8, 11, 14, 17].map((element) => qualified(element, 1, { '*': ['carc'] })),
	],
	CLM: [
		{
			element: 5,
			component: 1,
			by: { element: 5, component: 2 },
			systems: FACILITY,
			reading: 'facility',
		},
		plain(5, 'claim-frequency', 3),
	],
	CL1: [plain(1, 'admission-type'), plain(2, 'point-of-origin'), plain(3, 'discharge-status')],
	CLP: [
		{ ...plain(8, ''), systems: { '*': ['type-of-bill', 'place-of-service'] }, reading: 'ambiguous' },
		plain(9, 'claim-frequency'),
		plain(11, 'drg'),
	],
	TS3: [
		{ ...plain(2, ''), systems: { '*': ['type-of-bill', 'place-of-service'] }, reading: 'ambiguous' },
		{ ...plain(1, 'npi'), reading: 'shaped' },
	],
	PLB: [{ ...plain(1, 'npi'), reading: 'shaped' }],
	MOA: [3, 4, 5, 6, 7].map((element) => plain(element, 'rarc')),
	MIA: [5, 20, 21, 22, 23].map((element) => plain(element, 'rarc')),
	LQ: [{ ...qualified(2, 1, { HE: ['rarc'] }), only: ['835'] }],
	LIN: [
		{
			...qualified(3, 2, {
				N4: ['ndc'],
				UK: ['gtin'],
				EN: ['gtin'],
				EO: ['gtin'],
				UP: ['gtin'],
			}),
			only: CLAIMS,
		},
	],
	PRV: [qualified(3, 2, { PXC: ['taxonomy'], ZZ: ['taxonomy'], HPI: ['npi'] })],
	NM1: [
		qualified(9, 8, { XX: ['npi'] }),
		{ ...qualified(9, 8, { MI: ['mbi'], HN: ['hicn', 'mbi'] }), reading: 'shaped' },
	],
	N1: [qualified(4, 3, { XX: ['npi'] })],
	REF: [
		qualified(2, 1, { X4: ['clia'], BLT: ['type-of-bill'], HPI: ['npi'] }),
		{ ...qualified(2, 1, { F4: ['clia'] }), reading: 'shaped' },
		{ ...qualified(2, 1, { APC: ['apc'] }), only: ['835'] },
	],
	STC: [...status(1), ...status(10), ...status(11)],
	EB: [{ ...plain(3, 'service-type'), repeats: true, only: ['271'] }, ...procedure(13, ['271'])],
	EQ: [{ ...plain(1, 'service-type'), repeats: true, only: ['270'] }, ...procedure(2, ['270'])],
	III: [
		{
			...qualified(2, 1, {
				ZZ: ['place-of-service'],
				...sameFor(['BK', 'BF'], ['icd-9-cm']),
				...sameFor(['ABK', 'ABF'], ['icd-10-cm']),
			}),
			only: ELIGIBILITY,
		},
	],
	UM: [
		{ ...plain(3, 'service-type'), only: ['278'] },
		{
			element: 4,
			component: 1,
			by: { element: 4, component: 2 },
			systems: { A: ['type-of-bill'], B: ['place-of-service'] },
			reading: 'facility',
			only: ['278'],
		},
	],
	HCP: [
		{ ...plain(6, 'drg'), only: WITH_BILL_TYPE },
		{ ...plain(8, 'revenue-code'), only: WITH_BILL_TYPE },
		{ ...qualified(10, 9, PRODUCTS), only: CLAIMS },
	],
	DSB: [{ ...qualified(8, 7, { DX: ['icd-9-cm', 'icd-10-cm'], ZZ: ['icd-10-cm'] }), only: ['834'] }],
};
