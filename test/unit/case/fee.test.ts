/** The fee of the suit: when it may be asked for, of whom, how much, and from which day its period runs (FEE 13-22; OP24 6; CPLI 206, 213). */
import { describe, expect, test } from 'vitest';
import { obligations } from '../../../domain/machine/obligations.ts';
import { text } from './support/case-under-test.ts';
import { atReview, inCourtMediation, inPreparation, inTrial, NUMBER, serve } from './support/journeys.ts';

const duties = (one: ReturnType<typeof inTrial>) => obligations(one.state).map((owed) => owed.what);

describe('asked for after mediation only (OP24 6)', () => {
  test('not while the case is mediated, and nobody owes the notice then', () => {
    const one = inCourtMediation();
    expect(one.refused('issue_fee_notice', { amount: '50.00' })).toBe('fee_before_mediation_ends');
    expect(duties(one)).not.toContain('issue_fee_notice');
    one.must('end_mediation', { reason: 'too_far_apart', next: 'trial' });
    expect(duties(one)).toContain('issue_fee_notice');
    one.must('issue_fee_notice', { amount: '50.00' });
  });

  test('under the paper of 2023 it could be asked for at once', () => {
    const one = inCourtMediation('ordinary', { policy: '2023' });
    one.must('issue_fee_notice', { amount: '50.00' });
  });
});

describe('the seven days (FEE 22)', () => {
  // Issued on Monday 5 January, received on Friday 9: seven days end on Friday 16.
  test('run from the day after receipt, not from the notice', () => {
    const one = inTrial('ordinary', { on: '2026-01-05' }).must('issue_fee_notice', { amount: '50.00' });
    expect(one.state.deadlines.some((deadline) => deadline.rule === 'FL9')).toBe(false);
    expect(duties(one)).toContain('serve_fee_notice');
    serve(one.on('2026-01-09'), 'fee_notice', 'A');
    expect(one.due('FL9', 'A')).toEqual({ dueDate: '2026-01-16', status: 'armed' });
    expect(duties(one)).toContain('collect_fee');
  });

  test.each([
    ['before it was made', false, 'A', 'no_fee_notice'],
    ['on the defendant', true, 'B', 'fee_notice_not_to_them'],
  ])('the notice is not served %s', (_what, made, partyId, code) => {
    const one = inTrial();
    if (made) one.must('issue_fee_notice', { amount: '50.00' });
    expect(one.refused('record_service', { partyId, document: 'fee_notice', method: 'direct' })).toBe(code);
  });

  test('nor twice, and nothing runs against a fee that is paid', () => {
    const one = inTrial().must('issue_fee_notice', { amount: '50.00' }).must('record_fee_payment', {});
    serve(one, 'fee_notice', 'A');
    expect(one.state.deadlines.some((deadline) => deadline.rule === 'FL9')).toBe(false);
    expect(one.refused('record_service', { partyId: 'A', document: 'fee_notice', method: 'direct' })).toBe(
      'already_served',
    );
  });
});

