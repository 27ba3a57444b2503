/** A hearing (开庭) as the readers of its case see it. Its place is a text: that it is there is shown, its words are in the history. */
import { isAnnounced, participants, untold } from '../../domain/chapters/hearings/questions.ts';
import type { Hearing } from '../../domain/chapters/hearings/shape.ts';
import type { CaseState } from '../../domain/kernel/state.ts';

function hearingView(state: CaseState, hearing: Hearing) {
  const { hearingId, instance, status, date, time, mode, place, closedGround, published, heldOn } = hearing;
  return {
    hearingId,
    instance,
    status,
    date,
    time,
    mode,
    place: place && { textId: place.textId },
    public: closedGround === undefined,
    closedGround,
    partyIds: participants(state, hearing),
    untoldIds: untold(state, hearing),
    published,
    announced: isAnnounced(state, hearing),
    heldOn,
  };
}

/** In the order in which they were scheduled. */
export function hearingsOf(state: CaseState | undefined) {
  return state === undefined ? [] : state.hearings.map((hearing) => hearingView(state, hearing));
}
