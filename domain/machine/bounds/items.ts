/** Bounds of what is to be performed (履行内容) by an agreement, a judgment or a settlement: by whom, to whom, how much, when. */
import type { PerformanceItem } from '../../chapters/agreement/shape.ts';
import { addMonths, type LegalDate } from '../../deadlines/legal-date.ts';
import type { EventDraft } from '../../kernel/event-draft.ts';
import { activeParties } from '../../kernel/questions.ts';
import { refuse } from '../../kernel/refusals.ts';
import { BOUNDS } from '../../law/bounds.ts';
import { fenOf, yuanOf } from '../../law/calculators/fen.ts';
import type { Refusal } from '../../result.ts';
import type { BoundChecks } from './bound-checks.ts';

interface Place {
  /** Number of the item, from 1; absent where there is but one. */
  readonly item?: number;
}

/** @param from the day of what orders it */
function wrongDue(from: LegalDate, dueDate: LegalDate | undefined, place: Place = {}): Refusal | undefined {
  if (dueDate === undefined) return undefined;
  if (dueDate < from) return refuse('item_due_before', { ...place, dueDate, from });
  const latest = addMonths(from, BOUNDS.item_due_too_far.most * 12);
  return dueDate > latest ? refuse('item_due_too_far', { ...place, dueDate, latest }) : undefined;
}

/** Yuan as text with two decimals: compared as whole fen. */
const exceeds = (amount: string, yuan: number): boolean =>
  BigInt(amount.replace('.', '')) > BigInt(yuan) * 100n;

function wrongPayment({ kind, obligeeId, amount }: PerformanceItem, place: Place): Refusal | undefined {
  if (kind === 'pay' && amount === undefined) return refuse('item_amount_missing', { ...place });
  if (kind === 'pay' && obligeeId === undefined) return refuse('item_payee_missing', { ...place });
  const { most } = BOUNDS.item_amount_too_large;
  return amount !== undefined && exceeds(amount, most)
    ? refuse('item_amount_too_large', { ...place, most })
    : undefined;
}

/** CC 1179, 1184: what the amount is made up of is the amount, no more and no less. */
function wrongHeads({ kind, amount, heads = [] }: PerformanceItem, place: Place): Refusal | undefined {
  if (heads.length === 0) return undefined;
  const sum = heads.reduce((fen, part) => fen + fenOf(part.amount), 0n);
  if (kind === 'pay' && amount !== undefined && fenOf(amount) === sum) return undefined;
  return refuse('item_heads_differ', { ...place, sum: yuanOf(sum) });
}

function wrongParties(
  item: PerformanceItem,
  present: ReadonlySet<string>,
  place: Place,
): Refusal | undefined {
  const { obligorId, obligeeId } = item;
  if (obligorId === obligeeId) return refuse('item_to_oneself', { ...place });
  const absent = !present.has(obligorId) || (obligeeId !== undefined && !present.has(obligeeId));
  return absent ? refuse('item_party_absent', { ...place }) : undefined;
}

function wrongItems(
  draft: EventDraft,
  items: readonly PerformanceItem[],
  from: LegalDate,
): Refusal | undefined {
  const present = new Set(activeParties(draft.state).map((party) => party.partyId));
  for (const [index, item] of items.entries()) {
    const place = { item: index + 1 };
    const wrong =
      wrongParties(item, present, place) ??
      wrongPayment(item, place) ??
      wrongHeads(item, place) ??
      wrongDue(from, item.dueDate, place);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

/** Refused by the rule of the agreement itself, which asks for its own parties (`agreement_item_unclear`). */
const OF_THE_AGREEMENT: ReadonlySet<string> = new Set(['item_party_absent', 'item_amount_missing']);

export const itemBounds: BoundChecks = {
  reach_agreement: (draft, { items, effectDate = draft.actDate }) => {
    if (items.length === 0) return refuse('agreement_without_items');
    const refusal = wrongItems(draft, items, effectDate);
    return refusal !== undefined && OF_THE_AGREEMENT.has(refusal.code) ? undefined : refusal;
  },
  // A judgment that orders nothing dismisses the claims (CPL 155).
  render_judgment: (draft, { items, date = draft.actDate }) => wrongItems(draft, items, date),
  decide_appeal: (draft, { items = [], date = draft.actDate }) => wrongItems(draft, items, date),
  record_settlement: (draft, { lastDueDate }) => wrongDue(draft.actDate, lastDueDate),
  issue_fee_notice: (_draft, { amount }) => {
    const { most } = BOUNDS.fee_too_large;
    return exceeds(amount, most) ? refuse('fee_too_large', { most }) : undefined;
  },
};
