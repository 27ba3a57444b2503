/**
 * A paper handed over (直接、委托、转交) counts on the day on which the certificate is signed (CPL 87, 88, 91, 94). Refused
 * at court, or elsewhere than at home before a camera, it counts on the day of the refusal (CPLI 131).
 */
import { against, effective, type ServiceAssessment, type ServiceQuestion } from './question.ts';
import { mayRefuse, receiverOf, refusesInPerson, wrongReceiver } from './receivers.ts';
import type { ForwardingBody } from '../tasks/codes.ts';

function signedBy(question: ServiceQuestion, article: string): ServiceAssessment {
  if (question.result !== 'done') return against({ kind: 'failed', code: 'service_not_done' });
  if (question.facts.signed !== true) return against({ kind: 'failed', code: 'service_not_signed' });
  return wrongReceiver(question) ?? effective(question.on, article);
}

/** CPLI 131; a mediation paper that is refused binds nobody (CPL 102). */
export function refusedAwayFromHome(question: ServiceQuestion): ServiceAssessment | undefined {
  const { facts, party, on } = question;
  const recordedElsewhere =
    (facts.place === 'workplace' || facts.place === 'elsewhere') && facts.recorded === true;
  if (facts.place !== 'court' && !recordedElsewhere) return undefined;
  return refusesInPerson(party.kind, receiverOf(question)) ? effective(on, '民诉法解释 第131条') : undefined;
}

const DIRECT_ARTICLE = {
  person: '民事诉讼法 第88条',
  organisation: '民事诉讼法 第88条；民诉法解释 第130条',
  unknown: '民事诉讼法 第88条',
} as const;

export function assessDirect(question: ServiceQuestion): ServiceAssessment {
  const { facts, result, document, party } = question;
  const refused = result === 'refused';
  if (!refused && !(result === 'done' && facts.signed === false))
    return signedBy(question, DIRECT_ARTICLE[party.kind]);
  if (document === 'mediation_paper')
    return against({ kind: 'failed', code: 'service_mediation_paper_refused' });
  const away = refusedAwayFromHome(question);
  if (away !== undefined) return away;
  if (!refused) return against({ kind: 'failed', code: 'service_not_signed' });
  return mayRefuse(question, receiverOf(question))
    ? against({ kind: 'failed', code: 'service_refused_at_home' })
    : against({ kind: 'failed', code: 'service_not_done' });
}

/** Court to court only; a station that was asked assists (CPL 91; CPLI 134). */
export function assessEntrusted(question: ServiceQuestion): ServiceAssessment {
  if (question.assisted === true)
    return against({ kind: 'refused', code: 'service_entrusted_between_courts' });
  return signedBy(question, '民事诉讼法 第91条；民诉法解释 第134条');
}

const FORWARDED_ARTICLE: Record<ForwardingBody, string> = {
  military: '民事诉讼法 第92条、第94条',
  detention: '民事诉讼法 第93条、第94条',
  compulsory_education: '民事诉讼法 第93条、第94条',
};

export function assessForwarded(question: ServiceQuestion): ServiceAssessment {
  const { facts } = question;
  if (receiverOf(question) !== 'self') return against({ kind: 'failed', code: 'service_forwarded_to_self' });
  const article =
    facts.forwardedBy === undefined ? '民事诉讼法 第92条至第94条' : FORWARDED_ARTICLE[facts.forwardedBy];
  return signedBy(question, article);
}
