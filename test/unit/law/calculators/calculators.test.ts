/** The law's numbers, worked by hand from the articles: each boundary of each step, and what the tables do not know. */
import { describe, expect, test } from 'vitest';
import { courtFee, type FeeQuestion } from '../../../../domain/law/calculators/court-fee.ts';
import { fenOf, partOf, yuanOf } from '../../../../domain/law/calculators/fen.ts';
import {
  guaranteePeriod,
  type GuaranteeQuestion,
} from '../../../../domain/law/calculators/guarantee-period.ts';
import { lateInterest, type LateInterestQuestion } from '../../../../domain/law/calculators/late-interest.ts';
import { lendingCap } from '../../../../domain/law/calculators/lending-rate.ts';
import { aboveCeiling, averageWageOf, ceilingsOf } from '../../../../domain/law/calculators/small-claims.ts';

describe('money', () => {
  test.each([
    ['0', '0.00'],
    ['7', '7.00'],
    ['7.5', '7.50'],
    ['0.09', '0.09'],
    ['123456789012345.67', '123456789012345.67'],
  ])('%s yuan are kept as %s', (given, kept) => {
    expect(yuanOf(fenOf(given))).toBe(kept);
  });

  test.each(['', '-1', '1.234', '1e3', '１'])('“%s” is no amount', (given) => {
    expect(() => fenOf(given)).toThrow(RangeError);
  });

  test.each([
    [1n, 1n, 2n, 1n],
    [1n, 1n, 3n, 0n],
    [2n, 1n, 3n, 1n],
    [100n, 1n, 3n, 33n],
  ])('%s fen × %s/%s, to the nearest fen, are %s', (fen, numerator, denominator, part) => {
    expect(partOf(fen, numerator, denominator)).toBe(part);
  });
});

/** [what, least, most] */
const FEES: readonly (readonly [FeeQuestion, string, string])[] = [
  // FEE 13(1): up to 10,000 yuan 50; of each further band its own share.
  [{ kind: 'property', amount: '0' }, '50.00', '50.00'],
  [{ kind: 'property', amount: '10000' }, '50.00', '50.00'],
  // 0.01 × 2.5 % is no fen; 10,000.20 × … is half a fen: 0.20 × 2.5 % = 0.005, up.
  [{ kind: 'property', amount: '10000.20' }, '50.01', '50.01'],
  [{ kind: 'property', amount: '10001' }, '50.03', '50.03'],
  [{ kind: 'property', amount: '60000' }, '1300.00', '1300.00'],
  [{ kind: 'property', amount: '100000' }, '2300.00', '2300.00'],
  [{ kind: 'property', amount: '100100' }, '2302.00', '2302.00'],
  [{ kind: 'property', amount: '200000' }, '4300.00', '4300.00'],
  [{ kind: 'property', amount: '200100' }, '4301.50', '4301.50'],
  [{ kind: 'property', amount: '500000' }, '8800.00', '8800.00'],
  [{ kind: 'property', amount: '500100' }, '8801.00', '8801.00'],
  [{ kind: 'property', amount: '1000000' }, '13800.00', '13800.00'],
  [{ kind: 'property', amount: '1001000' }, '13809.00', '13809.00'],
  [{ kind: 'property', amount: '2000000' }, '22800.00', '22800.00'],
  [{ kind: 'property', amount: '2001000' }, '22808.00', '22808.00'],
  [{ kind: 'property', amount: '5000000' }, '46800.00', '46800.00'],
  [{ kind: 'property', amount: '5001000' }, '46807.00', '46807.00'],
  [{ kind: 'property', amount: '10000000' }, '81800.00', '81800.00'],
  [{ kind: 'property', amount: '10001000' }, '81806.00', '81806.00'],
  [{ kind: 'property', amount: '20000000' }, '141800.00', '141800.00'],
  [{ kind: 'property', amount: '20001000' }, '141805.00', '141805.00'],
  [{ kind: 'property', amount: '500000000' }, '2541800.00', '2541800.00'],
  // FEE 13(2)
  [{ kind: 'divorce' }, '50.00', '300.00'],
  [{ kind: 'divorce', amount: '200000' }, '50.00', '300.00'],
  [{ kind: 'divorce', amount: '300000' }, '550.00', '800.00'],
  [{ kind: 'personality', amount: '50000' }, '100.00', '500.00'],
  [{ kind: 'personality', amount: '100000' }, '600.00', '1000.00'],
  [{ kind: 'personality', amount: '120000' }, '700.00', '1100.00'],
  [{ kind: 'other_non_property' }, '50.00', '100.00'],
  // FEE 13(4), (6)
  [{ kind: 'labour' }, '10.00', '10.00'],
  [{ kind: 'jurisdiction_objection' }, '50.00', '100.00'],
  // FEE 14(1): 50 to 500 yuan without an amount
  [{ kind: 'execution' }, '50.00', '500.00'],
  [{ kind: 'execution', amount: '10000' }, '50.00', '50.00'],
  [{ kind: 'execution', amount: '500000' }, '7400.00', '7400.00'],
  [{ kind: 'execution', amount: '5000000' }, '52400.00', '52400.00'],
  [{ kind: 'execution', amount: '10000000' }, '77400.00', '77400.00'],
  [{ kind: 'execution', amount: '11000000' }, '78400.00', '78400.00'],
  // FEE 14(2), (3)
  [{ kind: 'preservation' }, '30.00', '30.00'],
  [{ kind: 'preservation', amount: '1000' }, '30.00', '30.00'],
  [{ kind: 'preservation', amount: '100000' }, '1020.00', '1020.00'],
  [{ kind: 'preservation', amount: '896000' }, '5000.00', '5000.00'],
  [{ kind: 'preservation', amount: '9000000' }, '5000.00', '5000.00'],
  [{ kind: 'payment_order', amount: '100000' }, '766.67', '766.67'],
  [{ kind: 'confirmation' }, '0.00', '0.00'],
  // FEE 15, 16, 18; CPLI 206: halved once, whatever comes together
  [{ kind: 'property', amount: '100000', halved: ['mediated'] }, '1150.00', '1150.00'],
  [{ kind: 'property', amount: '100000', halved: ['mediated', 'summary_procedure'] }, '1150.00', '1150.00'],
  [{ kind: 'labour', halved: ['summary_procedure'] }, '5.00', '5.00'],
  [{ kind: 'execution', amount: '10000', halved: ['mediated'] }, '50.00', '50.00'],
];

