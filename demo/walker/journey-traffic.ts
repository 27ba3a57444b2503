/** A claim for traffic damage (交通事故损害赔偿): the committee fails, the traffic police accept, and end it by their paper. */
import type { CaseWalk } from './case-walk.ts';
import { type Clock, openNoise } from './openings.ts';
import type { World } from '../client/world.ts';

const A_COLLISION = {
  criminal: false,
  publicOrder: 'none',
  traffic: true,
  domesticViolence: false,
  labour: false,
  minorInvolved: false,
  notPoliceBusiness: false,
};

/** 甄别 → 驻所人民调解 → 不成 → 交警受理 → 登记开始之日 → 通知 → 终结 → 归档 */
export async function collision(world: World, clock: Clock): Promise<CaseWalk> {
  const walk = await openNoise(world, clock);
  await walk.decide('triage', { leadsTo: 'police_mediation', data: { findings: A_COLLISION, track: 'B' } });
  await walk.decide('end_mediation', { data: { reason: 'too_far_apart', next: 'filing' } });
  await walk.decide('accept_traffic_mediation', { leadsTo: 'police_mediation' });
  await walk.decide('record_traffic_start', { data: { since: await walk.today() } });
  await walk.decide('notify_traffic_session', { data: { sessionOn: await walk.today(14) } });
  await walk.decide('end_mediation', { data: { reason: 'party_unwilling', next: 'close' } });
  await walk.decide('archive_case', { leadsTo: 'archived' });
  return walk;
}
