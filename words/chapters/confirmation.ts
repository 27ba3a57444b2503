/** The words of judicial confirmation (司法确认): titles of its events and fields, and the sentences that tell its events. */
import {
  CONFIRMATION_REFUSAL_GROUND,
  CONFIRMATION_REJECTION_GROUND,
  CONFIRMATION_WITHDRAWAL,
} from '../../domain/chapters/confirmation/words.ts';
import type { ConfirmationEvents } from '../../domain/chapters/confirmation/shape.ts';
import type { Vocabulary } from '../../domain/words.ts';
import type { Sentences } from '../sentence.ts';
import { join, list, words as w } from '../text.ts';

/** Titles of the events (记录), named in the past. */
export const CONFIRMATION_EVENT_TITLES = {
  confirmation_applied: w('申请司法确认', 'Judicial confirmation was applied for'),
  confirmation_accepted: w('受理确认申请', 'The application for confirmation was accepted'),
  confirmation_refused: w('不予受理确认申请', 'The application for confirmation was not accepted'),
  confirmation_parties_asked: w('询问双方当事人', 'The parties were called in and asked'),
  confirmation_rejected: w('驳回确认申请', 'The application for confirmation was rejected'),
  confirmation_withdrawn: w('撤回确认申请', 'The application for confirmation was withdrawn'),
  ruling_objected: w('对确认裁定提出异议', 'An objection to the confirmation ruling'),
  objection_decided: w('异议审查结果', 'The objection was decided'),
} as const satisfies Vocabulary<keyof ConfirmationEvents>;

export const CONFIRMATION_FIELD_TITLES = {
  'apply_confirmation.papers': w('随申请提交的材料', 'what comes with the application'),
  supplied: w('已补交的材料', 'what was supplied since'),
  applicantIds: w('共同申请人', 'those who apply'),
  organisationProof: w('已提交调解组织资质证明', 'proof of the mediating organisation'),
  askedIds: w('已通知到场并询问的当事人', 'whom the judge called in and asked'),
  crimeHandedOver: w('涉嫌犯罪，已移送', 'handed over as a suspected crime'),
  treatedAs: w('撤回的情形', 'treated as'),
  by: w('异议人', 'who objects'),
  knownOn: w('知道之日', 'known since'),
} as const satisfies Vocabulary;

export const confirmationSentences: Sentences<keyof ConfirmationEvents> = {
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
  confirmation_parties_asked: ({ partyIds }, see) => {
    const asked = list(partyIds.map((partyId) => see.party(partyId)));
    return join([
      w('通知到场核实协议', 'calls in and asks about the agreement'),
      partyIds.length === 0 ? undefined : w(`：${asked.zh}`, `: ${asked.en}`),
    ]);
  },
  confirmation_rejected: ({ ground, crimeHandedOver }) =>
    join([
      w(
        `裁定驳回确认申请：${CONFIRMATION_REJECTION_GROUND[ground].zh}`,
        `rejects the application for confirmation: ${CONFIRMATION_REJECTION_GROUND[ground].en}`,
      ),
      crimeHandedOver === true ? w('，涉嫌犯罪已移送', ', handed over as a suspected crime') : undefined,
    ]),
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
