/**
 * Checks claim lines before they are sent: the part of revenue cycle management that
 * finds missing codes and missing authorizations early. Sample code; every name,
 * number and policy in it is invented.
 */

export interface ClaimLine {
	/** A CPT code or a code of HCPCS Level II; claims carry both in one field. */
	readonly hcpcsCode: string;
	readonly modifiers: readonly string[];
	/** Place of service, two digits as text, so that `02` keeps its zero. */
	readonly posCode: string;
	readonly icd10Codes: readonly string[];
	readonly units: number;
	readonly charge: number;
	readonly priorAuthorizationNumber?: string;
}

/** What one payer asks for one code, taken from its medical policy or from an LCD. */
export interface CoverageRule {
	readonly hcpcsCode: string;
	readonly needsPriorAuthorization: boolean;
	readonly coveredDiagnoses: readonly string[];
	readonly maxUnits: number;
}

export type Finding =
	| { readonly kind: 'missing-authorization'; readonly hcpcsCode: string }
	| { readonly kind: 'diagnosis-not-listed'; readonly hcpcsCode: string }
	| { readonly kind: 'too-many-units'; readonly hcpcsCode: string; readonly allowed: number };

/** Level I codes begin with a digit, Level II codes with a letter. */
export function getCptCode(line: ClaimLine): string | undefined {
	return /^\d/.test(line.hcpcsCode) ? line.hcpcsCode : undefined;
}

export function isDurableMedicalEquipment(line: ClaimLine): boolean {
	return /^[EK]\d{4}$/.test(line.hcpcsCode);
}

export function hasPriorAuthorization(line: ClaimLine): boolean {
	return line.priorAuthorizationNumber !== undefined && line.priorAuthorizationNumber !== '';
}

// LCDs differ from one MAC to the next, so the rules come from the caller.
export function checkLine(line: ClaimLine, rule: CoverageRule): Finding[] {
	const { hcpcsCode } = line;
	const findings: Finding[] = [];
	if (rule.needsPriorAuthorization && !hasPriorAuthorization(line)) {
		findings.push({ kind: 'missing-authorization', hcpcsCode });
	}
	if (!line.icd10Codes.some((code) => rule.coveredDiagnoses.includes(code))) {
		findings.push({ kind: 'diagnosis-not-listed', hcpcsCode });
	}
	if (line.units > rule.maxUnits) {
		findings.push({ kind: 'too-many-units', hcpcsCode, allowed: rule.maxUnits });
	}
	return findings;
}

/**
 * Items that were scanned in the procedure room but never billed. Charge capture fails
 * without a sound, so this runs every night.
 */
export function findUnbilledItems(usedItems: readonly string[], lines: readonly ClaimLine[]): string[] {
	const billed = new Set(lines.map((line) => line.hcpcsCode));
	return usedItems.filter((item) => !billed.has(item));
}
