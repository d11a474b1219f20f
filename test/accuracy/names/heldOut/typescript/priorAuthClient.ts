/*
 * Copyright (c) 2023-2026 Tarn & Hollow Software GmbH. All rights reserved.
 * Use is subject to the ⟦disclaimer|-⟧ in NOTICE.txt.
 */
import { createHash, create⟦Hmac|-⟧ } from 'node:crypto';
import { fetchWithRetry } from '../net/fetchWithRetry';
import type { Coverage, Member } from '../model/member';
import { to⟦Hcpcs|Healthcare Common Procedure Coding System⟧, split⟦Modifiers|Modifier⟧ } from '../⟦claims|Claim⟧/codes';
import { isValid⟦NPI|National Provider Identifier⟧ } from '../providers/identifiers';

const BASE = 'https://gateway.northmere.example/⟦prior-auth|-⟧/v3';
const DOCS = 'https://docs.northmere.example/⟦claims/appeals|-⟧?topic=⟦medical-necessity|-⟧#⟦hcpcs|-⟧';
const SUPPORT = 'mailto:⟦edi|-⟧-help@northmere.example';

/** What the payer wants before it will look at a ⟦prior authorization|Prior Authorization⟧ at all. */
export interface ⟦PriorAuth|Prior Authorization⟧Request {
  /** our own key. NOT the ⟦payer ID|Payer ID⟧, see ticket 4410 */
  requestId: string;
  ⟦payerId|Payer ID⟧: string;
  member: Member;
  ⟦serviceDate|Date of Service⟧From: string;
  ⟦serviceDate|Date of Service⟧To?: string;
  /** two digits as text: ⟦POS|Place of Service Code⟧ 11, ⟦POS|Place of Service Code⟧ 22, ... the leading zero has to survive */
  ⟦pos|Place of Service Code⟧Code: string;
  ⟦renderingProvider|Rendering Provider⟧: { ⟦npi|National Provider Identifier⟧Number: string; ⟦tin|Taxpayer Identification Number⟧Type?: 'E' | 'S'; name: string };
  ⟦diagnosisCodes|ICD-10-CM⟧: string[];
  lines: RequestLine[];
  ⟦referral|Referral⟧Number?: string;
}

export interface RequestLine {
  ⟦hcpcs|Healthcare Common Procedure Coding System⟧Code: string;
  ⟦modifiers|Modifier⟧: string[];
  units: number;
  ⟦revenueCode|Revenue Code⟧?: string; // only for ⟦institutional claim forms|UB-04⟧
  /** drugs: ⟦NDC-11|National Drug Code⟧ without hyphens, e.g. from the wholesaler's feed */
  ⟦ndc11|National Drug Code⟧?: string;
}

export type AuthStatus = 'approved' | 'pended' | '⟦denied|-⟧' | '⟦modified|-⟧' | 'cancelled';

export class ⟦PriorAuth|Prior Authorization⟧Error extends Error {
  constructor(message: string, readonly status: number, readonly body?: unknown) {
    super(message);
    this.name = '⟦PriorAuth|Prior Authorization⟧Error';
  }
}

/**
 * Scans the multipart answer by hand because the payer's boundary has a trailing blank.
 * `⟦pos|-⟧` is where we are, `⟦startPos|-⟧` where the part began.
 */
function nextPart(body: string, ⟦pos|-⟧: number, boundary: string): { part: string; ⟦endPos|-⟧: number } | undefined {
  const ⟦startPos|-⟧ = body.indexOf(boundary, ⟦pos|-⟧);
  if (⟦startPos|-⟧ < 0) return undefined;
  let ⟦endPos|-⟧ = body.indexOf(boundary, ⟦startPos|-⟧ + boundary.length);
  if (⟦endPos|-⟧ < 0) ⟦endPos|-⟧ = body.length;
  return { part: body.slice(⟦startPos|-⟧ + boundary.length, ⟦endPos|-⟧), ⟦endPos|-⟧ };
}

/** The plans want the body signed; ⟦mac|-⟧ goes in the header, lower-case hex. */
function sign(body: string, secret: Buffer): string {
  const ⟦mac|-⟧ = create⟦Hmac|-⟧('sha256', secret).update(body, 'utf8').digest('hex');
  return `v1=${⟦mac|-⟧}`;
}

