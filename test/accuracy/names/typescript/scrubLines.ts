/*
 * Copyright (c) 2022-2026 Larkspur Ledger Cooperative
 *
 * Redistribution inside the cooperative is fine. There is no warranty of any kind;
 * see the ⟦disclaimer|-⟧ in NOTICE. Nobody has ⟦claimed|-⟧ otherwise so far.
 */
import { createHash } from 'node:crypto';
import type { ⟦Claim|Claim⟧, ⟦Claim|Claim⟧Line, ScrubResult } from './types';
import { load⟦Ncci|National Correct Coding Initiative⟧Pairs, ⟦Mue|Medically Unlikely Edit⟧Table } from './edits';
import { logger } from '../util/logger';

/**
 * Front-end scrubber. Runs before the ⟦837P|ASC X12 837⟧ is built, so that a ⟦claim|Claim⟧ that would
 * bounce at the clearinghouse never leaves the building. What we check:
 *
 *   1. every line has a ⟦CPT|Current Procedural Terminology⟧ or ⟦HCPCS|Healthcare Common Procedure Coding System⟧ code and at least one ⟦diagnosis code|ICD-10-CM⟧ pointer
 *   2. ⟦NCCI|National Correct Coding Initiative⟧ pairs (column 1 / column 2) and whether a ⟦modifier|Modifier⟧ may unlock them
 *   3. ⟦MUE|Medically Unlikely Edit⟧ units per day
 *   4. ⟦POS|Place of Service Code⟧ against the ⟦rendering
 *      provider|Rendering Provider⟧'s enrolment, ⟦NPI|National Provider Identifier⟧ check digit, ⟦TIN|Taxpayer Identification Number⟧ present
 *   5. ⟦timely filing|Timely Filing Limit⟧ by payer
 *
 * Not here: ⟦eligibility verification|Eligibility Verification⟧ (see ./270) and ⟦medical necessity|Medical Necessity⟧ against the
 * ⟦LCDs|Local Coverage Determination⟧, which Priya wants in its own service. ⟦Prior auth|Prior Authorization⟧ numbers are only looked up.
 */
export const DEFAULT_⟦TIMELY_FILING|Timely Filing Limit⟧_DAYS = 180;
const ⟦EM_CODE|Evaluation and Management⟧_RANGE: readonly [string, string] = ['99202', '99499'];
const ⟦KX|KX Modifier⟧_LIKE = new Set(['⟦KX|KX Modifier⟧', '⟦GA|Advance Notice Modifiers⟧', '⟦GX|Advance Notice Modifiers⟧', '⟦GY|Advance Notice Modifiers⟧', '⟦GZ|Advance Notice Modifiers⟧']);

export interface LineView {
  ⟦cpt|Current Procedural Terminology⟧: string;
  ⟦modifiers|Modifier⟧: string[];
  units: number;
  ⟦placeOfServiceCode|Place of Service Code⟧: string;
  ⟦serviceDate|Date of Service⟧: Date;
  ⟦revCode|Revenue Code⟧?: string;
  ⟦ndc|National Drug Code⟧Code?: string; // only for J codes
  charge: number;
}

function has⟦Mod25|Modifier 25⟧(l: LineView): boolean {
  return l.⟦modifiers|Modifier⟧.some((m) => m.trim() === '25');
}

/** true when the line is an ⟦E/M|Evaluation and Management⟧ visit. TODO(mh) use the ⟦E/M level|Evaluation and Management⟧ table instead of a range */
export function is⟦EmCode|Evaluation and Management⟧(l: LineView): boolean {
  return l.⟦cpt|Current Procedural Terminology⟧ >= ⟦EM_CODE|Evaluation and Management⟧_RANGE[0] && l.⟦cpt|Current Procedural Terminology⟧ <= ⟦EM_CODE|Evaluation and Management⟧_RANGE[1];
}

// The free-text field of the old PMS: "99213-25,LT;J1885". Hand-written because the regex
// version took 40s on one file. `⟦pos|-⟧` is the read cursor, nothing else.
export function splitProcedureText(raw: string): LineView[] {
  const out: LineView[] = [];
  let ⟦pos|-⟧ = 0;
  let start⟦Pos|-⟧ = 0;
  while (⟦pos|-⟧ < raw.length) {
    const ch = raw[⟦pos|-⟧];
    if (ch === ';') {
      out.push(parseOne(raw.slice(start⟦Pos|-⟧, ⟦pos|-⟧)));
      start⟦Pos|-⟧ = ⟦pos|-⟧ + 1;
    }
    ⟦pos|-⟧++;
  }
  if (start⟦Pos|-⟧ < raw.length) out.push(parseOne(raw.slice(start⟦Pos|-⟧)));
  return out;
}

function parseOne(chunk: string): LineView {
  const [code, ...rest] = chunk.split(/[-,]/).map((s) => s.trim());
  if (!/^[A-Z0-9]{5}$/.test(code ?? '')) throw new Error(`not a ⟦CPT|Current Procedural Terminology⟧/⟦HCPCS|Healthcare Common Procedure Coding System⟧ code: ${code}`);
  return { ⟦cpt|Current Procedural Terminology⟧: code!, ⟦modifiers|Modifier⟧: rest, units: 1, ⟦placeOfServiceCode|Place of Service Code⟧: '11', ⟦serviceDate|Date of Service⟧: new Date(0), charge: 0 };
}

