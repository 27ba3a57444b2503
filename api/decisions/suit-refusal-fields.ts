/** Which field a refusal is about, of agents, hearings online, and what comes with a complaint or an application (`refusal-fields.ts`). */
import type { RefusalCode } from '../../domain/kernel/refusals.ts';

/** Wherever an agent acts. */
const BY_AGENT = ['onBehalfOf/agentNo', 'data/attendance', 'data/signatures', 'data/through'] as const;

export const SUIT_FIELDS = {
  agent_unsaid: ['data/agent'],
  agent_paper_missing: ['data/agent/authorityPaper'],
  agents_too_many: ['data/agent'],
  agent_exists: ['data/agent/authorityPaper'],
  agent_kind_unfit: ['data/agent/kind'],
  agent_not_of_suit: ['data/agent/kind', ...BY_AGENT],
  agent_proof_missing: ['data/agent/proofs', ...BY_AGENT],
  agent_unrecorded: ['data/agentNo', ...BY_AGENT],
  agent_power_missing: BY_AGENT,
  hearing_online_excluded: ['data/onlineBars', 'data/closedGround', 'data/mode'],
  hearing_online_unagreed: ['data/onlineIds', 'data/mode'],
  hearing_asynchronous_not_here: ['data/mode'],
  hearing_asynchronous_conditions: ['data/appliedPaper', 'data/onlineIds', 'data/factsUndisputed'],
  complaint_elements_missing: ['data/stated', 'data/insists'],
  correction_incomplete: ['data/items'],
  confirmation_papers_missing: ['data/supplied'],
  divorce_party_absent: ['data/attendance'],
  divorce_attendance_unsaid: ['data/attendance'],
} as const satisfies Partial<Record<RefusalCode, readonly string[]>>;
