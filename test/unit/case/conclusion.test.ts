/** What goes on after a case is concluded (结案), and what ends with it. */
import { describe, expect, test } from 'vitest';
import type { CaseUnderTest } from './support/case-under-test.ts';
import { atStation, inExecution, inTrial } from './support/journeys.ts';

const status = (one: CaseUnderTest, rule: string) => one.due(rule).status;
const withdrawn = (one: CaseUnderTest): CaseUnderTest => one.must('close_suit', { ground: 'withdrawn' });

describe('of the side processes', () => {
  test('an open one keeps its clock until the court decides it', () => {
    const one = withdrawn(inTrial().must('open_process', { kind: 'preservation' }));
    expect([one.state.concluded, status(one, 'T18.ordinary')]).toEqual(['withdrawn', 'armed']);
  });

  test('a closed one has none, though the clock to ask for review of it ran', () => {
    const one = inTrial().must('open_process', { kind: 'preservation' });
    const eventSeq = one.lastOf('process_opened').seq;
    one.must('close_process', { eventSeq, outcome: 'rejected', receivedOn: one.today });
    withdrawn(one);
    const running = one.state.deadlines.filter((deadline) => deadline.status === 'armed');
    expect(running.map(({ rule }) => rule)).toEqual(['SLA-ARCHIVE']);
  });
});

test('the stage’s own clocks end, the file has its days for the archive', () => {
  const one = atStation('B').must('end_mediation', { reason: 'too_far_apart', next: 'judge' });
  one.must('close_case', { reason: 'other' });
  const running = one.state.deadlines.filter((deadline) => deadline.status === 'armed');
  expect(running.map(({ rule }) => rule)).toEqual(['SLA-ARCHIVE']);
});

test('an entry on the list that must go in three days goes then, the case done or not (SXP 12)', () => {
  const one = inExecution().must('issue_execution_notice', {});
  one
    .must('decide_listing', { partyId: 'B', listed: true, signedByPresident: true, ground: 'obstructs' })
    .expire('SX.term');
  const { dueDate } = one.due('SX.remove', 'B');
  one.must('close_execution', { mode: 'fully_executed' });
  expect(one.due('SX.remove', 'B')).toEqual({ dueDate, status: 'armed' });
});
