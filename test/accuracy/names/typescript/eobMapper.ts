// eobMapper.ts - turns what the payer's ⟦FHIR|FHIR⟧ endpoint gives us into the rows of the patient portal
// and cross-checks them with the ⟦835|ASC X12 835⟧ we got for the same ⟦claim|Claim⟧ (same ⟦EDI|EDI⟧ control number).
//
// Docs: https://wiki.example.org/portal/⟦eob|-⟧/mapping?tab=⟦CARC|-⟧#⟦denial|-⟧-texts
// Owner: ⟦edi|-⟧-portal@⟦claims|-⟧.example.org   ticket 5b1f7c0e-22aa-4c57-9a10-7dd0c4ca5e01

import { Controller, Get, Param, UseGuards } from '@nestjs/common';
import type { ⟦ExplanationOfBenefit|Explanation of Benefits⟧, CodeableConcept, Reference } from '⟦fhir|FHIR⟧/r4';
import { PortalGuard } from './guard';
import { textId } from './licensed/texts';

export const SYSTEMS = {
  lab: '⟦http://loinc.org|LOINC⟧',
  finding: '⟦http://snomed.info/sct|SNOMED CT⟧',
  money: 'urn:iso:std:iso:4217',
} as const;

/** one row of the table "Your share" */
export interface ShareRow {
  ⟦serviceDate|Date of Service⟧: string;
  what: string;
  billed: number;
  ⟦allowedAmount|Allowed Amount⟧: number;
  ⟦deductible|Deductible⟧: number;
  ⟦coinsurance|Coinsurance⟧: number;
  ⟦copay|Copayment⟧: number;
  ⟦patientResponsibility|Patient Responsibility⟧: number;
  ⟦writeOff|Write-off⟧: number;
  notes: string[];
}

// ⟦adjudication|Adjudication⟧.category.coding[].code → our field. "⟦eligible|-⟧" is what the payer calls the
// ⟦allowed amount|Allowed Amount⟧; see the ⟦ExplanationOfBenefit resource|FHIR ExplanationOfBenefit⟧ of the sandbox, patient 7.
const CATEGORY: Record<string, keyof ShareRow> = {
  submitted: 'billed',
  eligible: '⟦allowedAmount|Allowed Amount⟧',
  ⟦deductible|Deductible⟧: '⟦deductible|Deductible⟧',
  ⟦coinsurance|Coinsurance⟧: '⟦coinsurance|Coinsurance⟧',
  ⟦copay|Copayment⟧: '⟦copay|Copayment⟧',
};

/* Texts for patients. The ⟦CARC|Claim Adjustment Reason Code⟧ wording is licensed, so these are ours, by ids of our own; the table code → id is
   not in this repo and never will be.
   ⟦RARCs|Remittance Advice Remark Code⟧ are shown only as a code with a link, ⟦group codes|Claim Adjustment Group Code⟧ are not shown at all. */
const PLAIN_TEXT: Record<string, string> = {
  'lower-price': 'Your plan and the clinic agreed on a lower price.',
  'share-ded': 'This part counts towards your ⟦deductible|Deductible⟧.',
  'share-pct': 'Your share in per cent (⟦coinsurance|Coinsurance⟧).',
  'share-fix': 'Your fixed ⟦co-pay|Copayment⟧ for the visit.',
  'other-payer': 'Another insurer has paid first (⟦coordination of benefits|Coordination of Benefits⟧).',
  'not-asked': 'The plan wanted to be asked first (⟦prior authorization|Prior Authorization⟧). You owe nothing while we ⟦appeal|Appeal⟧.',
};

