/** Reading cases: who sees which, how they are found, and one whole case in one statement. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type CaseFilter, listCases } from '../../../db/queries/cases/list-cases.ts';
import { listEvents } from '../../../db/queries/record/list-events.ts';
import { InvalidCursor } from '../../../db/queries/page.ts';
import { readCase } from '../../../db/queries/cases/read-case.ts';
import { readDecision } from '../../../db/queries/record/read-outcomes.ts';
import { readTexts } from '../../../db/queries/cases/read-texts.ts';
import { visibleCases } from '../../../db/queries/cases/visible-cases.ts';
import { type Platform, actorOf, openPlatform, scopeOf } from './support/platform.ts';
import { OTHER_STATION } from './support/record-requests.ts';
import { type Recorded, advance, armed, owed, recordCase } from './support/sample-cases.ts';

let platform: Platform;
let water: Recorded;
let referred: Recorded;
let elsewhere: Recorded;
const HOUR = 3_600_000;

beforeAll(async () => {
  platform = await openPlatform();
  water = await recordCase(platform, {
    names: ['欧阳建华', '赵大明'],
    obligations: [owed({ obligationId: 'triage', dueAtReal: Date.now() - HOUR, dueAt: 1, deadlineId: 'd1' })],
    deadlines: [armed('d1', Date.now() - HOUR)],
    opening: { openedOn: '2026-03-01' },
  });
  referred = await recordCase(platform, {
    names: ['赡养人甲', '佳木斯某物业公司'],
    stage: 'awaiting_judge',
    opening: { matter: 'property_service', openedOn: '2026-05-01' },
  });
  elsewhere = await recordCase(platform, { stationId: OTHER_STATION, names: ['王五'] });
});
afterAll(() => platform?.close());

async function found(key: string, filter: CaseFilter = {}): Promise<string[]> {
  const page = await listCases(platform.api, scopeOf(key), filter, { limit: 200 });
  return page.items.map((item) => item.caseId).sort();
}
const ids = (...cases: Recorded[]) => cases.map((one) => one.caseId).sort();

it('cuts the list to the station, the court from referral on, and the city', async () => {
  expect(await found('police')).toEqual(ids(water, referred));
  expect(await found('otherStation')).toEqual(ids(elsewhere));
  expect(await found('judge')).toEqual(ids(referred));
  expect(await found('execution')).toEqual([]);
  expect(await found('otherCourt')).toEqual([]);
  expect(await found('admin')).toEqual([]);
  expect(await found('policeBureau')).toEqual(ids(water, referred, elsewhere));
  expect(await found('supervisor')).toEqual(ids(water, referred, elsewhere));
  expect(await found('auditor')).toEqual(ids(water, referred, elsewhere));
});

it('shows nothing of a case to another station, by any door', async () => {
  const other = scopeOf('otherStation');
  expect(await readCase(platform.api, other, water.caseId)).toBeUndefined();
  expect(await listEvents(platform.api, other, water.caseId, { limit: 10 })).toBeUndefined();
  expect(await readTexts(platform.api, other, water.caseId, [water.summaryTextId])).toEqual([]);
  expect(await readDecision(platform.api, other, water.caseId, water.decisionId)).toBeUndefined();
  expect(await visibleCases(platform.api, other, [water.caseId, elsewhere.caseId])).toEqual(
    new Set([elsewhere.caseId]),
  );
  expect(await readCase(platform.api, scopeOf('police'), randomUUID())).toBeUndefined();
});

it('shows an assigned case to its assignee as long as the assignment lasts', async () => {
  const { personId } = actorOf('otherCourt');
  const one = await recordCase(platform, {
    assignments: [{ personId, capacity: 'judge', status: 'active' }],
  });
  expect(await found('otherCourt')).toEqual(ids(one));
  expect(await found('police', { assignee: personId })).toEqual(ids(one));
  await advance(platform.worker, one.caseId, one.head, {
    assignments: [{ personId, capacity: 'judge', status: 'recused' }],
  });
  expect(await found('otherCourt')).toEqual([]);
});

it.each([
  ['two characters inside a name', '赡养', () => ids(referred)],
  ['two characters at the start', '欧阳', () => ids(water)],
  ['one character', '赵', () => ids(water)],
  ['a whole name', '佳木斯某物业公司', () => ids(referred)],
  ['the pieces in another order', '阳欧', () => []],
  ['pieces of two names', '华赵', () => []],
  ['an underscore, which is no wildcard', '_', () => []],
  ['a percent sign', '%%', () => []],
])('finds by %s', async (_, q, expected) => {
  expect(await found('police', { q })).toEqual(expected());
});

it('finds by part of the case number in either case', async () => {
  const number = (await readCase(platform.api, scopeOf('police'), water.caseId))?.caseNumber ?? '';
  expect(await found('police', { q: number.toLowerCase() })).toEqual([water.caseId]);
  expect(await found('police', { q: number.slice(-6) })).toContain(water.caseId);
});

it.each<[CaseFilter, () => string[]]>([
  [{ stage: 'awaiting_judge' }, () => ids(referred)],
  [{ matter: 'property_service' }, () => ids(referred)],
  [{ openedFrom: '2026-03-01', openedTo: '2026-03-01' }, () => ids(water)],
  [{ openedFrom: '2026-05-02' }, () => []],
  [{ overdue: true }, () => ids(water)],
  [{ station: OTHER_STATION }, () => ids(elsewhere)],
])('filters by %o', async (filter, expected) => {
  expect(await found('auditor', filter)).toEqual(expected());
});

it('reads a case whole in one statement', async () => {
  const read = await readCase(platform.api, scopeOf('police'), water.caseId);
  expect(read).toMatchObject({
    caseId: water.caseId,
    stage: 'intake',
    station: { name: '长青派出所' },
    court: { name: '佳木斯市郊区人民法院' },
    summary: '楼上漏水，双方争执。',
    parties: [
      {
        partyId: 'p1',
        role: 'applicant',
        name: '欧阳建华',
        person: { name: '欧阳建华', phone: '13800000000' },
      },
      { partyId: 'p2', role: 'respondent', name: '赵大明' },
    ],
    deadlines: [{ deadlineId: 'd1', status: 'armed' }],
    obligations: [{ obligationId: 'triage' }],
    assignees: [],
    drill: false,
  });
});

it('pages through a case’s history with its hashes', async () => {
  const first = await listEvents(platform.api, scopeOf('police'), water.caseId, { limit: 1 });
  expect(first?.items).toMatchObject([
    { seq: 1, prevHash: '', type: 'note_recorded', actorPersonId: water.actorId },
  ]);
  const second = await listEvents(platform.api, scopeOf('police'), water.caseId, {
    limit: 5,
    cursor: first?.nextCursor ?? '',
  });
  expect(second?.items).toMatchObject([
    { seq: 2, prevHash: first?.items[0]?.hash, hash: water.head.headHash },
  ]);
  expect(second?.nextCursor).toBeNull();
});

it('shows a decision to its actor before there is a case', async () => {
  const read = await readDecision(platform.api, scopeOf('police'), water.caseId, water.decisionId);
  expect(read).toMatchObject({ status: 'decided', outcome: { outcome: 'applied', inputNo: 1 } });
  const actor = { ...scopeOf('admin'), personId: water.actorId };
  expect(await readDecision(platform.api, actor, water.caseId, water.decisionId)).toMatchObject({
    status: 'decided',
  });
});

it('pages without loss or repetition while cases are being opened', async () => {
  const stationId = 'station-230811105';
  const auditor = scopeOf('auditor');
  const before: Recorded[] = [];
  for (let n = 0; n < 9; n += 1) before.push(await recordCase(platform, { stationId }));
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listCases(platform.api, auditor, { station: stationId }, { limit: 2, cursor });
    seen.push(...page.items.map((item) => item.caseId));
    cursor = page.nextCursor ?? undefined;
    if (seen.length < 8) await recordCase(platform, { stationId });
  } while (cursor);
  expect(seen.sort()).toEqual(ids(...before));
});

it('refuses a cursor it did not make', async () => {
  for (const cursor of [
    'nonsense',
    Buffer.from('["x",1]').toString('base64url'),
    Buffer.from('[1]').toString('base64url'),
  ]) {
    await expect(listCases(platform.api, scopeOf('police'), {}, { limit: 2, cursor })).rejects.toBeInstanceOf(
      InvalidCursor,
    );
  }
});
