/** Which field a refusal is about, of the duties to tell, the station and the mediators (`refusal-fields.ts`). */
import type { RefusalCode } from '../../domain/kernel/refusals.ts';

/** Wherever a decision names a party. */
export const PARTY = [
  'data/partyId',
  'onBehalfOf/partyId',
  'data/partyIds',
  'data/applicantIds',
  'data/toldIds',
] as const;

export const STATION_AND_MEDIATION_FIELDS = {
  transfer_unit_unnamed: ['data/text'],
  written_notice_missing: ['data/documentId'],
  mediation_file_incomplete: ['data/holds'],
  violence_punished: ['data/otherAct', 'data/perpetratorId'],
  protection_wish_missing: ['data/atTheirWish'],
  protection_applicant_unfit: ['data/applicantBody'],
  civil_routes_untold: ['data/toldIds'],
  evidence_rules_untold: ['data/told'],
  appeal_right_untold: ['data/told'],
  execution_risk_untold: ['data/told'],
  fault_of_mediator_only: ['data/fault'],
  mediator_fault_missing: ['data/fault'],
  change_of_mediator_only: ['data/ground'],
  agent_unsaid: ['data/agent'],
  agent_paper_missing: ['data/agent/authorityPaper'],
  agents_too_many: ['data/agent'],
  agent_exists: ['data/agent/authorityPaper'],
  agent_kind_unfit: ['data/agent/kind'],
  agent_not_of_suit: [
    'data/agent/kind',
    'onBehalfOf/agentNo',
    'data/attendance',
    'data/signatures',
    'data/through',
  ],
  agent_proof_missing: [
    'data/agent/proofs',
    'onBehalfOf/agentNo',
    'data/attendance',
    'data/signatures',
    'data/through',
  ],
  agent_unrecorded: [
    'data/agentNo',
    'onBehalfOf/agentNo',
    'data/attendance',
    'data/signatures',
    'data/through',
  ],
  agent_power_missing: ['onBehalfOf/agentNo', 'data/attendance', 'data/signatures', 'data/through'],
  hearing_online_excluded: ['data/onlineBars', 'data/closedGround', 'data/mode'],
  hearing_online_unagreed: ['data/onlineIds', 'data/mode'],
  hearing_asynchronous_not_here: ['data/mode'],
  hearing_asynchronous_conditions: ['data/appliedPaper', 'data/onlineIds', 'data/factsUndisputed'],
  divorce_party_absent: ['data/attendance'],
  divorce_attendance_unsaid: ['data/attendance'],
  relation_not_waived: ['data/waivedBy'],
  parties_choose_first: ['data/chosenTogether', 'data/personId'],
} as const satisfies Partial<Record<RefusalCode, readonly string[]>>;
