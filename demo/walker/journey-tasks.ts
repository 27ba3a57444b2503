/** What the court asks the station for while it mediates: done, asked again, handed over, returned, withdrawn, rejected. */
import type { CaseWalk } from './case-walk.ts';
import { consents } from './journey-station.ts';
import { type Clock, openNoise } from './openings.ts';
import { TaskWalk } from './task-walk.ts';
import type { World } from '../client/world.ts';

async function contact(walk: CaseWalk): Promise<void> {
  const task = await TaskWalk.issue(walk, 'contact');
  await task.act('attempt');
  await task.act('complete');
  await walk.decide('ask_task_again', { task: task.taskId });
  await task.act('complete');
  await walk.decide('confirm_task', { task: task.taskId });
  await task.act('complete', { refused: 'task_confirmed' });
}

/** Nobody of the police can go; the mediator does, and the court does not take what he brings. */
async function address(walk: CaseWalk): Promise<void> {
  const { world } = walk;
  const task = await TaskWalk.issue(walk, 'address_confirmation');
  await task.act('accept');
  await task.act('return');
  const person = await world.personId('mediator');
  await walk.decide('reassign_task', { task: task.taskId, by: 'judge', person });
  await task.act('accept', { by: 'police', refused: 'task_held_by_other' });
  await task.act('complete', { by: 'mediator' });
  await walk.decide('reject_task', { task: task.taskId });
}

async function notNeeded(walk: CaseWalk): Promise<void> {
  const task = await TaskWalk.issue(walk, 'contact');
  await walk.decide('withdraw_task', { task: task.taskId });
  await task.act('accept', { refused: 'task_withdrawn' });
}

export async function delegated(world: World, clock: Clock): Promise<CaseWalk> {
  const walk = await openNoise(world, clock);
  await walk.decide('triage', { leadsTo: 'awaiting_judge' });
  await walk.decide('accept_referral', { leadsTo: 'judge_mediation' });
  await consents(walk, 'judge_mediation');
  await contact(walk);
  await address(walk);
  await notNeeded(walk);
  await walk.decide('withdraw_consent', {
    leadsTo: 'filing_preparation',
    party: await walk.party('respondent'),
  });
  await walk.decide('close_case', { data: { reason: 'withdrawn' } });
  await walk.decide('archive_case', { leadsTo: 'archived' });
  return walk;
}
