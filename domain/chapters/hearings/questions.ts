/** Questions asked of the hearings (开庭) of a case: which stand, which is meant, who is to appear, who still has to be told. */
import { activeParties, respondents } from '../../kernel/questions.ts';
import { refuse } from '../../kernel/refusals.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { HearingInstance } from '../../kernel/codes.ts';
import type { Result } from '../../result.ts';
import type { Hearing } from './shape.ts';

export const instanceNow = ({ stage }: CaseState): HearingInstance =>
  stage === 'appeal' ? 'appeal' : 'first';

/** Scheduled, and neither held nor cancelled, in the instance in which the case is now. */
export const standing = (state: CaseState): readonly Hearing[] =>
  state.hearings.filter((one) => one.status === 'scheduled' && one.instance === instanceNow(state));

export const hearingTargets = (state: CaseState): { hearing: string[] } => ({
  hearing: standing(state).map((one) => one.hearingId),
});

function lost({ status, hearingId, heldOn }: Hearing): Result<Hearing> {
  if (status === 'held')
    return { ok: false, refusal: refuse('hearing_already_held', { hearingId, heldOn: heldOn ?? '' }) };
  return { ok: false, refusal: refuse('hearing_cancelled', { hearingId }) };
}

/** The hearing that a decision means: the one it names, else the only one that stands. */
export function meantHearing(state: CaseState, hearingId: string | undefined): Result<Hearing> {
  const open = standing(state);
  if (hearingId === undefined) {
    const [only, another] = open;
    if (another !== undefined)
      return {
        ok: false,
        refusal: refuse('hearing_unnamed', { hearings: open.map((one) => one.hearingId).join(',') }),
      };
    if (only !== undefined) return { ok: true, value: only };
    return { ok: false, refusal: refuse('hearing_not_scheduled') };
  }
  const found = state.hearings.find((one) => one.hearingId === hearingId);
  if (found === undefined || found.instance !== instanceNow(state))
    return { ok: false, refusal: refuse('hearing_unknown', { hearingId }) };
  return found.status === 'scheduled' ? { ok: true, value: found } : lost(found);
}

/** Those still in the proceedings who are to appear. */
export const participants = (state: CaseState, { partyIds }: Hearing): readonly string[] =>
  activeParties(state)
    .map((party) => party.partyId)
    .filter((partyId) => partyIds === undefined || partyIds.includes(partyId));

export const untold = (state: CaseState, hearing: Hearing): readonly string[] =>
  participants(state, hearing).filter((partyId) => !hearing.toldIds.includes(partyId));

/** They were told in a simple way alone, and nothing shows that it reached them (CPLI 261). */
export const isUnconfirmed = ({ unconfirmedIds = [] }: Hearing, partyId: string): boolean =>
  unconfirmedIds.includes(partyId);

/**
 * A participant who has to know the day before the hearing is held, and does not: whether they come is theirs, and a default
 * judgment needs the summons (CPL 139, 147). The other side at first instance; at second instance each party may be it.
 */
export function unsummoned(state: CaseState, hearing: Hearing): string | undefined {
  if (hearing.noticeWaived === true) return undefined;
  const opposed = respondents(state).map((party) => party.partyId);
  return untold(state, hearing).find((partyId) => hearing.instance === 'appeal' || opposed.includes(partyId));
}

/** Every participant knows the day, and the public too where the hearing is public (CPL 139). */
export const isAnnounced = (state: CaseState, hearing: Hearing): boolean =>
  untold(state, hearing).length === 0 && (hearing.published || hearing.closedGround !== undefined);

/** Held at first instance in the trial that runs now: what was tried and set aside on appeal is heard anew (CPL 177). */
export const heldInThisTrial = (state: CaseState): readonly Hearing[] =>
  state.hearings.filter(
    (one) =>
      one.status === 'held' &&
      one.instance === 'first' &&
      (one.heldSeq ?? 0) > (state.trial.retriedSince ?? 0),
  );
