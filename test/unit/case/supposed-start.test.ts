/** 推演起算日: a clock supposed to have begun on another day stands as a correction of that day would leave it, and nothing else moves. */
import { expect, test } from 'vitest';
import type { CaseState } from '../../../domain/kernel/state.ts';
import { type SupposedStart, withStart } from '../../../domain/machine/supposed-start.ts';
import { type CaseUnderTest, text } from './support/case-under-test.ts';
import { inTrial, serve } from './support/journeys.ts';

/** Served on 12 January: fifteen days to answer end on the 27th (CPL 128). */
const served = (): CaseUnderTest => serve(inTrial().on('2026-01-12'), 'complaint', 'B');

const days = (state: CaseState) =>
  state.deadlines.map(({ rule, partyId, startDate, dueDate, status }) => ({
    rule,
    partyId,
    startDate,
    dueDate,
    status,
  }));

function supposed(one: CaseUnderTest, start: SupposedStart): CaseState {
  const found = withStart(one.state, start, one.calendar);
  if (!found.ok) throw new Error(found.refusal.code);
  return found.value;
}

const refusal = (one: CaseUnderTest, start: SupposedStart): string | undefined => {
  const found = withStart(one.state, start, one.calendar);
  return found.ok ? undefined : found.refusal.code;
};

test.each(['2026-01-07', '2026-01-10', '2026-01-20'])(
  'supposed to be served on %s, every clock stands as if the service were corrected to it',
  (startDate) => {
    const one = served().on('2026-01-21');
    const then = supposed(one, { deadlineId: one.deadlineId('T2'), startDate });
    const corrected = served()
      .on('2026-01-21')
      .must('correct', { eventSeq: one.state.services[0]?.seq ?? 0, date: startDate, reason: text('wrong') });
    expect(days(then)).toEqual(days(corrected.state));
  },
);

test('one that is overdue runs again where the supposed day leaves time, and the case itself stays as it was', () => {
  const one = served();
  one.expire('T2');
  const before = structuredClone(one.state);
  const deadlineId = one.deadlineId('T2');
  const then = supposed(one, { deadlineId, startDate: '2026-01-20' });
  expect(then.deadlines.find((found) => found.deadlineId === deadlineId)).toMatchObject({
    status: 'armed',
    dueDate: '2026-02-04',
  });
  expect([then.seq, then.inputNo]).toEqual([one.state.seq, one.state.inputNo]);
  expect(one.state).toEqual(before);
});

test('refused: a clock that is not there, one that runs no more, a day that is none', () => {
  const one = served().on('2026-01-20').must('file_answer', {}, { party: 'B' });
  expect(refusal(one, { deadlineId: 'd99', startDate: '2026-01-20' })).toBe('deadline_unknown');
  expect(refusal(one, { deadlineId: one.deadlineId('T2'), startDate: '2026-01-20' })).toBe(
    'deadline_not_running',
  );
  const running = served();
  expect(refusal(running, { deadlineId: running.deadlineId('T2'), startDate: '2026-02-30' })).toBe(
    'date_invalid',
  );
});
