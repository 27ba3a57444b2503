/** Which decisions bring a case from its stage to the next, for a walk at random that would else never get far. */
import type { DecisionType } from '../../../../domain/kernel/decision-data.ts';
import type { Stage } from '../../../../domain/kernel/stage.ts';

/** What leads on into the depths of a procedure; chance alone seldom gets there. */
export const ONWARD: Partial<Record<Stage, readonly DecisionType[]>> = {
  police_mediation: ['reach_agreement', 'hold_session', 'withdraw_consent'],
  judge_mediation: ['reach_agreement', 'withdraw_consent'],
  agreement_in_force: ['apply_confirmation'],
  judicial_confirmation: [
    'accept_confirmation',
    'confirm_agreement',
    'record_service',
    'refuse_confirmation',
    'withdraw_confirmation',
  ],
  filing_review: [
    'register_case',
    'register_case',
    'register_case',
    'request_correction',
    'redirect_complaint',
  ],
  mediation_after_registration: [
    'appoint_mediator',
    'accept_appointment',
    'reach_agreement',
    'withdraw_consent',
    'record_service',
  ],
  trial: [
    'set_evidence_period',
    'set_answer_period',
    'open_process',
    'waive_answer_period',
    'schedule_hearing',
    'hold_hearing',
    'render_judgment',
    'record_service',
    'reach_agreement',
  ],
  appeal: [
    'record_service',
    'file_answer',
    'transfer_appeal',
    'register_appeal',
    'schedule_hearing',
    'decide_appeal',
  ],
  in_force: ['open_process', 'object_to_ruling', 'apply_execution', 'start_urging'],
  execution: [
    'open_process',
    'accept_execution',
    'record_settlement',
    'report_settlement_default',
    'decide_objection',
  ],
};
