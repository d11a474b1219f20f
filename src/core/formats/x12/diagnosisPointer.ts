import type { CodeSystem } from '../../codes/codeSystem';

/**
 * The number of a diagnosis among those of its claim (X12 005010X222A1, 2400 SV107: 1 to 12). It is no code system of
 * anybody, and only the place says what it is.
 */
export const diagnosisPointer: CodeSystem = {
	id: 'diagnosis-pointer',
	name: 'Diagnosis pointer',
	owner: 'X12',
	entry: 'diagnosis-pointer',
	hasDescriptions: false,
	isReference: true,
	shape: /^(?:[1-9]|1[0-2])$/,
	uris: [],
};
