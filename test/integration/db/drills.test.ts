/** Exercises (演练) in the inbox: how many may be open at a station, and that the relay brings what is real first. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { acceptInput, type AcceptReply } from '../../../db/queries/record/accept-input.ts';
import { listUndecided } from '../../../db/queries/record/list-undecided.ts';
import { DRILL_QUOTA } from '../../../domain/access/policy/drill-quota.ts';
import { openPlatform, type Platform } from './support/platform.ts';
import { OTHER_STATION, STATION } from './support/record-requests.ts';
import { recordCase } from './support/sample-cases.ts';

let platform: Platform;
beforeAll(async () => {
  platform = await openPlatform();
});
afterAll(() => platform?.close());

const DRILL_CLOCK = { kind: 'drill', msPerDay: 1000, startDate: '2026-01-05', openedAt: 0 };
const THIRD_STATION = 'station-third';
const QUOTA = { ...DRILL_QUOTA, openAtStation: 2 };

function open(stationId: string, clock: object, quota = QUOTA): Promise<AcceptReply> {
  const [decisionId, caseId, actorId] = [randomUUID(), randomUUID(), randomUUID()];
  return acceptInput(platform.api, {
    decisionId,
    caseId,
    actorId,
    route: 'POST /api/cases',
    bodyDigest: 'd',
    envelope: {
      kind: 'open',
      inputId: decisionId,
      actor: { personId: actorId, roles: ['police_officer'], unitId: stationId },
      data: { stationId, clock } as never,
    },
    texts: [],
    quota,
  });
}

it('as many as may be open at a station; an archived one makes room', async () => {
  const opening = { drill: true };
  const archived = { drill: true };
  await recordCase(platform, { opening });
  await recordCase(platform, { opening });
  await recordCase(platform, { opening: archived, archived: true });
  const reply = await open(STATION, DRILL_CLOCK);
  expect(reply).toEqual({ status: 'over_quota', quota: 'openAtStation', most: 2, retryAfter: 300 });
  expect((await open(OTHER_STATION, DRILL_CLOCK)).status).toBe('new');
});

it('those taken in and not yet on record count as open', async () => {
  const replies = [];
  for (let no = 0; no < 3; no += 1) replies.push(await open(THIRD_STATION, DRILL_CLOCK));
  expect(replies.map(({ status }) => status)).toEqual(['new', 'new', 'over_quota']);
});

it('what is real comes first, then the oldest', async () => {
  for (let no = 0; no < 3; no += 1) await open(OTHER_STATION, DRILL_CLOCK, DRILL_QUOTA);
  for (let no = 0; no < 2; no += 1) await open(OTHER_STATION, { kind: 'real' }, DRILL_QUOTA);
  const first = await listUndecided(platform.api, 0, 3);
  const rest = await listUndecided(platform.api, 0, 100, first.at(-1));
  const found = [...first, ...rest];
  const drills = found.map(({ drill }) => drill);
  expect(drills.filter((drill) => !drill)).toHaveLength(2);
  expect(drills.slice(0, 2)).toEqual([false, false]);
  expect(drills.filter(Boolean).length).toBeGreaterThanOrEqual(3);
  expect(new Set(found.map(({ decisionId }) => decisionId)).size).toBe(found.length);
});