describe('court fees (FEE 8, 13-16, 18)', () => {
  test.each(FEES)('%j costs %s to %s', (question, least, most) => {
    expect(courtFee(question)).toMatchObject({ least, most });
  });

  test.each([
    [{ kind: 'property', amount: '100' }, 'claimant'],
    [{ kind: 'labour', wages: true }, 'not_prepaid'],
    [{ kind: 'execution', amount: '100' }, 'after_execution'],
    [{ kind: 'confirmation' }, 'nobody'],
  ] as const)('%j is prepaid by: %s (FEE 20)', (question, payer) => {
    expect(courtFee(question).prepaidBy).toBe(payer);
  });
});

const LOAN: LateInterestQuestion = { principal: '100000', performBy: '2026-01-10', until: '2026-01-20' };

/** [what, question, [days, interest, what is still owed]] */
const INTEREST: readonly (readonly [string, LateInterestQuestion, readonly [number, string, string]])[] = [
  ['ten days of 100,000: 17.50 a day', LOAN, [10, '175.00', '100000.00']],
  ['paid on the last day: none', { ...LOAN, until: '2026-01-10' }, [0, '0.00', '100000.00']],
  ['paid before it: none', { ...LOAN, until: '2026-01-05' }, [0, '0.00', '100000.00']],
  ['one day', { ...LOAN, until: '2026-01-11' }, [1, '17.50', '100000.00']],
  ['a leap day counts', { ...LOAN, performBy: '2024-02-28', until: '2024-03-01' }, [2, '35.00', '100000.00']],
  // 1 yuan × 0.0175 % × 28 = 0.0049 → 0.00; × 29 = 0.005075 → 0.01
  [
    'less than half a fen',
    { principal: '1', performBy: '2026-01-01', until: '2026-01-29' },
    [28, '0.00', '1.00'],
  ],
  [
    'more than half a fen',
    { principal: '1', performBy: '2026-01-01', until: '2026-01-30' },
    [29, '0.01', '1.00'],
  ],
  // 4 days of 100,000 (70.00), then 6 of 60,000 (63.00)
  [
    'a part paid: each part to its own day',
    { ...LOAN, payments: [{ date: '2026-01-14', amount: '40000' }] },
    [10, '133.00', '60000.00'],
  ],
  [
    'all paid: no interest afterwards',
    { ...LOAN, payments: [{ date: '2026-01-14', amount: '120000' }] },
    [10, '70.00', '0.00'],
  ],
  [
    'a part paid in time is never late',
    { ...LOAN, payments: [{ date: '2026-01-08', amount: '40000' }] },
    [10, '105.00', '60000.00'],
  ],
  // 12 to 15 January are four days: six are left
  [
    'a stay of four days is not counted',
    { ...LOAN, stays: [{ from: '2026-01-12', to: '2026-01-15' }] },
    [6, '105.00', '100000.00'],
  ],
  [
    'stays that overlap count once',
    {
      ...LOAN,
      stays: [
        { from: '2026-01-14', to: '2026-01-16' },
        { from: '2026-01-12', to: '2026-01-15' },
      ],
    },
    [5, '87.50', '100000.00'],
  ],
  [
    'a stay that begins before and ends after leaves nothing',
    { ...LOAN, stays: [{ from: '2025-12-01', to: '2026-02-01' }] },
    [0, '0.00', '100000.00'],
  ],
];

