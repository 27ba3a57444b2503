/** At the court: judge mediation, filing, mediation after registration, trial, appeal. */
import type { CaseWalk } from './case-walk.ts';
import { consents, payBy } from './journey-station.ts';
import { type Clock, openNoise, openWages } from './openings.ts';
import { TaskWalk } from './task-walk.ts';
import type { World } from '../client/world.ts';

async function toFilingReview(walk: CaseWalk): Promise<void> {
  await walk.decide('triage', { leadsTo: 'filing_preparation' });
  await walk.decide('submit_complaint', { leadsTo: 'filing_review', party: await walk.party('applicant') });
}

async function complaintServed(walk: CaseWalk): Promise<void> {
  const partyId = await walk.party('respondent');
  await walk.decide('record_service', { data: { document: 'complaint', method: 'direct', partyId } });
}

async function serveAll(walk: CaseWalk, document: string): Promise<void> {
  await walk.forEachParty('record_service', (partyId) => ({
    data: { document, method: 'electronic', partyId, facts: { consent: 'express' } },
  }));
}

/** The police bring the summons, in vain at first. */
async function summoned(walk: CaseWalk): Promise<void> {
  const task = await TaskWalk.issue(walk, 'service');
  await task.act('attempt');
  // Handed to a neighbour, a paper is not served (CPL 88).
  const attempt = { result: 'done', facts: { method: 'direct', receiver: 'neighbour', signed: true } };
  await task.act('complete', { data: { attempt }, refused: 'service_receiver_not_listed' });
  await task.act('complete');
  await walk.decide('confirm_task', { task: task.taskId });
}

const REST_DAY = '逢休息日的，双方均同意在该日开庭';

/** Far enough ahead for the three days' notice, however fast the exercise runs. */
async function scheduled(walk: CaseWalk): Promise<string> {
  const date = await walk.today(8);
  await walk.decide('schedule_hearing', { data: { date, restDayReason: REST_DAY } });
  return date;
}

async function putOff(walk: CaseWalk): Promise<string> {
  const date = await walk.today(10);
  await walk.decide('move_hearing', { data: { date, restDayReason: REST_DAY } });
  return date;
}

/** The hearing is fixed, put off where it is to be, announced, held on its day; then judged and served. */
async function judged(walk: CaseWalk, { moved = false } = {}): Promise<void> {
  const fixed = await scheduled(walk);
  await summoned(walk);
  const day = moved ? await putOff(walk) : fixed;
  await walk.decide('announce_hearing');
  await walk.untilDate(day);
  // Its record may be written later than its day.
  await walk.decide('hold_hearing', { data: { date: day, lateReason: '庭后补录' } });
  await walk.decide('render_judgment', { leadsTo: 'in_force', data: { items: await payBy(walk, 40) } });
  await serveAll(walk, 'judgment');
}

async function mediatedByJudge(walk: CaseWalk): Promise<void> {
  await walk.decide('triage', { leadsTo: 'awaiting_judge' });
  await walk.decide('accept_referral', { leadsTo: 'judge_mediation' });
  await consents(walk, 'judge_mediation');
  await walk.decide('reach_agreement', {
    leadsTo: 'agreement_in_force',
    data: { items: await payBy(walk, 5) },
  });
  await walk.decide('report_breach', { leadsTo: 'filing_preparation' });
}

async function registeredForMediation(walk: CaseWalk): Promise<void> {
  await walk.decide('submit_complaint', { leadsTo: 'filing_review' });
  await walk.decide('request_correction');
  const plaintiff = await walk.party('applicant');
  await walk.decide('record_service', {
    data: { document: 'correction_notice', method: 'direct', partyId: plaintiff },
  });
  await walk.decide('submit_correction');
  await consents(walk, 'mediation_after_registration');
  await walk.decide('register_case', { leadsTo: 'mediation_after_registration' });
  await walk.decide('appoint_mediator', { person: await walk.world.personId('mediator') });
  await walk.decide('accept_appointment', { by: 'mediator' });
}

