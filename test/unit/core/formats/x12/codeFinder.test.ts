import { deepStrictEqual, ok } from 'node:assert';
import * as fc from 'fast-check';
import { createX12CodeFinder } from '../../../../../src/core/formats/x12/codeFinder';
import { interchange, type Guide } from './interchange';

const finder = createX12CodeFinder();

function candidates(text: string) {
	return finder.find({ text, languageId: '' }, { start: 0, end: text.length });
}

/** The codes of a text as `element qualifier code system`, with the other systems and the extent where there are any. */
function codes(text: string): readonly string[] {
	return candidates(text).map(({ code, reason, extent }) => {
		const place = reason.kind === 'element' ? [reason.element, reason.qualifier] : [reason.kind];
		const other = extent && (extent.kind === 'range' ? `to ${extent.to}` : extent.kind);
		return [...place, code.text, code.systems.map(({ id }) => id).join('/'), other]
			.filter((part) => part !== undefined)
			.join(' ');
	});
}

describe('codes in X12', () => {
	const rows: readonly [guide: Guide, segment: string, codes: readonly string[]][] = [
		[
			'837P',
			'SV1*HC:99213:25*145*UN*1*11**1',
			[
				'SV101 HC 99213 cpt',
				'SV101-3 HC 25 modifier',
				'SV105 11 place-of-service',
				'SV107 1 diagnosis-pointer',
			],
		],
		[
			'837P',
			'SV1*HC:E0114:NU:KX:RT:99*60*UN*1***1:2:11:12',
			[
				'SV101 HC E0114 hcpcs',
				'SV101-3 HC NU modifier',
				'SV101-4 HC KX modifier',
				'SV101-5 HC RT modifier',
				'SV101-6 HC 99 modifier',
				'SV107 1 diagnosis-pointer',
				'SV107-2 2 diagnosis-pointer',
				'SV107-3 11 diagnosis-pointer',
				'SV107-4 12 diagnosis-pointer',
			],
		],
		['837P', 'SV1*HC:0042T*1*UN*1', ['SV101 HC 0042T cpt']],
		['837P', 'SV1*HC:J3490:::::NOT OTHERWISE CLASSIFIED*67.69*UN*7', ['SV101 HC J3490 hcpcs']],
		['837P', 'SV1*ER:ABC12*67.69*UN*7', []],
		['837P', 'SV1*WK:ABCDE*67.69*UN*7', []],
		['837P', 'SV1*XX:XXXXX*67.69*UN*7', []],
		['837P', 'SV1*HC:*67.69*UN*7', []],
		['837P', 'SV1*HC:~', []],
		['837P', 'SV1', []],
		['837P', 'SV5*HC:A4631*DA*30*50*5000*4', ['SV501 HC A4631 hcpcs']],
		['837P', 'SVD*PAYER*55*HC:99213:25**1', ['SVD03 HC 99213 cpt', 'SVD03-3 HC 25 modifier']],
		['837I', 'SVD*PAYER*55*HC:99283*0450*1', ['SVD03 HC 99283 cpt', 'SVD04 0450 revenue-code']],
		[
			'837I',
			'SV2*0450*HC:99283:25*300*UN*1',
			['SV201 0450 revenue-code', 'SV202 HC 99283 cpt', 'SV202-3 HC 25 modifier'],
		],
		['837I', 'SV2*450**300*UN*1', ['SV201 0450 revenue-code']],
		['837I', 'SV2*0022*HP:AAA00*300*UN*1', ['SV201 0022 revenue-code', 'SV202 HP AAA00 hipps']],
		['837D', 'SV3*AD:D2150*80*11***1', ['SV301 AD D2150 cdt', 'SV303 11 place-of-service']],
		[
			'837D',
			'SV3*AD:D2150*80****1*****1:2',
			['SV301 AD D2150 cdt', 'SV311 1 diagnosis-pointer', 'SV311-2 2 diagnosis-pointer'],
		],
		['837D', 'TOO*JP*12*L:O', []],
		['837P', 'CLM*1*100***11:B:1*Y', ['CLM05 B 11 place-of-service', 'CLM05-3 1 claim-frequency']],
		['837I', 'CLM*1*100***13:A:7*Y', ['CLM05 A 013 type-of-bill prefix', 'CLM05-3 7 claim-frequency']],
		['837P', 'CLM*1*100***41::1*Y', ['CLM05 41 place-of-service', 'CLM05-3 1 claim-frequency']],
		['837I', 'CLM*1*100***11::1*Y', ['CLM05 011 type-of-bill prefix', 'CLM05-3 1 claim-frequency']],
		[
			'837',
			'CLM*1*100***11::1*Y~LX*1~SV2*0120**1*UN*1',
			['CLM05 011 type-of-bill prefix', 'CLM05-3 1 claim-frequency', 'SV201 0120 revenue-code'],
		],
		[
			'837',
			'CLM*1*100***11::1*Y~LX*1~SV1*HC:99213*1*UN*1',
			['CLM05 11 place-of-service', 'CLM05-3 1 claim-frequency', 'SV101 HC 99213 cpt'],
		],
		[
			'837',
			'CLM*1*100***11::1*Y',
			['CLM05 11 type-of-bill/place-of-service', 'CLM05-3 1 claim-frequency'],
		],
		['837P', 'HI*ABK:M1711*ABF:E119', ['HI01 ABK M17.11 icd-10-cm', 'HI02 ABF E11.9 icd-10-cm']],
		[
			'837P',
			'HI*BK:8628*BF:E8888*BF:V7389',
			['HI01 BK 862.8 icd-9-cm', 'HI02 BF E888.8 icd-9-cm', 'HI03 BF V73.89 icd-9-cm'],
		],
		['837I', 'HI*BR:3669*BQ:0331', ['HI01 BR 36.69 icd-9-cm', 'HI02 BQ 03.31 icd-9-cm']],
		[
			'837I',
			'HI*ABJ:R079*APR:R0602*ABN:W1830XA',
			['HI01 ABJ R07.9 icd-10-cm', 'HI02 APR R06.02 icd-10-cm', 'HI03 ABN W18.30XA icd-10-cm'],
		],
		['837I', 'HI*ABK:J189::::::::Y', ['HI01 ABK J18.9 icd-10-cm']],
		[
			'837I',
			'HI*BBR:0SRD0J9:D8:20260101*BBQ:02703DZ',
			['HI01 BBR 0SRD0J9 icd-10-pcs', 'HI02 BBQ 02703DZ icd-10-pcs'],
		],
		[
			'837I',
			'HI*BG:09*BH:A1:D8:20260101*BI:70:RD8:20260101-20260102*BE:A2:::15.31*DR:470*TC:A',
			[
				'HI01 BG 09 condition-code',
				'HI02 BH A1 occurrence-code',
				'HI03 BI 70 occurrence-code',
				'HI04 BE A2 value-code',
				'HI05 DR 470 drg',
			],
		],
		['837P', 'HI*BP:20610', ['HI01 BP 20610 cpt']],
		['837P', 'HI*CAH:ABCDE', []],
		[
			'837I',
			'CL1*1*7*30',
			['CL101 1 admission-type', 'CL102 7 point-of-origin', 'CL103 30 discharge-status'],
		],
		[
			'837I',
			'HCP*02*100****470**0450*HC*99213',
			['HCP06 470 drg', 'HCP08 0450 revenue-code', 'HCP10 HC 99213 cpt'],
		],
		['837P', 'LIN**N4*00004196501', ['LIN03 N4 00004196501 ndc']],
		['837P', 'LIN**UK*00643169007222', ['LIN03 UK 00643169007222 gtin']],
		['837P', 'LIN**ON*12345678', []],
		['837P', 'LQ*UT*01.02', []],
		['837P', 'PRV*BI*PXC*203BF0100Y', ['PRV03 PXC 203BF0100Y taxonomy']],
		['837P 4010', 'PRV*BI*ZZ*207Q00000X', ['PRV03 ZZ 207Q00000X taxonomy']],
		['837P', 'NM1*85*2*EXAMPLE CLINIC*****XX*9876540809', ['NM109 XX 9876540809 npi']],
		['837P', 'NM1*PR*2*EXAMPLE PLAN*****PI*12345', []],
		['837P', 'NM1*IL*1*TEST*ALEX****MI*EXMEMBER0001', []],
		['837P', 'NM1*IL*1*TEST*ALEX****MI*1EG4TE5MK73', ['NM109 MI 1EG4TE5MK73 mbi']],
		['837P', 'N4*HONOLULU*HI*96813', []],
		['837P', 'N4*CITY*PA*17011', []],
		['837P', 'REF*X4*12D4567890', ['REF02 X4 12D4567890 clia']],
		['837P', 'REF*G1*12345', []],
		[
			'835',
			'CLP*1*1*355*225*25*12*CLAIM01*11*1**470',
			['CLP08 11 type-of-bill/place-of-service', 'CLP09 1 claim-frequency', 'CLP11 470 drg'],
		],
		[
			'835',
			'CAS*CO*45*40**253*1.2',
			['CAS01 CO claim-adjustment-group', 'CAS02 CO 45 carc', 'CAS05 CO 253 carc'],
		],
		[
			'835',
			'SVC*HC:99213:25*145*80*0510*1*HC:99214*1',
			['SVC01 HC 99213 cpt', 'SVC01-3 HC 25 modifier', 'SVC04 0510 revenue-code', 'SVC06 HC 99214 cpt'],
		],
		['835', 'SVC*NU:0450*145*80', ['SVC01 NU 0450 revenue-code']],
		['835', 'SVC*N4:00004196501*145*80', ['SVC01 N4 00004196501 ndc']],
		['835', 'SVC*HC>55669*541*34', ['SVC01 HC 55669 cpt']],
		['835', 'SVC*XX:*541*34', []],
		['835', 'MOA***MA02*N130', ['MOA03 MA02 rarc', 'MOA04 N130 rarc']],
		['835', 'MIA*0***138018.40*MA07', ['MIA05 MA07 rarc']],
		['835', 'LQ*HE*M62', ['LQ02 HE M62 rarc']],
		['835', 'LQ*RX*75', []],
		['835', 'PLB*1234567893*20261231*WO:CP*-1.27', ['PLB01 1234567893 npi']],
		[
			'835',
			'TS3*1234567893*11*20261231*1*2',
			['TS301 1234567893 npi', 'TS302 11 type-of-bill/place-of-service'],
		],
		['835', 'N1*PE*EXAMPLE CLINIC*XX*1234567893', ['N104 XX 1234567893 npi']],
		['835', 'REF*APC*5071', ['REF02 APC 5071 apc']],
		['277', 'STC*F2:88:QC*20260612**150', ['STC01 F2 claim-status-category', 'STC01-2 88 claim-status']],
		['277', 'STC*F2:88::RX*20260612', ['STC01 F2 claim-status-category']],
		[
			'277',
			'STC*A1:19*20260612*WQ*1******A3:21*A7:562',
			[
				'STC01 A1 claim-status-category',
				'STC01-2 19 claim-status',
				'STC10 A3 claim-status-category',
				'STC10-2 21 claim-status',
				'STC11 A7 claim-status-category',
				'STC11-2 562 claim-status',
			],
		],
		['277', 'REF*BLT*111', ['REF02 BLT 0111 type-of-bill']],
		[
			'271',
			'EB*1*IND*30^35^AL*HM',
			['EB03 30 service-type', 'EB03 35 service-type', 'EB03 AL service-type'],
		],
		['271', 'EB*B**98****27*10*****HC:99213', ['EB03 98 service-type', 'EB13 HC 99213 cpt']],
		['271', 'III*ZZ*11', ['III02 ZZ 11 place-of-service']],
		['270', 'EQ*30', ['EQ01 30 service-type']],
		['270', 'EQ**HC:99213', ['EQ02 HC 99213 cpt']],
		['278', 'UM*HS*I*2*21:B', ['UM03 2 service-type', 'UM04 B 21 place-of-service']],
		['278', 'UM*AR*I*2*11:A', ['UM03 2 service-type', 'UM04 A 011 type-of-bill prefix']],
		['278', 'SV1*HC:99213::::::99215', ['SV101 HC 99213 cpt to 99215', 'SV101-8 HC 99215 cpt']],
		['278', 'HI*LOI:2160-0', ['HI01 LOI 2160-0 loinc']],
		['834', 'DSB*2*****585*DX*V509', ['DSB08 DX V50.9 icd-9-cm/icd-10-cm']],
		['834', 'HD*030**POS*PLAN*EMP', []],
		['820', 'RMR*IK*12345**100', []],
		['850', 'PO1*1*10*EA*5*PE*N4*00004196501', []],
		['850', 'LIN**N4*00004196501', []],
		['850', 'N1*BY*EXAMPLE*XX*1234567893', []],
		['850', 'SV1*HC:99213*145*UN*1', []],
	];
	for (const [guide, segment, expected] of rows) {
		it(`${guide} ${segment}: ${expected.join(', ') || 'nothing'}`, () => {
			const found = codes(interchange(guide, segment));
			deepStrictEqual(found, expected);
		});
	}

	const text = interchange('837P', 'HI*ABK:E119', 'SV1*HC:99213:25*145*UN*1***1');
	const expected = codes(text);
	const written: readonly [how: string, text: string][] = [
		['on one line', text.replaceAll('\n', '')],
		['with pipes and quotes', text.replaceAll('*', '|').replaceAll('~', "'")],
		['with line ends as terminators', text.replaceAll('~', '')],
		['with another component separator', text.replaceAll(':', '>')],
		['with the circumflex for components', text.replaceAll('^', '!').replaceAll(':', '^')],
		['without padding', text.replace(/ {2,}/g, '')],
		['with a letter for ISA16', text.replace('*T*:', '*T*U')],
		['in a string with line ends written out', `"${text.replaceAll('\n', String.raw`\n`)}"`],
		['without ST', text.replace(/ST\*.*\n/, '')],
		['cut before its end', text.replace(/IEA[^]*/, '')],
		['as a second interchange', `${interchange('850', 'LIN**N4*00004196501')}\n${text}`],
		['before a second interchange', `${text}\n${interchange('850', 'LIN**N4*00004196501')}`],
		['without its envelope', text.replace(/GS\*[^]*?(?=HI)/, '')],
		['without ISA', text.replace(/ISA[^]*?(?=GS)/, '')],
	];
	for (const [how, other] of written) {
		it(`${how}, says the same`, () => deepStrictEqual(codes(other), expected));
	}

	it('does not part 4010 by its ISA11, which is a letter', () => {
		const found = codes(interchange('837P 4010', 'SV1*HC:A0427:UN*700*UN*1'));
		deepStrictEqual(found, ['SV101 HC A0427 hcpcs', 'SV101-3 HC UN modifier']);
	});
	it('shares what is equal', () => {
		const [first, second] = candidates(interchange('837P', 'SV1*HC:99213*1', 'SV1*HC:99213*2'));
		ok(first?.code === second?.code && first?.reason === second?.reason);
	});
});

