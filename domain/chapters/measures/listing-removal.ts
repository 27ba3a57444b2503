/** What goes from the list of dishonest debtors (失信被执行人名单), or is put right on it, and in which time (SXP 2, 9, 10, 12; docs/law.md §7.1). */
import type { LegalDate } from '../../deadlines/legal-date.ts';
import type { DecisionRules } from '../../kernel/decision-rule.ts';
import type { DecisionData } from '../../kernel/decision-data.ts';
import type { EventDraft } from '../../kernel/event-draft.ts';
import type { ListingRemoval } from '../../kernel/codes.ts';
import { isArmed, isOverdue } from '../../kernel/questions.ts';
import { refuse } from '../../kernel/refusals.ts';
import { OPEN_STAGES } from '../../kernel/stage.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { Refusal } from '../../result.ts';
import { listed, runningTerm, searchedInVain } from './questions.ts';
import type { Listing } from './shape.ts';

/** The first day of the measures on credit repair (国家发展改革委令第36号). */
const CREDIT_REPAIR_FROM: LegalDate = '2026-04-01';

/** The ground on which the clocks of an execution stand still for retrial or bankruptcy (SXP 10(5)). */
export const STAY_GROUND = 'retrial_or_bankruptcy';

/** The event from which the days of such a removal count. */
export const STAYED = 'deadline_stopped';

interface Start {
  readonly startSeq: number;
  readonly startEvent: string;
  readonly startDate: LegalDate;
}

const isOpenFor = (state: CaseState, rule: 'SX.remove' | 'SX.correct', partyId: string): boolean =>
  state.deadlines.some((one) => one.rule === rule && one.partyId === partyId && one.status === 'armed');

/** SXP 10: an entry without a term goes in three working days; its ground may arise twice, the days run once. */
export function armRemoval(draft: EventDraft, partyId: string, start: Start): void {
  const entry = listed(draft.state).find((one) => one.partyId === partyId);
  if (entry?.ground !== 'able_but_refuses' || isOpenFor(draft.state, 'SX.remove', partyId)) return;
  draft.arm('SX.remove', { ...start, scope: 'case', partyId });
}

/** SXP 9, 12: an entry that was found wrong is withdrawn or put right in three working days. */
export function armCorrection(draft: EventDraft, partyId: string, start: Start): void {
  const stands = listed(draft.state).some((one) => one.partyId === partyId);
  if (!stands || isOpenFor(draft.state, 'SX.correct', partyId)) return;
  draft.arm('SX.correct', { ...start, scope: 'case', partyId });
}

/** SXP 10: what was owed is done, or execution ends or is stayed: of every debtor who is listed without a term. */
export function armRemovals(draft: EventDraft, startSeq: number, startEvent: string): void {
  const start = { startDate: draft.actDate, startSeq, startEvent };
  for (const { partyId } of listed(draft.state)) armRemoval(draft, partyId, start);
}

/** The file is closed while a term runs, which may be for years: the record says until when the entry stands (SXP 2, 10). */
export function leaveToTerm(draft: EventDraft): void {
  for (const { seq: listingSeq, partyId } of listed(draft.state)) {
    const term = runningTerm(draft.state, listingSeq);
    if (term === undefined) continue;
    draft.supersede((one) => one.deadlineId === term.deadlineId, 'replaced');
    draft.emit('listing_left_to_term', { listingSeq, partyId, until: term.dueDate });
  }
}

/** SXP 10(3): the creditor's written request that the court agreed to. */
const wishOf = (state: CaseState, entry: Listing): string | undefined =>
  state.processes.findLast(
    (one) =>
      one.kind === 'listing_removal' &&
      one.outcome === 'granted' &&
      one.seq > entry.seq &&
      one.aboutPartyId === entry.partyId,
  )?.partyId;

/** SXP 9: it was found wrong, and neither withdrawn nor put right since. */
const wasFoundWrong = ({ deadlines }: CaseState, partyId: string): boolean =>
  deadlines.some(
    (one) => one.rule === 'SX.correct' && one.partyId === partyId && (isArmed(one) || isOverdue(one)),
  );

