/** Disputes for supervisors' figures: walked as exercises, whose days pass in seconds, then made real in the rows that are counted. */
import { sql } from 'drizzle-orm';
import { DEMO_USERS } from '../../../db/demo-people.ts';
import { World } from '../../../demo/client/world.ts';
import { JOURNEYS } from '../../../demo/walker/journeys.ts';
import { addDays, dateOfInstant } from '../../../domain/deadlines/legal-date.ts';
import { DEMO_PASSWORD } from '../../integration/db/support/platform.ts';
import type { ApiServer } from './api-server.ts';
import { decide, OPENING, TO_JUDGE } from './requests.ts';

const WALKED = ['performed', 'nobodyWants', 'redirected'] as const;
const MS_PER_DAY = 1000;
/** So long that no legal time passes during a test. */
const STILL = 86_400_000;

export const today = (): string => dateOfInstant(Date.now());

/** An exercise whose legal time stands still some days ago. */
const standing = (daysAgo: number) => ({
  kind: 'drill',
  msPerDay: STILL,
  startDate: addDays(today(), -daysAgo),
});

async function opened(api: ApiServer, daysAgo: number): Promise<string> {
  const { status, body } = await (await api.as('police')).post<{ caseId: string }>('/api/cases', {
    ...OPENING,
    clock: standing(daysAgo),
  });
  if (status !== 201) throw new Error(`not opened: ${status}`);
  return body.caseId;
}

async function toJudge(api: ApiServer, caseId: string): Promise<void> {
  const { status, body } = await decide(await api.as('police'), caseId, 'triage', { data: TO_JUDGE });
  if (status !== 200) throw new Error(`not sent: ${JSON.stringify(body)}`);
}

/**
 * What exercises and real cases differ in, in the rows: due instants become the legal ones. The record is not touched, and
 * what is expected is folded from it.
 */
async function becomeReal({ platform }: ApiServer, caseIds: readonly string[]): Promise<void> {
  for (const caseId of caseIds) {
    await platform.owner.rows(sql`
      with own as (update cases set drill = false, clock = '{"kind": "real"}' where case_id = ${caseId}::uuid),
        gone as (update case_passages set drill = false where case_id = ${caseId}::uuid),
        asked as (update tasks set drill = false where case_id = ${caseId}::uuid)
      update obligations set drill = false, due_sort = coalesce(from_epoch_ms((detail ->> 'dueAt')::bigint), 'infinity')
      where case_id = ${caseId}::uuid`);
  }
}

export interface Supervised {
  /** Real, by their rows. */
  readonly caseIds: readonly string[];
  /** Open, and nothing is done in it any more. */
  readonly stuck: string;
  readonly refused: string;
}

/** Three disputes from report to archive over months, six that stand where days ago they stood, and an exercise. */
export async function supervisedCases(api: ApiServer): Promise<Supervised> {
  const users = Object.fromEntries(
    DEMO_USERS.map((user) => [user.key, { username: user.key, roles: user.roles, unit: user.unitId }]),
  );
  const world = await World.enter({ address: api.address, password: DEMO_PASSWORD, users });
  const clock = { kind: 'drill', msPerDay: MS_PER_DAY, startDate: addDays(today(), -300) } as const;
  const walks = await Promise.all(
    WALKED.map(async (name) => (await JOURNEYS[name]?.(world, clock))?.caseId ?? ''),
  );
  const open: string[] = [];
  for (const daysAgo of [90, 40, 5, 1, 0, 0]) open.push(await opened(api, daysAgo));
  const [overdue = '', waiting = '', , , refused = '', stuck = ''] = open;
  await toJudge(api, overdue);
  await toJudge(api, waiting);
  await decide(await api.as('police'), refused, 'archive_case', {});
  await opened(api, 3);
  const caseIds = [...walks, ...open];
  await becomeReal(api, caseIds);
  await api.platform.owner.rows(sql`delete from obligations where case_id = ${stuck}::uuid`);
  return { caseIds, stuck, refused };
}
