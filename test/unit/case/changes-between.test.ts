/**
 * What a decision (or its absence) changed in a case: its stage, the deadlines that began, ended or moved, the duties and tasks that
 * came, went or are now otherwise; and nothing that stayed as it was.
 */
import { describe, expect, test } from 'vitest';
import type { Deadline } from '../../../domain/chapters/clocks/shape.ts';
import type { CaseState } from '../../../domain/kernel/state.ts';
import { changesBetween } from '../../../domain/machine/suppose.ts';
import { act, issued, MARCH } from '../tasks/support/task-play.ts';
import { type CaseUnderTest, morning, text } from './support/case-under-test.ts';
import * as at from './support/journeys.ts';

const ORDER = 'appraisal-order';

const stood = ({ rule, dueDate, status }: Deadline): string => `${rule} due ${dueDate} ${status}`;

interface Shown {
  stage?: string;
  started?: readonly string[];
  ended?: readonly string[];
  moved?: readonly string[];
  owed?: readonly string[];
  owedNoLonger?: readonly string[];
  owedOtherwise?: readonly string[];
  tasks?: readonly string[];
  tasksOtherwise?: readonly string[];
}

const NOTHING: Shown = {
  started: [],
  ended: [],
  moved: [],
  owed: [],
  owedNoLonger: [],
  owedOtherwise: [],
  tasks: [],
  tasksOtherwise: [],
};

function shown(before: CaseState, after: CaseState): Shown {
  const { stage, deadlines, obligations, tasks } = changesBetween(before, after);
  return {
    ...(stage === undefined ? {} : { stage: `${stage.from} > ${stage.to}` }),
    started: deadlines.started.map(stood),
    ended: deadlines.ended.map(stood),
    moved: deadlines.moved.map(({ was, is }) => `${stood(was)} > ${stood(is)}`),
    owed: obligations.added.map((one) => one.obligationId),
    owedNoLonger: obligations.removed.map((one) => one.obligationId),
    owedOtherwise: obligations.changed.map((one) => one.obligationId),
    tasks: tasks.added.map((one) => one.taskId),
    tasksOtherwise: tasks.changed.map((one) => one.taskId),
  };
}

/** A suit since Monday 2 March: the complaint goes out by the 9th (5 days, CPL 128; the 7th is a Saturday), six months to judge it. */
const suit = (): CaseUnderTest => at.inTrial('ordinary', { ...MARCH, respondents: 2 });
const asked = (): CaseUnderTest => issued({ partyId: 'C' }, issued({}, suit()));
const lateToServe = (): CaseUnderTest => {
  const one = suit();
  one.expire('T1');
  return one;
};
const stopped = (): CaseUnderTest => {
  const one = suit();
  return one.must('stop_clock', { deadlineId: one.deadlineId('T7'), ground: 'appraisal', documentId: ORDER });
};
const lateAtTheScene = (): CaseUnderTest => {
  const one = at.consents(at.atStation('D'), 'police_mediation');
  one.expire('SLA-POLICE-D');
  return one;
};

type Row = readonly [name: string, from: () => CaseUnderTest, act: (one: CaseUnderTest) => unknown, Shown];