describe('how much (FEE 13, 15-16)', () => {
  test.each([
    ['private_lending', '2300.00', '100000.00', 'applied'],
    ['private_lending', '1150.00', '100000.00', 'applied'],
    ['private_lending', '0.00', '100000.00', 'fee_relief_reason_missing'],
    ['private_lending', '2300.01', '100000.00', 'fee_differs'],
    ['private_lending', '1149.99', '100000.00', 'fee_differs'],
    ['private_lending', '575.00', '100000.00', 'fee_differs'],
    ['private_lending', '777.00', undefined, 'applied'],
    ['labour_contract', '10.00', undefined, 'applied'],
    ['labour_contract', '5.00', undefined, 'applied'],
    ['labour_contract', '50.00', undefined, 'fee_differs'],
    ['divorce', '300.00', undefined, 'applied'],
    ['divorce', '301.00', undefined, 'fee_differs'],
    ['reputation', '500.00', undefined, 'applied'],
  ])('%s: %s yuan for a claim of %s is %s', (matter, amount, claimAmount, code) => {
    const labour = matter.startsWith('labour');
    const one = labour ? arbitrated(matter) : inTrial('ordinary', { matter });
    expect(
      one.refused('issue_fee_notice', { amount, ...(claimAmount === undefined ? {} : { claimAmount }) }),
    ).toBe(code);
  });

  test('the amount said at registration is the one it is held against', () => {
    const one = atReview();
    one.must('register_case', {
      courtCaseNumber: NUMBER,
      procedure: 'ordinary',
      next: 'trial',
      claimAmount: '20000.00',
    });
    // 50 + 10,000 × 2.5 %
    expect(one.refused('issue_fee_notice', { amount: '50.00' })).toBe('fee_differs');
    one.must('issue_fee_notice', { amount: '300.00' });
  });

  const reliefReason = text('hardship');

  // The whole fee of 100,000 yuan is 2,300, seven tenths of it 1,610.
  test.each([
    ['reduced by 30 % (FEE 46)', { amount: '1610.00', relief: 'reduced', reliefReason }, 'applied'],
    ['reduced by less', { amount: '1610.01', relief: 'reduced', reliefReason }, 'fee_reduction_too_small'],
    ['reduced by all', { amount: '0.00', relief: 'reduced', reliefReason }, 'fee_differs'],
    ['exempted (FEE 45)', { amount: '0.00', relief: 'exempted', reliefReason }, 'applied'],
    ['exempted and asked for', { amount: '2300.00', relief: 'exempted', reliefReason }, 'fee_differs'],
    ['deferred (FEE 47)', { amount: '2300.00', relief: 'deferred', reliefReason }, 'applied'],
    ['deferred and less', { amount: '1000.00', relief: 'deferred', reliefReason }, 'fee_differs'],
    ['without grounds (FEE 48)', { amount: '1610.00', relief: 'reduced' }, 'fee_relief_reason_missing'],
    ['nothing, with grounds', { amount: '0.00', reliefReason }, 'applied'],
  ] as const)('%s', (_what, relief, code) => {
    const one = inTrial('ordinary', { matter: 'private_lending' });
    expect(one.refused('issue_fee_notice', { ...relief, claimAmount: '100000.00' })).toBe(code);
  });

  // Half of 2,300 yuan is due there, 1,150, and seven tenths of that are 805 (FEE 16, 46).
  test.each([
    ['summary', '805.00', 'applied'],
    ['summary', '805.01', 'fee_reduction_too_small'],
    ['summary', '1610.00', 'fee_reduction_too_small'],
    ['small_claims', '805.00', 'applied'],
    ['small_claims', '1150.00', 'fee_reduction_too_small'],
  ] as const)('in %s procedure a fee reduced to %s is %s', (procedure, amount, code) => {
    const one = inTrial(procedure, { matter: 'private_lending' });
    const reduced = { amount, relief: 'reduced', reliefReason, claimAmount: '100000.00' } as const;
    expect(one.refused('issue_fee_notice', reduced)).toBe(code);
  });

  test('an exemption is for natural persons (FEE 44), and asks for nothing more', () => {
    const exempted = { amount: '0.00', relief: 'exempted', reliefReason } as const;
    const company = inTrial('ordinary', { applicantKind: 'organisation' });
    expect(company.refused('issue_fee_notice', exempted)).toBe('fee_exemption_for_persons');
    const nothing = { amount: '0.00', reliefReason } as const;
    expect(company.refused('issue_fee_notice', nothing)).toBe('fee_exemption_for_persons');
    const one = inTrial().must('issue_fee_notice', exempted);
    expect(duties(one)).not.toEqual(expect.arrayContaining(['serve_fee_notice']));
    expect(one.refused('record_fee_payment', {})).toBe('fee_already_paid');
  });

  test('deferred, no seven days run and no suit is taken as withdrawn for it, but it is still collected', () => {
    const one = inTrial().must('issue_fee_notice', { amount: '50.00', relief: 'deferred', reliefReason });
    expect(duties(one)).toContain('serve_fee_notice');
    serve(one, 'fee_notice', 'A');
    expect(one.state.deadlines.some((deadline) => deadline.rule === 'FL9')).toBe(false);
    expect(duties(one)).toContain('collect_fee');
    expect(one.refused('close_suit', { ground: 'fee_unpaid' })).toBe('fee_not_overdue');
    one.must('record_fee_payment', {});
    expect(duties(one)).not.toContain('collect_fee');
  });

  test('who claims wages prepays nothing (FEE 20), and nobody owes a notice', () => {
    const one = arbitrated('unpaid_wages');
    expect(one.refused('issue_fee_notice', { amount: '10.00' })).toBe('fee_not_prepaid');
    expect(duties(one)).not.toContain('issue_fee_notice');
  });
});

function arbitrated(matter: string) {
  const one = inPreparation({ matter }).must('record_arbitration', { status: 'not_accepted' });
  one.must('submit_complaint', { materials: ['complaint'] });
  return one.must('register_case', { courtCaseNumber: NUMBER, procedure: 'ordinary', next: 'trial' });
}
