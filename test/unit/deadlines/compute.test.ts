/** The last day of a period: days, months, hours, extensions, days left out (CPL 85). */
import { describe, expect, it, test } from 'vitest';
import { PUBLISHED_CALENDAR } from '../../../domain/deadlines/published-calendar.ts';
import {
  type DeadlineRequest,
  computeDeadline,
  requirePublished,
} from '../../../domain/deadlines/compute.ts';

function compute(request: Partial<DeadlineRequest> & Pick<DeadlineRequest, 'rule' | 'start'>) {
  const result = computeDeadline({ policy: '2025', calendar: PUBLISHED_CALENDAR, ...request });
  if (!result.ok) expect.fail(JSON.stringify(result.refusal));
  return result.value;
}

describe('the last day', () => {
  test.each([
    ['PM10', '2026-01-05', '2026-02-04', '30 days from an agreement, a Wednesday'],
    ['T14.judgment', '2026-01-31', '2026-02-24', 'lies in Spring Festival'],
    ['PM4', '2025-01-31', '2025-02-28', 'no 31 February'],
    ['T17', '2025-10-01', '2025-10-11', 'a Saturday worked in exchange'],
    ['T17', '2026-02-04', '2026-02-14', 'a Saturday worked in exchange, before the festival'],
    ['T1', '2026-09-30', '2026-10-08', '5 October, moved past the whole National Day'],
    ['T4', '2026-02-20', '2026-02-24', 'the festival counts inside, only the end moves'],
    ['FL11', '2024-02-29', '2027-03-01', '28 February 2027, a Sunday'],
  ] as const)('of %s from %s is %s: %s', (rule, start, due, _why) => {
    expect(compute({ rule, start }).dueDate).toBe(due);
  });

  it('ends at midnight, exclusive', () => {
    expect(compute({ rule: 'PM10', start: '2026-01-05' }).dueAt).toBe(
      Date.parse('2026-02-05T00:00:00+08:00'),
    );
  });

  it('is not moved where a measure lapses by itself', () => {
    expect(compute({ rule: 'E12.deposit', start: '2025-02-16' }).dueDate).toBe('2026-02-16');
  });

  it('carries the rule, its article and the calendar it was computed with', () => {
    expect(compute({ rule: 'PM10', start: '2026-01-05' })).toMatchObject({
      rule: 'PM10',
      article: '民事诉讼法 第205条；人民调解法 第33条',
      calendarVersion: PUBLISHED_CALENDAR.version,
    });
  });
});

describe('hours', () => {
  const at = (time: string) => Date.parse(`${time}+08:00`);

  test.each([
    ['2026-02-14T10:20:00', '2026-02-15T11:00:00', '2026-02-15'],
    ['2026-02-14T10:00:00', '2026-02-15T11:00:00', '2026-02-15'],
    ['2026-02-14T23:10:00', '2026-02-16T00:00:00', '2026-02-15'],
    // To the last midnight that the calendar has.
    ['9999-12-30T23:10:00', '+010000-01-01T00:00:00', '9999-12-31'],
  ])('count from the next hour: 24 from %s end at %s', (started, ended, date) => {
    const start = started.slice(0, 10);
    const deadline = compute({ rule: 'PA14', start, startInstant: at(started) });
    expect(deadline.dueAt).toBe(at(ended));
    expect(deadline.dueDate).toBe(date);
  });

  it('take the earliest end when no time of day is known', () => {
    const deadline = compute({ rule: 'T18.urgent', start: '2026-01-05' });
    expect(deadline.dueAt).toBe(at('2026-01-07T01:00:00'));
    expect(deadline.trace[0]?.code).toBe('start_time_assumed');
  });

  it('consult no calendar', () => {
    expect(compute({ rule: 'PA14', start: '2030-01-05' }).provisional).toBe(false);
  });
});

