/** What holds of every period, against a second implementation that walks day by day. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PUBLISHED_CALENDAR } from '../../../domain/deadlines/published-calendar.ts';
import {
  type DeadlineRequest,
  type Exclusion,
  type Extension,
  computeDeadline,
} from '../../../domain/deadlines/compute.ts';
import { addDays, endOfDate } from '../../../domain/deadlines/legal-date.ts';
import { POLICIES } from '../../../domain/law/policy.ts';
import { RULES, type Rule, ruleOf } from '../../../domain/law/rule.ts';
import { restsOn, slowDueDate } from './slow-reference.ts';

interface Sample {
  readonly rule: Rule;
  readonly request: DeadlineRequest;
}

const forward = POLICIES.flatMap((policy) =>
  RULES.flatMap(({ id }) => {
    const rule = ruleOf(policy, id);
    return rule && rule.unit !== 'hour' && !rule.before ? [{ policy, rule }] : [];
  }),
);
const withExclusions = forward.filter(({ rule }) => rule.exclusions.length > 0);

/** Starts from which even the longest sampled period ends by 2027, where the reference's holidays end. */
const EARLIEST: Partial<Record<string, string>> = { year: '2024-01-01' };
const starts = (rule: Rule) =>
  fc
    .integer({ min: 0, max: rule.unit === 'year' ? 30 : 700 })
    .map((days) => addDays(EARLIEST[rule.unit] ?? '2024-01-01', days));

function exclusionsOf(rule: Rule, start: string): fc.Arbitrary<Exclusion[]> {
  if (rule.exclusions.length === 0) return fc.constant([]);
  const one = fc
    .record({
      offset: fc.integer({ min: -20, max: 200 }),
      days: fc.integer({ min: 0, max: 25 }),
      ground: fc.constantFrom(...rule.exclusions.map(({ ground }) => ground)),
    })
    .map(({ offset, days, ground }) => ({
      from: addDays(start, offset),
      to: addDays(start, offset + days),
      ground,
    }));
  return fc.array(one, { maxLength: 4 });
}

function extensionsOf(rule: Rule): fc.Arbitrary<Extension[]> {
  if (rule.extensions.length === 0 || rule.unit === 'year') return fc.constant([]);
  const picks = rule.extensions.map(({ ground, length, unit }) => {
    const most = Math.min(length ?? 3, unit === 'month' || rule.unit === 'month' ? 3 : 30);
    const given = fc.integer({ min: 1, max: most }).map((asked): Extension => ({ ground, length: asked }));
    const openUnit = length === undefined && unit === undefined;
    const inOtherUnit = fc.constantFrom('calendar_day' as const, 'working_day' as const);
    const other = fc.record({
      ground: fc.constant(ground),
      length: fc.integer({ min: 1, max: 9 }),
      unit: inOtherUnit,
    });
    return fc.option(openUnit ? fc.oneof(given, other) : given, { nil: undefined });
  });
  return fc.tuple(...picks).map((chosen) => chosen.filter((extension) => extension !== undefined));
}

function sampleOf(pool: typeof forward): fc.Arbitrary<Sample> {
  return fc.constantFrom(...pool).chain(({ policy, rule }) =>
    starts(rule).chain((start) =>
      fc.record({ exclusions: exclusionsOf(rule, start), extensions: extensionsOf(rule) }).map((changes) => ({
        rule,
        request: { policy, rule: rule.id, start, calendar: PUBLISHED_CALENDAR, ...changes },
      })),
    ),
  );
}

function due(request: DeadlineRequest): string {
  const result = computeDeadline(request);
  if (!result.ok) expect.fail(JSON.stringify(result.refusal));
  expect(result.value.dueAt).toBe(endOfDate(result.value.dueDate));
  return result.value.dueDate;
}

const RUNS = { numRuns: 3000 };

describe('every period in days, months or years', () => {
  it('ends where a second implementation, which walks day by day, ends', () => {
    fc.assert(
      fc.property(sampleOf(forward), ({ rule, request }) => {
        expect(due(request)).toBe(slowDueDate(rule, request));
      }),
      RUNS,
    );
  });

  it('ends there also with days left out', () => {
    fc.assert(
      fc.property(sampleOf(withExclusions), ({ rule, request }) => {
        expect(due(request)).toBe(slowDueDate(rule, request));
      }),
      RUNS,
    );
  });

  it('never ends on a rest day, unless the rule says so', () => {
    fc.assert(
      fc.property(sampleOf(forward), ({ rule, request }) => {
        expect(restsOn(due(request)) && rule.restDays !== 'lapses').toBe(false);
      }),
      RUNS,
    );
  });

  it('ends no earlier when it starts later', () => {
    fc.assert(
      fc.property(sampleOf(forward), fc.integer({ min: 1, max: 40 }), ({ request }, later) => {
        const plain = { ...request, exclusions: [] };
        expect(due(plain) <= due({ ...plain, start: addDays(plain.start, later) })).toBe(true);
      }),
      RUNS,
    );
  });

  it('is never shortened by leaving days out, whatever their order', () => {
    fc.assert(
      fc.property(sampleOf(withExclusions), ({ request }) => {
        const { exclusions = [] } = request;
        const end = due(request);
        expect(due({ ...request, exclusions: exclusions.slice(1) }) <= end).toBe(true);
        expect(due({ ...request, exclusions: exclusions.toReversed() })).toBe(end);
      }),
      RUNS,
    );
  });

  it('is never shortened by an extension', () => {
    fc.assert(
      fc.property(sampleOf(forward), ({ request }) => {
        const { extensions = [] } = request;
        expect(due({ ...request, extensions: extensions.slice(0, -1) }) <= due(request)).toBe(true);
      }),
      RUNS,
    );
  });

  it('is the same each time and asks no clock', () => {
    fc.assert(
      fc.property(sampleOf(forward), ({ request }) => {
        expect(computeDeadline(request)).toEqual(computeDeadline(structuredClone(request)));
      }),
    );
  });
});

describe('every period that counts back', () => {
  const back = RULES.filter((rule) => rule.before && rule.unit !== 'working_day');
  const worked = RULES.filter((rule) => rule.before && rule.unit === 'working_day');

  it('in working days has exactly that many of them before the event, and ends on one', () => {
    expect(worked.map((rule) => rule.id)).toEqual(['RTA88']);
    fc.assert(
      fc.property(fc.constantFrom(...worked), fc.integer({ min: 0, max: 900 }), (rule, days) => {
        const start = addDays('2024-02-01', days);
        const end = due({ policy: '2025', rule: rule.id, start, calendar: PUBLISHED_CALENDAR });
        let between = 0;
        for (let day = end; day < start; day = addDays(day, 1)) between += restsOn(day) ? 0 : 1;
        expect(between).toBe(rule.length);
        expect(restsOn(end)).toBe(false);
      }),
    );
  });

  it('ends its length before the event, rest day or not: CPL 85 moves only forward', () => {
    expect(back.map((rule) => rule.id)).toEqual(['T6', 'T6.second', 'T12', 'T12.decide']);
    fc.assert(
      fc.property(fc.constantFrom(...back), fc.integer({ min: 0, max: 900 }), (rule, days) => {
        const start = addDays('2024-02-01', days);
        const end = due({ policy: '2025', rule: rule.id, start, calendar: PUBLISHED_CALENDAR });
        expect(end).toBe(addDays(start, -rule.length!));
      }),
    );
  });
});
