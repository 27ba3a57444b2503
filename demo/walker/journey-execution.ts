/** In execution: property, measures, the list, and closing for now, which comes three months after acceptance at the earliest (ENDP 1). */
import type { CaseWalk } from './case-walk.ts';
import { agreeAtStation, confirmed } from './journey-station.ts';
import { type Clock, openNoise } from './openings.ts';
import type { World } from '../client/world.ts';

/** From Thursday to Thursday at most 92 days; one more, since the three months must have passed. */
const THREE_MONTHS = 93;

async function debtorBound(walk: CaseWalk): Promise<void> {
  const partyId = await walk.party('respondent');
  await walk.decide('close_for_now', { refused: 'notice_not_issued' });
  await walk.decide('issue_execution_notice');
  await walk.decide('close_for_now', { refused: 'closing_without_report_order' });
  await walk.decide('order_property_report');
  await walk.decide('record_service', {
    data: { document: 'property_report_order', method: 'direct', partyId },
  });
  await walk.decide('record_property_report');
  await walk.decide('close_for_now', { refused: 'closing_without_limits' });
  await walk.decide('take_measure', { example: 0 });
  await walk.decide('take_measure', { example: 1 });
  await walk.decide('decide_listing', { example: 0 });
  await walk.decide('open_process', { by: 'execution', example: 2 });
  await walk.decide('record_entrusted_step', { example: 0 });
  await walk.decide('record_entrusted_step', { example: 1 });
  await walk.decide('close_process', { by: 'execution', data: { outcome: 'completed' } });
  await walk.decide('record_clue');
  await walk.decide('check_clue', { data: { found: true } });
  await walk.decide('check_clue', { data: { found: true }, refused: 'clue_owes_measure' });
  // Somebody else has it already: nothing of it can be executed.
  await walk.decide('check_clue');
}

async function searched(walk: CaseWalk): Promise<void> {
  await walk.decide('record_search');
  await walk.decide('hear_creditor');
}

/** 司法确认 → 执行 → 查控、限消、失信 → 终本 → 恢复 → 执行完毕 → 解除、删除 → 归档 */
export async function closedForNow(world: World, clock: Clock): Promise<CaseWalk> {
  const walk = await openNoise(world, clock);
  await agreeAtStation(walk, 2);
  await confirmed(walk);
  await walk.untilDate(await walk.today(3));
  await walk.decide('hand_over_execution', { leadsTo: 'execution' });
  await walk.decide('accept_execution');
  const over = await walk.today(THREE_MONTHS);
  await debtorBound(walk);
  await walk.untilDate(over);
  await walk.decide('renew_measure', { roles: ['execution_judge'] });
  await searched(walk);
  await walk.decide('close_for_now', { leadsTo: 'closed_for_now' });
  await walk.decide('resume_execution', { leadsTo: 'execution' });
  await walk.decide('close_execution');
  await walk.decide('remove_listing');
  await walk.decide('end_measure');
  await walk.decide('end_measure');
  await walk.decide('archive_case', { leadsTo: 'archived' });
  return walk;
}
