import type { Level } from './relation';
import type { Transaction } from './transactions';

type Family = '837' | '835' | '834' | 'eligibility' | 'status' | '278';

/** What a transaction set has its loops in common with. */
function familyOf(transaction: Transaction | undefined): Family | undefined {
	switch (transaction) {
		case '837P':
		case '837I':
		case '837D':
		case '837':
			return '837';
		case '270':
		case '271':
			return 'eligibility';
		case '276':
		case '277':
			return 'status';
		case '835':
		case '834':
		case '278':
			return transaction;
		case '820':
		case undefined:
			return undefined;
	}
}

/** What HL03 says, by the guides of each transaction (005010X222A1, X279A1, X212, X214, X217). */
const LEVELS: Readonly<Record<string, Level>> = {
	'20': 'information source',
	'21': 'information receiver',
	'19': 'provider of service',
	'22': 'subscriber',
	'23': 'dependent',
	PT: 'patient',
	EV: 'patient event',
	SS: 'service',
};

const CLAIM_LEVELS: Readonly<Record<string, Level>> = {
	'20': 'billing provider',
	'22': 'subscriber',
	'23': 'patient',
};

/** The level that an HL segment begins. */
export function levelOf(transaction: Transaction | undefined, code: string): Level | undefined {
	const levels = familyOf(transaction) === '837' ? CLAIM_LEVELS : LEVELS;
	return Object.hasOwn(levels, code) ? levels[code] : undefined;
}

/** The loops that HL segments begin, by HL03. */
const HIERARCHY: Readonly<Partial<Record<Family, Readonly<Record<string, string>>>>> = {
	'837': { '20': '2000A', '22': '2000B', '23': '2000C' },
	eligibility: { '20': '2000A', '21': '2000B', '22': '2000C', '23': '2000D' },
	status: { '20': '2000A', '21': '2000B', '19': '2000C', '22': '2000D', PT: '2000D', '23': '2000E' },
	'278': { '20': '2000A', '21': '2000B', '22': '2000C', '23': '2000D', EV: '2000E', SS: '2000F' },
};

/** Segments that stand in one loop of a transaction. */
const SINGLE: Readonly<Partial<Record<Family, Readonly<Record<string, string>>>>> = {
	'837': {
		...{ CLM: '2300', HI: '2300', CL1: '2300', LX: '2400', SV1: '2400', SV2: '2400', SV3: '2400' },
		...{
			SV5: '2400',
			TOO: '2400',
			LIN: '2410',
			CTP: '2410',
			SVD: '2430',
			OI: '2320',
			MIA: '2320',
			MOA: '2320',
		},
	},
	'835': {
		...{
			LX: '2000',
			TS2: '2000',
			TS3: '2000',
			CLP: '2100',
			MIA: '2100',
			MOA: '2100',
			SVC: '2110',
			LQ: '2110',
		},
	},
	'834': { INS: '2000', HD: '2300', DSB: '2200' },
};

/** Segments whose loop is that of the nearest of these segments before them. */
const FOLLOWING: Readonly<
	Partial<Record<Family, Readonly<Record<string, Readonly<Record<string, string>>>>>>
> = {
	'837': { CAS: { SBR: '2320', SVD: '2430' } },
	'835': { CAS: { CLP: '2100', SVC: '2110' } },
};

/** The loops of the parties of a claim whose role alone tells, before its first CLM segment. */
const PARTIES: Readonly<Record<string, string>> = {
	...{ '41': '1000A', '40': '1000B', '85': '2010AA', '87': '2010AB', PE: '2010AC' },
	...{ IL: '2010BA', PR: '2010BB', QC: '2010CA' },
};

const PAYMENT_PARTIES: Readonly<Record<string, string>> = { PR: '1000A', PE: '1000B' };

/** What is asked of the segments before one: the nearest that has one of these ids. */
export interface Before {
	/** The first element of a segment itself. */
	readonly first: string;
	/** HL03 of a segment itself. */
	readonly third: string;
	/** The nearest segment before it that has one of the ids. */
	readonly nearest: (...ids: readonly string[]) => string | undefined;
	/** HL03 of the nearest HL segment before it. */
	readonly level: () => string | undefined;
}

/** The loop of a segment, where its id and what stands before make it certain. */
export function loopOf(transaction: Transaction | undefined, id: string, before: Before): string | undefined {
	const family = familyOf(transaction);
	if (!family) {
		return undefined;
	}
	if (id === 'HL') {
		return own(HIERARCHY[family], before.third);
	}
	const following = own(FOLLOWING[family], id);
	if (following) {
		const nearest = before.nearest(
			...Object.keys(following),
			...(family === '837' ? ['CLM', 'LX'] : ['LX', 'ST']),
		);
		return nearest === undefined ? undefined : own(following, nearest);
	}
	if (family === '837' && id === 'NM1') {
		return before.nearest('CLM', 'HL', 'ST') === 'CLM' ? undefined : own(PARTIES, before.first);
	}
	if (family === '835' && id === 'N1') {
		return before.nearest('LX', 'CLP', 'ST') === 'ST' ? own(PAYMENT_PARTIES, before.first) : undefined;
	}
	if (family === 'eligibility' && (id === 'EB' || id === 'EQ')) {
		const level = before.level();
		return level === '22' ? '2110C' : level === '23' ? '2110D' : undefined;
	}
	return own(SINGLE[family], id);
}

function own<T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
	return record && Object.hasOwn(record, key) ? record[key] : undefined;
}
