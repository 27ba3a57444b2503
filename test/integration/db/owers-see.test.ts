/**
 * Whoever owes something of a case reads it, finds it in the list and has the duty on the worklist: SQL and the domain
 * (`seesCase`) say the same of every demonstration person, over cases of every stage with a side process of the court open.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DEMO_COLLEAGUES, DEMO_USERS } from '../../../db/demo-people.ts';
import { listCases } from '../../../db/queries/cases/list-cases.ts';
import { readCaseAccess } from '../../../db/queries/cases/read-case-access.ts';
import { visibleCases } from '../../../db/queries/cases/visible-cases.ts';
import { listWorklist } from '../../../db/queries/obligations/list-worklist.ts';
import { type Place, seesCase } from '../../../domain/access/policy/visibility.ts';
import type { CaseProjection } from '../../../domain/kernel/append-contract.ts';
import { projectionOf } from '../../../domain/machine/projection.ts';
import * as at from '../../unit/case/support/journeys.ts';
import type { CaseUnderTest } from '../../unit/case/support/case-under-test.ts';
import * as people from '../../unit/case/support/people.ts';
import { PLACES } from '../../unit/case/support/places.ts';
import { actorOf, openPlatform, pathOf, type Platform, scopeOf } from './support/platform.ts';
import { COURT, STATION } from './support/record-requests.ts';
import { recordCase } from './support/sample-cases.ts';

const KEYS = [...DEMO_USERS, ...DEMO_COLLEAGUES].map(({ key }) => key);

/** Ids of the cases under test, and what stands for them in the seeded city. */
const SEEDED: readonly (readonly [string, string])[] = [
  [people.STATION, STATION],
  [people.COURT, COURT],
  [people.APPEAL_COURT, actorOf('appealJudge').unitId],
  ['person-mediator', actorOf('mediator').personId],
  ['person-judge', actorOf('judge').personId],
];

/** The rows of the state, in the seeded city. */
function seeded(one: CaseUnderTest): CaseProjection {
  const text = JSON.stringify(projectionOf(undefined, one.state));
  return JSON.parse(SEEDED.reduce((now, [from, to]) => now.replaceAll(from, to), text)) as CaseProjection;
}

let platform: Platform;
beforeAll(async () => {
  platform = await openPlatform();
});
afterAll(() => platform?.close());

interface OnRecord extends Place {
  readonly caseId: string;
  readonly obligations: CaseProjection['obligations'];
}

async function record(one: CaseUnderTest): Promise<OnRecord> {
  const { stage, obligations, assignments, openTo, archived, deadlines } = seeded(one);
  const { caseId } = await recordCase(platform, {
    stage,
    obligations,
    assignments,
    openTo,
    archived,
    deadlines,
  });
  const active = assignments.filter(({ status }) => status === 'active').map(({ personId }) => personId);
  return {
    caseId,
    stage,
    obligations,
    openTo,
    people: active,
    stationPath: pathOf(STATION),
    courtPath: pathOf(COURT),
  };
}

/** What of the case the person has, by each way of reading. */
async function hasOf(key: string, { caseId }: OnRecord) {
  const scope = scopeOf(key);
  const [visible, access, listed, work] = await Promise.all([
    visibleCases(platform.api, scope, [caseId]),
    readCaseAccess(platform.api, scope, caseId),
    listCases(platform.api, scope, {}, { limit: 100 }),
    listWorklist(platform.api, scope, actorOf(key), { limit: 100 }),
  ]);
  return {
    reads: visible.has(caseId) && access !== undefined,
    lists: listed.items.some((item) => item.caseId === caseId),
    owes: work.items.filter((item) => item.caseId === caseId).map((item) => item.obligationId),
  };
}

function owedBy(key: string, { obligations }: OnRecord): string[] {
  const { personId, roles, unitId } = actorOf(key);
  return obligations
    .filter(({ who }) =>
      who.personId === undefined
        ? who.unitId === unitId && who.roles.some((role) => roles.includes(role))
        : who.personId === personId,
    )
    .map(({ obligationId }) => obligationId);
}

const withProcess = (place: string) => {
  const one = PLACES[place]?.('2025');
  if (one === undefined) throw new Error(`no place ${place}`);
  one.must('open_process', { kind: 'protection_order' });
  return one;
};

const WALK: Readonly<Record<string, () => CaseUnderTest>> = {
  ...Object.fromEntries(Object.keys(PLACES).map((place) => [place, () => withProcess(place)])),
  'closed at the station': () => withProcess('intake').must('close_case', { reason: 'other' }),
  'closed after the confirmation was rejected': () =>
    at
      .confirmationApplied()
      .must('accept_confirmation', {})
      .must('reject_confirmation', { ground: 'content_unclear', next: 'mediation' })
      .must('close_case', { reason: 'withdrawn' }),
};

it.each(Object.keys(WALK))('%s: whoever owes sees, lists and finds it on the worklist', async (name) => {
  const one = await record((WALK[name] as () => CaseUnderTest)());
  const wrong: string[] = [];
  for (const key of KEYS) {
    const { reads, lists, owes } = await hasOf(key, one);
    const may = seesCase(scopeOf(key), one);
    if (reads !== may || lists !== may) wrong.push(`${key}: domain ${may}, read ${reads}, listed ${lists}`);
    const owed = owedBy(key, one);
    if (owed.length > 0 && !may) wrong.push(`${key} owes ${owed.join()} and does not see`);
    for (const id of owed) if (!owes.includes(id)) wrong.push(`${key}: ${id} is not on the worklist`);
  }
  expect(wrong).toEqual([]);
});

it('the court of the case sees a process opened at the station, another court and the bailiff do not', async () => {
  const one = await record(withProcess('intake'));
  const seeing = await visibleBy(['judge', 'filing', 'clerk', 'president', 'bailiff', 'otherCourt'], one);
  expect(seeing).toEqual(['judge', 'filing', 'clerk', 'president']);
});

async function visibleBy(keys: readonly string[], { caseId }: OnRecord): Promise<string[]> {
  const seen = await Promise.all(
    keys.map(async (key) => (await visibleCases(platform.api, scopeOf(key), [caseId])).has(caseId)),
  );
  return keys.filter((_, index) => seen[index]);
}
