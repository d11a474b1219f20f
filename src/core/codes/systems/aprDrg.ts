import type { CodeSystem } from '../codeSystem';
import { keysEndingIn, wordsNamed } from '../naming';

/** APR-DRG (Solventum, proprietary): the base and, after a hyphen, the severity of illness. */
export const aprDrg: CodeSystem = {
	id: 'apr-drg',
	name: 'APR-DRG',
	owner: 'Solventum',
	entry: 'apr-drg',
	shape: /^\d{3}(?:-[0-4])?$/,
	canonical: (written) => written.trim().replace(/^(\d{3})[-. ]?([0-4])$/, '$1-$2'),
	uris: ['http://uri.hddaccess.com/cs/aprdrg'],
	keys: keysEndingIn('apr_drgs?|aprdrg'),
	words: wordsNamed('APR[- ]?DRGs?'),
	structure: (code) => {
		const severity = /-([1-4])$/.exec(code)?.[1];
		return severity === undefined ? [] : [`severity of illness ${severity} of 4`];
	},
};