/** Mediation has failed: only now the fee is asked for (OP24 6), and its seven days run from the plaintiff's receipt (FEE 22). */
async function feePaid(walk: CaseWalk): Promise<void> {
  await walk.decide('issue_fee_notice');
  const partyId = await walk.party('applicant');
  await walk.decide('record_service', { data: { document: 'fee_notice', method: 'direct', partyId } });
  await walk.decide('apply_fee_relief', { party: partyId });
  await walk.decide('decide_fee_relief');
  await walk.decide('record_fee_payment');
}

/** Refused first, then confirmed after all. */
async function addressForService(walk: CaseWalk, party: string): Promise<void> {
  const unwarned = { partyId: party, warned: false };
  await walk.decide('record_address_refusal', { data: unwarned, refused: 'address_refusal_not_warned' });
  await walk.decide('record_address_refusal', { data: { partyId: party } });
  // Where no electronic service is agreed to, the form asks for no channel of it.
  const untold = { address: '佳木斯市郊区友谊路1号', electronic: false, channels: undefined, told: false };
  await walk.decide('confirm_address', { party, data: untold, refused: 'address_effects_untold' });
  await walk.decide('confirm_address', { party });
}

async function prepared(walk: CaseWalk): Promise<void> {
  await complaintServed(walk);
  const partyId = await walk.party('respondent');
  await addressForService(walk, partyId);
  await walk.decide('set_answer_period', { data: { agreed: false }, refused: 'answer_period_not_agreed' });
  await walk.decide('set_answer_period');
  await walk.decide('file_answer', { party: await walk.party('respondent') });
  const plaintiff = await walk.party('applicant');
  await walk.decide('record_service', {
    data: { document: 'answer', method: 'direct', partyId: plaintiff },
  });
  await walk.decide('set_evidence_period', { data: { days: 15 } });
  await serveAll(walk, 'evidence_notice');
  await walk.decide('remind_parties');
  const today = await walk.today();
  await walk.decide('ask_owner', { by: 'police', example: 2, rule: 'T8' });
  await walk.decide('exclude_period', {
    rule: 'T8',
    data: { ground: 'settlement', from: today, to: await walk.today(2) },
  });
  await walk.decide('ask_owner', { by: 'mediator', example: 1 });
  await walk.decide('answer_request', { roles: ['judge'] });
  const ofCourt = { by: 'supervisor', data: { seat: 'court' } };
  await walk.decide('urge', { ...ofCourt, example: 1, rule: 'T8' });
  await walk.decide('ask_explanation', { ...ofCourt, example: 1 });
  await walk.decide('ask_explanation', { ...ofCourt, example: 1, refused: 'explanation_open' });
  await walk.decide('give_explanation', { by: 'president' });
  await walk.decide('stop_clock', { rule: 'T8' });
  await walk.decide('restart_clock', { rule: 'T8' });
  await walk.decide('open_process');
  await walk.decide('record_security', { example: 0 });
  await walk.decide('record_security', { example: 1 });
  await walk.decide('close_process', { by: 'judge' });
  const stopDeadlineIds = [await walk.deadline('T8')];
  await walk.decide('open_process', { by: 'judge', example: 1, data: { stopDeadlineIds } });
  await walk.decide('close_process', { by: 'judge' });
  await walk.decide('convert_procedure', { data: { to: 'ordinary' } });
}

/** As far as a case comes on a clock that stands: announced, and the day of its hearing does not come. */
export async function untilHearing(world: World, clock: Clock): Promise<CaseWalk> {
  const walk = await openNoise(world, clock);
  await mediatedByJudge(walk);
  await registeredForMediation(walk);
  await walk.decide('end_mediation', { leadsTo: 'trial' });
  await feePaid(walk);
  await prepared(walk);
  await scheduled(walk);
  await walk.decide('cancel_hearing');
  await scheduled(walk);
  await summoned(walk);
  await putOff(walk);
  await walk.decide('announce_hearing');
  return walk;
}

