/** The words of mediation and the consent to it (调解、同意): titles of its events and fields, and the sentences that tell its events. */
import { BODY_KIND } from '../../domain/law/mediating-bodies.ts';
import { MEDIATION_END_REASON, SESSION_OUTCOME } from '../../domain/chapters/mediation/words.ts';
import { CONSENT_MODE } from '../../domain/chapters/people/words.ts';
import { END_PAPER } from '../../domain/chapters/traffic/words.ts';
import type { MediationEvents } from '../../domain/chapters/mediation/shape.ts';
import type { Vocabulary } from '../../domain/words.ts';
import type { Sentences, Sight } from '../sentence.ts';
import { join, type Words, words as w } from '../text.ts';

/** Titles of the events (记录), named in the past. */
export const MEDIATION_EVENT_TITLES = {
  consent_given: w('同意调解', 'Consent to mediation'),
  consent_withdrawn: w('撤回同意', 'Consent withdrawn'),
  session_held: w('调解', 'A mediation session'),
  mediation_ended: w('调解终止', 'Mediation ended'),
  referral_accepted: w('法官接收', 'The judge accepted the referral'),
  referral_declined: w('法官不接收', 'The judge did not accept the referral'),
  mediator_appointed: w('指派调解员', 'A mediator was appointed'),
  mediator_accepted: w('调解员接受指派', 'The mediator accepted'),
} as const satisfies Vocabulary<keyof MediationEvents>;

export const MEDIATION_FIELD_TITLES = {
  'end_mediation.reason': w('终止原因', 'why it ended'),
  'mediation_ended.reason': w('终止原因', 'why it ended'),
  'referral_declined.by': w('未接收的情形', 'how it was declined'),
} as const satisfies Vocabulary;

function consent(data: MediationEvents['consent_given'], see: Sight): Words {
  const stage = see.stage(data.stage);
  const mode = CONSENT_MODE[data.mode];
  return w(`同意“${stage.zh}”（${mode.zh}）`, `consents to ${stage.en} (${mode.en})`);
}

export const mediationSentences: Sentences<keyof MediationEvents> = {
  consent_given: consent,
  consent_withdrawn: ({ stage, reason }, see) =>
    join([
      w(`撤回对“${see.stage(stage).zh}”的同意`, `withdraws the consent to ${see.stage(stage).en}`),
      see.quote(reason),
    ]),
  session_held: ({ no, mode, outcome, notes, separately }, see) =>
    join([
      w(
        `第${no}次调解（${CONSENT_MODE[mode].zh}）：${SESSION_OUTCOME[outcome].zh}`,
        `mediation session ${no} (${CONSENT_MODE[mode].en}): ${SESSION_OUTCOME[outcome].en}`,
      ),
      separately === true ? w('（分别进行）', '(with each party apart)') : undefined,
      see.quote(notes),
    ]),
  mediation_ended: ({ reason, notes, paper }, see) =>
    join([
      w(`调解终止：${MEDIATION_END_REASON[reason].zh}`, `mediation ends: ${MEDIATION_END_REASON[reason].en}`),
      paper === undefined ? undefined : w(`，制作${END_PAPER[paper].zh}`, `, by ${END_PAPER[paper].en}`),
      see.quote(notes),
    ]),
  referral_accepted: ({ note }, see) => join([w('接收纠纷', 'accepts the referral'), see.quote(note)]),
  referral_declined: ({ by, reason }, see) =>
    by === 'silence'
      ? w('法官逾期未答复，视为不接收', 'the judge did not answer in time')
      : join([w('法官不接收', 'the judge declines'), see.quote(reason)]),
  mediator_appointed: ({ personId, bodyKind }, see) => {
    const name = see.person(personId);
    const of = bodyKind === undefined ? undefined : BODY_KIND[bodyKind];
    return join([
      w(`委派${name.zh}先行调解`, `appoints ${name.en} to mediate first`),
      of === undefined ? undefined : w(`（${of.zh}）`, `for the ${of.en}`),
    ]);
  },
  mediator_accepted: () => w('调解员接受委派', 'the mediator accepts'),
};
