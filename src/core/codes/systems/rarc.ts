import type { CodeSystem } from '../codeSystem';
import { keysEndingIn, wordsNamed } from '../naming';

/** Remittance advice remark codes (kept by CMS, published by X12). */
export const rarc: CodeSystem = {
	id: 'rarc',
	name: 'RARC',
	owner: 'CMS and X12',
	entry: 'rarc',
	shape: /^(?:M\d{1,3}|MA\d{2,3}|N\d{1,4})$/,
	uris: ['https://x12.org/codes/remittance-advice-remark-codes', '2.16.840.1.113883.6.284'],
	keys: keysEndingIn('rarcs?|(?:remark|rem|rmrk)_(?:\\d+_)?(?:cd|code|codes)'),
	ambiguousKeys: keysEndingIn('remarks?'),
	words: wordsNamed('RARCs?|(?:remittance advice )?remark codes?|remarks?'),
	ambiguousWords: /^remarks?$/i,
	structure: (code) => {
		const series = /^(?:MA?|N)(?=\d)/.exec(code)?.[0];
		return series === undefined ? [] : [`${series} series`];
	},
};
