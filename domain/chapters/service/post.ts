/**
 * By court post (邮寄送达, 法院专递): on the day of receipt, or on the day of return when it came back by the addressee's own
 * fault (CPL 91; MAIL 9, 11). Not collected is none of those faults: it serves nothing, and needs its three attempts (MAIL 6).
 */
import { daysBetween, type LegalDate } from '../../deadlines/legal-date.ts';
import { against, effective, type ServiceAssessment, type ServiceQuestion } from './question.ts';
import { receiverOf, refusesInPerson, wrongReceiver } from './receivers.ts';

const RETURNED = '民事诉讼法 第91条；法院专递规定 第11条';
const ATTEMPTS = 3;
/** The first day counts: five days that hold three attempts. */
const WITHIN_DAYS = 5;

function triedOftenEnough(attempts: readonly LegalDate[]): boolean {
  const days = [...attempts].sort();
  return days.some((first, index) => {
    const third = days[index + ATTEMPTS - 1];
    return third !== undefined && daysBetween(first, third) < WITHIN_DAYS;
  });
}

function signed(question: ServiceQuestion): ServiceAssessment {
  if (question.result !== 'done') return against({ kind: 'failed', code: 'service_not_done' });
  return wrongReceiver(question) ?? effective(question.on, '民事诉讼法 第91条；法院专递规定 第9条');
}

/** MAIL 11: the day of return. A mediation paper binds only who signs for it (CPL 102). */
function returned({ document, on }: ServiceQuestion): ServiceAssessment {
  return document === 'mediation_paper'
    ? against({ kind: 'failed', code: 'service_mediation_paper_refused' })
    : effective(on, RETURNED);
}

export function assessPost(question: ServiceQuestion): ServiceAssessment {
  const { facts, party } = question;
  switch (facts.postResult ?? (facts.signed === true ? 'signed' : undefined)) {
    case 'signed':
      return signed(question);
    case 'refused':
      return refusesInPerson(party.kind, receiverOf(question))
        ? returned(question)
        : against({ kind: 'failed', code: 'post_refuser_not_listed' });
    case 'wrong_address_given':
    case 'address_not_reported':
      return returned(question);
    case 'address_withheld':
      return question.refusesAddress === true
        ? returned(question)
        : against({ kind: 'failed', code: 'post_address_refusal_unrecorded' });
    case 'not_collected':
      return triedOftenEnough(facts.postAttempts ?? [])
        ? against({ kind: 'failed', code: 'post_not_collected' })
        : against({ kind: 'failed', code: 'post_attempts_too_few' });
    case 'returned_without_fault':
      return against({ kind: 'failed', code: 'post_returned_without_fault' });
    case undefined:
      return question.result === 'done'
        ? against({ kind: 'failed', code: 'post_result_missing' })
        : against({ kind: 'failed', code: 'service_not_done' });
  }
}