function validate(req: ⟦PriorAuth|Prior Authorization⟧Request): string[] {
  const problems: string[] = [];
  if (!isValid⟦NPI|National Provider Identifier⟧(req.⟦renderingProvider|Rendering Provider⟧.⟦npi|National Provider Identifier⟧Number)) problems.push('⟦Rendering provider|Rendering Provider⟧ has no valid ⟦Type 1 NPI|National Provider Identifier⟧');
  if (req.⟦diagnosisCodes|ICD-10-CM⟧.length === 0) problems.push('at least one ⟦ICD-10-CM|ICD-10-CM⟧ code is needed, the ⟦principal diagnosis|Principal Diagnosis⟧ first');
  for (const [i, line] of req.lines.entries()) {
    const code = to⟦Hcpcs|Healthcare Common Procedure Coding System⟧(line.⟦hcpcs|Healthcare Common Procedure Coding System⟧Code);
    if (!code) problems.push(`line ${i + 1}: neither ⟦CPT|Current Procedural Terminology⟧ nor ⟦HCPCS Level II|HCPCS Level II⟧`);
    // an ⟦unlisted code|Not Otherwise Classified⟧ always goes to a nurse, and needs the description + the device's ⟦UDI-DI|Unique Device Identifier⟧
    if (code?.unlisted && !req.member.notes) problems.push(`line ${i + 1}: ⟦unlisted code|Not Otherwise Classified⟧ without notes`);
    // ⟦KX|KX Modifier⟧ says the documentation is on file; ⟦GA|Advance Notice Modifiers⟧ says an ⟦ABN|Advance Beneficiary Notice⟧ is. Both on a line is nonsense.
    const mods = split⟦Modifiers|Modifier⟧(line.⟦modifiers|Modifier⟧);
    if (mods.has('⟦KX|KX Modifier⟧') && mods.has('⟦GA|Advance Notice Modifiers⟧')) problems.push(`line ${i + 1}: ⟦modifiers|Modifier⟧ contradict each other`);
    if (line.units > maxUnitsBy⟦Mue|Medically Unlikely Edit⟧(code)) problems.push(`line ${i + 1}: over the ⟦MUE|Medically Unlikely Edit⟧`);
  }
  return problems;
}

/**
 * Asks for a ⟦prior auth|Prior Authorization⟧. Idempotent: the hash of the request is the key, so a second call with the same
 * content gives the same answer, and the payer doesn't open two cases.
 * TODO(jp): ⟦ePA|Electronic Prior Authorization⟧ for drugs goes through another endpoint, see DOCS
 */
export async function request⟦PriorAuthorization|Prior Authorization⟧(req: ⟦PriorAuth|Prior Authorization⟧Request, cov: Coverage): Promise<AuthStatus> {
  const problems = validate(req);
  if (problems.length) throw new ⟦PriorAuth|Prior Authorization⟧Error(problems.join('; '), 422);

  // ⟦Medicare Advantage|Medicare Advantage⟧ has its own queue; traditional ⟦Medicare|Medicare⟧ needs none for most ⟦DMEPOS|DMEPOS⟧
  const queue = cov.kind === '⟦medicare-advantage|Medicare Advantage⟧' ? 'ma' : cov.kind === '⟦medicaid|Medicaid⟧' ? 'mcd' : 'com';
  const body = JSON.stringify({ ...req, queue });
  const key = createHash('sha1').update(body).digest('base64url');

  const res = await fetchWithRetry(`${BASE}/cases/${key}`, {
    method: 'PUT',
    body,
    headers: { 'content-type': 'application/json', 'x-signature': sign(body, cov.secret) },
  });
  if (res.status === 409) return 'pended';
  if (!res.ok) throw new ⟦PriorAuth|Prior Authorization⟧Error(`payer said ${res.status}`, res.status, await res.text());
  return (await res.json()).status as AuthStatus;
}

/** 72 hours for urgent ones, 7 days otherwise. ⟦Utilization management|Utilization Management⟧ counts calendar days, we do too. */
export function dueDate(received: Date, urgent: boolean): Date {
  const due = new Date(received);
  due.setDate(due.getDate() + (urgent ? 3 : 7));
  return due;
}

/** true when a ⟦denial|Denial⟧ can still go to ⟦appeal|Appeal⟧; the ⟦timely filing limit|Timely Filing Limit⟧ is the plan's, not ours */
export function canFile⟦Appeal|Appeal⟧(⟦denial|Denial⟧Date: Date, plan: { ⟦appeal|Appeal⟧Days: number }, today = new Date()): boolean {
  return (today.getTime() - ⟦denial|Denial⟧Date.getTime()) / 86_400_000 <= plan.⟦appeal|Appeal⟧Days;
}
