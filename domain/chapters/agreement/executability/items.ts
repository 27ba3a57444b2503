/** What the items of an agreement (履行事项) lack: who, to whom, how much, until when (CPLI 461). */
import type { LegalDate } from '../../../deadlines/legal-date.ts';
import type { PerformanceKind } from '../../../kernel/codes.ts';
import { fenOf } from '../../../law/calculators/fen.ts';
import type { Finding } from './findings.ts';

/** An item as it is being written: nothing of it need be there yet. */
export interface DraftItem {
  readonly kind?: PerformanceKind;
  readonly obligorId?: string;
  readonly obligeeId?: string;
  /** Yuan with at most two decimals. */
  readonly amount?: string;
  readonly dueDate?: LegalDate;
}

export interface ItemsOf {
  readonly items: readonly DraftItem[];
  /** Parties to this agreement, by id. */
  readonly partyIds: readonly string[];
  readonly agreedOn: LegalDate;
  /** The agreement says in words what is to be done. */
  readonly described: boolean;
}

/** What has to be told apart by its description; an apology is clear by itself. */
const DESCRIBED: readonly PerformanceKind[] = ['deliver', 'do', 'refrain'];

function peopleOf({ kind, obligorId, obligeeId }: DraftItem, { partyIds }: ItemsOf, item: number): Finding[] {
  const found: Finding[] = [];
  if (obligorId === undefined || !partyIds.includes(obligorId))
    found.push({ code: 'payer_not_party', item, field: 'obligorId' });
  else if (obligorId === obligeeId) found.push({ code: 'same_party', item, field: 'obligeeId' });
  // Of two parties the one who does not perform receives; who refrains does so towards everybody.
  const told = obligeeId !== undefined || partyIds.length === 2 || kind === 'refrain';
  if (!told) found.push({ code: 'payee_unclear', item, field: 'obligeeId' });
  return found;
}

/** A day is asked of what is done once; to refrain has none. */
function dayOf({ kind, dueDate }: DraftItem, { agreedOn }: ItemsOf, item: number): Finding[] {
  if (kind === 'refrain') return [];
  if (dueDate === undefined) return [{ code: 'day_missing', item, field: 'dueDate' }];
  return dueDate < agreedOn ? [{ code: 'day_before_agreement', item, field: 'dueDate' }] : [];
}

function thingOf({ kind, amount }: DraftItem, { described }: ItemsOf, item: number): Finding[] {
  if (kind === 'pay' && (amount === undefined || fenOf(amount) === 0n))
    return [{ code: 'amount_missing', item, field: 'amount' }];
  return kind !== undefined && DESCRIBED.includes(kind) && !described
    ? [{ code: 'act_undescribed', item }]
    : [];
}

export function itemFindings(of: ItemsOf): readonly Finding[] {
  if (of.items.length === 0) return [{ code: 'no_items' }];
  return of.items.flatMap((one, item) => [
    ...peopleOf(one, of, item),
    ...thingOf(one, of, item),
    ...dayOf(one, of, item),
  ]);
}