/** SXP 10: what made this removal due on record is over before the entry went, and the entry is due to go all the same. */
const wasMadeDue = ({ deadlines }: CaseState, partyId: string, startEvent: string): boolean =>
  deadlines.some(
    (one) =>
      one.rule === 'SX.remove' &&
      one.partyId === partyId &&
      one.startEvent === startEvent &&
      (isArmed(one) || isOverdue(one)),
  );

/** SXP 10(5). */
const isStayed = ({ deadlines }: CaseState): boolean =>
  deadlines.some(({ stopped }) => stopped?.ground === STAY_GROUND);

/** What the record itself must show of a ground of removal; of the others the court's decision does. */
const SHOWN: Partial<Record<ListingRemoval, (state: CaseState, entry: Listing) => boolean>> = {
  creditor_asks: (state, entry) => wishOf(state, entry) !== undefined,
  inaccurate: (state, { partyId }) => wasFoundWrong(state, partyId),
  two_searches: (state, { partyId }) =>
    searchedInVain(state, partyId) || wasMadeDue(state, partyId, 'property_searched'),
  stayed: (state, { partyId }) => isStayed(state) || wasMadeDue(state, partyId, STAYED),
};

/** SXP 10: grounds that take nothing away from a term that runs; it is cut short by performance and correction (SXP 2). */
const NOT_OF_A_TERM: ReadonlySet<ListingRemoval> = new Set<ListingRemoval>([
  'term_over',
  'creditor_asks',
  'two_searches',
  'stayed',
  'not_enforced',
  'terminated',
]);

function removalRefusal(
  { state, actDate }: EventDraft,
  entry: Listing,
  ground: ListingRemoval,
): Refusal | undefined {
  const runs = runningTerm(state, entry.seq) !== undefined;
  if (runs && NOT_OF_A_TERM.has(ground)) return refuse('listing_term_runs');
  if (SHOWN[ground]?.(state, entry) === false) return refuse('removal_ground_unproved', { ground });
  return ground === 'credit_repair' && actDate < CREDIT_REPAIR_FROM
    ? refuse('credit_repair_not_yet')
    : undefined;
}

/** Put right the entry stays, with its term; what else was to happen to it still is (SXP 9). */
function correct(draft: EventDraft, { seq: listingSeq, partyId }: Listing, date: LegalDate): void {
  draft.meet((one) => one.rule === 'SX.correct' && one.partyId === partyId, date);
  draft.emit('listing_corrected', { listingSeq, date });
}

function remove(draft: EventDraft, entry: Listing, ground: ListingRemoval, date: LegalDate): void {
  draft.supersede((one) => one.rule === 'SX.term' && one.startSeq === entry.seq, 'replaced');
  const ends = (rule: string): boolean => rule === 'SX.remove' || rule === 'SX.correct';
  draft.meet((one) => ends(one.rule) && one.partyId === entry.partyId, date);
  const whose = ground === 'creditor_asks' ? wishOf(draft.state, entry) : undefined;
  const wish = whose === undefined ? {} : { wishOf: whose };
  draft.emit('listing_removed', { listingSeq: entry.seq, ground, date, ...wish });
}

function removeListing(draft: EventDraft, data: DecisionData['remove_listing']): Refusal | undefined {
  const entry = listed(draft.state).find((one) => one.seq === data.eventSeq);
  if (entry === undefined) return refuse('listing_unknown');
  const refusal = removalRefusal(draft, entry, data.ground);
  if (refusal !== undefined) return refusal;
  const date = data.date ?? draft.actDate;
  if (data.ground === 'inaccurate') correct(draft, entry, date);
  else remove(draft, entry, data.ground, date);
  return undefined;
}

export const listingRemovalDecisions: DecisionRules<'remove_listing'> = {
  remove_listing: {
    zh: '删除、更正失信信息',
    en: 'Remove a debtor from the list, or put the entry right',
    stages: OPEN_STAGES,
    leadsTo: [],
    onBehalf: 'never',
    afterConclusion: true,
    ready: (state) => (listed(state).length === 0 ? refuse('listing_unknown') : undefined),
    targets: (state) => ({ event: listed(state).map(({ seq }) => String(seq)) }),
    decide: (draft, { data }) => removeListing(draft, data),
  },
};
