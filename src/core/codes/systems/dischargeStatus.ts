import type { CodeSystem } from '../codeSystem';
import { keysEndingIn, keysNamed, wordsNamed } from '../naming';

/** Patient discharge status (NUBC; AHA, licensed). */
export const dischargeStatus: CodeSystem = {
	id: 'discharge-status',
	name: 'Discharge status',
	owner: 'AHA (NUBC)',
	entry: 'patient-discharge-status',
	shape: /^\d{2}$/,
	canonical: (written) => written.trim().replace(/^\d$/, '0$&'),
	uris: [
		'https://www.nubc.org/CodeSystem/PatDischargeStatus',
		'https://bluebutton.cms.gov/resources/variables/ptnt_dschrg_stus_cd',
		'2.16.840.1.113883.6.301.5',
	],
	keys: keysEndingIn(
		'(?:ptnt_)?dschrg_stus|bene_ptnt_stus|disch(?:arge|g|rg)?_stat(?:us)?|(?:discharge_disposition|dischg_status|disch_status)_(?:cd|code|codes)',
	),
	ambiguousKeys: keysNamed('(?:patient|ptnt|pt)_stat(?:us)?'),
	words: wordsNamed('(?:patient )?discharge status|discharge dispositions?'),
	ambiguousWords: /^discharge dispositions?$/i,
	structure: () => ['of the UB-04; the list is AHA’s'],
};
