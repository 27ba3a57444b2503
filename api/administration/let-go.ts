/**
 * Work goes back to the units: the same releases that `person:leave` and the nightly comparison send, asked for at once. What
 * does not arrive now, the nightly comparison finds.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { heldByAbsent, releasesOf } from '../../db/queries/people/held-by-absent.ts';
import { readHolds } from '../../db/queries/people/holds.ts';
import { readClock } from '../../db/queries/time/read-clock.ts';
import type { AdminDeps } from './acting.ts';

const AT_MOST = 10_000;
const BETWEEN_LOOKS_MS = 100;

/** Capacities and tasks that are their units' again, and those that will be. */
export interface Released {
  readonly done: number;
  readonly pending: number;
}

type Releases = ReturnType<typeof releasesOf>;

async function send({ messenger, logger }: AdminDeps, releases: Releases): Promise<void> {
  for (const { caseId, input } of releases) {
    try {
      await messenger.decide(caseId, input);
    } catch (error) {
      // Temporal is away: the others would not arrive either, and the nightly comparison sends them all.
      logger.warn({ err: error, caseId }, 'not released now; the nightly comparison will');
      return;
    }
  }
}

/** @param count what is left of it */
async function awaitNone({ waitMs }: AdminDeps, count: () => Promise<number>): Promise<number> {
  const giveUp = performance.now() + waitMs;
  let left = await count();
  while (left > 0 && performance.now() < giveUp) {
    await pause(BETWEEN_LOOKS_MS);
    left = await count();
  }
  return left;
}

/** Of a person who was disabled, moved or lost a role: whatever they hold and should not. */
export async function releaseUnfit(deps: AdminDeps, personId: string): Promise<Released> {
  const held = await heldByAbsent(deps.db, AT_MOST, personId);
  if (held.length === 0) return { done: 0, pending: 0 };
  await send(deps, releasesOf(held, await readClock(deps.db)));
  const pending = await awaitNone(deps, async () => (await heldByAbsent(deps.db, AT_MOST, personId)).length);
  return { done: Math.max(0, held.length - pending), pending };
}

/** What somebody who stays holds of these cases: tasks alone, or everything. */
export async function releaseHeld(
  deps: AdminDeps,
  personId: string,
  caseIds: readonly string[],
  what: 'tasks' | 'all',
): Promise<void> {
  const held = caseIds.map((caseId) => ({ caseId, personId, held: 'tasks' as const, gone: what === 'all' }));
  await send(deps, releasesOf(held, await readClock(deps.db)));
  const asked = new Set(caseIds);
  await awaitNone(deps, async () => {
    const { cases, tasks } = await readHolds(deps.db, personId);
    const left = what === 'all' ? [...cases, ...tasks] : tasks;
    return left.filter(({ caseId }) => asked.has(caseId)).length;
  });
}
