import type { CodeSystem } from '../codeSystem';
import { keysEndingIn, wordsNamed } from '../naming';

/** Medicare Beneficiary Identifier: a person’s, so that it is never repeated (CMS; the form of its letters is public). */
export const mbi: CodeSystem = {
	id: 'mbi',
	name: 'MBI',
	owner: 'CMS',
	entry: 'mbi',
	hasDescriptions: false,
	shape: /^[1-9][AC-HJKMNP-RT-Y][0-9AC-HJKMNP-RT-Y]\d[AC-HJKMNP-RT-Y][0-9AC-HJKMNP-RT-Y]\d[AC-HJKMNP-RT-Y]{2}\d{2}$/,
	canonical: (written) => written.trim().toUpperCase().replaceAll('-', ''),
	uris: ['http://hl7.org/fhir/sid/us-mbi', '2.16.840.1.113883.4.927'],
	keys: keysEndingIn('mbis?(?:_ids?)?|medicare_(?:beneficiary_)?(?:identifier|id)'),
	words: wordsNamed('MBIs?|Medicare beneficiary identifiers?'),
	isPersonal: true,
};
