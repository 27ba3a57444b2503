/**
 * Late interest of a judgment debt (迟延履行期间加倍部分债务利息), to the day (CPL 264; INT 1-4): 0.0175 % a day of the unpaid
 * principal, beside ordinary interest, from the day after the period for performing to the day of performance.
 */
import { epochDayOf, type LegalDate } from '../../deadlines/legal-date.ts';
import { fenOf, partOf, yuanOf } from './fen.ts';

export interface LateInterestQuestion {
  /** Yuan of the money debt without ordinary interest (INT 1). */
  readonly principal: string;
  /** Last day for performing; for a paper that names none, the day on which it took effect (INT 2). */
  readonly performBy: LegalDate;
  /** The day to which it is counted: of performance, of the transfer, or the day on which somebody asks (INT 3). */
  readonly until: LegalDate;
  /** What was paid on the principal meanwhile, each counting to its own day (INT 3); a payment goes to the debt first (INT 4). */
  readonly payments?: readonly { readonly date: LegalDate; readonly amount: string }[];
  /** Stays that the debtor did not ask for: both ends included, not counted (INT 3). */
  readonly stays?: readonly { readonly from: LegalDate; readonly to: LegalDate }[];
}

/** A stretch of days on which the same principal was unpaid. */
interface Stretch {
  readonly from: LegalDate;
  readonly to: LegalDate;
  readonly principal: string;
  readonly days: number;
}

export interface LateInterest {
  /** Yuan with two decimals. */
  readonly interest: string;
  readonly unpaidPrincipal: string;
  readonly days: number;
  readonly stretches: readonly Stretch[];
  readonly article: string;
}

const PER_MILLION_A_DAY = 175n;

/** The counted days of a stretch: from the day after `from` to `to`, without days of a stay; overlapping stays count once. */
function countedDays(from: number, to: number, stays: LateInterestQuestion['stays'] = []): number {
  let stayed = 0;
  let covered = from;
  const ranges = stays.map((one) => [epochDayOf(one.from), epochDayOf(one.to)] as const);
  for (const [first, last] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const begin = Math.max(first, covered + 1);
    const end = Math.min(last, to);
    if (end >= begin) stayed += end - begin + 1;
    covered = Math.max(covered, end);
  }
  return to - from - stayed;
}

export function lateInterest(question: LateInterestQuestion): LateInterest {
  const { performBy, until, payments = [], stays } = question;
  const paid = payments.toSorted((a, b) => (a.date < b.date ? -1 : 1)).filter(({ date }) => date <= until);
  const stretches: Stretch[] = [];
  let owed = fenOf(question.principal);
  let from = performBy;
  let fenDays = 0n;
  for (const { date, amount } of [...paid, { date: until, amount: '0' }]) {
    if (date > from) {
      const days = countedDays(epochDayOf(from), epochDayOf(date), stays);
      stretches.push({ from, to: date, principal: yuanOf(owed), days });
      fenDays += owed * BigInt(days);
      from = date;
    }
    const amountFen = fenOf(amount);
    owed = amountFen > owed ? 0n : owed - amountFen;
  }
  return {
    interest: yuanOf(partOf(fenDays, PER_MILLION_A_DAY, 1_000_000n)),
    unpaidPrincipal: yuanOf(owed),
    days: stretches.reduce((sum, one) => sum + one.days, 0),
    stretches,
    article: '民事诉讼法 第264条；迟延履行利息解释 第1条至第4条',
  };
}
