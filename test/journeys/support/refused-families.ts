/** Families of refusals that a person meets on the page of a decision: how each comes about, and where it is shown. */
import type { Given } from '../../../demo/client/world.ts';
import type { CaseWalk } from '../../../demo/walker/case-walk.ts';
import { consents, payBy } from '../../../demo/walker/journey-station.ts';
import { TaskWalk } from '../../../demo/walker/task-walk.ts';
import { mediating, noise } from './disputes.ts';

interface Said extends Pick<Given, 'data' | 'onBehalfOf'> {
  /** As such a field takes it, in Beijing time. */
  readonly happenedAt?: string;
}

export interface Family {
  readonly family: string;
  readonly code: string;
  readonly by: string;
  readonly type: string;
  readonly phone?: true;
  /** The dispute at which the person arrives. */
  readonly arrive: () => Promise<CaseWalk>;
  /** What is filled in; else the catalogue's first example. */
  readonly said?: (walk: CaseWalk) => Promise<Said>;
  /** What others do while it is being filled in, or what time does. */
  readonly meanwhile?: (walk: CaseWalk) => Promise<unknown>;
  /** The label of the field, or of the group of fields, where it stands. */
  readonly at?: string;
  /** The person can decide nothing else there. */
  readonly nothingElse?: true;
  /** A fault of what was entered: the same is decided once it is mended, so nothing else is offered. */
  readonly fault?: true;
  readonly picture?: string;
}

export const NO_FINDINGS = {
  criminal: false,
  publicOrder: 'none',
  traffic: false,
  domesticViolence: false,
  labour: false,
  minorInvolved: false,
  notPoliceBusiness: false,
};

async function triaged(leadsTo: string): Promise<CaseWalk> {
  const walk = await noise();
  await walk.decide('triage', { leadsTo });
  return walk;
}

async function atJudge(): Promise<CaseWalk> {
  const walk = await triaged('awaiting_judge');
  await walk.decide('accept_referral', { leadsTo: 'judge_mediation' });
  return walk;
}

async function recused(): Promise<CaseWalk> {
  const walk = await atJudge();
  await walk.decide('recuse_person', { by: 'president', person: await walk.world.personId('judge') });
  return walk;
}

async function assigned(): Promise<CaseWalk> {
  const walk = await noise();
  const person = await walk.world.personId('police');
  await walk.decide('assign_person', { by: 'chief', person, data: { capacity: 'officer' } });
  return walk;
}

async function concluded(): Promise<CaseWalk> {
  const walk = await noise();
  await walk.decide('close_case', {});
  return walk;
}

/** A task of the judge, which is there when the page is opened. */
async function withTask(): Promise<CaseWalk> {
  const walk = await atJudge();
  await consents(walk, 'judge_mediation');
  await TaskWalk.issue(walk, 'contact');
  return walk;
}

const taskOf = async (walk: CaseWalk): Promise<string> => (await walk.read()).tasks[0]?.taskId ?? '';

/** An agreement whose only item is `changed`. */
async function agreement(walk: CaseWalk, changed: Readonly<Record<string, unknown>>): Promise<Said> {
  const [item] = await payBy(walk, 10);
  const { data } = walk.world.decision('reach_agreement').examples[0]!;
  return { data: { ...data, items: [{ ...item, ...changed }] } };
}

export const FAMILIES: readonly Family[] = [
  {
    family: 'a role that may not',
    code: 'role_not_permitted',
    by: 'police',
    type: 'register_case',
    arrive: noise,
  },
  {
    family: 'a stage in which it has no place',
    code: 'wrong_stage',
    by: 'police',
    type: 'triage',
    arrive: mediating,
  },
  {
    family: 'a gate of the law that is closed',
    code: 'consent_missing',
    by: 'police',
    type: 'hold_session',
    arrive: () => triaged('police_mediation'),
    picture: 'refused-desk',
  },
  {
    family: 'a gate that one answer closes',
    code: 'criminal_must_be_referred',
    by: 'police',
    type: 'triage',
    phone: true,
    arrive: noise,
    said: async () => ({
      data: { findings: { ...NO_FINDINGS, criminal: true }, route: 'police_mediation', track: 'B' },
    }),
    at: '分流去向',
    picture: 'refused-phone',
  },
  {
    family: 'a day that has not come',
    code: 'happened_in_future',
    by: 'police',
    type: 'record_note',
    arrive: noise,
    said: async () => ({ data: { text: '已电话联系双方' }, happenedAt: '2099-01-05T09:30' }),
    at: '发生时间（选填）',
  },
  {
    family: 'a bound of sense',
    code: 'item_amount_too_large',
    by: 'mediator',
    type: 'reach_agreement',
    arrive: mediating,
    said: (walk) => agreement(walk, { amount: 900_000_000 }),
    at: '履行内容',
  },
  {
    family: 'a party who owes to itself',
    code: 'item_to_oneself',
    by: 'mediator',
    type: 'reach_agreement',
    arrive: mediating,
    said: async (walk) => agreement(walk, { obligeeId: await walk.party('respondent') }),
    at: '履行内容',
  },
  {
    family: 'something that is there already',
    code: 'person_already_assigned',
    by: 'chief',
    type: 'assign_person',
    arrive: assigned,
    said: async ({ world }) => ({ data: { personId: await world.personId('police'), capacity: 'officer' } }),
    at: '人员',
  },
  {
    family: 'something that has to come first',
    code: 'not_concluded',
    by: 'police',
    type: 'archive_case',
    arrive: mediating,
  },
  {
    family: 'something that ended while one wrote',
    code: 'task_withdrawn',
    by: 'judge',
    type: 'withdraw_task',
    arrive: withTask,
    said: async (walk) => ({ data: { taskId: await taskOf(walk), reason: 'no_longer_needed' } }),
    meanwhile: async (walk) => walk.decide('withdraw_task', { task: await taskOf(walk) }),
    at: '协助事项',
  },
  {
    family: 'somebody who is recused',
    code: 'recused',
    by: 'judge',
    type: 'record_note',
    arrive: recused,
    nothingElse: true,
  },
  {
    family: 'a case that is concluded',
    code: 'case_concluded',
    by: 'police',
    type: 'add_party',
    arrive: concluded,
  },
  {
    family: 'data that only the server can judge',
    code: 'invalid_body',
    by: 'police',
    type: 'add_party',
    arrive: noise,
    said: async () => ({
      data: {
        role: 'third_party',
        kind: 'person',
        // A blank of Braille: a name that shows nothing.
        details: { name: '\u2800' },
      },
    }),
    at: '姓名或者名称（选填）',
    fault: true,
  },
];
