/** The categories of the glossary that ships, in the order of its folders. A team's own come after them, by name. */
export const CATEGORIES: readonly string[] = [
	'Code Systems',
	'Claims & EDI',
	'Billing',
	'Revenue Cycle',
	'Payment Systems',
	'Coverage & Policy',
	'Regulatory',
	'Market Access',
	'Health Economics',
	'Quality Programs',
	'Health IT',
];
