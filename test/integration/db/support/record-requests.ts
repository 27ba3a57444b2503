/** Requests to the record as the workflow would make them, with made-up ids. */
import { randomUUID } from 'node:crypto';
import type {
  CaseProjection,
  EventRow,
  Head,
  InputOutcome,
  RecordRequest,
} from '../../../../domain/kernel/append-contract.ts';

export const EMPTY: Head = { inputNo: 0, seq: 0, headHash: '' };
export const STATION = 'station-230811200';
export const OTHER_STATION = 'station-230811101';
export const COURT = 'court-230811';

export interface Sample {
  readonly caseId?: string;
  readonly after?: Head;
  readonly stationId?: string;
  readonly events?: number;
  readonly inputId?: string;
  readonly projection?: Partial<CaseProjection>;
  readonly personId?: string;
}

function eventRows(sample: Sample, after: Head): EventRow[] {
  return Array.from({ length: sample.events ?? 2 }, (_, index) => ({
    seq: after.seq + index + 1,
    inputNo: after.inputNo + 1,
    body: JSON.stringify({
      actor: { personId: sample.personId ?? randomUUID(), roles: ['police_officer'], unitId: STATION },
      at: 1_767_600_000_000 + index,
      data: { note: '相邻关系纠纷' },
      inputId: 'x',
      receivedAt: 1_767_600_000_000,
      type: 'note_recorded',
      typeVersion: 1,
    }),
  }));
}

function inputOf(sample: Sample, after: Head, kind: InputOutcome['kind']): InputOutcome {
  return {
    inputNo: after.inputNo + 1,
    inputId: sample.inputId ?? randomUUID(),
    kind,
    ...(kind === 'decision' ? { type: 'record_note' } : {}),
    outcome: 'applied',
    version: after.inputNo + 1,
    stage: sample.projection?.stage ?? 'intake',
    ...(sample.personId ? { personId: sample.personId } : {}),
    receivedAt: Date.now(),
  };
}

export function projectionOf(changes: Partial<CaseProjection> = {}): CaseProjection {
  return {
    stage: 'intake',
    version: 1,
    archived: false,
    calendarVersion: 'cn-2024-2026',
    openTo: [],
    deadlines: [],
    obligations: [],
    tasks: [],
    parties: [],
    assignments: [],
    ...changes,
  };
}

export function decisionRequest(caseId: string, after: Head, sample: Sample = {}): RecordRequest {
  return {
    caseId,
    after,
    input: inputOf(sample, after, 'decision'),
    events: eventRows(sample, after),
    projection: projectionOf(sample.projection),
    outbox: [],
  };
}

export function openingRequest(sample: Sample = {}): RecordRequest {
  return {
    caseId: sample.caseId ?? randomUUID(),
    after: EMPTY,
    input: inputOf(sample, EMPTY, 'open'),
    events: eventRows(sample, EMPTY),
    projection: projectionOf(sample.projection),
    opening: {
      stationId: sample.stationId ?? STATION,
      courtId: COURT,
      policy: '2025',
      clock: { kind: 'real' },
      drill: false,
      source: 'walk_in',
      matter: 'neighbour',
      openedOn: '2026-01-05',
      summaryTextId: randomUUID(),
    },
    outbox: [],
  };
}

export function refusedRequest(caseId: string, after: Head): RecordRequest {
  return {
    caseId,
    after,
    input: {
      ...inputOf({}, after, 'decision'),
      outcome: 'refused',
      refusal: { code: 'stale_version', zh: '案件已有变化。', en: 'The case has changed.' },
    },
    events: [],
    outbox: [],
  };
}
