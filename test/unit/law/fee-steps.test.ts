/** The steps by which the fee of a suit adds up (诉讼费用交纳办法 第13条) are the fee. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { courtFee, feeSteps } from '../../../domain/law/calculators/court-fee.ts';
import { fenOf, yuanOf } from '../../../domain/law/calculators/fen.ts';

const sum = (amount: string): string =>
  yuanOf(feeSteps(amount).reduce((all, { fee }) => all + fenOf(fee), 0n));

it('of 300,000 yuan: 50, then 2.5 %, 2 % and 1.5 %, each of its own part', () => {
  expect(feeSteps('300000.00')).toEqual([
    { over: '0.00', upTo: '10000.00', perTenThousand: 0, fee: '50.00' },
    { over: '10000.00', upTo: '100000.00', perTenThousand: 250, fee: '2250.00' },
    { over: '100000.00', upTo: '200000.00', perTenThousand: 200, fee: '2000.00' },
    { over: '200000.00', upTo: '500000.00', perTenThousand: 150, fee: '1500.00' },
  ]);
});

it.each(['0.00', '10000.00', '10000.01', '100000.00', '30000000.00'])(
  'of %s yuan they are the fee',
  (amount) => {
    expect(sum(amount)).toBe(courtFee({ kind: 'property', amount }).most);
  },
);

it('of any amount they are the fee', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10_000_000_000n }), (fen) => {
      const amount = yuanOf(fen);
      expect(sum(amount)).toBe(courtFee({ kind: 'property', amount }).most);
    }),
  );
});
