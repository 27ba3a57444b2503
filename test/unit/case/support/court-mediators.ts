/** Mediation after registration with its mediator (OMR 10, 13-15): chosen together, joined by somebody later, refused twice. */
import type { CaseUnderTest } from './case-under-test.ts';
import * as at from './journeys.ts';

const STAGE = 'mediation_after_registration';
const mediator = { personId: 'person-mediator' };
const late = { role: 'respondent', kind: 'person', details: { textId: 'late', digest: 'late' } } as const;

export function registered(mode: 'online' | 'in_person', start: at.Start = {}): CaseUnderTest {
  const one = at.atReview(start);
  for (const party of ['A', 'B']) one.must('give_consent', { stage: STAGE, mode }, { party });
  const courtCaseNumber = at.numberOf(one, '民初');
  return one.must('register_case', { courtCaseNumber, procedure: 'ordinary', next: 'mediation' });
}

/** One who came after the others had agreed is asked (CM9). */
export function joined(start: at.Start = {}): CaseUnderTest {
  const one = registered('in_person', start).must('appoint_mediator', mediator).must('add_party', late);
  return one.must('accept_appointment', {}, { by: 'mediator' });
}

/** The first mediator was refused by a party, and there is another. */
export function refusedOnce(start: at.Start = {}): CaseUnderTest {
  const one = at.inCourtMediation('ordinary', start);
  one.must('recuse_person', { ...mediator, ground: 'party_objects' });
  return one.must('appoint_mediator', { personId: 'person-legal_worker' });
}

export const refusedTwice = (start: at.Start = {}): CaseUnderTest =>
  refusedOnce(start).must('recuse_person', { personId: 'person-legal_worker', ground: 'party_objects' });

export function nobodyAnswered(start: at.Start = {}): CaseUnderTest {
  const one = joined(start);
  one.expire('CM9');
  return one;
}
