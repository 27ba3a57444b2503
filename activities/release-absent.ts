/** A person who leaves, is disabled or loses a role leaves nothing behind: what they hold of a case is its units' again. */
import { type HeldByAbsent, heldByAbsent, releasesOf } from '../db/queries/people/held-by-absent.ts';
import { readClock } from '../db/queries/time/read-clock.ts';
import type { Finding } from '../db/queries/reconcile/reconcile-reports.ts';
import { signalCase } from '../temporal/cases.ts';
import { pause } from './pause.ts';
import type { ReconcileDeps } from './reconcile-case.ts';

const AT_MOST = 10_000;
const LOOKS = 15;
const BETWEEN_LOOKS_MS = 500;

const keyOf = ({ caseId, personId, id }: HeldByAbsent): string => `${caseId} ${personId} ${id}`;

async function release({ temporal, contract, signal, db }: ReconcileDeps, held: readonly HeldByAbsent[]) {
  for (const { caseId, input } of releasesOf(held, await readClock(db))) {
    signal?.throwIfAborted();
    await temporal.call((client) => signalCase(client, contract, caseId, input));
  }
}

/** @returns a finding for each task and each assignment of an absent person; `repaired` when it is back with its unit */
export async function releaseAbsent(deps: ReconcileDeps): Promise<Finding[]> {
  const { db } = deps;
  const held = await heldByAbsent(db, AT_MOST);
  if (held.length === 0) return [];
  await release(deps, held);
  let left = new Set(held.map(keyOf));
  for (let looks = 0; looks < LOOKS && left.size > 0; looks += 1) {
    await pause(BETWEEN_LOOKS_MS, deps.signal);
    const still = new Set((await heldByAbsent(db, AT_MOST)).map(keyOf));
    left = new Set([...left].filter((key) => still.has(key)));
  }
  return held.map((one) => {
    const { code, caseId, id } = one;
    return { code, caseId, id, repaired: !left.has(keyOf(one)) };
  });
}
