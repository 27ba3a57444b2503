/** At the station: people of the case, mediation, agreement, confirmation, and its execution to the end. */
import type { CaseWalk } from './case-walk.ts';
import { type Clock, openNoise, openWithUnknown } from './openings.ts';
import type { World } from '../client/world.ts';

export async function consents(walk: CaseWalk, stage: string): Promise<void> {
  await walk.forEachParty('give_consent', (party) => ({ party, data: { stage } }));
}

export async function payBy(walk: CaseWalk, plusDays: number) {
  return [
    {
      kind: 'pay',
      obligorId: await walk.party('respondent'),
      obligeeId: await walk.party('applicant'),
      amount: 3000,
      dueDate: await walk.today(plusDays),
    },
  ];
}

/** Each party of the case with their own hand. */
async function allSign(walk: CaseWalk) {
  return (await walk.parties()).map((partyId) => ({ partyId, by: 'self', how: 'signature' }));
}

/** To an agreement that can be confirmed, at the station. */
export async function agreeAtStation(walk: CaseWalk, dueInDays: number): Promise<void> {
  await walk.decide('triage', { leadsTo: 'police_mediation' });
  await consents(walk, 'police_mediation');
  await walk.decide('hold_session');
  await walk.decide('reach_agreement', {
    leadsTo: 'agreement_in_force',
    data: { items: await payBy(walk, dueInDays), signatures: await allSign(walk) },
  });
}

async function peopleOfTheCase(walk: CaseWalk): Promise<void> {
  const { world } = walk;
  await walk.decide('assign_person', {
    by: 'chief',
    person: await world.personId('police'),
    data: { capacity: 'officer' },
  });
  await walk.decide('identify_party');
  await walk.decide('correct_party');
  await walk.decide('add_party');
  await walk.decide('record_party_change', { data: { partyId: await walk.party('third_party') } });
  await walk.decide('tell_parties');
  await walk.decide('record_note');
}

export async function confirmed(walk: CaseWalk): Promise<void> {
  await walk.decide('apply_confirmation', { leadsTo: 'judicial_confirmation' });
  await walk.decide('accept_confirmation');
  await walk.decide('confirm_agreement', { leadsTo: 'in_force' });
  await walk.forEachParty('record_service', (partyId) => ({
    data: { document: 'confirmation_ruling', method: 'direct', partyId },
  }));
}

async function executed(walk: CaseWalk): Promise<void> {
  await walk.decide('apply_execution', { leadsTo: 'execution' });
  await walk.decide('accept_execution');
  await walk.decide('issue_execution_notice');
  await walk.decide('record_settlement', {
    data: { lastDueDate: await walk.today(20), signedIds: await walk.parties() },
  });
  await walk.decide('report_settlement_default');
  await walk.decide('close_execution');
}

/** 登记 → 甄别 → 派出所调解 → 协议 → 司法确认 → 督促 → 执行 → 结案 → 归档 */
export async function fromStationToExecution(world: World, clock: Clock): Promise<CaseWalk> {
  const walk = await openWithUnknown(world, clock);
  await peopleOfTheCase(walk);
  await walk.decide('triage', { leadsTo: 'police_mediation' });
  await walk.decide('hold_session', { by: 'police', refused: 'consent_missing' }).catch(() => undefined);
  await consents(walk, 'police_mediation');
  await walk.decide('extend_deadline', { rule: 'PM4', data: { length: 10, unit: 'calendar_day' } });
  await walk.decide('hold_session');
  // Days go by while an agreement is entered by hand: its first day of performance must not be over by then.
  const [items, unperformed] = [await payBy(walk, 6), await walk.today(7)];
  await walk.decide('reach_agreement', {
    leadsTo: 'agreement_in_force',
    data: { items, signatures: await allSign(walk) },
  });
  await confirmed(walk);
  await walk.decide('object_to_ruling', { party: await walk.party('respondent') });
  await walk.decide('decide_objection', { example: 1 });
  await walk.untilDate(unperformed);
  await walk.decide('record_demand');
  await walk.decide('start_urging', { leadsTo: 'urging' });
  await walk.decide('record_urging_result', { leadsTo: 'in_force' });
  await walk.untilDate(await walk.today(3));
  await executed(walk);
  await walk.decide('archive_case', { leadsTo: 'archived' });
  return walk;
}

/** What a court may say to an application for confirmation other than yes; at the end the debtor pays. */
export async function confirmationsRefused(world: World, clock: Clock): Promise<CaseWalk> {
  const walk = await openNoise(world, clock);
  await agreeAtStation(walk, 30);
  await walk.decide('apply_confirmation', { leadsTo: 'judicial_confirmation' });
  await walk.decide('refuse_confirmation', { leadsTo: 'agreement_in_force' });
  await walk.decide('apply_confirmation', { leadsTo: 'judicial_confirmation' });
  await walk.decide('withdraw_confirmation', { leadsTo: 'agreement_in_force' });
  await walk.decide('apply_confirmation', { leadsTo: 'judicial_confirmation' });
  await walk.decide('accept_confirmation');
  await walk.decide('reject_confirmation', { leadsTo: 'filing_preparation' });
  await walk.decide('close_case', { data: { reason: 'self_settled' } });
  await walk.decide('archive_case', { leadsTo: 'archived' });
  return walk;
}

export async function performed(world: World, clock: Clock): Promise<CaseWalk> {
  const walk = await openNoise(world, clock);
  await agreeAtStation(walk, 30);
  await walk.decide('record_performance', { example: 1 });
  await walk.decide('record_performance', { example: 0 });
  await walk.decide('archive_case', { leadsTo: 'archived' });
  return walk;
}

/** A party no longer wants to mediate; the officer is recused; the judge declines; the parties go home. */
export async function nobodyWants(world: World, clock: Clock): Promise<CaseWalk> {
  const walk = await openNoise(world, clock);
  const { world: known } = walk;
  await walk.decide('assign_person', {
    by: 'chief',
    person: await known.personId('mediator'),
    data: { capacity: 'mediator' },
  });
  await walk.decide('triage', { leadsTo: 'police_mediation' });
  await walk.decide('record_participation', { data: { partyId: await walk.party('respondent') } });
  await walk.decide('record_participation', {
    example: 1,
    data: { partyId: await walk.party('respondent') },
  });
  await consents(walk, 'police_mediation');
  await walk.decide('record_undisputed_facts', {
    data: { signedBy: [await walk.party('applicant'), await walk.party('respondent')] },
  });
  await walk.decide('recuse_person', { by: 'chief', person: await known.personId('mediator') });
  await walk.decide('withdraw_consent', { leadsTo: 'awaiting_judge', party: await walk.party('respondent') });
  await walk.decide('decline_referral', { leadsTo: 'filing_preparation' });
  await walk.decide('close_case', { data: { reason: 'withdrawn' } });
  await walk.decide('archive_case', { leadsTo: 'archived' });
  return walk;
}
