import type { CodeSystem } from '../codeSystem';
import { keysEndingIn, wordsNamed } from '../naming';

/** Priority (type) of admission or visit (NUBC; AHA, licensed). */
export const admissionType: CodeSystem = {
	id: 'admission-type',
	name: 'Admission type',
	owner: 'AHA (NUBC)',
	entry: 'priority-of-admission',
	shape: /^\d$/,
	uris: [
		'https://www.nubc.org/CodeSystem/PriorityTypeOfAdmitOrVisit',
		'https://bluebutton.cms.gov/resources/variables/clm_ip_admsn_type_cd',
	],
	keys: keysEndingIn(
		'clm_ip_admsn_type|(?:admit|admission|adm)_type_(?:cd|code|codes)|(?:admission|admit)_type|types?_of_admission|priority_of_(?:admission|visit)',
	),
	words: wordsNamed('admission types?|types? of admission|priority of admission'),
	structure: () => ['of the UB-04; the list is AHA’s'],
};
