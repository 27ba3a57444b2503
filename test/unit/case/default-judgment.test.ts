/** Default judgment: whoever was called in a simple way has to have confirmed it, or their receipt to be proved (CPL 147; CPLI 261). */
import { describe, expect, test } from 'vitest';
import type { Procedure } from '../../../domain/kernel/codes.ts';
import type { CaseUnderTest } from './support/case-under-test.ts';
import { answersWaived, inTrial, pays, serve } from './support/journeys.ts';
import { feeUnasked } from '../../../domain/chapters/trial/fee.ts';

const judgment = { announced: 'fixed_date', items: [pays()], told: true } as const;

/** A hearing on Monday 12 January 2026 of which nobody was told yet. */
function fixed(procedure: Procedure = 'summary'): CaseUnderTest {
  const one = answersWaived(inTrial(procedure, { on: '2026-01-05' }));
  if (feeUnasked(one.state)) one.must('issue_fee_notice', { amount: '50.00' });
  return one.must('schedule_hearing', { date: '2026-01-12', mode: 'court' });
}
const announced = (one: CaseUnderTest, partyId: string, confirmed?: boolean): CaseUnderTest =>
  one.must('announce_hearing', {
    partyIds: [partyId],
    simple: true,
    ...(confirmed === undefined ? {} : { confirmed }),
  });
const held = (one: CaseUnderTest, ...absentIds: string[]): CaseUnderTest =>
  one.on('2026-01-12').must('hold_hearing', {
    mode: 'court',
    mediation: 'tried',
    attendance: absentIds.map((partyId) => ({ partyId, came: 'absent' })),
  });

describe('a respondent called in a simple way who stays away', () => {
  test('is not judged by default while nothing shows that they had it', () => {
    const one = held(announced(announced(fixed(), 'A'), 'B'), 'B');
    expect(one.refused('render_judgment', judgment)).toBe('default_summons_unconfirmed');
  });

  test('is where they confirmed it, at once or later', () => {
    const one = held(announced(fixed(), 'B', true), 'B').must('render_judgment', judgment);
    expect(one.lastOf('instrument_issued').data.defaultIds).toEqual(['B']);
    const later = announced(announced(fixed(), 'B'), 'B', true);
    held(later, 'B').must('render_judgment', judgment);
  });

  test('is where a summons was served besides', () => {
    const one = serve(announced(fixed(), 'B'), 'summons', 'B');
    held(one, 'B').must('render_judgment', judgment);
  });

  test('called again without confirming it, nothing new is said; and a notice before counts', () => {
    const one = announced(fixed(), 'B');
    const again = { partyIds: ['B'], simple: true } as const;
    expect(one.refused('announce_hearing', again)).toBe('hearing_already_announced');
    const told = fixed().must('announce_hearing', { partyIds: ['B'] });
    expect(told.refused('announce_hearing', again)).toBe('hearing_already_announced');
    held(told, 'B').must('render_judgment', judgment);
  });

  test('moved to another day, the notice of the old one is nothing', () => {
    const one = announced(fixed(), 'B');
    one.must('move_hearing', { date: '2026-01-13', ground: 'other' });
    expect(one.state.hearings.at(-1)?.unconfirmedIds).toBeUndefined();
  });
});

describe('a judgment', () => {
  test('is no default judgment against who came', () => {
    const one = held(announced(announced(fixed(), 'A'), 'B'), 'A').must('render_judgment', judgment);
    expect(one.lastOf('instrument_issued').data.defaultIds).toBeUndefined();
  });

  test('is one against who left the hearing before its end', () => {
    const one = announced(fixed(), 'B', true).on('2026-01-12');
    const attendance = [{ partyId: 'B', came: 'walked_out' }] as const;
    one.must('hold_hearing', { mode: 'court', mediation: 'tried', attendance });
    expect(one.must('render_judgment', judgment).lastOf('instrument_issued').data.defaultIds).toEqual(['B']);
  });

  test('in ordinary procedure parties are not called in a simple way', () => {
    const simple = { partyIds: ['B'], simple: true } as const;
    expect(fixed('ordinary').refused('announce_hearing', simple)).toBe('simple_summons_not_ordinary');
  });
});
