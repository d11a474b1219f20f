import type { Description, Descriptions } from '../../src/core/codes/descriptions';

/** Where the fields stand in a line of CMS's quarterly file of HCPCS Level II (`…_ANWEB.txt`), `[start, end)`. */
const FIELDS = {
	code: [0, 5],
	record: [10, 11],
	text: [11, 91],
	added: [268, 276],
	effective: [276, 284],
	ended: [284, 292],
} as const;

/** Reads a file in the layout of HCPCS ANWEB: codes and modifiers, each with the lines that continue its text. */
export function readAnweb(file: string, release: string): Descriptions {
	const descriptions = new Map<string, Description>();
	for (const line of file.split(/\r?\n/)) {
		const field = (name: keyof typeof FIELDS) => line.slice(...FIELDS[name]).trim();
		const system = { 3: 'hcpcs', 4: 'hcpcs', 7: 'modifier', 8: 'modifier' }[field('record')];
		if (system === undefined) {
			continue;
		}
		const key = `${system} ${field('code')}`;
		const begun = descriptions.get(key);
		descriptions.set(
			key,
			begun
				? { ...begun, text: `${begun.text} ${field('text')}` }
				: {
						text: field('text'),
						release,
						validFrom: dayOf(field('added')),
						validTo: dayOf(field('ended')),
					},
		);
	}
	return { describe: (system, code) => descriptions.get(`${system.id} ${code}`) };
}

function dayOf(field: string): string | undefined {
	return /^\d{8}$/.test(field) ? `${field.slice(0, 4)}-${field.slice(4, 6)}-${field.slice(6)}` : undefined;
}

/** Ten lines in that layout; the texts are invented. */
export const ANWEB = [
	line('E0601', '00100', '3', 'Invented breathing device with one pressure,', '20000101', '20200101'),
	line('E0601', '00200', '4', 'as a second line continues it'),
	line('E0470', '00100', '3', 'Invented breathing device with two pressures', '20060101', '20200101'),
	line('A0425', '00100', '3', 'Invented mile of a journey', '20010101', '20010101'),
	line('J9999', '00100', '3', 'Invented drug without a name of its own', '19860101', '20090101'),
	line('G0008', '00100', '3', 'Invented service that has ended', '19940101', '20240101', '20241231'),
	line('   RT', '00100', '7', 'Invented side on the right,', '19980101', '20030101'),
	line('   RT', '00200', '8', 'as a second line continues it'),
	line('   NU', '00100', '7', 'Invented thing that is new', '19860101', '20030101'),
	'\u001A',
].join('\r\n');

function line(code: string, sequence: string, record: string, text: string, ...days: readonly string[]) {
	return (code.padEnd(5) + sequence + record + text).padEnd(FIELDS.added[0]) + days.join('');
}
