/** What a transaction set of health care is: its number in X12, for claims with the kind of claim. */
export type Transaction =
	'837P' | '837I' | '837D' | '837' | '835' | '270' | '271' | '276' | '277' | '278' | '834' | '820';

/** The guides of claims by the numbers in GS08 and ST03: 5010 (X222, X223, X224) and 4010 (X098, X096, X097). */
const CLAIMS: Readonly<Record<string, Transaction>> = {
	X222: '837P',
	X223: '837I',
	X224: '837D',
	X098: '837P',
	X096: '837I',
	X097: '837D',
};

const OTHERS: readonly Transaction[] = ['835', '270', '271', '276', '277', '278', '834', '820'];

/** What GS01 says where no ST segment follows; HS, HR and HI go both ways. */
const GROUPS: Readonly<Record<string, Transaction>> = {
	HP: '835',
	HS: '270',
	HB: '271',
	HR: '276',
	HN: '277',
	HI: '278',
	BE: '834',
	RA: '820',
};

/** What a functional group holds by GS01 and GS08; undefined where it is none of health care, such as PO. */
export function transactionOfGroup(code: string, version: string): Transaction | undefined {
	return code === 'HC' ? claimOf(version) : Object.hasOwn(GROUPS, code) ? GROUPS[code] : undefined;
}

/** What a transaction set is by ST01 and the version in ST03 or GS08; undefined where it is none of health care. */
export function transactionOf(number: string, version: string): Transaction | undefined {
	return number === '837' ? claimOf(version) : OTHERS.find((known) => known === number);
}

function claimOf(version: string): Transaction {
	return CLAIMS[version.slice(6, 10)] ?? '837';
}
