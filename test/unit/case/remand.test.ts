/** What is sent back (发回重审) is tried within a limit of its own, which a conversion does not begin anew (CPL 152; CPLI 243, 258). */
import { describe, expect, test } from 'vitest';
import type { CaseUnderTest } from './support/case-under-test.ts';
import { heard, judged, serveAll, SMALL } from './support/journeys.ts';

test('sent back and converted, it is tried within the limit that began with the remand', () => {
  const one = judged('summary', { on: '2026-01-30' }).on('2026-01-31');
  serveAll(one, 'judgment').on('2026-02-05').must('lodge_appeal', {}, { party: 'B' });
  one.must('transfer_appeal', {}).must('register_appeal', {});
  one.on('2026-04-01').must('decide_appeal', { outcome: 'remanded' });
  const [remanded] = one.state.deadlines.filter((each) => each.startEvent === 'appeal_decided.remanded');
  one.on('2026-04-20').must('convert_procedure', { to: 'ordinary' });
  const limit = one.state.deadlines.findLast(({ rule }) => rule === 'T7');
  expect(limit?.startDate).toBe('2026-04-01');
  expect([limit?.startSeq, limit?.startEvent]).toEqual([remanded?.startSeq, remanded?.startEvent]);
});

test('sent back, it goes to no lesser procedure (CPLI 257)', () => {
  const one = judged('summary', { on: '2026-01-30' }).on('2026-01-31');
  serveAll(one, 'judgment').on('2026-02-05').must('lodge_appeal', {}, { party: 'B' });
  one.must('transfer_appeal', {}).must('register_appeal', {});
  one.on('2026-04-01').must('decide_appeal', { outcome: 'remanded' });
  expect(one.refused('convert_procedure', { to: 'small_claims', ...SMALL })).toBe('conversion_not_allowed');
  one.must('convert_procedure', { to: 'ordinary' });
  expect(one.refused('convert_procedure', { to: 'summary' })).toBe('conversion_not_allowed');
});

describe('days left out of the limit after a remand', () => {
  const remanded = (): CaseUnderTest => {
    const one = judged('summary', { on: '2026-01-30' }).on('2026-01-31');
    serveAll(one, 'judgment').on('2026-02-05').must('lodge_appeal', {}, { party: 'B' });
    one
      .must('transfer_appeal', {})
      .must('register_appeal', {})
      .on('2026-04-01')
      .must('decide_appeal', { outcome: 'remanded' });
    const deadlineId = one.deadlineId('T8');
    one.on('2026-04-15').must('exclude_period', {
      deadlineId,
      ground: 'appraisal',
      from: '2026-04-05',
      to: '2026-04-14',
      documentId: 'd1',
    });
    return one;
  };

  test('stay out of the limit of the procedure to which it is converted', () => {
    const one = remanded().on('2026-04-20').must('convert_procedure', { to: 'ordinary' });
    // Six months from 1 April, the ten days of the appraisal, and off Sunday 11 October (CPL 152; CPLI 243).
    expect(one.due('T7')).toEqual({ dueDate: '2026-10-12', status: 'armed' });
    const left = one.state.deadlines.findLast(({ rule }) => rule === 'T7')?.exclusions;
    expect(left).toEqual([{ from: '2026-04-05', to: '2026-04-14', ground: 'appraisal' }]);
  });

  test('go on where the clock stands still on the day of the conversion', () => {
    const one = remanded();
    one
      .on('2026-04-16')
      .must('stop_clock', { deadlineId: one.deadlineId('T8'), ground: 'appraisal', documentId: 'd2' });
    one.on('2026-04-20').must('convert_procedure', { to: 'ordinary' });
    expect(one.due('T7').status).toBe('excluded');
    one.on('2026-04-25').must('restart_clock', { deadlineId: one.deadlineId('T7') });
    // Twenty days are left out now: ten and, from 16 to 25 April, ten more.
    expect(one.due('T7')).toEqual({ dueDate: '2026-10-21', status: 'armed' });
  });

  test('are none of a second remand: its limit is a new one', () => {
    const one = remanded().on('2026-05-10').must('convert_procedure', { to: 'ordinary' });
    heard(one);
    one.must('render_judgment', { announced: 'fixed_date', items: [] }).on('2026-05-12');
    serveAll(one, 'judgment').on('2026-05-20').must('lodge_appeal', {}, { party: 'B' });
    one
      .must('transfer_appeal', {})
      .must('register_appeal', {})
      .on('2026-07-01')
      .must('decide_appeal', { outcome: 'remanded' });
    const limit = one.state.deadlines.findLast(({ rule }) => rule === 'T7');
    expect([limit?.startDate, limit?.exclusions]).toEqual(['2026-07-01', []]);
  });
});