export async function scrub(⟦claim|Claim⟧: ⟦Claim|Claim⟧, ⟦mue|Medically Unlikely Edit⟧: ⟦Mue|Medically Unlikely Edit⟧Table): Promise<ScrubResult> {
  const pairs = await load⟦Ncci|National Correct Coding Initiative⟧Pairs(⟦claim|Claim⟧.lines[0]?.⟦serviceDate|Date of Service⟧ ?? new Date());
  const ⟦rejections|Rejection⟧: string[] = [];

  for (const line of ⟦claim|Claim⟧.lines as ⟦Claim|Claim⟧Line[]) {
    const other = ⟦claim|Claim⟧.lines.find((o) => o !== line && pairs.has(`${o.⟦cpt|Current Procedural Terminology⟧}|${line.⟦cpt|Current Procedural Terminology⟧}`));
    if (other && !line.⟦modifiers|Modifier⟧.some((m) => m === '59' || m === 'XS')) {
      ⟦rejections|Rejection⟧.push(`⟦NCCI|National Correct Coding Initiative⟧ pair ${other.⟦cpt|Current Procedural Terminology⟧}/${line.⟦cpt|Current Procedural Terminology⟧}: needs a ⟦modifier|Modifier⟧ or has to go (⟦bundling|Bundling⟧)`);
    }
    if (is⟦EmCode|Evaluation and Management⟧(line) && other && !has⟦Mod25|Modifier 25⟧(line)) {
      ⟦rejections|Rejection⟧.push(`${line.⟦cpt|Current Procedural Terminology⟧}: ⟦modifier 25|Modifier 25⟧ missing next to a procedure`);
    }
    const max = ⟦mue|Medically Unlikely Edit⟧.maxUnits(line.⟦cpt|Current Procedural Terminology⟧);
    if (max !== undefined && line.units > max) ⟦rejections|Rejection⟧.push(`${line.⟦cpt|Current Procedural Terminology⟧}: ${line.units} units, ⟦MUE|Medically Unlikely Edit⟧ is ${max}`);
    if (line.⟦modifiers|Modifier⟧.some((m) => ⟦KX|KX Modifier⟧_LIKE.has(m)) && !⟦claim|Claim⟧.hasSigned⟦ABN|Advance Beneficiary Notice⟧) {
      logger.warn({ id: ⟦claim|Claim⟧.id }, '⟦GA|Advance Notice Modifiers⟧ without an ⟦ABN|Advance Beneficiary Notice⟧ on file');
    }
    // ⟦POS|Place of Service Code⟧ 21/22/23 with a global code: should be ⟦modifier 26|Professional Component⟧ (⟦PC|Professional Component⟧), the hospital bills the ⟦TC|Technical Component⟧
    if (['21', '22', '23'].includes(line.⟦placeOfServiceCode|Place of Service Code⟧) && ⟦claim|Claim⟧.isGlobal(line.⟦cpt|Current Procedural Terminology⟧)) {
      ⟦rejections|Rejection⟧.push(`${line.⟦cpt|Current Procedural Terminology⟧}: professional part only in a facility`);
    }
  }

  if (!validLuhn(⟦claim|Claim⟧.billing⟦NPI|National Provider Identifier⟧)) ⟦rejections|Rejection⟧.push('billing ⟦NPI|National Provider Identifier⟧ fails the check digit');
  const limit = ⟦claim|Claim⟧.payer.filingDays ?? DEFAULT_⟦TIMELY_FILING|Timely Filing Limit⟧_DAYS;
  if (ageInDays(⟦claim|Claim⟧) > limit) ⟦rejections|Rejection⟧.push(`past ⟦timely filing limit|Timely Filing Limit⟧ (${limit} d) of ${⟦claim|Claim⟧.⟦payerId|Payer ID⟧}`);

  // the ⟦receipt|-⟧ is what the portal shows; the ⟦script|-⟧ tag there strips everything but the hash
  const ⟦receipt|-⟧ = createHash('sha1').update(⟦rejections|Rejection⟧.join('\n')).digest('hex');
  return { ok: ⟦rejections|Rejection⟧.length === 0, ⟦rejections|Rejection⟧, ⟦receipt|-⟧ };
}

function ageInDays(⟦claim|Claim⟧: ⟦Claim|Claim⟧): number {
  const first = Math.min(...⟦claim|Claim⟧.lines.map((l) => +l.⟦serviceDate|Date of Service⟧));
  return Math.floor((Date.now() - first) / 86_400_000);
}

function validLuhn(digits: string): boolean {
  let sum = 0;
  for (const [i, d] of [...`80840${digits}`].reverse().entries()) {
    const n = Number(d) * (i % 2 ? 2 : 1);
    sum += n > 9 ? n - 9 : n;
  }
  return sum % 10 === 0; // works for any ⟦concept|-⟧ of "digits", see the tests
}
