/** Chapter 10 of docs/law.md: the duties to tell. */
import { encoded, partly, type Points } from './point.ts';

const UNASKED = 'What was told is recorded with its text, and no gate or duty asks for it.';

export const DUTIES_TO_TELL: Points = {
  DT1: partly(UNASKED, 'decision:tell_parties', 'refusal:not_police_business'),
  DT2: partly(
    `The question of consent is read out with the text it has; the mediator’s relations and sham mediation are not in it. ${UNASKED}`,
    'decision:give_consent',
    'decision:tell_parties',
    'file:domain/chapters/mediation/asking.ts',
  ),
  DT3: partly(
    `Only those who settled while others did not are owed the telling of their thirty days. ${UNASKED}`,
    'decision:end_mediation',
    'decision:tell_parties',
  ),
  DT4: partly(
    `Consent is asked for each stage and each mode; the steps and their effect are not. ${UNASKED}`,
    'refusal:consent_missing',
    'decision:tell_parties',
  ),
  DT5: encoded(
    'task:address_confirmation',
    'refusal:task_address_incomplete',
    'refusal:task_address_not_by_party',
  ),
  DT6: partly(
    `All defects are told at once and once; rights, procedure and the one instance of small claims are not asked for. ${UNASKED}`,
    'decision:request_correction',
    'refusal:correction_once_only',
    'decision:tell_parties',
  ),
  DT7: partly(
    'The notice of the evidence period is served on each; what it says of burden, lateness and help is its own text.',
    'decision:set_evidence_period',
    'rule:T5.ordinary',
  ),
  DT8: partly(UNASKED, 'decision:render_judgment', 'decision:tell_parties'),
  DT9: partly(
    'The notice is issued before a listing or a limit; what it says of interest and the list is its own text.',
    'decision:issue_execution_notice',
    'refusal:notice_not_issued',
  ),
  DT10: partly(UNASKED, 'decision:tell_parties'),
};
