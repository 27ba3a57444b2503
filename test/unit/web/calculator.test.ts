/** The calculator's address, and the layout of its calendar. */
import { describe, expect, it } from 'vitest';
import {
  lackOf,
  missingIn,
  readAsked,
  requestOf,
  writeAsked,
} from '../../../web/src/screens/calculator/asked.ts';
import { namedFor, NOBODY_NAMED, without } from '../../../web/src/screens/calculator/row-names.ts';
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

describe('rows that have no name of their own', () => {
  it('keep the one they were given when another is taken out, and none is given twice', () => {
    const three = namedFor(NOBODY_NAMED, 3);
    expect(three.names).toEqual([0, 1, 2]);
    const two = without(three, 0);
    expect(namedFor(two, 2).names).toEqual([1, 2]);
    expect(namedFor(two, 3).names).toEqual([1, 2, 3]);
  });

  it('are as many as another address has', () => {
    const three = namedFor(NOBODY_NAMED, 3);
    expect(namedFor(three, 1).names).toEqual([0]);
    expect(new Set(namedFor(namedFor(three, 1), 4).names).size).toBe(4);
  });
});

const day = (date: string, part: Day['part'], kind: Day['kind'] = 'workday'): Day => ({ date, part, kind });

describe('the calendar', () => {
  it('begins its weeks on Monday and has every day of each month', () => {
    const [february, march, ...others] = monthsOf([day('2026-02-27', 'start'), day('2026-03-02', 'due')]);
    expect(others).toEqual([]);
    // 1 February 2026 is a Sunday.
    expect(february?.weeks[0]?.map(({ date }) => date)).toEqual([
      '2026-01-26',
      '2026-01-27',
      '2026-01-28',
      '2026-01-29',
      '2026-01-30',
      '2026-01-31',
      '2026-02-01',
    ]);
    expect(february?.weeks.map((week) => week.length)).toEqual([7, 7, 7, 7, 7]);
    const own = february?.weeks.flat().filter(({ otherMonth }) => otherMonth === undefined);
    expect([own?.length, own?.[0]?.date, own?.at(-1)?.date]).toEqual([28, '2026-02-01', '2026-02-28']);
    expect(march?.weeks.flat().find((cell) => cell.day !== undefined)).toEqual({
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
