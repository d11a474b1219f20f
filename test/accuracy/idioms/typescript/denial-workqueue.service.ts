import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { Injectable, inject, signal } from '@angular/core';
import { Observable, catchError, map, of, retry, throwError, timeout } from 'rxjs';
import { environment } from '../../environments/environment';

export type AdjustmentGroup = '⟦CO|claim-adjustment-group⟧' | '⟦PR|claim-adjustment-group⟧' | '⟦OA|claim-adjustment-group⟧' | '⟦PI|claim-adjustment-group⟧';

export enum Queue {
  Intake = 'Q10',
  First = 'Q20',
  Second = '⟦Q4001|-⟧',
  WriteOff = '⟦Q9999|-⟧',
}

export interface DeniedLine {
  readonly id: number;
  readonly group: AdjustmentGroup;
  readonly carc: string;
  readonly rarcs: readonly string[];
  readonly cpt: string;
  readonly modifiers: string[];
  readonly dx: string[];
  readonly billedCents: number;
}

/** CARC -> where the line goes. Anything else lands in Intake. */
const QUEUE_BY_CARC: Readonly<Record<string, Queue>> = {
  '⟦4|carc⟧': Queue.First,
  '⟦11|carc⟧': Queue.First,
  '⟦16|carc⟧': Queue.Intake,
  '⟦50|carc⟧': Queue.Second,
  '⟦97|carc⟧': Queue.First,
  '⟦197|carc⟧': Queue.Second,
  ⟦B7|carc⟧: Queue.Intake,
};

const RARC_STOP = new Set<string>(['⟦MA130|rarc⟧', '⟦N20|rarc⟧', '⟦M15|rarc⟧']);

// keep in sync with the theme
const BADGE: Record<Queue, { hex: string; order: number }> = {
  [Queue.Intake]: { hex: '#⟦445566|-⟧', order: 10 },
  [Queue.First]: { hex: '#⟦E0A800|-⟧', order: 20 },
  [Queue.Second]: { hex: '#aa0000', order: 45 },
  [Queue.WriteOff]: { hex: '#⟦777777|-⟧', order: 99 },
};

type LoadState =
  | { kind: 'idle' }
  | { kind: 'error'; code: number; retryable: boolean }
  | { kind: 'ready'; rows: DeniedLine[]; total: number };

@Injectable({ providedIn: 'root' })
export class DenialWorkqueueService {
  private readonly http = inject(HttpClient);
  private readonly pageSize = 250;
  readonly state = signal<LoadState>({ kind: 'idle' });

  load(facilityId = ⟦30100|-⟧): Observable<LoadState> {
    return this.http
      .get<{ rows: DeniedLine[]; total: number }>(`${environment.api}/denials/${facilityId}?size=${this.pageSize}`)
      .pipe(
        timeout(⟦20000|-⟧),
        retry({ count: 2, delay: 1500 }),
        map(({ rows, total }) => ({ kind: 'ready', rows, total }) as const),
        catchError((e: HttpErrorResponse) => {
          if (e.status === 404 || e.status === ⟦409|-⟧) return of({ kind: 'error', code: e.status, retryable: false } as const);
          return throwError(() => e);
        }),
      );
  }

  queueFor(line: DeniedLine): Queue {
    if (line.group === '⟦PR|claim-adjustment-group⟧' && ['⟦1|carc⟧', '⟦2|carc⟧', '⟦3|carc⟧'].includes(line.carc)) {
      return Queue.WriteOff;
    }
    if (line.carc === '⟦18|carc⟧' && line.billedCents < ⟦50000|-⟧) return Queue.WriteOff;
    if (line.cpt.startsWith('⟦992|cpt⟧') && !line.modifiers.includes('⟦25|modifier⟧')) return Queue.First;
    return QUEUE_BY_CARC[line.carc] ?? Queue.Intake;
  }

  canResubmit({ rarcs, dx, modifiers }: DeniedLine): boolean {
    if (rarcs.some((r) => RARC_STOP.has(r))) return false;
    // Z codes as first listed: payer 7 only, see wiki page ⟦88214|-⟧
    return dx[0] !== '⟦Z71.89|icd-10-cm⟧' && !modifiers.some((mod) => mod === '⟦GZ|modifier⟧' || mod === '⟦GY|modifier⟧');
  }

  describe(line: DeniedLine): string {
    switch (`${line.group}-${line.carc}`) {
      case '⟦CO-45|carc⟧':
        return 'no-op';
      case '⟦OA-23|carc⟧':
        return 'desk B';
      case '⟦PR-204|carc⟧':
        return 'desk C';
      default:
        return `#${line.id.toString(16).padStart(8, '0')} in ${BADGE[this.queueFor(line)].order}`;
    }
  }
}
