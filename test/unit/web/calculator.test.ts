/** The calculator's address, and the layout of its calendar. */
import { describe, expect, it } from 'vitest';
import {
  lackOf,
  missingIn,
  readAsked,
  requestOf,
  writeAsked,
} from '../../../web/src/screens/calculator/asked.ts';
import { type Day, monthsOf, stretchesOf } from '../../../web/src/screens/calculator/months.ts';

const ADDRESS =
  'rule=T7&policy=2025&start=2026-01-12&out=2026-02-02.2026-02-06.public_notice&more=president.3.month&more=superior..';

describe('the address', () => {
  it('says everything that is asked, and is written as it was read', () => {
    const asked = readAsked(new URLSearchParams(ADDRESS));
    expect(asked).toEqual({
      rule: 'T7',
      policy: '2025',
      start: '2026-01-12',
      exclusions: [{ from: '2026-02-02', to: '2026-02-06', ground: 'public_notice' }],
      extensions: [{ ground: 'president', length: 3, unit: 'month' }, { ground: 'superior' }],
    });
    expect(decodeURIComponent(writeAsked(asked).toString())).toBe(ADDRESS);
  });

  it('of a rule in hours has an hour in Asia/Shanghai', () => {
    const asked = readAsked(new URLSearchParams('rule=T18.urgent&start=2026-01-12T10:20'));
    expect(requestOf(asked, '2025')?.start).toBe('2026-01-12T10:20:00+08:00');
  });

  it('that lacks something asks nothing, and each place says what it lacks', () => {
    const asked = readAsked(new URLSearchParams('rule=T7&out=2026-02-02..&more=..'));
    expect(requestOf(asked, '2025')).toBeUndefined();
    expect(missingIn(asked)).toEqual({
      '/start': 'missingDate',
      '/exclusions/0/to': 'missingDate',
      '/exclusions/0/ground': 'missingGround',
      '/extensions/0/ground': 'missingGround',
    });
    expect(missingIn(readAsked(new URLSearchParams()))).toHaveProperty('/rule', 'missingRule');
  });
});

describe('an address has no answer', () => {
  it.each([
    ['', 'nothingYet'],
    ['rule=T7', 'nothingYet'],
    ['start=2026-01-12', 'nothingYet'],
    ['rule=T7&start=2026-01-12&out=2026-02-02.2026-02-06.', 'incomplete'],
    ['rule=T7&start=2026-01-12&out=2026-02-02', 'incomplete'],
    ['rule=T7&start=2026-01-12&more=.6.month', 'incomplete'],
    ['rule=T7&start=2026-01-12', undefined],
    [ADDRESS, undefined],
  ])('%s: %s', (address, lack) => {
    expect(lackOf(readAsked(new URLSearchParams(address)))).toBe(lack);
  });
});

const day = (date: string, part: Day['part'], kind: Day['kind'] = 'workday'): Day => ({ date, part, kind });

describe('the calendar', () => {
  it('begins its weeks on Monday and has every day of each month', () => {
    const [february, march, ...others] = monthsOf([day('2026-02-27', 'start'), day('2026-03-02', 'due')]);
    expect(others).toEqual([]);
    // 1 February 2026 is a Sunday.
    expect(february?.weeks[0]?.map((cell) => cell?.date)).toEqual([
      ...Array.from({ length: 6 }, () => undefined),
      '2026-02-01',
    ]);
    expect(february?.weeks.flat().filter((cell) => cell !== undefined)).toHaveLength(28);
    expect(march?.weeks.flat().find((cell) => cell?.day !== undefined)).toEqual({
      date: '2026-03-02',
      day: day('2026-03-02', 'due'),
    });
  });

  it('puts days that are the same together, with the rest days among them; back in time as well', () => {
    const days = [
      day('2026-03-10', 'start'),
      day('2026-03-09', 'counted'),
      day('2026-03-08', 'counted', 'weekend'),
      day('2026-03-07', 'due', 'weekend'),
    ];
    expect(stretchesOf(days)).toEqual([
      { from: '2026-03-10', to: '2026-03-10', part: 'start', count: 1, kinds: [] },
      { from: '2026-03-08', to: '2026-03-09', part: 'counted', count: 2, kinds: [['weekend', 1]] },
      { from: '2026-03-07', to: '2026-03-07', part: 'due', count: 1, kinds: [['weekend', 1]] },
    ]);
  });
});
