/** Questions asked of the public-order case (治安案件), each answered here alone. */
import type { LegalDate } from '../../deadlines/legal-date.ts';
import { bothSides, lastAgreement, partyOf, respondents } from '../../kernel/questions.ts';
import { leftOpen } from '../agreement/of-some.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { ReturnCause } from '../../kernel/codes.ts';
import type { Party } from '../people/shape.ts';
import type { Opinion } from './shape.ts';

/** Triage found a violation (PSAPL 9): a crime takes its public-order part along. */
export const violates = ({ findings, concluded }: CaseState): boolean =>
  findings !== undefined && findings.publicOrder !== 'none' && concluded !== 'criminal_referral';

/** Found and not decided: the police owe something, whatever stage the civil dispute is in. */
export const isPublicOrderOpen = (state: CaseState): boolean =>
  violates(state) && state.publicOrder?.outcome === undefined;

export const awaitedOpinion = ({ publicOrder }: CaseState): Opinion | undefined =>
  publicOrder?.opinions.find((one) => one.receivedOn === undefined);

/** The police themselves mediate here (治安调解, track A). */
export const policeMediate = ({ stage, track }: CaseState): boolean =>
  stage === 'police_mediation' && track === 'A';

/** The newest agreement is one that the police mediated, and neither side broke it. */
export function policeAgreementUnbroken(state: CaseState): boolean {
  const agreement = lastAgreement(state);
  return agreement?.mediatingBody === 'police' && !agreement.breached;
}

/** It binds all who are on the other side: who is not in it has settled nothing with anybody (PSAPL 9). */
export const policeAgreementStands = (state: CaseState): boolean =>
  policeAgreementUnbroken(state) && !leftOpen(state, lastAgreement(state)?.partyIds ?? []);

/** Whether the cause is that an agreement was broken, not that none came about. */
export const breaks = (cause: ReturnCause): boolean => cause === 'not_performed' || cause === 'reneged';

/** The agreement before the police is of this person and of all on the other side: that person is not punished (PSAPL 9). */
export function policeAgreementCovers(state: CaseState, partyId: string): boolean {
  const { partyIds = [] } = lastAgreement(state) ?? {};
  if (!policeAgreementUnbroken(state) || !partyIds.includes(partyId)) return false;
  const own = partyOf(state, partyId)?.role;
  return bothSides(state).every((one) => one.role === own || partyIds.includes(one.partyId));
}

/** Left the case, or died: the police decide nothing more of them. */
export const isGone = ({ status }: Party): boolean => status === 'left' || status === 'deceased';

const named = ({ publicOrder }: CaseState): readonly string[] => publicOrder?.suspectIds ?? [];

/** Who can be punished: one of those suspected; where nobody was named, one of either side. */
export function isSuspected(state: CaseState, { partyId, role }: Party): boolean {
  const suspects = named(state);
  return suspects.length > 0 ? suspects.includes(partyId) : role !== 'third_party';
}

/** Who is suspected (违法嫌疑人): one of those named; where nobody was, whoever is complained of. */
export function isSuspectedOf(state: CaseState, { partyId, role }: Party): boolean {
  const suspects = named(state);
  return suspects.length > 0 ? suspects.includes(partyId) : role === 'respondent';
}

/** Who is suspected and of whom nothing is decided; where nobody was named, of those who are complained of. */
export function undecided(state: CaseState): readonly string[] {
  const { decided = [] } = state.publicOrder ?? {};
  const suspects = named(state);
  const suspected =
    suspects.length > 0
      ? state.parties.filter((one) => suspects.includes(one.partyId) && !isGone(one))
      : respondents(state);
  return suspected
    .map(({ partyId }) => partyId)
    .filter((id) => !decided.some(({ partyId }) => partyId === id));
}

/** Whether nobody is left once these are decided on. */
export const decidesAll = (state: CaseState, partyIds: readonly string[] | undefined): boolean =>
  partyIds === undefined || undecided(state).every((id) => partyIds.includes(id));

interface Start {
  readonly startDate: LegalDate;
  readonly startSeq: number;
  readonly startEvent: string;
}

/** From when the three working days of mediation count (NORM07 9): acceptance, or the last opinion; undefined while they wait. */
export function mediationStart(state: CaseState): Start | undefined {
  const { publicOrder } = state;
  if (publicOrder === undefined || awaitedOpinion(state) !== undefined) return undefined;
  const accepted = {
    startDate: publicOrder.acceptedOn,
    startSeq: publicOrder.seq,
    startEvent: 'public_order_accepted',
  };
  const opinions = publicOrder.opinions.map(({ receivedOn = '', receivedSeq = 0 }) => ({
    startDate: receivedOn,
    startSeq: receivedSeq,
    startEvent: 'opinion_received',
  }));
  return [accepted, ...opinions].toSorted((a, b) => a.startDate.localeCompare(b.startDate)).at(-1);
}
