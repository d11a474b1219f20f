/** NPI: the Luhn check over the number with 80840 before it, which adds 24 (CMS, NPI check digit of 45 CFR 162.406). */
export function holdsNpi(code: string): boolean {
	return /^\d{10}$/.test(code) && (24 + luhnSum(code)) % 10 === 0;
}

/**
 * The check (mod 10, Luhn) of LOINC over all characters before and after the hyphen, the last of which is the check
 * digit. A letter, in parts and answers, counts as its distance from `0` in ASCII.
 */
export function holdsLoinc(code: string): boolean {
	const characters = code.replaceAll('-', '');
	return /^[0-9A-Z]*\d$/.test(characters) && luhnSum(characters) % 10 === 0;
}

function luhnSum(characters: string): number {
	return fromTheRight(characters).reduce((sum, value, at) => {
		return sum + (at % 2 === 1 ? 2 * value - 9 * Math.floor(value / 5) : value);
	}, 0);
}

function fromTheRight(characters: string): readonly number[] {
	return Array.from(characters, (character) => character.charCodeAt(0) - 48).reverse();
}

/** GS1's check (mod 10, weights 3 and 1 from the right) of a GTIN of 8, 12, 13 or 14 digits. */
export function holdsGs1(code: string): boolean {
	const sum = fromTheRight(code).reduce((total, digit, at) => total + digit * (at % 2 === 1 ? 3 : 1), 0);
	return /^\d+$/.test(code) && sum % 10 === 0;
}

/** Verhoeff's check in the dihedral group of order 10, as the identifiers of SNOMED CT carry it. */
export function holdsVerhoeff(code: string): boolean {
	if (!/^\d+$/.test(code)) {
		return false;
	}
	return fromTheRight(code).reduce((check, digit, at) => product(check, permuted(digit, at)), 0) === 0;
}

/** The product of two elements: 0 to 4 are rotations, 5 to 9 reflections. */
function product(left: number, right: number): number {
	const isTurned = left >= 5;
	const [turn, other] = [left % 5, right % 5];
	const sum = isTurned ? turn - other + 5 : turn + other;
	return (sum % 5) + (isTurned === right >= 5 ? 0 : 5);
}

/** A digit under the permutation, applied as often as its place from the right says. */
function permuted(digit: number, times: number): number {
	let at = digit;
	for (let time = times % 8; time > 0; time--) {
		at = PERMUTATION[at] ?? 0;
	}
	return at;
}

const PERMUTATION: readonly number[] = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];
