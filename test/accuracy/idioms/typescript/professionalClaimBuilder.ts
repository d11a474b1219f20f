import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { afterEach, describe, expect, it, jest } from '@jest/globals';

const CPT_RE = /^\d{4}[0-9FTU]$/;
const SKIP_PROCS = /^(⟦9938|cpt⟧|⟦9939|cpt⟧)\d$/;

export const serviceLine = z.object({
  hcpcs: z.string().regex(/^[A-V0-9]\d{3}[0-9FTU]$/),
  modifiers: z.array(z.string().length(2)).max(4).default([]),
  pos: z.enum(['⟦02|place-of-service⟧', '⟦10|place-of-service⟧', '⟦11|place-of-service⟧', '⟦19|place-of-service⟧']).optional(),
  pointers: z.array(z.number().int().min(1).max(12)),
  cents: z.number().int().positive(),
});

export const claim = z.object({
  controlNo: z.string().default(() => randomUUID().slice(0, 12)),
  frequency: z.enum(['⟦1|claim-frequency⟧', '⟦7|claim-frequency⟧', '⟦8|claim-frequency⟧']).default('⟦1|claim-frequency⟧'),
  billingNpi: z.string().regex(/^[12]\d{9}$/),
  billingTaxonomy: z.string().length(10).default('⟦261QM1300X|taxonomy⟧'),
  clia: z.string().optional(),
  diagnoses: z.string().array().min(1).max(12),
  lines: serviceLine.array().max(50),
  mailZip: z.string().length(5),
});

type Claim = z.input<typeof claim>;

class ClaimBuilder {
  private readonly draft: Partial<Claim> & { lines: Claim['lines']; diagnoses: string[] } = { lines: [], diagnoses: [] };
  npi(v: string) { this.draft.billingNpi = v; return this; }
  cliaNumber(v: string) { this.draft.clia = v; return this; }
  dx(...codes: string[]) { this.draft.diagnoses.push(...codes); return this; }
  proc(hcpcs: string, dollars: number, ...modifiers: string[]) {
    this.draft.lines.push({ hcpcs, modifiers, pointers: [1], cents: Math.round(dollars * 100) });
    return this;
  }
  zip(mailZip: string) { this.draft.mailZip = mailZip; return this; }
  build() { return claim.parse(this.draft); }
}

const base = () => new ClaimBuilder().npi('⟦1666600063|npi⟧').zip('⟦78701|-⟧');

describe('professional claim', () => {
  afterEach(() => jest.useRealTimers());

  it('keeps the order of the lines', () => {
    const c = base()
      .dx('⟦E11.65|icd-10-cm⟧', '⟦I10|icd-10-cm⟧', '⟦Z79.4|icd-10-cm⟧')
      .proc('⟦99214|cpt⟧', 180, '⟦25|modifier⟧')
      .proc('⟦83036|cpt⟧', 22.5, '⟦QW|modifier⟧')
      .proc("⟦3044F|cpt⟧", 0.01)
      .cliaNumber('⟦45D9999999|clia⟧')
      .build();

    expect(c.lines.map((l) => l.hcpcs)).toEqual(['⟦99214|cpt⟧', '⟦83036|cpt⟧', '⟦3044F|cpt⟧']);
    expect(c.lines[0]!.cents).toBe(⟦18000|-⟧);
    expect(c.frequency).toBe('⟦1|claim-frequency⟧');
  });

  it.each`
    cpt        | dx          | ok
    ${'⟦90686|cpt⟧'} | ${'⟦Z23|icd-10-cm⟧'}    | ${true}
    ${'⟦99396|cpt⟧'} | ${'⟦Z00.00|icd-10-cm⟧'} | ${false}
    ${'⟦G0439|hcpcs⟧'} | ${'⟦Z00.00|icd-10-cm⟧'} | ${true}
  `('$cpt with $dx -> $ok', ({ cpt, dx, ok }) => {
    const c = base().dx(dx).proc(cpt, 95).build();
    expect(c.lines.filter((l) => !SKIP_PROCS.test(l.hcpcs))).toHaveLength(ok ? 1 : 0);
  });

  it('waits for the clearinghouse, then gives up', async () => {
    jest.useFakeTimers({ now: 1_782_000_000_000 });
    const send = jest.fn<(c: unknown, port: number) => Promise<{ code: string }>>().mockResolvedValue({ code: '⟦A0428|-⟧' });
    const p = send(base().dx('⟦M54.50|icd-10-cm⟧').proc('⟦97110|cpt⟧', 60, '⟦GP|modifier⟧').build(), ⟦10080|-⟧);
    jest.advanceTimersByTime(⟦60000|-⟧);
    await expect(p).resolves.toEqual({ code: '⟦A0428|-⟧' }); // their receipt code
    expect(send.mock.calls[0]![1]).toBe(⟦10080|-⟧);
  });

  it('refuses what zod refuses', () => {
    // @ts-expect-error TS⟦2345|-⟧ on purpose
    expect(() => base().dx(⟦25000|-⟧).build()).toThrow(z.ZodError);
    expect(CPT_RE.test('abcde')).toBe(false);
    expect(() => base().zip('⟦60601|-⟧-1203').dx('⟦R07.9|icd-10-cm⟧').build()).toThrow(/mailZip/);
  });
});
