/** What is said of judicial confirmation (司法确认). */
import {
  CONFIRMATION_REFUSAL_GROUND,
  CONFIRMATION_REJECTION_GROUND,
  CONFIRMATION_WITHDRAWAL,
} from '../../domain/chapters/confirmation/words.ts';
import { join, words as w } from '../text.ts';
import type { Sentences } from './sentence.ts';

export const confirmationSentences: Sentences<
  | 'confirmation_applied'
  | 'confirmation_accepted'
  | 'confirmation_refused'
  | 'confirmation_rejected'
  | 'confirmation_withdrawn'
  | 'ruling_objected'
  | 'objection_decided'
> = {
  confirmation_applied: ({ late }) =>
    join([
      w('双方共同申请司法确认', 'the parties apply together for judicial confirmation'),
      late ? w('（已逾期）', '(late)') : undefined,
    ]),
  confirmation_accepted: ({ courtCaseNumber }) =>
    w(`受理确认申请${courtCaseNumber ?? ''}`, `accepts the application ${courtCaseNumber ?? ''}`.trim()),
  confirmation_refused: ({ ground }) =>
    w(
      `不予受理确认申请：${CONFIRMATION_REFUSAL_GROUND[ground].zh}`,
      `refuses to take the application: ${CONFIRMATION_REFUSAL_GROUND[ground].en}`,
    ),
  confirmation_rejected: ({ ground }) =>
    w(
      `裁定驳回确认申请：${CONFIRMATION_REJECTION_GROUND[ground].zh}`,
      `rejects the application for confirmation: ${CONFIRMATION_REJECTION_GROUND[ground].en}`,
    ),
  confirmation_withdrawn: ({ treatedAs }) =>
    w(
      `准许撤回确认申请（${CONFIRMATION_WITHDRAWAL[treatedAs].zh}）`,
      `the application is withdrawn (${CONFIRMATION_WITHDRAWAL[treatedAs].en})`,
    ),
  ruling_objected: ({ late, reason }, see) =>
    join([
      w('对确认裁定提出异议', 'an objection to the confirmation ruling'),
      late ? w('（已逾期）', '(late)') : undefined,
      see.quote(reason),
    ]),
  objection_decided: ({ outcome }) =>
    outcome === 'dismissed'
      ? w('驳回异议', 'dismisses the objection')
      : w('撤销确认裁定', 'revokes the confirmation ruling'),
};
