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
  relation_not_waived: ['data/waivedBy'],
  parties_choose_first: ['data/chosenTogether', 'data/personId'],
} as const satisfies Partial<Record<RefusalCode, readonly string[]>>;
