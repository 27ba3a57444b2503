/** What is asked of who ends a mediation without an agreement: whom they leave without a way on (PML 26). */
import type { DecisionData } from '../../kernel/decision-data.ts';
import { disputants } from '../../kernel/questions.ts';
import { refuse } from '../../kernel/refusals.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { Refusal } from '../../result.ts';

const WAYS = new Set(['mediation_failed', 'civil_routes']);

/** They settled, or could not be reached. */
const UNASKED = new Set<DecisionData['end_mediation']['reason']>(['self_settled', 'unreachable']);

/** Told on record since the case came into its stage. */
const wasTold = ({ told, stageSeq }: CaseState, partyId: string): boolean =>
  told.some(({ topic, partyIds, seq }) => WAYS.has(topic) && seq > stageSeq && partyIds.includes(partyId));

/**
 * PML 26: a failed people's mediation is ended and the other ways are named. Sent on to the judge or to the court the parties have
 * theirs; closed, each was told of arbitration, administrative remedy and suit, unless one of them could not be reached (OMR 15).
 */
export function waysGate(state: CaseState, data: DecisionData['end_mediation']): Refusal | undefined {
  const peoples =
    state.stage === 'judge_mediation' || (state.stage === 'police_mediation' && state.track === 'B');
  if (!peoples || data.next !== 'close' || UNASKED.has(data.reason) || data.waysTold === true)
    return undefined;
  const untold = disputants(state).filter(({ partyId }) => !wasTold(state, partyId));
  return untold.length === 0
    ? undefined
    : refuse('other_ways_untold', { parties: untold.map(({ partyId }) => partyId).join(',') });
}
