/** The trace of a deadline: sentences that tell a clerk how the day came about. */
import { describe, expect, it, test } from 'vitest';
import { PUBLISHED_CALENDAR } from '../../../domain/deadlines/published-calendar.ts';
import { type DeadlineRequest, computeDeadline, traceText } from '../../../domain/deadlines/compute.ts';

function traceOf(request: Partial<DeadlineRequest> & Pick<DeadlineRequest, 'rule' | 'start'>) {
  const result = computeDeadline({ policy: '2025', calendar: PUBLISHED_CALENDAR, ...request });
  if (!result.ok) expect.fail(JSON.stringify(result.refusal));
  return result.value.trace;
}

describe('the trace of a deadline', () => {
  it('tells a clerk how the date came about', () => {
    const trace = traceOf({ rule: 'T14.judgment', start: '2026-01-31' });
    expect(traceText(trace, 'en')).toEqual([
      'counted from the day after 2026-01-31',
      'period of 15 days',
      '15th day 2026-02-15 is a rest day',
      'moved to 2026-02-24',
    ]);
    expect(traceText(trace, 'zh')).toEqual([
      '自2026-01-31的次日起算',
      '期限15日',
      '第15日2026-02-15为休息日',
      '顺延至2026-02-24',
    ]);
  });

  it('names extensions, exclusions and what had no effect', () => {
    const trace = traceOf({
      rule: 'T7',
      start: '2025-01-06',
      extensions: [{ ground: 'president' }],
      exclusions: [
        { from: '2024-12-01', to: '2024-12-10', ground: 'appraisal' },
        { from: '2024-12-20', to: '2025-01-10', ground: 'jurisdiction' },
        { from: '2025-03-01', to: '2025-03-01', ground: 'appraisal' },
        { from: '2027-01-01', to: '2027-02-01', ground: 'settlement' },
      ],
    });
    expect(traceText(trace, 'en')).toEqual([
      'counted from the day after 2025-01-06',
      'period of 6 months',
      'extended by 6 months (approved by the president)',
      '2024-12-01 to 2024-12-10 (appraisal) lies outside the period: no effect',
      '2025-01-07 to 2025-01-10 left out, 4 days (dispute on jurisdiction)',
      '2025-03-01 to 2025-03-01 left out, 1 day (appraisal)',
      '2027-01-01 to 2027-02-01 (settlement talks) lies outside the period: no effect',
      'last day 2026-01-11 is a rest day',
      'moved to 2026-01-12',
    ]);
    expect(traceText(trace, 'zh')).toContain('延长6个月（院长批准）');
  });

  test.each([
    [{ rule: 'T12', start: '2026-03-22' }, 'not moved off rest days'],
    [{ rule: 'E12.deposit', start: '2025-02-16' }, 'not moved off rest days'],
    [{ rule: 'PM10', start: '2026-12-02' }, 'holidays of 2027 are not published yet: provisional'],
    [{ rule: 'PA14', start: '2026-01-05' }, 'no time of day given: taken as 00:00 of 2026-01-05'],
    [{ rule: 'PA3', start: '2026-01-05' }, '3rd working day is 2026-01-08'],
    [{ rule: 'SLA-INTAKE', start: '2026-01-05' }, 'period of 1 working day'],
    [{ rule: 'FL4', start: '2026-03-02', length: 11 }, '11th day is 2026-03-13'],
    [{ rule: 'FL4', start: '2026-03-02', length: 22 }, '22nd day is 2026-03-24'],
  ] as const)('of %o has the line "%s"', (request, line) => {
    expect(traceText(traceOf(request), 'en')).toContain(line);
  });

  it('has a sentence in both languages for every step the engine writes', () => {
    const starts = ['2026-03-09', '2026-12-02'];
    for (const rule of ['T6', 'T7', 'PA14', 'PA3', 'E12.deposit'] as const) {
      for (const step of starts.flatMap((start) => traceOf({ rule, start }))) {
        expect(traceText([step], 'zh')[0]).not.toBe(step.code);
        expect(traceText([step], 'en')[0]).not.toBe(step.code);
        expect(traceText([step], 'en')[0]).not.toContain('undefined');
      }
    }
  });

  it('shows a step of a newer release by its code', () => {
    expect(traceText([{ code: 'from_the_future', params: {} }], 'en')).toEqual(['from_the_future']);
  });
});

test('of a deadline armed before rules stopped moving a day back is still read', () => {
  const old = [{ code: 'moved_back_to', params: { date: '2026-03-06' } }];
  expect(traceText(old, 'en')).toEqual(['moved back to 2026-03-06']);
  expect(traceText(old, 'zh')).toEqual(['提前至2026-03-06']);
});