describe('an unpublished year', () => {
  it('makes the deadline provisional when the last day lies in it', () => {
    expect(compute({ rule: 'PM10', start: '2026-12-02' })).toMatchObject({
      dueDate: '2027-01-04',
      provisional: true,
    });
  });

  it('does not when only days inside the period do', () => {
    const published = {
      ...PUBLISHED_CALENDAR,
      years: PUBLISHED_CALENDAR.years.filter(({ year }) => year !== 2025),
    };
    expect(compute({ rule: 'E9', start: '2024-12-02' }).provisional).toBe(false);
    expect(compute({ rule: 'E1', start: '2024-12-02', calendar: published }).provisional).toBe(false);
  });

  it('does when a working day is counted in it', () => {
    expect(compute({ rule: 'PA3', start: '2026-12-30' })).toMatchObject({
      dueDate: '2027-01-05',
      provisional: true,
    });
  });

  it('is refused to the public, and what is published is not', () => {
    const refused = requirePublished(compute({ rule: 'PM10', start: '2026-12-02' }));
    expect(refused).toMatchObject({
      ok: false,
      refusal: { code: 'calendar_not_published', params: { years: '2027', provisionalDate: '2027-01-04' } },
    });
    const published = compute({ rule: 'PM10', start: '2026-01-05' });
    expect(requirePublished(published)).toEqual({ ok: true, value: published });
  });

  it('stops being provisional when its notice is loaded', () => {
    const calendar = {
      version: 'with-2027',
      years: [
        ...PUBLISHED_CALENDAR.years,
        { year: 2027, off: ['01-01', '01-04'], workdays: [], source: 'test' },
      ],
    };
    expect(compute({ rule: 'PM10', start: '2026-12-02', calendar })).toMatchObject({
      dueDate: '2027-01-05',
      provisional: false,
      calendarVersion: 'with-2027',
    });
  });
});

describe('extensions', () => {
  it('continue from the last day before it was moved off a rest day', () => {
    const extensions = [{ ground: 'both_parties', length: 10 }];
    expect(compute({ rule: 'CM3.ordinary', start: '2026-01-31' }).dueDate).toBe('2026-02-24');
    expect(compute({ rule: 'CM3.ordinary', start: '2026-01-31', extensions }).dueDate).toBe('2026-02-25');
  });

  it('of equal unit are one period: 6 + 6 months from 31 August', () => {
    const extensions = [{ ground: 'president' }];
    expect(compute({ rule: 'T7', start: '2026-08-31', extensions }).dueDate).toBe('2027-08-31');
  });

  it('of another unit count on from there, with the make-up Saturday of 14 February', () => {
    const extensions = [{ ground: 'both_parties', length: 10, unit: 'working_day' as const }];
    expect(compute({ rule: 'PM4', start: '2026-01-05', extensions }).dueDate).toBe('2026-02-26');
  });
});

describe('exclusions', () => {
  const start = '2025-03-03';
  const due = (...exclusions: [from: string, to: string][]) =>
    compute({
      rule: 'T16.ruling',
      start,
      exclusions: exclusions.map(([from, to]) => ({ from, to, ground: 'appraisal' })),
    }).dueDate;

  test.each([
    ['none', [], '2025-04-02'],
    ['ten days inside', [['2025-03-10', '2025-03-19']], '2025-04-14'],
    ['the start day itself does not count anyway', [['2025-03-03', '2025-03-03']], '2025-04-02'],
    ['partly before the start', [['2025-02-01', '2025-03-05']], '2025-04-07'],
    ['wholly before the start', [['2025-02-01', '2025-02-10']], '2025-04-02'],
    ['the last day', [['2025-04-02', '2025-04-02']], '2025-04-03'],
    ['after the last day', [['2025-04-03', '2025-04-20']], '2025-04-02'],
    [
      'overlapping: each day once',
      [
        ['2025-03-10', '2025-03-19'],
        ['2025-03-15', '2025-03-24'],
      ],
      '2025-04-17',
    ],
    [
      'one inside the other',
      [
        ['2025-03-10', '2025-03-24'],
        ['2025-03-12', '2025-03-13'],
      ],
      '2025-04-17',
    ],
    [
      'the end is pushed into the next',
      [
        ['2025-03-10', '2025-03-12'],
        ['2025-04-05', '2025-04-09'],
      ],
      '2025-04-10',
    ],
  ] as [string, [string, string][], string][])('%s', (_name, exclusions, expected) => {
    expect(due(...exclusions)).toBe(expected);
    expect(due(...exclusions.toReversed())).toBe(expected);
  });
});
