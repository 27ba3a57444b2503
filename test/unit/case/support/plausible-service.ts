/** Which paper is served on whom next, as a clerk would: what is due and not yet served, now and then something else. */
import type { DecisionData } from '../../../../domain/kernel/decision-data.ts';
import { activeParties, owes, pendingInstrument, served } from '../../../../domain/kernel/questions.ts';
import { isListingServed, listed } from '../../../../domain/chapters/measures/questions.ts';
import { awaitingNotice } from '../../../../domain/chapters/service/notices.ts';
import { answerWaits } from '../../../../domain/chapters/trial/forward-answer.ts';
import type { CaseState } from '../../../../domain/kernel/state.ts';
import type { Party } from '../../../../domain/chapters/people/shape.ts';
import * as T from '../../../../domain/kernel/codes.ts';
import { addDays, type LegalDate } from '../../../../domain/deadlines/legal-date.ts';
import type { Moment } from './moment.ts';

/** Who was put on the list and has no decision yet. */
const unserved = (state: CaseState) =>
  listed(state).filter((one) => one.signed === true && !isListingServed(state, one));

function ofExecution(state: CaseState): T.ServedDocument {
  if (unserved(state).length > 0) return 'listing_decision';
  return served(state, 'property_report_order').size > 0 ? 'execution_notice' : 'property_report_order';
}

function duePaper(state: CaseState): T.ServedDocument {
  const kind = pendingInstrument(state)?.kind;
  if (kind !== undefined) return kind === 'appeal_ruling' ? 'appeal_judgment' : kind;
  if (awaitingNotice(state, 'evidence_notice').length > 0) return 'evidence_notice';
  if (state.stage === 'appeal') return 'appeal_petition';
  if (state.stage === 'execution') return ofExecution(state);
  if (answerWaits(state)) return 'answer';
  return state.trial.feeNotice && served(state, 'fee_notice').size === 0 ? 'fee_notice' : 'complaint';
}

function wanting(state: CaseState, document: T.ServedDocument): readonly Party[] {
  if (document === 'listing_decision')
    return activeParties(state).filter(({ partyId }) =>
      unserved(state).some((one) => one.partyId === partyId),
    );
  const done = served(state, document, pendingInstrument(state)?.instrumentId);
  const left = activeParties(state).filter((party) => !done.has(party.partyId));
  if (document === 'answer') return activeParties(state).filter((party) => party.role === 'applicant');
  if (document === 'complaint') return left.filter((party) => party.role === 'respondent');
  if (document === 'property_report_order') return left.filter(({ partyId }) => owes(state, partyId));
  if (document === 'fee_notice') return left.filter((party) => party.role === 'applicant');
  if (document !== 'appeal_petition') return left;
  return left.filter((party) => state.appeal?.by.includes(party.partyId) !== true);
}

/** What the law asks besides, where it does. */
function factsOf(method: T.ServiceMethod, published: LegalDate): DecisionData['record_service']['facts'] {
  switch (method) {
    case 'lien':
      return { place: 'residence', witnesses: ['basic_organisation'] };
    case 'electronic':
      return { consent: 'express' };
    case 'public_notice':
      return { noticeGround: 'whereabouts_unknown', publishedOn: [published] };
    default:
      return undefined;
  }
}

export function service({ state, dice, today }: Moment): DecisionData['record_service'] {
  const due = duePaper(state);
  const document = dice.chance(0.1) ? (dice.pick(T.SERVED_DOCUMENTS) ?? due) : due;
  const party = dice.pick(wanting(state, document)) ?? dice.pick(activeParties(state));
  const yesterday = addDays(today, -1);
  const method = dice.chance(0.8) ? 'direct' : (dice.pick(T.SERVICE_METHODS) ?? 'post');
  const before = addDays(today, -45);
  const facts = factsOf(method, before < state.openedOn ? state.openedOn : before);
  return {
    partyId: party?.partyId ?? 'A',
    document,
    method,
    ...(facts === undefined ? {} : { facts }),
    ...(dice.chance(0.2) && yesterday >= state.openedOn ? { effectDate: yesterday } : {}),
  };
}