const segment = fc.oneof(
	fc.constantFrom(
		...[
			'SV1*HC:99213:25*145*UN*1***1~',
			'HI*ABK:E119~',
			'CLM*1*1***11::1~',
			'CAS*CO*45*1',
			'SV1|HC:99213~',
		],
		...[
			'ST*837*1*005010X222A1~',
			'ST*850*1~',
			'GS*PO*A*B*1*1*1*X*004010~',
			'IEA*1*1~',
			'SV2*0450*HC:99283~',
		],
		...[
			'HI|BK:4659|',
			'\\nHI*ABK:E119',
			'*',
			'|',
			':',
			'~',
			'\n',
			'"',
			"'",
			' ',
			'ISA*00*',
			'EB*1*IND*30^35~',
		],
	),
	fc.string({ unit: 'binary', maxLength: 6 }),
	fc.constant(interchange('837P', 'HI*ABK:E119', 'SV1*HC:99213:25*145*UN*1***1')),
);

describe('any text of X12', () => {
	it('is read in pieces as in one', () => {
		fc.assert(
			fc.property(
				fc.array(segment, { maxLength: 12 }),
				fc.array(fc.nat(2000), { maxLength: 5 }),
				(parts, cuts) => {
					const text = parts.join('');
					const edges = [
						0,
						...cuts.filter((cut) => cut < text.length).sort((a, b) => a - b),
						text.length,
					];
					const document = { text, languageId: '' };
					const inPieces = edges
						.slice(1)
						.flatMap((end, index) => finder.find(document, { start: edges[index] ?? 0, end }));
					deepStrictEqual(inPieces, candidates(text));
				},
			),
		);
	});

	const header = interchange('837P').replace(/SE\*[^]*/, '');
	const hostile: readonly [what: string, text: string][] = [
		['ids', 'HI*'.repeat(350_000)],
		['ids with blanks', 'HI* '.repeat(260_000)],
		['stars', '*'.repeat(1_000_000)],
		['pipes', 'A|'.repeat(500_000)],
		['segments by pipes', 'HI|BK:4659|'.repeat(95_000)],
		['segments on one line', 'SV1*HC:99213*1~'.repeat(70_000)],
		['segments in an interchange', header + 'SV1*HC:99213:25*1*UN*1***1:2:3:4~'.repeat(30_000)],
		['empty segments', header + '~'.repeat(1_000_000)],
		['blanks', header + ' '.repeat(1_000_000)],
		['ids without elements', header + 'SV1~'.repeat(250_000)],
		['claims without qualifiers', header.replaceAll('X222A1', '') + 'CLM*1*1***11::1~'.repeat(62_000)],
		['one segment of many elements', `${header}HI*${'ABK:E119*'.repeat(110_000)}~`],
		['one long element', `${header}HI*ABK:${'E'.repeat(1_000_000)}~`],
		['transactions', header + 'ST*837*1~'.repeat(110_000)],
		['headers', header.repeat(5000)],
	];
	for (const [what, text] of hostile) {
		it(`of 1 MB of ${what} is read in good time, in portions`, () => {
			const document = { text, languageId: '' };
			const started = performance.now();
			for (let start = 0; start < text.length; start += 16_384) {
				finder.find(document, { start, end: Math.min(start + 16_384, text.length) });
			}
			ok(performance.now() - started < 4000);
		}).timeout(10_000);
	}
});
