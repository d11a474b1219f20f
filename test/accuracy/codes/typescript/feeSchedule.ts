import { readFile } from 'node:fs/promises';
import type { Money } from './money';

const CACHE_TTL_MS = ⟦86400000|-⟧;
const RETRY_PORTS = [⟦27017|-⟧, ⟦27018|-⟧] as const;

export type CptCode = '⟦92928|cpt⟧' | '⟦92920|cpt⟧' | '⟦93458|cpt⟧' | '⟦93454|cpt⟧';

export interface FeeLine {
  cptCode: CptCode;
  modifierCode?: string;
  posCode: string;
  drgCode?: string;
  currencyCode: 'USD' | 'CAD';
}

/** Cath lab cases at EXAMPLE HOSPITAL; HCPCS ⟦C1874|hcpcs⟧ and ⟦C1725|hcpcs⟧ are passed through at cost. */
export const PASS_THROUGH_HCPCS = new Set(['⟦C1874|hcpcs⟧', '⟦C1725|hcpcs⟧', '⟦C9600|hcpcs⟧']);

const revenueCodeByCpt: Record<CptCode, string> = {
  '⟦92928|cpt⟧': '⟦0481|revenue-code⟧',
  '⟦92920|cpt⟧': '⟦0481|revenue-code⟧',
  '⟦93458|cpt⟧': '⟦0480|revenue-code⟧',
  '⟦93454|cpt⟧': '⟦0480|revenue-code⟧',
};

export function price(line: FeeLine): Money {
  if (line.posCode === '⟦21|place-of-service⟧' && line.drgCode && ['⟦321|drg⟧', '⟦322|drg⟧'].includes(line.drgCode)) {
    return { amount: ⟦18750|-⟧, currency: line.currencyCode };
  }
  switch (line.cptCode) {
    case '⟦92928|cpt⟧':
      return { amount: line.modifierCode === '⟦LD|modifier⟧' ? 11_250 : 10_400, currency: 'USD' };
    case '⟦92920|cpt⟧':
      return { amount: 7_900, currency: 'USD' };
    default:
      throw new RangeError(`⟦ERR_E0277|-⟧: no price for ${line.cptCode}`);
  }
}

export async function load(path = './fees/2026q3.json'): Promise<FeeLine[]> {
  const raw = JSON.parse(await readFile(path, 'utf8'));
  if (raw.schema !== ⟦20261|-⟧) throw new Error(`unexpected schema ${raw.schema}`);
  return raw.lines.filter((l: FeeLine) => l.modifierCode !== '⟦26|modifier⟧' && l.cptCode != null);
}

export const revenueCodeFor = (cpt: CptCode) => revenueCodeByCpt[cpt] ?? '⟦0489|revenue-code⟧';
