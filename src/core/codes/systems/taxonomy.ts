import type { CodeSystem } from '../codeSystem';
import { keysEndingIn, wordsNamed } from '../naming';

const KEYS = new RegExp(
	`${keysEndingIn('(?:provider|prvdr|prov|billing|rendering|attending|facility|nucc|referring)_taxonomy|taxonomy_(?:cd|code|codes)').source}|^taxonomy$`,
);

/** Provider taxonomy (AMA for NUCC, licensed). */
export const taxonomy: CodeSystem = {
	id: 'taxonomy',
	name: 'Provider taxonomy',
	owner: 'NUCC',
	entry: 'provider-taxonomy',
	shape: /^\d{3}[0-9A-Z]{6}[A-Z]$/,
	uris: [
		'http://nucc.org/provider-taxonomy',
		'http://terminology.hl7.org/CodeSystem/v3-HealthcareProviderTaxonomyHIPAA',
		'http://terminology.hl7.org/CodeSystem/v3-nuccProviderCodes',
		'2.16.840.1.113883.6.101',
	],
	keys: KEYS,
	words: wordsNamed(
		'taxonomy codes?|(?:NUCC|provider|NUCC provider|healthcare provider) taxonomy|taxonomy|NUCC',
	),
	ambiguousWords: /^(?:taxonomy|NUCC)$/i,
	selfEvident: /(?<![\w.-])[1-4]\d{2}(?:[A-Z]\d{5}|\d[A-Z]\d{4}|[A-Z]{2}\d{4}|\d00000)X(?![\w-])/,
	structure: () => ['the list is NUCC’s (AMA, copyright)'],
};
