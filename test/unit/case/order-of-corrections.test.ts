/** A correction tells the true day, and puts no fact before the one that it rests on (ADR 0015; CPL 128, 137). */
import { describe, expect, test } from 'vitest';
import { disorders, orderRefusal } from '../../../domain/machine/order.ts';
import { type CaseUnderTest, text } from './support/case-under-test.ts';
import * as at from './support/journeys.ts';

const judgment = { announced: 'same_day', items: [at.pays()] } as const;
const correct = (one: CaseUnderTest, eventSeq: number, date: string): string =>
  one.refused('correct', { eventSeq, date, reason: text('wrong') }, { by: 'judge' });

describe('a correction', () => {
  /** Registered on the 5th, served on the 6th, answered on the 8th, heard on the 13th. */
  const heard = (): CaseUnderTest => {
    const one = at.serve(at.inTrial().on('2026-01-06'), 'complaint', 'B');
    one.on('2026-01-08').must('file_answer', {}, { party: 'B' });
    return at.sat(one.on('2026-01-13')).on('2026-01-20');
  };
  const service = (one: CaseUnderTest): number => one.state.services[0]?.seq ?? 0;

  test('moves the service of the complaint not before the registration, nor after the hearing that was judged on', () => {
    const late = at.atReview().on('2026-01-07');
    late.must('register_case', { courtCaseNumber: at.NUMBER, procedure: 'ordinary', next: 'trial' });
    at.serve(late.on('2026-01-08'), 'complaint', 'B');
    expect(correct(late, service(late), '2026-01-06')).toBe('dates_out_of_order');
    const one = heard();
    expect(correct(one, service(one), '2026-01-07')).toBe('applied');
    one.must('render_judgment', judgment);
    expect(correct(one, service(one), '2026-01-14')).toBe('dates_out_of_order');
    expect(correct(one, service(one), '2026-01-06')).toBe('applied');
  });

  test('tells the true day of service once a hearing is on record: the case is then heard again (ADR 0015)', () => {
    const one = heard();
    expect(correct(one, service(one), '2026-01-14')).toBe('applied');
    expect(one.state.services[0]?.date).toBe('2026-01-14');
    expect(one.refused('render_judgment', judgment)).toBe('hearing_needed');
    at.sat(one).must('render_judgment', judgment);
  });

  test('by which the period to answer still ran when the case was heard leaves no judgment to rest on that hearing', () => {
    const silent = (): CaseUnderTest => {
      const one = at.serve(at.inTrial().on('2026-01-06'), 'complaint', 'B');
      return at.sat(one.passTo('2026-01-23')).on('2026-01-28');
    };
    const judged = silent().must('render_judgment', judgment);
    expect(correct(judged, service(judged), '2026-01-12')).toBe('dates_out_of_order');
    const one = silent();
    expect(correct(one, service(one), '2026-01-12')).toBe('applied');
    expect(one.passTo('2026-01-29').refused('render_judgment', judgment)).toBe('hearing_needed');
    at.sat(one).must('render_judgment', judgment);
  });

  test('of one instrument is not excused by an old disorder of another (the key of a disorder has its days and its thing)', () => {
    const one = at.serveAll(heard().must('render_judgment', judgment), 'judgment');
    const [first, second] = one.state.services.filter((each) => each.document === 'judgment');
    const servedOn = (days: Readonly<Record<number, string>>) => ({
      ...one.state,
      services: one.state.services.map((each) => ({ ...each, date: days[each.seq] ?? each.date })),
    });
    const wrong = { [first?.seq ?? 0]: '2026-01-19' };
    const old = servedOn(wrong);
    expect(disorders(old)).toHaveLength(1);
    expect(orderRefusal(old, old)).toBeUndefined();
    const more = servedOn({ ...wrong, [second?.seq ?? 0]: '2026-01-18' });
    expect(orderRefusal(old, more)?.code).toBe('dates_out_of_order');
  });

  test('moves the hearing neither before its day nor after the judgment, and the judgment not before it', () => {
    const one = heard().must('render_judgment', judgment);
    const held = one.state.hearings[0]?.heldSeq ?? 0;
    const made = one.state.instruments[0]?.seq ?? 0;
    expect(correct(one.on('2026-01-22'), held, '2026-01-12')).toBe('dates_out_of_order');
    expect(correct(one, held, '2026-01-21')).toBe('dates_out_of_order');
    expect(correct(one, made, '2026-01-12')).toBe('dates_out_of_order');
    expect(correct(one, held, '2026-01-14')).toBe('applied');
    expect(one.state.hearings[0]?.heldOn).toBe('2026-01-14');
  });

  test('moves the service of a judgment not before the judgment, the application for execution not before its effect', () => {
    const judged = heard().must('render_judgment', judgment).on('2026-01-22');
    at.serve(judged, 'judgment', 'A');
    expect(correct(judged, judged.lastOf('service_effected').seq, '2026-01-19')).toBe('dates_out_of_order');
    const one = at.inExecution();
    expect(correct(one, one.lastOf('execution_applied').seq, '2026-02-24')).toBe('dates_out_of_order');
  });
});