const ROWS: readonly Row[] = [
  [
    'an officer is named where the duty is the station’s',
    () => at.atStation('D'),
    (one) => one.must('assign_person', { personId: 'person-1', capacity: 'officer' }),
    {},
  ],
  [
    'triage: the next stage, its clock and its duties',
    () => at.atTriage(),
    (one) =>
      one.must('triage', {
        violenceAsked: true,
        arbitrationTold: true,
        findings: at.NOTHING_SPECIAL,
        route: 'police_mediation',
        track: 'D',
      }),
    {
      stage: 'intake > police_mediation',
      started: ['SLA-POLICE-D due 2026-01-12 armed'],
      ended: ['SLA-INTAKE due 2026-01-06 met'],
      owed: ['ask_consent:A', 'ask_consent:B', 'mediate'],
      owedNoLonger: ['triage'],
    },
  ],
  [
    'one of two parties agrees: the other is still asked',
    () => at.atStation('D'),
    (one) => one.must('give_consent', { stage: 'police_mediation', mode: 'in_person' }, { party: 'A' }),
    { owedNoLonger: ['ask_consent:A'] },
  ],
  [
    'a judge takes over what was late: it is no longer overdue',
    lateAtTheScene,
    (one) => one.must('accept_referral', {}),
    {
      stage: 'awaiting_judge > judge_mediation',
      started: ['SLA-JUDGE-GUIDE due 2026-02-12 armed'],
      ended: ['SLA-POLICE-D due 2026-01-12 breached', 'SLA-JUDGE-ACCEPT due 2026-01-16 met'],
      owed: ['mediate'],
      owedNoLonger: ['answer_referral'],
    },
  ],
  [
    'a note of the last day comes in after it: the help at the scene runs again, no longer overdue, and has not moved',
    lateAtTheScene,
    (one) => one.must('record_note', { text: text('note') }, { at: morning('2026-01-12') }),
    {
      stage: 'awaiting_judge > police_mediation',
      ended: ['SLA-POLICE-D due 2026-01-12 armed', 'SLA-JUDGE-ACCEPT due 2026-01-16 superseded'],
      owed: ['mediate'],
      owedNoLonger: ['ask_consent:A', 'ask_consent:B', 'answer_referral'],
    },
  ],
  [
    'a judge is named: the trial is theirs',
    suit,
    (one) => one.must('assign_person', { personId: 'person-2', capacity: 'judge' }),
    { started: ['T4 due 2026-03-05 armed'], owed: ['tell_who_sits'], owedOtherwise: ['try_case'] },
  ],
  [
    'the complaint is late: seen to by those who are told',
    suit,
    (one) => one.expire('T1'),
    { ended: ['T1 due 2026-03-09 breached'], owed: ['overdue:d5'] },
  ],
  [
    'what is late stays late while a task is given',
    lateToServe,
    (one) => issued({}, one),
    {
      started: ['SLA-TASK.service due 2026-03-17 armed', 'SLA-TASK-REMIND due 2026-03-16 armed'],
      owed: ['task:case-1.1'],
      tasks: ['case-1.1'],
    },
  ],
  [
    'one of two tasks is accepted',
    asked,
    (one) => act(one, 'accept', {}),
    { owedOtherwise: ['task:case-1.1'], tasksOtherwise: ['case-1.1'] },
  ],
  [
    'the trial’s six months stand still for an appraisal',
    suit,
    (one) =>
      one.must('stop_clock', { deadlineId: one.deadlineId('T7'), ground: 'appraisal', documentId: ORDER }),
    { moved: ['T7 due 2026-09-02 armed > T7 due 2026-09-02 excluded'], owedOtherwise: ['try_case'] },
  ],
  [
    'and go on ten days later: the 12th of September is a Saturday',
    stopped,
    (one) => one.on('2026-03-12').must('restart_clock', { deadlineId: one.deadlineId('T7') }),
    { moved: ['T7 due 2026-09-02 excluded > T7 due 2026-09-14 armed'], owedOtherwise: ['try_case'] },
  ],
  [
    'the president grants six months more',
    suit,
    (one) =>
      one.must(
        'extend_deadline',
        { deadlineId: one.deadlineId('T7'), ground: 'president' },
        { by: 'president' },
      ),
    { moved: ['T7 due 2026-09-02 armed > T7 due 2027-03-02 armed'], owedOtherwise: ['try_case'] },
  ],
];

describe('what changes', () => {
  test.each(ROWS)('%s', (_, from, happens, changes) => {
    const one = from();
    const before = one.state;
    happens(one);
    expect(shown(before, one.state)).toEqual({ ...NOTHING, ...changes });
  });

  test.each([
    ['itself', (state: CaseState) => state],
    ['the same, read from the record once more', (state: CaseState) => structuredClone(state)],
  ])('nothing, between a case and %s', (_, again) => {
    const { state } = asked();
    expect(shown(state, again(state))).toEqual(NOTHING);
  });
});
