/** What is said of mediation (调解). */
import { MEDIATION_END_REASON, SESSION_OUTCOME } from '../../domain/chapters/mediation/words.ts';
import { CONSENT_MODE } from '../../domain/chapters/people/words.ts';
import { join, words as w } from '../text.ts';
import type { Sentences } from './sentence.ts';

export const mediationSentences: Sentences<
  | 'session_held'
  | 'mediation_ended'
  | 'referral_accepted'
  | 'referral_declined'
  | 'mediator_appointed'
  | 'mediator_accepted'
> = {
  session_held: ({ no, mode, outcome, notes }, see) =>
    join([
      w(
        `第${no}次调解（${CONSENT_MODE[mode].zh}）：${SESSION_OUTCOME[outcome].zh}`,
        `mediation session ${no} (${CONSENT_MODE[mode].en}): ${SESSION_OUTCOME[outcome].en}`,
      ),
      see.quote(notes),
    ]),
  mediation_ended: ({ reason, notes }, see) =>
    join([
      w(`调解终止：${MEDIATION_END_REASON[reason].zh}`, `mediation ends: ${MEDIATION_END_REASON[reason].en}`),
      see.quote(notes),
    ]),
  referral_accepted: ({ note }, see) => join([w('接收纠纷', 'accepts the referral'), see.quote(note)]),
  referral_declined: ({ by, reason }, see) =>
    by === 'silence'
      ? w('法官逾期未答复，视为不接收', 'the judge did not answer in time')
      : join([w('法官不接收', 'the judge declines'), see.quote(reason)]),
  mediator_appointed: ({ personId }, see) => {
    const name = see.person(personId);
    return w(`委派${name.zh}先行调解`, `appoints ${name.en} to mediate first`);
  },
  mediator_accepted: () => w('调解员接受委派', 'the mediator accepts'),
};
