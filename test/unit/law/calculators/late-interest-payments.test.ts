/** Payments on a judgment debt: each counts to its own day, in the order of their days, and only to the day asked about (INT 3). */
import { describe, expect, test } from 'vitest';
import { lateInterest, type LateInterestQuestion } from '../../../../domain/law/calculators/late-interest.ts';

const DEBT = { principal: '100000', performBy: '2026-01-31', until: '2026-03-02' } as const;
const paying = (...payments: NonNullable<LateInterestQuestion['payments']>) =>
  lateInterest({ ...DEBT, payments });

describe('late interest while a debt is paid off', () => {
  test('is counted from payment to payment, in whatever order they are told', () => {
    const first = { date: '2026-02-10', amount: '10000' } as const;
    const second = { date: '2026-02-20', amount: '40000' } as const;
    // Ten days each of 100,000, 90,000 and 50,000 yuan: 2,400,000 × 0.000175.
    const expected = { interest: '420.00', unpaidPrincipal: '50000.00', days: 30 };
    expect(paying(first, second)).toMatchObject(expected);
    expect(paying(second, first)).toMatchObject(expected);
    expect(paying(second, first).stretches).toEqual([
      { from: '2026-01-31', to: '2026-02-10', principal: '100000.00', days: 10 },
      { from: '2026-02-10', to: '2026-02-20', principal: '90000.00', days: 10 },
      { from: '2026-02-20', to: '2026-03-02', principal: '50000.00', days: 10 },
    ]);
  });

  test('knows the payment of the day asked about, and none of a later day', () => {
    // Thirty days of 100,000 yuan: 3,000,000 × 0.000175.
    expect(paying({ date: '2026-03-02', amount: '60000' })).toMatchObject({
      interest: '525.00',
      unpaidPrincipal: '40000.00',
    });
    expect(paying({ date: '2026-03-03', amount: '60000' })).toMatchObject({
      interest: '525.00',
      unpaidPrincipal: '100000.00',
      days: 30,
    });
  });

  test('without payments counts all days of one debt', () => {
    expect(lateInterest(DEBT).stretches).toEqual([
      { from: '2026-01-31', to: '2026-03-02', principal: '100000.00', days: 30 },
    ]);
  });

  test('counts no day of two stays that overlap twice, and stays outside the stretch not at all', () => {
    const stays = [
      { from: '2026-02-11', to: '2026-02-20' },
      { from: '2026-02-06', to: '2026-02-15' },
      { from: '2026-03-10', to: '2026-03-12' },
    ] as const;
    // 6 to 20 February are fifteen days of a stay: fifteen of thirty count.
    expect(lateInterest({ ...DEBT, stays })).toMatchObject({ days: 15, interest: '262.50' });
  });
});
