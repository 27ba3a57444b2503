/** Violence at home: found, the warning, the protection order that another applies for, its change and review. */
import type { CaseWalk } from './case-walk.ts';
import { type Clock, openDivorce } from './openings.ts';
import type { World } from '../client/world.ts';

/** 家庭暴力 → 告诫书 → 代为申请保护令 → 延长 → 复议 → 结案归档 */
export async function violenceAtHome(world: World, clock: Clock): Promise<CaseWalk> {
  const walk = await openDivorce(world, clock);
  const victim = await walk.party('applicant');
  const perpetrator = await walk.party('respondent');
  await walk.decide('record_violence', { data: { victimIds: [victim] } });
  await walk.decide('ask_separate_mediation', { party: victim });
  await walk.decide('issue_warning', { data: { perpetratorId: perpetrator, victimIds: [victim] } });
  await walk.decide('deliver_violence_paper');
  await walk.decide('open_process', { by: 'police', example: 3 });
  await walk.decide('close_process', { by: 'judge', data: { months: 3 } });
  await walk.decide('change_protection_order', { party: victim });
  await walk.decide('ask_order_review', { party: perpetrator });
  await walk.decide('decide_order_review');
  await walk.decide('close_case', { data: { reason: 'withdrawn' } });
  await walk.decide('archive_case', { leadsTo: 'archived' });
  return walk;
}
