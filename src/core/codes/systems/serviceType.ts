import type { CodeSystem } from '../codeSystem';
import { keysEndingIn, wordsNamed } from '../naming';

/** Service type codes (X12, licensed). */
export const serviceType: CodeSystem = {
	id: 'service-type',
	name: 'Service type',
	owner: 'X12',
	entry: 'service-type-code',
	shape: /^[0-9A-Z]{1,2}$/,
	uris: ['https://x12.org/codes/service-type-codes', 'https://codesystem.x12.org/005010/1365'],
	keys: keysEndingIn('service_type_(?:cd|code|codes)'),
	ambiguousKeys: keysEndingIn('service_types?'),
	words: wordsNamed('service type codes?|STC'),
	ambiguousWords: /^STC$/i,
};
