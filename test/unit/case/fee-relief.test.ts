/** Relief from the fee asked for after its notice: within the seven days, which wait for the court's answer (FEE 22, 44-48; CPLI 213). */
import { describe, expect, test } from 'vitest';
import { obligations } from '../../../domain/machine/obligations.ts';
import { type CaseUnderTest, text } from './support/case-under-test.ts';
import { inTrial, serve } from './support/journeys.ts';

const ASKED = { relief: 'deferred', reason: text('ill'), documentId: 'application' } as const;
const REDUCED = { ...ASKED, relief: 'reduced' } as const;
const EXEMPTED = { ...ASKED, relief: 'exempted' } as const;
const BY_A = { party: 'A' };

const duties = (one: CaseUnderTest) => obligations(one.state).map((owed) => owed.what);

/** A second plaintiff, who has the notice on the same day. */
function withSecond(kind: 'person' | 'organisation' = 'person'): { one: CaseUnderTest; second: string } {
  const one = inTrial('ordinary', { on: '2026-01-05' });
  one.must('add_party', { role: 'applicant', kind, details: text('second') });
  one.must('issue_fee_notice', { amount: '2300.00', claimAmount: '100000.00' }).on('2026-01-09');
  const second = one.state.parties.findLast(({ role }) => role === 'applicant')?.partyId ?? '';
  serve(serve(one, 'fee_notice', 'A'), 'fee_notice', second);
  return { one, second };
}

/** The plaintiff has the notice on Friday 9 January: the seven days end on Friday 16. */
const noticed = (): CaseUnderTest =>
  serve(
    inTrial('ordinary', { on: '2026-01-05' })
      .must('issue_fee_notice', { amount: '2300.00', claimAmount: '100000.00' })
      .on('2026-01-09'),
    'fee_notice',
    'A',
  );
const asked = (data: typeof ASKED | typeof REDUCED | typeof EXEMPTED = ASKED): CaseUnderTest =>
  noticed().on('2026-01-15').must('apply_fee_relief', data, BY_A);

describe('asked for', () => {
  test('within the seven days it ends them, and the court owes an answer', () => {
    const one = asked();
    expect(one.due('FL9', 'A').status).toBe('superseded');
    expect(duties(one)).toContain('decide_fee_relief');
    expect(one.refused('close_suit', { ground: 'fee_unpaid' })).toBe('fee_relief_pending');
    expect(one.passTo('2026-02-20').state.trial.feeOverdue).toBe(false);
  });

  test('on their last day still, on the day after no more', () => {
    expect(noticed().passTo('2026-01-16').refused('apply_fee_relief', ASKED, BY_A)).toBe('applied');
    const late = noticed().passTo('2026-01-17');
    expect(late.refused('apply_fee_relief', ASKED, BY_A)).toBe('fee_relief_late');
  });

  test('before the notice is received: no seven days begin then', () => {
    const one = inTrial().must('issue_fee_notice', { amount: '50.00' }).must('apply_fee_relief', ASKED, BY_A);
    serve(one, 'fee_notice', 'A');
    expect(one.state.deadlines.filter(({ rule }) => rule === 'FL9')).toEqual([]);
  });

  test('in writing, by a plaintiff, once, and before the fee is paid', () => {
    const { documentId: _paper, ...oral } = ASKED;
    expect(noticed().refused('apply_fee_relief', oral, BY_A)).toBe('fee_relief_in_writing');
    expect(noticed().refused('apply_fee_relief', ASKED, { party: 'B' })).toBe('fee_notice_not_to_them');
    expect(inTrial().refused('apply_fee_relief', ASKED, BY_A)).toBe('no_fee_notice');
    expect(asked().refused('apply_fee_relief', REDUCED, BY_A)).toBe('fee_relief_exists');
    expect(noticed().must('record_fee_payment', {}).refused('apply_fee_relief', ASKED, BY_A)).toBe(
      'fee_already_paid',
    );
  });

  test('of two plaintiffs one asks: the other’s seven days go on and make nothing unpaid meanwhile', () => {
    const { one, second } = withSecond();
    one.must('apply_fee_relief', ASKED, BY_A).passTo('2026-01-20');
    expect(one.due('FL9', second).status).toBe('breached');
    expect(one.state.trial.feeOverdue).toBe(false);
  });

  test('in time and entered late it is taken, and the fee is not unpaid meanwhile', () => {
    const one = noticed().passTo('2026-01-20');
    expect(one.state.trial.feeOverdue).toBe(true);
    one.must('apply_fee_relief', ASKED, { ...BY_A, happenedOn: '2026-01-16' });
    expect(one.state.trial.feeOverdue).toBe(false);
    expect(one.state.escalations.map(({ rule }) => rule)).not.toContain('FL9');
    const late = noticed().passTo('2026-01-20');
    expect(late.refused('apply_fee_relief', ASKED, { ...BY_A, happenedOn: '2026-01-17' })).toBe(
      'fee_relief_late',
    );
  });

  test('by each plaintiff once, and exempted only who is a person', () => {
    const { one, second } = withSecond('organisation');
    expect(one.refused('apply_fee_relief', EXEMPTED, { party: second })).toBe('fee_exemption_for_persons');
    one.must('apply_fee_relief', EXEMPTED, BY_A).must('apply_fee_relief', REDUCED, { party: second });
    expect(one.refused('apply_fee_relief', ASKED, { party: second })).toBe('fee_relief_exists');
    expect(one.refused('decide_fee_relief', { outcome: 'refused' })).toBe('fee_relief_whose');
    one.must('decide_fee_relief', { partyId: second, outcome: 'refused', days: 10 });
    expect(one.refused('decide_fee_relief', { partyId: second, outcome: 'refused' })).toBe(
      'no_fee_relief_pending',
    );
    one.must('decide_fee_relief', { outcome: 'refused' });
    expect(one.state.trial.feeReliefs).toEqual([
      { partyId: 'A', relief: 'exempted', status: 'refused' },
      { partyId: second, relief: 'reduced', status: 'refused' },
    ]);
  });
});

