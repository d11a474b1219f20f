import type { CodeSystem } from '../codeSystem';
import { keysEndingIn, wordsNamed } from '../naming';

/** Vaccine codes (CDC, public domain). */
export const cvx: CodeSystem = {
	id: 'cvx',
	name: 'CVX',
	owner: 'CDC',
	entry: 'cvx',
	shape: /^\d{1,3}$/,
	canonical: (written) => written.trim().replace(/^\d$/, '0$&'),
	uris: [
		'http://hl7.org/fhir/sid/cvx',
		'http://terminology.hl7.org/CodeSystem/CVX',
		'2.16.840.1.113883.12.292',
	],
	keys: keysEndingIn('cvx'),
	words: wordsNamed('CVX'),
	structure: () => ['vaccine code of CDC'],
};
