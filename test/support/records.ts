import { existsSync, readFileSync } from 'node:fs';

/** What test/support/recorder.cjs wrote down. */
export interface Record {
	/** `process` for the start of one, otherwise the method that was called. */
	readonly action: string;
	readonly target: string;
	readonly isExtensionHost: boolean;
	readonly stack: string;
}

export function readRecords(file: string): Record[] {
	const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
	return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Record);
}

/** Asked about experiments by extensions that VS Code brings along. */
const foreignHost = 'default.exp-tas.com';

/** What our extension may not do: anything that leaves the extension host on its behalf, or goes to another machine. */
export function isForbidden({ action, target, isExtensionHost, stack }: Record): boolean {
	if (action === 'process') {
		return false;
	}
	const isOurs = stack.includes('reimbursement-glossary.reimbursement-glossary-');
	const isConnection = action !== 'spawn' && !action.endsWith('Sync');
	// `fetch` names an address, the others a host.
	const isLocal =
		target.startsWith('/') || /^(https?:\/\/)?(localhost|127\.0\.0\.1|::1)([:/]|$)/.test(target);
	return isOurs || (isExtensionHost && isConnection && !isLocal && !target.includes(foreignHost));
}
