import type { CodeSystem } from '../codeSystem';
import { keysEndingIn, wordsNamed } from '../naming';

/** Point of origin for admission or visit (NUBC; AHA, licensed). */
export const pointOfOrigin: CodeSystem = {
	id: 'point-of-origin',
	name: 'Point of origin',
	owner: 'AHA (NUBC)',
	entry: 'point-of-origin',
	shape: /^[0-9A-Z]$/,
	uris: [
		'https://www.nubc.org/CodeSystem/PointOfOrigin',
		'https://www.nubc.org/CodeSystem/PointOfOriginNewborn',
		'https://bluebutton.cms.gov/resources/variables/clm_src_ip_admsn_cd',
	],
	keys: keysEndingIn(
		'clm_src_ip_admsn|points?_of_origin|(?:admit|admission|adm)_(?:source|src)_(?:cd|code|codes)|admission_source|source_of_admission',
	),
	words: wordsNamed('points? of origin|admission sources?|sources? of admission'),
	ambiguousWords: /^points? of origin$/i,
	structure: () => ['of the UB-04; the list is AHA’s'],
};
