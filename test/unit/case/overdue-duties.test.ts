/** What is owed once a deadline has passed (督办): by whom it is seen to, since when it is late, and about which task. */
import { expect, test } from 'vitest';
import { startOfDate } from '../../../domain/deadlines/legal-date.ts';
import type { Obligation } from '../../../domain/kernel/obligation.ts';
import { obligations } from '../../../domain/machine/obligations.ts';
import { issued, MARCH } from '../tasks/support/task-play.ts';
import type { CaseUnderTest } from './support/case-under-test.ts';
import * as at from './support/journeys.ts';
import { COURT, STATION } from './support/people.ts';

const seenTo = (one: CaseUnderTest): readonly Obligation[] =>
  obligations(one.state).filter(({ what }) => what === 'see_to_overdue');

/** The case when nobody has acted until a rule’s deadline has passed. */
const passed = (one: CaseUnderTest, rule: string): CaseUnderTest => {
  while (one.expire() !== rule);
  return one;
};

test.each([
  {
    late: 'help with the filing: fifteen days from 17 January, the last a Sunday',
    one: passed(at.atStation('D'), 'SLA-FILING-PREP'),
    rule: 'SLA-FILING-PREP',
    over: '2026-02-03',
    who: { roles: ['station_chief'], unitId: STATION },
  },
  {
    late: 'sending the complaint (CPL 128): five days from 2 March, the last a Saturday; the clerk who sends it is told too',
    one: passed(at.inTrial('ordinary', MARCH), 'T1'),
    rule: 'T1',
    over: '2026-03-10',
    who: { roles: ['court_clerk', 'division_head'], unitId: COURT },
  },
])('$late', ({ one, rule, over, who }) => {
  const deadlineId = one.deadlineId(rule);
  expect(seenTo(one)).toStrictEqual([
    {
      obligationId: `overdue:${deadlineId}`,
      what: 'see_to_overdue',
      who,
      by: [],
      deadlineId,
      dueAt: startOfDate(over),
    },
  ]);
});

test('a task of the station: five working days from 2 March; its chief sees to it, and it is named', () => {
  const one = passed(issued({}, at.inTrial('ordinary', MARCH)), 'SLA-TASK.service');
  const deadlineId = one.deadlineId('SLA-TASK.service');
  expect(seenTo(one).find((owed) => owed.deadlineId === deadlineId)).toStrictEqual({
    obligationId: `overdue:${deadlineId}`,
    what: 'see_to_overdue',
    who: { roles: ['station_chief'], unitId: STATION },
    by: [],
    deadlineId,
    dueAt: startOfDate('2026-03-10'),
    taskId: 'case-1.1',
  });
});