describe('decided', () => {
  test('refused, it is paid in the time that the court sets, and unpaid it is taken as withdrawn', () => {
    const one = asked().on('2026-01-20').must('decide_fee_relief', { outcome: 'refused', days: 10 });
    expect(one.due('FL9.relief', 'A')).toEqual({ dueDate: '2026-01-30', status: 'armed' });
    expect(duties(one)).toContain('collect_fee');
    expect(one.refused('close_suit', { ground: 'fee_unpaid' })).toBe('fee_not_overdue');
    expect(one.passTo('2026-01-31').state.trial.feeOverdue).toBe(true);
    expect(duties(one)).toContain('rule_on_unpaid_fee');
    one.must('close_suit', { ground: 'fee_unpaid' });
  });

  test('refused without a time it is the seven days that the platform proposes, and thirty at most', () => {
    const one = asked().on('2026-01-20');
    expect(one.refused('decide_fee_relief', { outcome: 'refused', days: 31 })).toBe('length_not_allowed');
    one.must('decide_fee_relief', { outcome: 'refused' });
    expect(one.due('FL9.relief', 'A').dueDate).toBe('2026-01-27');
    one.must('record_fee_payment', {});
    expect(one.due('FL9.relief', 'A').status).toBe('met');
  });

  test('granted, nothing is owed of a waived fee, and nothing runs against a deferred one', () => {
    const waived = asked(EXEMPTED).must('decide_fee_relief', { outcome: 'granted' });
    expect(waived.refused('record_fee_payment', {})).toBe('fee_already_paid');
    const deferred = asked().must('decide_fee_relief', { outcome: 'granted' });
    expect(duties(deferred)).toContain('collect_fee');
    for (const one of [waived, deferred])
      expect(one.state.deadlines.some(({ rule }) => rule === 'FL9.relief')).toBe(false);
  });

  test.each([ASKED, EXEMPTED])('for one plaintiff nothing runs against the other: $relief', (what) => {
    const { one, second } = withSecond();
    one.must('apply_fee_relief', what, BY_A).must('decide_fee_relief', { outcome: 'granted' });
    expect(one.due('FL9', second).status).toBe('superseded');
    one.passTo('2026-02-20');
    expect(one.refused('close_suit', { ground: 'fee_unpaid' })).toBe('fee_not_overdue');
  });

  test('after the other’s seven days are over, the fee is not unpaid either', () => {
    const { one } = withSecond();
    one.must('apply_fee_relief', ASKED, BY_A).passTo('2026-01-20');
    one.must('decide_fee_relief', { outcome: 'granted' });
    expect(one.state.escalations.map(({ rule }) => rule)).not.toContain('FL9');
    expect(one.passTo('2026-02-20').state.trial.feeOverdue).toBe(false);
  });

  test('reduced by thirty per cent at least, and what is left has its time', () => {
    const one = asked(REDUCED).on('2026-01-20');
    const granted = { outcome: 'granted', claimAmount: '100000.00' } as const;
    expect(one.refused('decide_fee_relief', granted)).toBe('fee_relief_amount_missing');
    expect(one.refused('decide_fee_relief', { ...granted, amount: '1610.01' })).toBe(
      'fee_reduction_too_small',
    );
    one.must('decide_fee_relief', { ...granted, amount: '1610.00', days: 5 });
    expect(one.due('FL9.relief', 'A').dueDate).toBe('2026-01-26');
  });

  test('once: what was decided is decided', () => {
    const one = asked().must('decide_fee_relief', { outcome: 'refused' });
    expect(one.refused('decide_fee_relief', { outcome: 'granted' })).toBe('no_fee_relief_pending');
    expect(one.refused('apply_fee_relief', ASKED, BY_A)).toBe('fee_relief_exists');
  });
});
