import type { CodeSystem } from '../codeSystem';
import { keysEndingIn, wordsNamed } from '../naming';

/** Status indicator of hospital outpatient payment (OPPS; CMS, public domain). */
export const statusIndicator: CodeSystem = {
	id: 'status-indicator',
	name: 'Status indicator',
	owner: 'CMS',
	entry: 'status-indicator',
	shape: /^[A-Z]\d?$/,
	uris: [],
	keys: keysEndingIn('status_indicators?|rev_cntr_stus_ind|(?:opps|apc)_(?:si|status_ind)'),
	words: wordsNamed('(?:OPPS |payment )?status indicators?|OPPS SI|SI'),
	ambiguousWords: /^(?:status indicators?|SI)$/i,
};
