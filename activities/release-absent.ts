/** A person who leaves or is disabled leaves no task behind: what they hold is their unit's again. */
import { type AbsentHolder, tasksOfAbsentPeople } from '../db/queries/tasks/list-open-tasks.ts';
import { readClock } from '../db/queries/time/read-clock.ts';
import type { Finding } from '../db/queries/reconcile/reconcile-reports.ts';
import { releaseInput } from '../domain/kernel/input.ts';
import { signalCase } from '../temporal/cases.ts';
import { pause } from './pause.ts';
import type { ReconcileDeps } from './reconcile-case.ts';

const AT_MOST = 10_000;
const LOOKS = 15;
const BETWEEN_LOOKS_MS = 500;

const keyOf = ({ taskId, personId }: AbsentHolder): string => `${taskId} ${personId}`;

/** @returns a finding for each task held by an absent person; `repaired` when the task is back with its unit */
export async function releaseAbsent(deps: ReconcileDeps): Promise<Finding[]> {
  const { db, temporal, contract } = deps;
  const held = await tasksOfAbsentPeople(db, AT_MOST);
  if (held.length === 0) return [];
  const receivedAt = await readClock(db);
  for (const [caseId, tasks] of Map.groupBy(held, (one) => one.caseId)) {
    deps.signal?.throwIfAborted();
    for (const personId of new Set(tasks.map((one) => one.personId))) {
      const input = releaseInput(personId, receivedAt);
      await temporal.call((client) => signalCase(client, contract, caseId, input));
    }
  }
  let left = new Set(held.map(keyOf));
  for (let looks = 0; looks < LOOKS && left.size > 0; looks += 1) {
    await pause(BETWEEN_LOOKS_MS, deps.signal);
    const still = new Set((await tasksOfAbsentPeople(db, AT_MOST)).map(keyOf));
    left = new Set([...left].filter((key) => still.has(key)));
  }
  return held.map((one) => ({
    code: 'holder_absent',
    caseId: one.caseId,
    id: one.taskId,
    repaired: !left.has(keyOf(one)),
  }));
}
