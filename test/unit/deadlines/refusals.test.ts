/** Deadlines that are not computed, and by which code. */
import { describe, expect, it, test } from 'vitest';
import { PUBLISHED_CALENDAR } from '../../../domain/deadlines/published-calendar.ts';
import { type DeadlineRequest, computeDeadline } from '../../../domain/deadlines/compute.ts';
import { DEADLINE_REFUSALS } from '../../../domain/deadlines/refusals.ts';
import type { RuleId } from '../../../domain/law/rule.ts';

const VALID: DeadlineRequest = {
  policy: '2025',
  rule: 'T7',
  start: '2026-01-05',
  calendar: PUBLISHED_CALENDAR,
};

const appraisal = (from: string, to: string) => [{ from, to, ground: 'appraisal' }];

const CASES: [code: string, why: string, change: Partial<DeadlineRequest>][] = [
  ['rule_unknown', 'no such id', { rule: 'T99' as RuleId }],
  ['rule_unknown', 'an id without its variant', { rule: 'T14' as RuleId }],
  ['rule_not_in_policy', 'mediation before filing under 2025', { rule: 'CM1' }],
  ['rule_not_in_policy', 'mediation after registration under 2023', { rule: 'CM3.summary', policy: '2023' }],
  ['date_invalid', 'no such day', { start: '2026-02-30' }],
  [
    'date_invalid',
    'an instant on another day',
    { rule: 'PA14', startInstant: Date.parse('2026-01-06T00:00:00+08:00') },
  ],
  ['date_invalid', 'an instant that is no number', { rule: 'PA14', startInstant: Number.NaN }],
  ['date_out_of_range', 'an end beyond the calendar', { start: '9999-12-01' }],
  ['date_out_of_range', 'an end before the calendar', { rule: 'T6', start: '0001-01-02' }],
  ['extension_not_allowed', 'a ground the rule does not list', { extensions: [{ ground: 'both_parties' }] }],
  [
    'extension_not_allowed',
    'a fixed period',
    { rule: 'JC4', extensions: [{ ground: 'restored', length: 5 }] },
  ],
  [
    'extension_exhausted',
    'the president a second time',
    { extensions: [{ ground: 'president' }, { ground: 'president' }] },
  ],
  [
    'extension_exhausted',
    'the parties a second time',
    {
      rule: 'CM3.ordinary',
      extensions: [
        { ground: 'both_parties', length: 5 },
        { ground: 'both_parties', length: 5 },
      ],
    },
  ],
  [
    'extension_exhausted',
    'one extension only in 2012',
    {
      rule: 'PA5',
      policy: '2023',
      extensions: [{ ground: 'superior' }, { ground: 'superior' }],
    },
  ],
  ['length_missing', 'an open extension without length', { extensions: [{ ground: 'superior' }] }],
  [
    'length_not_allowed',
    'more than the cap',
    { rule: 'CM3.ordinary', extensions: [{ ground: 'both_parties', length: 31 }] },
  ],
  [
    'length_not_allowed',
    'another unit than the law’s',
    { extensions: [{ ground: 'president', length: 6, unit: 'year' }] },
  ],
  [
    'length_not_allowed',
    'hours in a period of days',
    {
      rule: 'PM4',
      extensions: [{ ground: 'both_parties', length: 6, unit: 'hour' }],
    },
  ],
  [
    'length_missing',
    'a range of the law without the court’s choice',
    { rule: 'SX.term', extensions: [{ ground: 'grave' }] },
  ],
  [
    'length_not_allowed',
    'more than the law’s range',
    { rule: 'SX.term', extensions: [{ ground: 'grave', length: 4 }] },
  ],
  [
    'length_not_allowed',
    'half a year within the law’s range',
    { rule: 'SX.term', extensions: [{ ground: 'grave', length: 1.5 }] },
  ],
  ['length_not_allowed', 'half a month', { extensions: [{ ground: 'president', length: 0.5 }] }],
  ['length_not_allowed', 'no month at all', { extensions: [{ ground: 'president', length: 0 }] }],
  ['length_not_allowed', 'a length for a statutory period', { length: 3 }],
  ['length_not_allowed', 'less than the law’s least', { rule: 'T5.ordinary', length: 14 }],
  ['length_not_allowed', 'more than the law’s most', { rule: 'T5.summary', length: 16 }],
  ['length_not_allowed', 'urging for more than thirty days', { rule: 'SLA-URGING', length: 31 }],
  ['length_not_allowed', 'a length that is no number', { rule: 'FL4', length: Number.NaN }],
  ['length_not_allowed', 'a length past all reason', { rule: 'FL4', length: 1_000_000 }],
  [
    'exclusion_not_allowed',
    'a ground the rule does not list',
    { exclusions: [{ ...appraisal('2026-02-01', '2026-02-02')[0]!, ground: 'holiday' }] },
  ],
  [
    'exclusion_not_allowed',
    'the seven days of filing review',
    { rule: 'FL2', exclusions: appraisal('2026-01-06', '2026-01-07') },
  ],
  [
    'exclusion_not_allowed',
    'a period in hours',
    { rule: 'PA14', exclusions: appraisal('2026-01-06', '2026-01-07') },
  ],
  ['exclusion_range_invalid', 'ends before it begins', { exclusions: appraisal('2026-02-02', '2026-02-01') }],
  ['exclusion_range_invalid', 'no such day', { exclusions: appraisal('2026-02-02', '2026-02-31') }],
];

describe('a deadline is refused', () => {
  it('but not when all is well', () => {
    expect(computeDeadline(VALID).ok).toBe(true);
  });

  test.each(CASES)('%s: %s', (code, _why, change) => {
    const result = computeDeadline({ ...VALID, ...change });
    if (result.ok) expect.fail(result.value.dueDate);
    const { zh, en } = DEADLINE_REFUSALS[code as keyof typeof DEADLINE_REFUSALS];
    expect(result.refusal).toMatchObject({ code, zh, en });
  });

  it('with every code of the table', () => {
    const produced = new Set([...CASES.map(([code]) => code), 'calendar_not_published']);
    expect([...produced].sort()).toEqual(Object.keys(DEADLINE_REFUSALS).sort());
  });

  it('with the article that says so and the grounds that would do', () => {
    const fixed = computeDeadline({ ...VALID, rule: 'JC4', extensions: [{ ground: 'restored', length: 5 }] });
    expect(fixed).toMatchObject({
      refusal: { article: '民诉法解释 第127条', params: { rule: 'JC4', allowed: '' } },
    });
    const other = computeDeadline({ ...VALID, extensions: [{ ground: 'mood' }] });
    expect(other).toMatchObject({
      refusal: { article: '民事诉讼法 第152条', params: { allowed: 'president, superior' } },
    });
  });

  it('only for extensions beyond the cap: less than it is granted', () => {
    const shorter = computeDeadline({
      ...VALID,
      rule: 'CM3.ordinary',
      extensions: [{ ground: 'both_parties', length: 1 }],
    });
    expect(shorter.ok).toBe(true);
  });

  test.each([
    ['T5.ordinary', 15],
    ['T5.second', 10],
    ['T5.summary', 15],
    ['SLA-URGING', 1],
    ['SLA-URGING', 30],
    ['SLA-INTAKE', 2],
  ] as const)('but not at the limits themselves: %s with %i', (rule, length) => {
    expect(computeDeadline({ ...VALID, rule, length }).ok).toBe(true);
  });
});