/** 法官指导调解 → 不履行 → 立案 → 先行调解 → 审理 → 判决 → 上诉 → 发回 → 再判 → 上诉期满 → 放弃 → 归档 */
export async function fromJudgeToRetrial(world: World, clock: Clock): Promise<CaseWalk> {
  const walk = await openNoise(world, clock);
  await mediatedByJudge(walk);
  await registeredForMediation(walk);
  await walk.decide('end_mediation', { leadsTo: 'trial' });
  await feePaid(walk);
  await prepared(walk);
  await scheduled(walk);
  await walk.decide('cancel_hearing');
  await judged(walk, { moved: true });
  await walk.decide('lodge_appeal', { leadsTo: 'appeal', party: await walk.party('respondent') });
  await walk.decide('transfer_appeal');
  await walk.decide('register_appeal');
  await walk.decide('decide_appeal', { leadsTo: 'trial' });
  await judged(walk);
  await walk.untilStage('in_force');
  await walk.decide('waive_claim', { party: await walk.party('applicant') });
  await walk.decide('archive_case', { leadsTo: 'archived' });
  return walk;
}

/** A service date was wrong: corrected, the appeal period is open again, the other side appeals, and the appeal is dismissed. */
export async function serviceCorrected(world: World, clock: Clock): Promise<CaseWalk> {
  const walk = await openNoise(world, clock);
  await toFilingReview(walk);
  await walk.decide('register_case', { leadsTo: 'trial' });
  await complaintServed(walk);
  await walk.decide('waive_answer_period', { party: await walk.party('respondent') });
  await judged(walk);
  await walk.untilStage('in_force');
  await walk.decide('correct', { leadsTo: 'trial', by: 'clerk', data: { date: await walk.today() } });
  await walk.decide('lodge_appeal', { leadsTo: 'appeal', party: await walk.party('respondent') });
  await walk.decide('transfer_appeal');
  await walk.decide('register_appeal');
  await walk.decide('decide_appeal', { leadsTo: 'in_force', example: 0 });
  await serveAll(walk, 'appeal_judgment');
  await walk.untilStage('in_force');
  await walk.decide('record_performance');
  await walk.decide('archive_case', { leadsTo: 'archived' });
  return walk;
}

/** A complaint that belongs to another court. */
export async function redirected(world: World, clock: Clock): Promise<CaseWalk> {
  const walk = await openNoise(world, clock);
  await toFilingReview(walk);
  await walk.decide('redirect_complaint');
  await walk.decide('archive_case', { leadsTo: 'archived' });
  return walk;
}

/** Returned, refused, and on appeal sent back: the court registers it, and the plaintiff withdraws. */
export async function filingsRefused(world: World, clock: Clock): Promise<CaseWalk> {
  const walk = await openNoise(world, clock);
  await toFilingReview(walk);
  await walk.decide('request_correction');
  await walk.decide('return_complaint', { leadsTo: 'filing_preparation' });
  await walk.decide('submit_complaint', { leadsTo: 'filing_review' });
  await walk.decide('refuse_registration', { leadsTo: 'appeal' });
  await serveAll(walk, 'ruling');
  await walk.decide('lodge_appeal', { leadsTo: 'appeal', party: await walk.party('applicant') });
  await walk.decide('transfer_appeal');
  await walk.decide('register_appeal');
  await walk.decide('decide_appeal', { leadsTo: 'trial' });
  await walk.decide('register_case', { leadsTo: 'trial' });
  await walk.decide('close_suit');
  await walk.decide('archive_case', { leadsTo: 'archived' });
  return walk;
}

/** Wages: arbitration first, then the court; the court dismisses the suit, and the case is withdrawn after all. */
export async function wages(world: World, clock: Clock): Promise<CaseWalk> {
  const walk = await openWages(world, clock);
  await walk.decide('triage', { leadsTo: 'filing_preparation' });
  await walk.decide('refer_to_route');
  await walk.decide('record_route_step', { data: { step: 'applied' } });
  await walk.decide('record_route_step', { data: { step: 'overdue' }, refused: 'route_not_overdue' });
  await walk.decide('record_route_step');
  await walk.decide('record_arbitration');
  await walk.decide('submit_complaint', { leadsTo: 'filing_review' });
  await walk.decide('register_case', { leadsTo: 'trial' });
  await walk.decide('render_ruling', { example: 0 });
  await serveAll(walk, 'ruling');
  await walk.decide('lodge_appeal', { leadsTo: 'appeal', party: await walk.party('respondent') });
  await walk.decide('transfer_appeal');
  await walk.decide('register_appeal');
  await walk.decide('decide_appeal', { leadsTo: 'in_force', example: 0 });
  await walk.decide('close_suit');
  await walk.decide('archive_case', { leadsTo: 'archived' });
  return walk;
}
