/** Preservation of property (财产保全): how long the court has, and from when (CPL 103-104; PRES 4). */
import { describe, expect, test } from 'vitest';
import { obligations } from '../../../domain/machine/obligations.ts';
import type { CaseUnderTest } from './support/case-under-test.ts';
import { inTrial } from './support/journeys.ts';

const opened = (kind: 'preservation' | 'preservation_urgent' | 'preservation_before_suit') => {
  const one = inTrial('ordinary').on('2026-03-09');
  one.must('open_process', { kind });
  return { one, eventSeq: one.lastOf('process_opened').seq };
};

const clocks = ({ state }: CaseUnderTest, rule: string) =>
  state.deadlines.filter((one) => one.rule === rule).map(({ dueDate, status }) => [dueDate, status]);

describe('the court rules', () => {
  // 2026-03-14, five days after Monday the 9th, is a Saturday; 48 hours end on Wednesday the 11th.
  test.each([
    ['preservation', 'T18.ordinary', '2026-03-16'],
    ['preservation_urgent', 'T18.urgent', '2026-03-11'],
    ['preservation_before_suit', 'T18.presuit_ruling', '2026-03-11'],
  ] as const)('on %s by %s, due on %s', (kind, rule, dueDate) => {
    const { one } = opened(kind);
    expect(clocks(one, rule)).toEqual([[dueDate, 'armed']]);
    const others = ['T18.ordinary', 'T18.urgent', 'T18.presuit_ruling'].filter((other) => other !== rule);
    expect(others.flatMap((other) => clocks(one, other))).toEqual([]);
  });

  test('within five days after the security that it ordered was given, and not before', () => {
    const { one, eventSeq } = opened('preservation');
    one.on('2026-03-10').must('record_security', { eventSeq, step: 'ordered' });
    expect(clocks(one, 'T18.ordinary')).toEqual([['2026-03-16', 'superseded']]);
    one.on('2026-03-26').must('record_security', { eventSeq, step: 'given', date: '2026-03-25' });
    // Five days after Wednesday the 25th are Monday the 30th.
    expect(clocks(one, 'T18.ordinary').at(-1)).toEqual(['2026-03-30', 'armed']);
    expect(obligations(one.state).find(({ by }) => by.includes('record_security'))?.dueAt).toBe(
      Date.parse('2026-03-31T00:00:00+08:00'),
    );
    one.on('2026-03-27').must('close_process', { eventSeq, outcome: 'granted' });
    expect(clocks(one, 'T18.ordinary').at(-1)).toEqual(['2026-03-30', 'met']);
  });

  test('on an urgent one within its hours, security or none', () => {
    const { one, eventSeq } = opened('preservation_urgent');
    one.must('record_security', { eventSeq, step: 'ordered' });
    expect(clocks(one, 'T18.urgent')).toEqual([['2026-03-11', 'armed']]);
    expect(clocks(one, 'T18.ordinary')).toEqual([]);
  });
});

describe('security', () => {
  test('is recorded once a step, and not ordered after it was given', () => {
    const { one, eventSeq } = opened('preservation');
    one.must('record_security', { eventSeq, step: 'ordered' });
    expect(one.refused('record_security', { eventSeq, step: 'ordered' })).toBe('security_exists');
    one.must('record_security', { eventSeq, step: 'given' });
    expect(one.refused('record_security', { eventSeq, step: 'given' })).toBe('security_exists');
    expect(one.refused('record_security', { eventSeq, step: 'ordered' })).toBe('security_exists');
  });

  test('is of preservation only', () => {
    const one = inTrial('ordinary');
    expect(one.refused('record_security', { eventSeq: 1, step: 'given' })).toBe('no_open_process');
    one.must('open_process', { kind: 'preservation' }).must('open_process', { kind: 'protection_order' });
    const eventSeq = one.lastOf('process_opened').seq;
    expect(one.refused('record_security', { eventSeq, step: 'given' })).toBe('security_not_of_preservation');
  });
});
