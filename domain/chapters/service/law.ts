/**
 * The law of service (送达, CPL 87-95): whether what was done serves the document, on which day, and by which article. Asked
 * in the law's order: may the method be used, may the receiver receive, are the method's own conditions met. The effect is
 * the court's: a station assists, and what it reports serves nothing before the court confirms it (docs/law.md §0.6).
 */
import type { LegalDate } from '../../deadlines/legal-date.ts';
import { assessDirect, assessEntrusted, assessForwarded } from './by-hand.ts';
import { assessElectronic } from './electronic.ts';
import type { ServiceFacts } from './facts.ts';
import { assessLien } from './lien.ts';
import { permittedMethods } from './methods.ts';
import { assessNotice } from './public-notice.ts';
import { assessPost } from './post.ts';
import { against, type ServiceAssessment, type ServiceQuestion } from './question.ts';
import { neverReceives } from './receivers.ts';

export { permittedMethods } from './methods.ts';
export type { ServiceAssessment, ServiceQuestion } from './question.ts';

function datesOf({ arrivals = [], postAttempts = [], publishedOn = [] }: ServiceFacts): LegalDate[] {
  const messages = arrivals.flatMap(({ arrivedOn, acknowledgedOn, provedArrivedOn }) =>
    [arrivedOn, acknowledgedOn, provedArrivedOn].filter((day) => day !== undefined),
  );
  return [...messages, ...postAttempts, ...publishedOn];
}

/** No fact lies in the future, nor before the document was made. */
function outOfTime({ facts, on, today, madeOn }: ServiceQuestion): ServiceAssessment | undefined {
  const days = [on, ...datesOf(facts)];
  const future = days.find((day) => day > today);
  if (future !== undefined)
    return against({ kind: 'refused', code: 'date_in_future', params: { date: future } });
  const early = madeOn === undefined ? undefined : days.find((day) => day < madeOn);
  return early === undefined
    ? undefined
    : against({ kind: 'refused', code: 'service_before_document', params: { date: early } });
}

function excluded({ document, procedure, party, facts }: ServiceQuestion): ServiceAssessment | undefined {
  const methods = permittedMethods(document, procedure, party.kind);
  const refusal = methods.find((one) => one.method === facts.method)?.refusal;
  return refusal === undefined ? undefined : { kind: 'refused', refusal };
}

function byMethod(question: ServiceQuestion): ServiceAssessment {
  switch (question.facts.method) {
    case 'direct':
      return assessDirect(question);
    case 'lien':
      return assessLien(question);
    case 'electronic':
      return assessElectronic(question);
    case 'entrusted':
      return assessEntrusted(question);
    case 'post':
      return assessPost(question);
    case 'forwarded':
      return assessForwarded(question);
    case 'public_notice':
      return assessNotice(question);
  }
}

export function assessService(question: ServiceQuestion): ServiceAssessment {
  return excluded(question) ?? neverReceives(question) ?? outOfTime(question) ?? byMethod(question);
}
