/** The picture of a period: each day says what it is, and all of them together come to the computed end. */
import { describe, expect, it, test } from 'vitest';
import { computeDeadline, type DeadlineRequest } from '../../../domain/deadlines/compute.ts';
import { DAY_KIND, DAY_PART, dayByDay, type PeriodDay } from '../../../domain/deadlines/day-by-day.ts';
import { addDays } from '../../../domain/deadlines/legal-date.ts';
import { planOf } from '../../../domain/deadlines/plan.ts';
import { PUBLISHED_CALENDAR } from '../../../domain/deadlines/published-calendar.ts';
import { WORKED_DATES } from '../law/worked-dates/by-file.ts';
import { requestOf } from '../law/support/worked-request.ts';

function picture(request: DeadlineRequest): { due: string; days: readonly PeriodDay[] } {
  const computed = computeDeadline(request);
  if (!computed.ok) throw new Error(computed.refusal.code);
  const days = dayByDay(request, computed.value);
  if (!days.ok) throw new Error(days.refusal.code);
  return { due: computed.value.dueDate, days: days.value ?? [] };
}

const ask = (rule: string, start: string, more: Partial<DeadlineRequest> = {}) =>
  picture({ policy: '2025', rule, start, calendar: PUBLISHED_CALENDAR, ...more } as DeadlineRequest);

const shown = (days: readonly PeriodDay[]): string[] =>
  days.map(({ date, part, kind, no, ground }) =>
    [date.slice(5), part, kind, no, ground].filter(Boolean).join(' '),
  );

describe('worked by hand', () => {
  it('three calendar days that end on a Saturday pass over the week-end (FL8, decision on Wednesday)', () => {
    expect(shown(ask('FL8', '2026-03-04').days)).toEqual([
      '03-04 start workday',
      '03-05 counted workday 1',
      '03-06 counted workday 2',
      '03-07 counted weekend 3',
      '03-08 passed weekend',
      '03-09 due workday',
    ]);
  });

  it('working days count neither a holiday nor a week-end, but a Saturday worked in exchange (CM8, before National Day)', () => {
    expect(shown(ask('CM8', '2026-09-30').days)).toEqual([
      '09-30 start workday',
      ...['01', '02', '03', '04', '05', '06', '07'].map((day) => `10-${day} not_counted holiday`),
      '10-08 counted workday 1',
      '10-09 counted workday 2',
      '10-10 due exchanged 3',
    ]);
  });

  it('what is left out has its ground, and the days after it their numbers (CM1 with an appraisal)', () => {
    const exclusions = [{ from: '2026-03-04', to: '2026-03-05', ground: 'appraisal' }];
    const { days } = ask('CM1', '2026-03-02', { policy: '2023', exclusions });
    expect(shown(days).slice(0, 5)).toEqual([
      '03-02 start workday',
      '03-03 counted workday 1',
      '03-04 excluded workday appraisal',
      '03-05 excluded workday appraisal',
      '03-06 counted workday 2',
    ]);
    expect(days.at(-1)).toEqual({ date: '2026-04-03', part: 'due', kind: 'workday', no: 30 });
  });

  it('counted back the days run back, and the last is not moved (T6: three days before the hearing)', () => {
    expect(shown(ask('T6', '2026-03-10').days)).toEqual([
      '03-10 start workday',
      '03-09 counted workday 1',
      '03-08 counted weekend 2',
      '03-07 due weekend 3',
    ]);
  });

  it('an obstacle in the last six months lets the two years to apply for execution run on after it (E1)', () => {
    const exclusions = [{ from: '2026-02-01', to: '2026-03-01', ground: 'obstacle' }];
    const { due, days } = ask('E1', '2024-05-06', { exclusions });
    expect(due).toBe('2026-09-01');
    expect(days.find(({ part }) => part === 'suspended')?.date).toBe('2026-05-07');
    expect(days.some(({ no }) => no !== undefined)).toBe(false);
  });
});

const worked = Object.values(WORKED_DATES)
  .flat()
  .map((one) => requestOf(one, PUBLISHED_CALENDAR))
  .filter((request) => computeDeadline(request).ok);

test(`every worked date (${worked.length}): the days follow one another, end on the due day, and are as many as the period has`, () => {
  expect(worked.length).toBeGreaterThan(100);
  for (const request of worked) {
    const { due, days } = picture(request);
    const what = JSON.stringify({ ...request, calendar: undefined });
    const plan = planOf(request);
    if (!plan.ok) throw new Error(what);
    const step = plan.value.rule.before === true ? -1 : 1;
    expect(
      days.map(({ date }) => date),
      what,
    ).toEqual(days.map((_, index) => addDays(request.start, index * step)));
    const last = plan.value.rule.unit === 'hour' ? 'ends' : 'due';
    expect(days.at(-1), what).toMatchObject({ date: due, part: last });
    expect(days.filter(({ part }) => part === last || part === 'start').length, what).toBe(2);
    const { segments } = plan.value.duration;
    if (segments.every(({ unit }) => unit === 'calendar_day' || unit === 'working_day')) {
      const length = segments.reduce((sum, segment) => sum + segment.length, 0);
      expect(Math.max(...days.map(({ no }) => no ?? 0)), what).toBe(length);
    }
  }
});

it('more days than can be drawn are not drawn', () => {
  const exclusions = [{ from: '2000-01-01', to: '2020-12-31', ground: 'public_notice' }];
  expect(ask('T7', '1999-12-01', { exclusions }).days).toEqual([]);
});

it('each kind of day has words', () => {
  for (const { zh, en } of [...Object.values(DAY_PART), ...Object.values(DAY_KIND)])
    expect([zh, en].every(Boolean)).toBe(true);
});
