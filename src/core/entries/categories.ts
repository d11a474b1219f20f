/** The folders of the glossary that ships and the category that each holds, in the order in which people see them. */
const FOLDERS: readonly (readonly [folder: string, category: string])[] = [
	['code-systems', 'Code Systems'],
	['claims', 'Claims & EDI'],
	['billing', 'Billing'],
	['revenue-cycle', 'Revenue Cycle'],
	['payment', 'Payment Systems'],
	['coverage', 'Coverage & Policy'],
	['regulatory', 'Regulatory'],
	['market-access', 'Market Access'],
	['health-economics', 'Health Economics'],
	['quality', 'Quality Programs'],
	['health-it', 'Health IT'],
];

/** The categories of the glossary that ships, in order. A team's own come after them, by name. */
export const CATEGORIES: readonly string[] = FOLDERS.map(([, category]) => category);

/** The verticals of the glossary that ships. */
export const VERTICALS: readonly string[] = [
	'Medical Device',
	'Provider Billing',
	'Payer',
	'Public Program',
	'Pharmacy',
	'Health IT',
];

/** The category that an entry file of the glossary that ships has by its folder, such as `terms/claims/edi.md`. */
export function categoryOfFolder(path: string): string | undefined {
	return FOLDERS.find(([folder]) => path.split('/').at(-2) === folder)?.[1];
}
