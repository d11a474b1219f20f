import type { CodeSystem } from '../codeSystem';
import { wordsNamed } from '../naming';

/** With the zeros in front that spreadsheets lose. */
function padded(written: string): string {
	const code = written.trim().toUpperCase();
	return /^\d{1,2}$/.test(code) ? code.padStart(3, '0') : code;
}

/** MS-DRG (CMS, public domain). */
export const drg: CodeSystem = {
	id: 'drg',
	name: 'DRG',
	owner: 'CMS',
	entry: 'ms-drg',
	shape: /^\d{3}$/,
	canonical: padded,
	uris: [
		'https://www.cms.gov/Medicare/Medicare-Fee-for-Service-Payment/AcuteInpatientPPS/MS-DRG-Classifications-and-Software',
		'https://bluebutton.cms.gov/resources/variables/clm_drg_cd',
	],
	keys: /^(?!.*(?:apr|ap|aps|tris)_drg)(?:.*_)?(?:ms_?)?drgs?(?:_(?:cd|code|codes|num|number|nbr|no))?$/,
	words: wordsNamed('DRGs?|MS[- ]?DRGs?|Medicare DRGs?'),
	structure: () => ['payment group of an inpatient stay; Medicare’s are MS-DRGs'],
};
