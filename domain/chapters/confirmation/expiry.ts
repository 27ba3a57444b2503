/** What passed deadlines of judicial confirmation (司法确认) do. */
import type { RoleAt } from '../../access/policy/seats.ts';
import { escalate, type ExpiryEffect, type ExpiryEffects } from '../../kernel/escalation.ts';

/** Those at the station who can still help the parties to apply. */
const TOLD: readonly RoleAt<'station'>[] = ['police_officer', 'mediator'];

/** The parties of the agreement are told, those who have settled and left the case among them (PML 33). */
const confirmationLapsed: ExpiryEffect = (draft, { deadlineId, rule, startSeq }) => {
  const agreement = draft.state.agreements.find((one) => one.seq === startSeq);
  draft.emit('escalated', {
    deadlineId,
    rule,
    to: TOLD,
    partyIds: agreement?.partyIds ?? [],
  });
};

export const confirmationExpiry = {
  PM10: confirmationLapsed,
  JC1: escalate('court', ['division_head', 'president']),
  JC2: escalate('court', ['president']),
  'SLA-CONFIRM-TARGET': escalate('court', ['judge']),
} satisfies ExpiryEffects;