describe('late interest (CPL 264; INT 1-4)', () => {
  test.each(INTEREST)('%s', (_what, question, [days, interest, unpaidPrincipal]) => {
    expect(lateInterest(question)).toMatchObject({ days, interest, unpaidPrincipal });
  });
});

describe('small claims (CPL 165)', () => {
  test('half the wage by law, twice the wage by agreement', () => {
    expect(ceilingsOf('129220')).toEqual({ byLaw: '64610.00', byAgreement: '258440.00' });
  });

  test.each([
    ['64610.00', false, undefined],
    ['64610.01', false, '64610.00'],
    ['64610.01', true, undefined],
    ['258440.00', true, undefined],
    ['258440.01', true, '258440.00'],
  ])('%s yuan, agreed: %s; above the ceiling: %s', (amount, agreed, ceiling) => {
    expect(aboveCeiling(amount, '129220.00', agreed)).toBe(ceiling);
  });

  test.each([
    ['苏', 2026, '129220.00'],
    ['苏', 2025, undefined],
    ['黑', 2026, undefined],
  ])('the wage of %s for %i is %s: what is not known is not guessed', (province, year, wage) => {
    expect(averageWageOf(province, year)?.wage).toBe(wage);
  });
});

/** [question, last day, agreed] */
const GUARANTEES: readonly (readonly [GuaranteeQuestion, string, boolean])[] = [
  [{ kind: 'general', debtDue: '2026-01-15' }, '2026-07-15', false],
  [{ kind: 'general', debtDue: '2025-08-31' }, '2026-02-28', false],
  [{ kind: 'joint', debtDue: '2026-01-15', agreedUntil: '2028-01-15' }, '2028-01-15', true],
  // CC 692: agreed to end before the debt or with it is not agreed
  [{ kind: 'joint', debtDue: '2026-01-15', agreedUntil: '2026-01-15' }, '2026-07-15', false],
  [{ kind: 'joint', debtDue: '2026-01-15', agreedUntil: '2025-12-31' }, '2026-07-15', false],
  [{ kind: 'joint', debtDue: '2026-01-15', agreedUntil: '2026-01-16' }, '2026-01-16', true],
];

describe('the guarantor’s period (CC 692-693)', () => {
  test.each(GUARANTEES)('%j ends on %s, as agreed: %s', (question, lastDay, agreed) => {
    const article = '民法典 第692条、第693条';
    expect(guaranteePeriod(question)).toMatchObject({ lastDay, agreed, article });
  });

  test('asks for a suit against the debtor, or a demand of the guarantor', () => {
    expect(guaranteePeriod({ kind: 'general', debtDue: '2026-01-15' }).act).toBe(
      'sue_or_arbitrate_against_debtor',
    );
    expect(guaranteePeriod({ kind: 'joint', debtDue: '2026-01-15' }).act).toBe('demand_of_guarantor');
  });
});

describe('the highest interest of a private loan: four times the LPR (LEND 25)', () => {
  test.each([
    ['2020-08-20', '15.40'],
    ['2021-12-19', '15.40'],
    ['2021-12-20', '15.20'],
    ['2024-07-21', '13.80'],
    ['2024-07-22', '13.40'],
    ['2025-05-20', '12.00'],
    ['2025-12-19', '12.00'],
  ])('made on %s: %s % a year', (day, cap) => {
    expect(lendingCap(day)?.cap).toBe(cap);
  });

  test.each(['2020-08-19', '2025-12-20'])('made on %s: not known, and not guessed', (day) => {
    expect(lendingCap(day)).toBeUndefined();
  });
});
