/**
 * What is owed to a day under the title that is executed (截至某日的执行标的): of each item of money what is unpaid and the doubled part of
 * the interest for late performance (CPL 264; INT 1-4). What the record does not say is named, and nothing is computed without it.
 */
import type { LegalDate } from '../../deadlines/legal-date.ts';
import { activeParties, effectiveInstrument, inPlaceOf } from '../../kernel/questions.ts';
import type { CaseState } from '../../kernel/state.ts';
import { fenOf, yuanOf } from '../../law/calculators/fen.ts';
import { type LateInterest, lateInterest } from '../../law/calculators/late-interest.ts';
import type { PerformanceItem } from '../agreement/shape.ts';
import type { Instrument } from '../trial/shape.ts';
import { countedSince, isOfNoItem } from './counted.ts';
import type { DEBT_FACT } from './words.ts';

/** A fact that the record lacks: of which item, where it is of one. */
export interface MissingFact {
  readonly fact: keyof typeof DEBT_FACT;
  readonly itemNo?: number;
}

export interface ItemDebt {
  readonly itemNo: number;
  /** Who stands now where the obligor stood; several where several took the place. */
  readonly debtorIds: readonly string[];
  readonly creditorId?: string;
  readonly principal: string;
  /** The last day for performing; the day on which the title took effect where it names none (INT 2). */
  readonly performBy: LegalDate;
  readonly performByNamed: boolean;
  readonly unpaid: string;
  readonly days: number;
  readonly interest: string;
}

export interface DebtorTotal {
  readonly debtorIds: readonly string[];
  readonly unpaid: string;
  readonly interest: string;
  readonly total: string;
}

export interface DebtToDay {
  readonly until: LegalDate;
  readonly items: readonly ItemDebt[];
  readonly debtors: readonly DebtorTotal[];
  readonly missing: readonly MissingFact[];
  readonly article: string;
}

const ARTICLE = '民事诉讼法 第264条；迟延履行利息解释 第1条至第4条';

/** Days that do not count: retrial and bankruptcy are no stay that the debtor asked for (INT 3). */
const NOT_COUNTED: ReadonlySet<string> = new Set(['retrial_or_bankruptcy']);
/** Of these the record does not say who asked for them, on which it depends whether they count (INT 3). */
const BY_WHOM: ReadonlySet<string> = new Set(['stay', 'suspension']);

interface Stay {
  readonly from: LegalDate;
  readonly to: LegalDate;
  readonly ground: string;
}

/** What stood still of this execution, to the day that is asked for; what begins later takes nothing from it. */
function staysOf({ deadlines }: CaseState, until: LegalDate): readonly Stay[] {
  const running = deadlines.filter(({ rule }) => rule === 'E9' || rule === 'E10');
  const stays = running.flatMap(({ exclusions, stopped }): Stay[] => [
    ...exclusions.map(({ from, to, ground }) => ({ from, to: to < until ? to : until, ground })),
    ...(stopped === undefined ? [] : [{ ...stopped, to: until }]),
  ]);
  return stays.filter(({ from }) => from <= until);
}

function standing(state: CaseState, obligorId: string): readonly string[] {
  const now = activeParties(state)
    .map(({ partyId }) => partyId)
    .filter((partyId) => inPlaceOf(state, partyId).includes(obligorId));
  return now.length === 0 ? [obligorId] : now;
}

type Paid = CaseState['performances'][number];

/** What was performed of the items of this title; each row has its place in the record. */
function paidUnder(state: CaseState, title: Instrument): readonly (Paid & { readonly seq: number })[] {
  const since = countedSince(state, title);
  return state.performances
    .map((one) => ({ ...one, seq: one.seq ?? title.seq + 1 }))
    .filter(({ seq }) => seq > since);
}

interface Title {
  readonly instrument: Instrument;
  readonly effectiveOn: LegalDate;
  readonly items: readonly PerformanceItem[];
}

function titleOf(state: CaseState): Title | undefined {
  const found = effectiveInstrument(state);
  if (found?.effectiveOn === undefined || found.quashed === true) return undefined;
  return { instrument: found, effectiveOn: found.effectiveOn, items: found.items };
}

/** Of an item that was performed without an amount all of it is paid that day. */
const paymentsOf = (paid: readonly Paid[], itemNo: number, principal: string) =>
  paid
    .filter((one) => one.itemNo === itemNo)
    .map(({ date, amount }) => ({ date, amount: amount ?? principal }));

function missingOf(state: CaseState, title: Title, until: LegalDate): readonly MissingFact[] {
  const money = title.items.filter(({ kind }) => kind === 'pay');
  const paid = paidUnder(state, title.instrument);
  const unclear = paid.some(({ seq, itemNo }) => isOfNoItem(title.instrument, { seq, itemNo }));
  const asked = staysOf(state, until).some(({ ground }) => BY_WHOM.has(ground));
  return [
    ...(money.length === 0 ? [{ fact: 'money' } as const] : []),
    ...title.items.flatMap(({ kind, amount }, index): MissingFact[] =>
      kind === 'pay' && amount === undefined ? [{ fact: 'amount', itemNo: index + 1 }] : [],
    ),
    ...(unclear ? [{ fact: 'performance_item' } as const] : []),
    ...(asked ? [{ fact: 'stay_asked' } as const] : []),
  ];
}

function debtOf(state: CaseState, title: Title, index: number, until: LegalDate): ItemDebt | undefined {
  const item = title.items[index];
  if (item?.kind !== 'pay' || item.amount === undefined) return undefined;
  const itemNo = index + 1;
  const performBy = item.dueDate ?? title.effectiveOn;
  const stays = staysOf(state, until).filter(({ ground }) => NOT_COUNTED.has(ground));
  const payments = paymentsOf(paidUnder(state, title.instrument), itemNo, item.amount);
  const asked = { principal: item.amount, performBy, until, payments, stays };
  const { unpaidPrincipal, days, interest }: LateInterest = lateInterest(asked);
  return {
    itemNo,
    debtorIds: standing(state, item.obligorId),
    ...(item.obligeeId === undefined ? {} : { creditorId: item.obligeeId }),
    principal: item.amount,
    performBy,
    performByNamed: item.dueDate !== undefined,
    unpaid: unpaidPrincipal,
    days,
    interest,
  };
}

function totals(items: readonly ItemDebt[]): readonly DebtorTotal[] {
  const groups = new Map<string, readonly ItemDebt[]>();
  for (const item of items) {
    const key = item.debtorIds.join(',');
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()].map((all) => {
    const unpaid = all.reduce((sum, one) => sum + fenOf(one.unpaid), 0n);
    const interest = all.reduce((sum, one) => sum + fenOf(one.interest), 0n);
    const debtorIds = all[0]?.debtorIds ?? [];
    return {
      debtorIds,
      unpaid: yuanOf(unpaid),
      interest: yuanOf(interest),
      total: yuanOf(unpaid + interest),
    };
  });
}

export function debtToDay(state: CaseState, until: LegalDate): DebtToDay {
  const title = titleOf(state);
  const none = { until, items: [], debtors: [], article: ARTICLE };
  if (title === undefined) return { ...none, missing: [{ fact: 'title' }] };
  const missing = missingOf(state, title, until);
  // What was paid on no item, or a stay of unknown origin, may be of any: then no number is told.
  if (missing.some(({ fact }) => fact !== 'amount')) return { ...none, missing };
  const items = title.items.flatMap((_item, index) => debtOf(state, title, index, until) ?? []);
  return { until, items, debtors: totals(items), missing, article: ARTICLE };
}
