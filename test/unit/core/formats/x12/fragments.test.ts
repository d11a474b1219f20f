import { deepStrictEqual } from 'node:assert';
import { createX12CodeFinder } from '../../../../../src/core/formats/x12/codeFinder';

const finder = createX12CodeFinder();

/** The codes of a text, `system:code` each. */
function codes(text: string): readonly string[] {
	const span = { start: 0, end: text.length };
	return finder
		.find({ text, languageId: '' }, span)
		.map(({ code }) => `${code.systems.map(({ id }) => id).join('/')}:${code.text}`);
}

describe('segments of X12 that stand alone', () => {
	const visit = ['cpt:99213', 'modifier:25', 'diagnosis-pointer:1'];
	const diagnosis = ['icd-10-cm:E11.9'];
	const reason = ['claim-adjustment-group:CO', 'carc:45'];
	const rows: readonly [text: string, codes: readonly string[]][] = [
		['SV1*HC:99213:25*145*UN*1***1~', visit],
		['// SV1*HC:99213:25*145*UN*1***1~', visit],
		["const line = 'SV1*HC:99213:25*145*UN*1***1~';", visit],
		['const line = "SV1*HC:99213:25*145*UN*1***1";', visit],
		['const lines = "LX*1~\\nSV1*HC:99213:25*145*UN*1***1~\\nDTP*472";', visit],
		['```\nSV1*HC:99213:25*145*UN*1***1~\n```', visit],
		['The line is `SV1*HC:99213:25*145*UN*1***1`, a visit.', visit],
		['<td>SV1*HC:99213:25*145*UN*1***1</td>', visit],
		['SV1*HC>99213>25*145*UN*1***1~', visit],
		['SV1*HC^99213^25*145*UN*1***1~', visit],
		['CLM*1*1***11:B:1~HI*ABK:E119~', ['place-of-service:11', 'claim-frequency:1', ...diagnosis]],
		['CLM*26407789*79.04***11::1*Y', ['type-of-bill/place-of-service:11', 'claim-frequency:1']],
		['HI*ABK:E119', diagnosis],
		['HI*ABK:E119 names the diagnosis', diagnosis],
		['(see HI*ABK:E119)', diagnosis],
		['as in HI*ABK:E119. And so on', diagnosis],
		['HI*ABK:E119 and CAS*CO*45*100, too', [...diagnosis, ...reason]],
		['HI*BK:8628*BF:E8888~', ['icd-9-cm:862.8', 'icd-9-cm:E888.8']],
		['CAS*CO*45*100', reason],
		['/* CAS*CO*45*100 */', reason],
		['CAS*PR*1*25**2*10~', ['claim-adjustment-group:PR', 'carc:1', 'carc:2']],
		[
			'CLP*CLAIM*1*355*225*25*12*CONTROL*11*1~',
			['type-of-bill/place-of-service:11', 'claim-frequency:1'],
		],
		["NM1*85*1*O'BRIEN*PAT****XX*1234567893~", ['npi:1234567893']],
		['N1*PE*EXAMPLE CLINIC*XX*1234567893~', ['npi:1234567893']],
		['LIN**N4*00004196501~', ['ndc:00004196501']],
		['PRV*BI*PXC*207Q00000X~', ['taxonomy:207Q00000X']],
		['LQ*HE*M62~', ['rarc:M62']],
		['MOA***MA02~', ['rarc:MA02']],
		['STC*A1:19:PR*20260612~', ['claim-status-category:A1', 'claim-status:19']],
		['EB*1*IND*30^35*HM~', ['service-type:30', 'service-type:35']],
		['SV2*0450*HC:99283*300*UN*1~', ['revenue-code:0450', 'cpt:99283']],
		['SV2*0120**1500*DA*3~', ['revenue-code:0120']],
		['SVC*HC:99213:25*145*80**1~', ['cpt:99213', 'modifier:25']],
		['SVD*PLAN*55*HC:99213**1~', ['cpt:99213']],
		['SV3*AD:D2150*80****1~', ['cdt:D2150']],
		['HI|ABK:E119~\nSV1|HC:99213:25|145|UN|1|||1~', [...diagnosis, ...visit]],
		['HI|ABK:E119~SV1|HC:99213:25|145|UN|1|||1~', [...diagnosis, ...visit]],
		['SV1|HC:99213:25|145|UN|1|||1~', []],
		[`HI|ABK:E119~\n${'text '.repeat(100)}\nSV1|HC:99213|145~`, []],
		['| SV1 | HC:99213 | HI | ABK:E119 |', []],
		['HI*2', []],
		['SV1 * 3', []],
		['SV1*3', []],
		['const area = HI*WIDTH*45;', []],
		['x = CAS*CO*45', []],
		['CAS*CO*rate*100', []],
		['CAS*XX*45*100', []],
		['aHI*ABK:E119', []],
		['MY_HI*ABK:E119', []],
		['HI*ABK:', []],
		['HI*ABK', []],
		['HI*ABK:hello', []],
		['HI*XYZ:E119', []],
		['HI*A:E119', []],
		['SV1*HC:*145', []],
		['SV1*HC:$code*145', []],
		['SV1*HC:${code}*145', []],
		['SV1*XX:99213*145', []],
		['hi*abk:e119', []],
		['LIN*2*3', []],
		['LIN**N4*12', []],
		['LIN**N4*CITY', []],
		['NM1*PR*2*PLAN*****PI*12345~', []],
		['NM1*85*2*CLINIC*****XX*999~', []],
		['REF*G1*12345~', []],
		['REF*X*Y', []],
		['CLM*a*b*c', []],
		['CLP*1*2*3', []],
		['EB*1*30*98', []],
		['STC*A*19', []],
		['**HI** *ABK:E119*', []],
		['https://example.org/HI*ABK', []],
	];
	for (const [text, expected] of rows) {
		it(`${JSON.stringify(text.slice(0, 70))}: ${expected.join(', ') || 'nothing'}`, () => {
			deepStrictEqual(codes(text), expected);
		});
	}
});
