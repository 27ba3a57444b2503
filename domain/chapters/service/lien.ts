/**
 * Lien (留置送达, CPL 89): refused, and left at the residence before a representative of the basic organisation or the unit,
 * or with photographs and video. The police are not named as witnesses (CPLI 130).
 */
import { refusedAwayFromHome } from './by-hand.ts';
import { against, effective, type ServiceAssessment, type ServiceQuestion } from './question.ts';
import { mayRefuse, receiverOf } from './receivers.ts';
import type { WitnessCapacity } from '../tasks/codes.ts';

const WITNESSES: readonly WitnessCapacity[] = ['basic_organisation', 'addressee_unit'];

/** An organisation's residence (住所) is where it works. */
function atResidence({ facts, party }: ServiceQuestion): boolean {
  const place = facts.place ?? 'residence';
  return place === 'residence' || (place === 'workplace' && party.kind === 'organisation');
}

function unwitnessed({ facts }: ServiceQuestion): ServiceAssessment | undefined {
  const witnesses = facts.witnesses ?? [];
  if (facts.recorded === true || witnesses.some((one) => WITNESSES.includes(one))) return undefined;
  return witnesses.length > 0 && witnesses.every((one) => one === 'police')
    ? against({ kind: 'refused', code: 'lien_witness_police' })
    : against({ kind: 'failed', code: 'lien_witness_missing' });
}

export function assessLien(question: ServiceQuestion): ServiceAssessment {
  const { result, party, on } = question;
  if (result !== 'done' && result !== 'refused') return against({ kind: 'failed', code: 'service_not_done' });
  if (!mayRefuse(question, receiverOf(question)))
    return against({ kind: 'failed', code: 'lien_refuser_not_listed' });
  if (!atResidence(question))
    return refusedAwayFromHome(question) ?? against({ kind: 'failed', code: 'lien_place' });
  const article =
    party.kind === 'organisation' ? '民事诉讼法 第89条；民诉法解释 第130条' : '民事诉讼法 第89条';
  return unwitnessed(question) ?? effective(on, article);
}
