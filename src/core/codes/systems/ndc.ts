import type { CodeSystem } from '../codeSystem';
import { keysEndingIn, wordsNamed } from '../naming';

/** National Drug Code (FDA, public). */
export const ndc: CodeSystem = {
	id: 'ndc',
	name: 'NDC',
	owner: 'FDA',
	entry: 'ndc',
	shape: /^(?:\d{4}-\d{4}(?:-\d{2})?|\d{5}-\d{3}(?:-\d{2})?|\d{5}-\d{4}(?:-\d{1,2})?|\d{6}-\d{4}-\d{2}|\d{10,12})$/,
	uris: ['http://hl7.org/fhir/sid/ndc', '2.16.840.1.113883.6.69'],
	keys: keysEndingIn('ndcs?(?:_ids?)?|national_drug|prod_srvc_id'),
	words: wordsNamed('NDCs?|NDC[- ]?1[0-2]|national drug codes?'),
	selfEvident:
		/(?<![\w.-])(?:\d{4}-\d{4}-\d{2}|\d{5}-\d{3}-\d{2}|\d{5}-\d{4}-\d{1,2}|\d{6}-\d{4}-\d{2})(?![\w-]|\.\d)/,
	structure: structureOf,
};

/** How many digits the segments have, by all digits together. */
const LAYOUTS: Readonly<Record<number, string>> = {
	10: '10 digits without hyphens: 4-4-2, 5-3-2 or 5-4-1',
	11: '11 digits, as on a claim: 5-4-2',
	12: '12 digits: 6-4-2, the format from 7 March 2033',
};

/** Labeler, product and package, where the hyphens or the length tell which digits are which. */
function structureOf(code: string): readonly string[] {
	if (!/^[\d-]+$/.test(code)) {
		return [];
	}
	const segments = segmentsOf(code);
	const [labeler, product, pack] = segments;
	const total = segments.join('').length;
	const layout = code.includes('-')
		? `${String(total)} digits, ${segments.map(({ length }) => length).join('-')}`
		: LAYOUTS[total];
	return [
		...(labeler !== undefined && product !== undefined
			? [`labeler ${labeler}`, `product ${product}`]
			: []),
		...(pack === undefined ? [] : [`package ${pack}`]),
		...(layout === undefined ? [] : [layout]),
		...(total === 10 && pack !== undefined && labeler !== undefined && product !== undefined
			? [`on a claim ${labeler.padStart(5, '0')}${product.padStart(4, '0')}${pack.padStart(2, '0')}`]
			: []),
	];
}

function segmentsOf(code: string): readonly string[] {
	if (code.includes('-')) {
		return code.split('-');
	}
	const labeler = code.length - 6;
	return code.length === 11 || code.length === 12
		? [code.slice(0, labeler), code.slice(labeler, -2), code.slice(-2)]
		: [code];
}
