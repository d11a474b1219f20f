const GUIDES = {
	'837P': ['HC', '837', '005010X222A1'],
	'837I': ['HC', '837', '005010X223A2'],
	'837D': ['HC', '837', '005010X224A2'],
	'837': ['HC', '837', '005010'],
	'837P 4010': ['HC', '837', '004010X098A1'],
	'835': ['HP', '835', '005010X221A1'],
	'270': ['HS', '270', '005010X279A1'],
	'271': ['HB', '271', '005010X279A1'],
	'277': ['HN', '277', '005010X212'],
	'278': ['HI', '278', '005010X217'],
	'834': ['BE', '834', '005010X220A1'],
	'820': ['RA', '820', '005010X218'],
	'850': ['PO', '850', '004010'],
} as const;

/** A transaction set by what it is, and by the version of X12 where it is not 5010. */
export type Guide = keyof typeof GUIDES;

/** An invented interchange with these segments, a line each. */
export function interchange(guide: Guide, ...segments: readonly string[]): string {
	const [group, number, version] = GUIDES[guide];
	const [isa11, isa12] = version.startsWith('004') ? ['U', '00401'] : ['^', '00501'];
	return [
		`ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *260101*1200*${isa11}*${isa12}*000000001*0*T*:`,
		`GS*${group}*SENDER*RECEIVER*20260101*1200*1*X*${version}`,
		`ST*${number}*0001*${version}`,
		...segments,
		'SE*10*0001',
		'GE*1*1',
		'IEA*1*000000001',
	]
		.map((segment) => `${segment}~`)
		.join('\n');
}
