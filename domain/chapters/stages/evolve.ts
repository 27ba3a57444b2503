/** Stages (阶段) and the end of a case: how its events change the state. */
import type { StageEvents } from './shape.ts';
import type { EventData } from '../../kernel/events.ts';
import type { Evolvers } from '../../kernel/evolver.ts';
import { isMediationStage } from '../../kernel/stage.ts';
import type { CaseState } from '../../kernel/state.ts';

function stageEntered(state: CaseState, data: EventData['stage_entered'], seq: number): CaseState {
  const left = new Set(state.deadlines.filter((one) => one.scope === 'stage').map((one) => one.deadlineId));
  const { mediation: _left, ...rest } = state;
  return {
    ...rest,
    stage: data.stage,
    stageSeq: seq,
    escalations: state.escalations.filter((one) => !left.has(one.deadlineId)),
    ...(isMediationStage(data.stage) ? { mediation: { stage: data.stage, sessions: 0 } } : {}),
    ...(data.stage === 'filing_preparation' ? { filing: emptiedFiling(state) } : {}),
  };
}

/** Back in preparation: what was submitted is history; arbitration and the court number stay. */
function emptiedFiling(state: CaseState): CaseState['filing'] {
  const { submittedOn: _on, submittedSeq: _seq, channel: _channel, ...filing } = state.filing;
  return { ...filing, corrections: 0, correctionPending: false };
}

export const evolveStage: Evolvers<keyof StageEvents> = {
  stage_entered: (state, data, event) => stageEntered(state, data, event.seq),
  case_concluded: (state, data) => ({ ...state, concluded: data.conclusion }),
};
