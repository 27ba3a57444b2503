/**
 * Hearings online (在线庭审; OLR 4, 10, 20, 21): with those who agreed, were verified and linked to the case, the others come to court; not at all
 * where one of the seven cases is there; and at different times only in summary and small claims.
 */
import { refuse } from '../../kernel/refusals.ts';
import type { EventDraft } from '../../kernel/event-draft.ts';
import type { ClosedHearingGround, HearingMode } from '../../kernel/codes.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { Refusal } from '../../result.ts';
import { instanceNow, participants, standing } from './questions.ts';
import type { Hearing, OnlineSitting } from './shape.ts';

export interface OnlineAsked extends OnlineSitting {
  readonly mode: HearingMode;
  readonly partyIds: readonly string[];
  readonly closedGround?: ClosedHearingGround;
}

/** OLR 21: said now; that the hearing is closed for a State secret says it too. */
function barOf({ onlineBars = [], closedGround }: OnlineAsked): string | undefined {
  return closedGround === 'state_secret' ? 'state_secret' : onlineBars[0];
}

/** Which of the conditions of OLR 20 is not there: one applied in writing, each agrees, the facts are not in dispute. */
function unmet({ appliedBy = '', appliedPaper, factsUndisputed, onlineIds = [], partyIds }: OnlineAsked) {
  const conditions = [
    ['appliedPaper', partyIds.includes(appliedBy) && appliedPaper !== undefined],
    ['onlineIds', partyIds.every((partyId) => onlineIds.includes(partyId))],
    ['factsUndisputed', factsUndisputed === true],
  ] as const;
  return conditions.filter(([, holds]) => !holds).map(([name]) => name);
}

/** OLR 20: in summary procedure and small claims alone. */
function asynchronousRefusal(state: CaseState, asked: OnlineAsked): Refusal | undefined {
  const { procedure = 'ordinary' } = state.filing;
  if (instanceNow(state) === 'appeal' || procedure === 'ordinary')
    return refuse('hearing_asynchronous_not_here');
  const missing = unmet(asked);
  return missing.length === 0
    ? undefined
    : refuse('hearing_asynchronous_conditions', { missing: missing.join(',') });
}

export const isOnline = (mode: HearingMode): boolean => mode === 'online' || mode === 'asynchronous';

export function onlineRefusal(state: CaseState, asked: OnlineAsked): Refusal | undefined {
  const { mode, onlineIds = [], partyIds } = asked;
  if (!isOnline(mode)) return undefined;
  const bar = barOf(asked);
  if (bar !== undefined) return refuse('hearing_online_excluded', { bar });
  const stranger = onlineIds.find((partyId) => !partyIds.includes(partyId));
  if (stranger !== undefined) return refuse('hearing_party_not_summoned', { partyId: stranger });
  if (onlineIds.length === 0) return refuse('hearing_online_unagreed');
  return mode === 'asynchronous' ? asynchronousRefusal(state, asked) : undefined;
}

/** Moved: asked again where it comes online only now, or something is said of it; what was fixed as online before stands. */
export function movedOnline(
  state: CaseState,
  hearing: Hearing,
  data: OnlineSitting & { readonly mode?: HearingMode },
): Refusal | undefined {
  const { mode, onlineIds, closedGround } = hearing;
  const anew = (data.mode ?? mode) !== mode || data.onlineBars !== undefined || data.onlineIds !== undefined;
  if (!anew) return undefined;
  return onlineRefusal(state, {
    mode,
    ...(onlineIds === undefined ? {} : { onlineIds }),
    ...(closedGround === undefined ? {} : { closedGround }),
    ...data,
    partyIds: participants(state, hearing),
  });
}

/** OLR 10: three days from the notice for who has not agreed yet; silence leaves them a hearing at court. */
export function askOnline(
  draft: EventDraft,
  hearingId: string,
  { seq, partyIds }: { readonly seq: number; readonly partyIds: readonly string[] },
): void {
  const hearing = draft.state.hearings.find((one) => one.hearingId === hearingId);
  if (hearing === undefined || !isOnline(hearing.mode)) return;
  const { onlineIds = [] } = hearing;
  for (const partyId of partyIds.filter((one) => !onlineIds.includes(one)))
    draft.arm('CM18', { startDate: draft.actDate, startSeq: seq, startEvent: 'hearing_announced', partyId });
}

/** They agreed, and were verified and linked. */
export const joinedOnline = (draft: EventDraft, onlineIds: readonly string[] = []): void =>
  draft.meet(({ rule, partyId = '' }) => rule === 'CM18' && onlineIds.includes(partyId));

/** No hearing online is ahead: nobody is asked any more. */
export function endAskingOnline(draft: EventDraft): void {
  const open = standing(draft.state).filter(({ mode }) => isOnline(mode));
  const asked = new Set(
    open.flatMap((one) => participants(draft.state, one).filter((id) => one.toldIds.includes(id))),
  );
  draft.supersede(({ rule, partyId = '' }) => rule === 'CM18' && !asked.has(partyId), 'replaced');
}
