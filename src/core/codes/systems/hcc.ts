import type { CodeSystem } from '../codeSystem';
import { wordsNamed } from '../naming';

/** Hierarchical condition categories of Medicare Advantage (CMS-HCC; CMS, public domain). */
export const hcc: CodeSystem = {
	id: 'hcc',
	name: 'CMS-HCC',
	owner: 'CMS',
	entry: 'hcc',
	shape: /^[1-9]\d{0,2}$/,
	canonical: (written) =>
		written
			.trim()
			.toUpperCase()
			.replace(/^(?:HCC)?[ -]?0*([1-9]\d{0,2})$/, '$1'),
	uris: ['http://terminology.hl7.org/CodeSystem/cmshcc', '2.16.840.1.113883.6.349'],
	keys: /^(?:.*_)?(?:hccs|cms_hccs?|hcc_(?:cd|code|codes|category|categories|number|num|list))(?:_v)?$/,
	words: wordsNamed('HCCs?|CMS[- ]HCCs?'),
	structure: () => ['risk group; its number depends on the version of the model'],
};
