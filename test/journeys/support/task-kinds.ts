/** Cases in which the court asks for every kind of help, each brought by requests to where its kinds are asked. */
import type { CaseWalk } from '../../../demo/walker/case-walk.ts';
import { consents, payBy } from '../../../demo/walker/journey-station.ts';
import { type Clock, openNoise } from '../../../demo/walker/openings.ts';
import { journeyWorld, noise } from './disputes.ts';

/** Two days are waited for, and nothing ends while somebody reads. */
const WAITED: Clock = { kind: 'drill', msPerDay: 12_000 };

async function beforeJudge(): Promise<CaseWalk> {
  const walk = await noise();
  await walk.decide('triage', { leadsTo: 'awaiting_judge' });
  await walk.decide('accept_referral', { leadsTo: 'judge_mediation' });
  await consents(walk, 'judge_mediation');
  return walk;
}

export async function inTrial(): Promise<CaseWalk> {
  const walk = await noise();
  await walk.decide('triage', { leadsTo: 'filing_preparation' });
  await walk.decide('submit_complaint', { leadsTo: 'filing_review', party: await walk.party('applicant') });
  await walk.decide('register_case', { leadsTo: 'trial' });
  const partyId = await walk.party('respondent');
  await walk.decide('record_service', { data: { document: 'complaint', method: 'direct', partyId } });
  // There is no summons before there is a hearing.
  const hearing = { date: await walk.today(30), restDayReason: '逢休息日的，双方均同意在该日开庭' };
  await walk.decide('schedule_hearing', { data: hearing });
  return walk;
}

async function confirmed(walk: CaseWalk, dueInDays: number): Promise<CaseWalk> {
  await walk.decide('triage', { leadsTo: 'police_mediation' });
  await consents(walk, 'police_mediation');
  await walk.decide('hold_session');
  const items = await payBy(walk, dueInDays);
  await walk.decide('reach_agreement', { leadsTo: 'agreement_in_force', data: { items } });
  await walk.decide('apply_confirmation', { leadsTo: 'judicial_confirmation' });
  await walk.decide('accept_confirmation');
  await walk.decide('confirm_agreement', { leadsTo: 'in_force' });
  await walk.forEachParty('record_service', (partyId) => ({
    data: { document: 'confirmation_ruling', method: 'direct', partyId },
  }));
  return walk;
}

async function inExecution(): Promise<CaseWalk> {
  // Due on the day after: the day of the exercise may end before the agreement is made.
  const walk = await confirmed(await openNoise(await journeyWorld(), WAITED), 1);
  await walk.untilDate(await walk.today(2));
  await walk.decide('apply_execution', { leadsTo: 'execution' });
  await walk.decide('accept_execution');
  return walk;
}

export interface Asking {
  readonly bring: () => Promise<CaseWalk>;
  readonly kinds: readonly string[];
}

export const ASKINGS: readonly Asking[] = [
  { bring: beforeJudge, kinds: ['address_confirmation', 'fact_investigation', 'contact', 'mediation_help'] },
  { bring: inTrial, kinds: ['service', 'evidence_exchange', 'hearing_support', 'seizure_witness'] },
  { bring: async () => confirmed(await noise(), 30), kinds: ['urging', 'performance_visit'] },
  { bring: inExecution, kinds: ['execution_investigation', 'on_the_spot_execution'] },
];
