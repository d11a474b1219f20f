import type { CodeSystem } from '../codeSystem';
import { keysEndingIn, wordsNamed } from '../naming';

const KEYS = new RegExp(
	`${keysEndingIn('places?_of_(?:service|srvc|svc)').source}|^(?:(?:line|clm|claim|svc|service|hcfa|cms|default|allowed|valid|excluded|facility|office|telehealth)_)?pos_(?:cd|code|codes)$|^pos$`,
);

/** Place of service (CMS, public domain). */
export const placeOfService: CodeSystem = {
	id: 'place-of-service',
	name: 'Place of service',
	owner: 'CMS',
	entry: 'place-of-service',
	hasDescriptions: false,
	shape: /^\d{2}$/,
	canonical: (written) => written.trim().replace(/^\d$/, '0$&'),
	uris: [
		'https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set',
		'http://terminology.hl7.org/CodeSystem/placeofservice',
		'https://bluebutton.cms.gov/resources/variables/line_place_of_srvc_cd',
		'https://bluebutton.cms.gov/fhir/CodeSystem/CLM-POS-CD',
		'2.16.840.1.113883.15.5',
		'2.16.840.1.113883.6.50',
	],
	keys: KEYS,
	ambiguousKeys: keysEndingIn(
		'(?<!(?:start|end|x|y|z|old|new|cur|current|last|next|init|abs|rel|cursor|scroll|mouse|char|byte|token|line|col|row|file|read|write|head|tail|text|item|view|page|str|stop|insert|find|match|seek|eye)_)pos',
	),
	words: wordsNamed('POS|place of service|places of service'),
	ambiguousWords: /^POS$/i,
	structure: (code) => {
		const name = NAMES[code];
		return /^\d{2}$/.test(code) ? [name ?? 'not assigned'] : [];
	},
};

/** CMS's names (list of 2 May 2024). */
const NAMES: Readonly<Record<string, string>> = {
	'01': 'Pharmacy',
	'02': 'Telehealth Provided Other than in Patient’s Home',
	'03': 'School',
	'04': 'Homeless Shelter',
	'05': 'Indian Health Service Free-standing Facility',
	'06': 'Indian Health Service Provider-based Facility',
	'07': 'Tribal 638 Free-standing Facility',
	'08': 'Tribal 638 Provider-based Facility',
	'09': 'Prison/Correctional Facility',
	'10': 'Telehealth Provided in Patient’s Home',
	'11': 'Office',
	'12': 'Home',
	'13': 'Assisted Living Facility',
	'14': 'Group Home',
	'15': 'Mobile Unit',
	'16': 'Temporary Lodging',
	'17': 'Walk-in Retail Health Clinic',
	'18': 'Place of Employment-Worksite',
	'19': 'Off Campus-Outpatient Hospital',
	'20': 'Urgent Care Facility',
	'21': 'Inpatient Hospital',
	'22': 'On Campus-Outpatient Hospital',
	'23': 'Emergency Room - Hospital',
	'24': 'Ambulatory Surgical Center',
	'25': 'Birthing Center',
	'26': 'Military Treatment Facility',
	'27': 'Outreach Site/Street',
	'31': 'Skilled Nursing Facility',
	'32': 'Nursing Facility',
	'33': 'Custodial Care Facility',
	'34': 'Hospice',
	'41': 'Ambulance - Land',
	'42': 'Ambulance - Air or Water',
	'49': 'Independent Clinic',
	'50': 'Federally Qualified Health Center',
	'51': 'Inpatient Psychiatric Facility',
	'52': 'Psychiatric Facility-Partial Hospitalization',
	'53': 'Community Mental Health Center',
	'54': 'Intermediate Care Facility/Individuals with Intellectual Disabilities',
	'55': 'Residential Substance Abuse Treatment Facility',
	'56': 'Psychiatric Residential Treatment Center',
	'57': 'Non-residential Substance Abuse Treatment Facility',
	'58': 'Non-residential Opioid Treatment Facility',
	'60': 'Mass Immunization Center',
	'61': 'Comprehensive Inpatient Rehabilitation Facility',
	'62': 'Comprehensive Outpatient Rehabilitation Facility',
	'65': 'End-Stage Renal Disease Treatment Facility',
	'66': 'Programs of All-Inclusive Care for the Elderly (PACE) Center',
	'71': 'Public Health Clinic',
	'72': 'Rural Health Clinic',
	'81': 'Independent Laboratory',
	'99': 'Other Place of Service',
};
