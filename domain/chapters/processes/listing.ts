/** Requests about the list of dishonest debtors and limits on spending (失信名单、限制消费申请): who may ask, about whom, and when (SXP 5, 9, 10, 12; LIM 8, 9). */
import { addMonths, type LegalDate } from '../../deadlines/legal-date.ts';
import type { DecisionData } from '../../kernel/decision-data.ts';
import type { EventDraft } from '../../kernel/event-draft.ts';
import type { ProcessKind } from '../../kernel/codes.ts';
import { inPlaceOf, isCreditor } from '../../kernel/questions.ts';
import { refuse } from '../../kernel/refusals.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { Refusal } from '../../result.ts';
import { debtors, enforcementOf, isLimited, listed, runningTerm } from '../measures/questions.ts';

interface Asked {
  readonly draft: EventDraft;
  /** Who asks; the court itself where nobody does. */
  readonly partyId: string | undefined;
  /** Whom it is about; who asks where nobody else is said. */
  readonly about: string | undefined;
}

/** SXP 10: after an entry was removed at the creditor's wish the same creditor asks for no new one for six months. */
const MONTHS_AFTER_WISH = 6;

function removedAtWish(state: CaseState, creditorId: string, debtorId: string): LegalDate | undefined {
  const line = inPlaceOf(state, creditorId);
  return enforcementOf(state).listings.findLast(
    (one) => one.partyId === debtorId && one.wishOf !== undefined && line.includes(one.wishOf),
  )?.removedOn;
}

function listingAsked({ draft, partyId, about }: Asked): Refusal | undefined {
  const { state, actDate } = draft;
  if (partyId === undefined) return undefined;
  if (!isCreditor(state, partyId)) return refuse('not_creditor');
  const whom = about === undefined || about === partyId ? debtors(state) : [about];
  for (const debtorId of whom) {
    const removedOn = removedAtWish(state, partyId, debtorId);
    const until = removedOn === undefined ? undefined : addMonths(removedOn, MONTHS_AFTER_WISH);
    if (until !== undefined && actDate <= until) return refuse('listing_asked_too_soon', { debtorId, until });
  }
  return undefined;
}

/** SXP 9, 12: a request of who is listed, or the court looks at the entry by itself and says whose. */
const correctionAsked = ({ draft, about }: Asked): Refusal | undefined =>
  listed(draft.state).some((one) => one.partyId === about) ? undefined : refuse('listing_unknown');

/** SXP 10(3): the creditor's written request; an entry with a term is none of those that go so. */
function removalAsked({ draft, partyId, about }: Asked): Refusal | undefined {
  const { state } = draft;
  if (partyId === undefined || !isCreditor(state, partyId)) return refuse('not_creditor');
  const entry = listed(state).find((one) => one.partyId === about);
  if (entry === undefined) return refuse('listing_unknown');
  return runningTerm(state, entry.seq) === undefined ? undefined : refuse('listing_term_runs');
}

/** LIM 8, 9: who is limited asks for it, the persons of a unit through the unit. */
const releaseAsked = ({ draft, partyId }: Asked): Refusal | undefined =>
  partyId !== undefined && isLimited(draft.state, partyId) ? undefined : refuse('measure_unknown');

const ASKED: Partial<Record<ProcessKind, (asked: Asked) => Refusal | undefined>> = {
  dishonesty_listing: listingAsked,
  listing_correction: correctionAsked,
  listing_removal: removalAsked,
  limits_release: releaseAsked,
};

/** Which of these requests name somebody else than who asks. */
const NAMES_ANOTHER: ReadonlySet<ProcessKind> = new Set<ProcessKind>([
  'dishonesty_listing',
  'listing_correction',
  'listing_removal',
]);

export function listingRequestRefusal(
  draft: EventDraft,
  { kind, aboutPartyId }: DecisionData['open_process'],
  partyId: string | undefined,
): Refusal | undefined {
  if (aboutPartyId !== undefined && !NAMES_ANOTHER.has(kind)) return refuse('process_about_nobody', { kind });
  return ASKED[kind]?.({ draft, partyId, about: aboutPartyId ?? partyId });
}
