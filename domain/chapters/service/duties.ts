/** What sending and service (送达) owe. */
import { SERVING } from '../../access/policy/groups.ts';
import { awaitingNotice } from './notices.ts';
import { SENDING_RULES } from './sending.ts';
import type { DutyCode } from '../../kernel/duty-texts.ts';
import type { Duty } from '../../kernel/duty.ts';
import type { CaseState } from '../../kernel/state.ts';

export const serve = (what: DutyCode): Duty => ({
  what,
  roles: SERVING,
  at: 'court',
  by: ['record_service'],
  rules: [...SENDING_RULES],
  capacity: 'clerk',
});

const NOTICE_DUTY = {
  correction_notice: 'serve_correction_notice',
  evidence_notice: 'serve_evidence_notice',
} as const;

/** A period that was set runs for nobody who has not received the notice. */
export const noticeDuty = (state: CaseState, document: keyof typeof NOTICE_DUTY): Duty[] =>
  awaitingNotice(state, document).length === 0
    ? []
    : [{ ...serve(NOTICE_DUTY[document]), rules: ['SLA-SERVE-NOTICE'] }];
