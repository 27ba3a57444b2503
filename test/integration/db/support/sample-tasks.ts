/** Delegated tasks as the case would project them, with made-up ids. */
import { randomUUID } from 'node:crypto';
import type { TaskRow } from '../../../../domain/kernel/append-contract.ts';
import { actorOf } from './platform.ts';
import { COURT, STATION } from './record-requests.ts';

export function taskRow(caseId: string, ordinal: number, changes: Partial<TaskRow> = {}): TaskRow {
  const at = changes.issuedAtReal ?? Date.UTC(2026, 2, 2, 1);
  return {
    taskId: `${caseId}.${ordinal}`,
    kind: 'service',
    status: 'issued',
    attemptNo: 1,
    unitId: STATION,
    issuedBy: { personId: actorOf('judge').personId, unitId: COURT },
    issuedSeq: 3,
    issuedAt: at,
    roundAt: at,
    partyId: 'p1',
    document: 'complaint',
    method: 'direct',
    papers: [],
    attempts: [],
    redone: [],
    former: [],
    issuedAtReal: at,
    roundAtReal: at,
    ...changes,
  };
}

/** A case id together with rows of tasks that are made for it. */
export function withTasks(make: (caseId: string) => readonly TaskRow[]): {
  readonly caseId: string;
  readonly tasks: readonly TaskRow[];
} {
  const caseId = randomUUID();
  return { caseId, tasks: make(caseId) };
}