export function toRows(eob: ⟦ExplanationOfBenefit|Explanation of Benefits⟧, raw⟦835|ASC X12 835⟧: readonly string[]): ShareRow[] {
  const rows: ShareRow[] = [];
  for (const item of eob.item ?? []) {
    const row: ShareRow = {
      ⟦serviceDate|Date of Service⟧: item.servicedDate ?? item.servicedPeriod?.start ?? '',
      what: textOf(item.productOrService),
      billed: 0, ⟦allowedAmount|Allowed Amount⟧: 0, ⟦deductible|Deductible⟧: 0, ⟦coinsurance|Coinsurance⟧: 0, ⟦copay|Copayment⟧: 0,
      ⟦patientResponsibility|Patient Responsibility⟧: 0, ⟦writeOff|Write-off⟧: 0,
      notes: [],
    };
    for (const adj of item.⟦adjudication|Adjudication⟧ ?? []) {
      const key = CATEGORY[adj.category.coding?.[0]?.code ?? ''];
      if (key && typeof row[key] === 'number') (row[key] as number) += adj.amount?.value ?? 0;
      const reason = textId(adj.reason?.coding?.[0]?.code);
      if (reason && PLAIN_TEXT[reason]) row.notes.push(PLAIN_TEXT[reason]);
    }
    row.⟦patientResponsibility|Patient Responsibility⟧ = row.⟦deductible|Deductible⟧ + row.⟦coinsurance|Coinsurance⟧ + row.⟦copay|Copayment⟧;
    row.⟦writeOff|Write-off⟧ = Math.max(0, row.billed - row.⟦allowedAmount|Allowed Amount⟧);
    rows.push(row);
  }
  // Two payers send one ⟦EOB|Explanation of Benefits⟧ per ⟦claim|Claim⟧ and a second one after ⟦COB|Coordination of Benefits⟧. Take the later one.
  checkAgainst⟦Remit|Remittance Advice⟧(rows, raw⟦835|ASC X12 835⟧);
  return rows;
}

/** The sum of the ⟦CAS segments|CAS Segment⟧ must be billed minus paid. If it isn't, log it, show it anyway. */
function checkAgainst⟦Remit|Remittance Advice⟧(rows: ShareRow[], ⟦segments|Segment⟧: readonly string[]): void {
  let cas = 0;
  for (const s of ⟦segments|Segment⟧) {
    if (!s.startsWith('CAS*')) continue;
    const el = s.split('*');
    for (let i = 3; i < el.length; i += 3) cas += Number(el[i] ?? 0);
  }
  const mine = rows.reduce((n, r) => n + r.⟦writeOff|Write-off⟧ + r.⟦patientResponsibility|Patient Responsibility⟧, 0);
  if (Math.abs(mine - cas) > 0.005) {
    console.warn(`⟦EOB|Explanation of Benefits⟧ and ⟦remittance advice|Remittance Advice⟧ differ by ${(mine - cas).toFixed(2)} (⟦PLB|Provider-Level Adjustment⟧? ⟦sequestration|Sequestration⟧?)`);
  }
}

function textOf(c: CodeableConcept | undefined): string {
  // ⟦HCPCS|Healthcare Common Procedure Coding System⟧ display texts are often empty and ⟦CPT|Current Procedural Terminology⟧ ones are not ours to show
  return c?.text ?? c?.coding?.find((x) => x.display)?.display ?? 'Service';
}

/* ------------------------------------------------------------------ http */

@Controller('portal')
@UseGuards(PortalGuard)
export class PortalController {
  constructor(private readonly store: Map<string, ShareRow[]>) {}

  /** The kiosk in the lobby asks by its ⟦mac|-⟧ address, phones by user. */
  @Get('kiosk/:⟦mac|-⟧')
  byKiosk(@Param('⟦mac|-⟧') ⟦mac|-⟧: string): ShareRow[] {
    const clean = ⟦mac|-⟧.replace(/[^0-9a-f]/gi, '').toLowerCase();
    return this.store.get(clean) ?? [];
  }

  @Get('user/:ref')
  byUser(@Param('ref') ref: string, fallback?: Reference): ShareRow[] {
    // ⟦unclaimed|-⟧ rows are kept for 30 days, then the ⟦reclaim|-⟧ job drops them
    return this.store.get(ref) ?? this.store.get(fallback?.reference ?? '') ?? [];
  }
}
