/** A violation of public order beside the civil dispute (治安案件): the police's own case, to its outcome. */
import type { CaseWalk } from './case-walk.ts';
import { consents } from './journey-station.ts';
import { type Clock, openNoise } from './openings.ts';
import type { World } from '../client/world.ts';

const A_BRAWL = {
  criminal: false,
  publicOrder: 'mediable',
  traffic: false,
  domesticViolence: false,
  labour: false,
  minorInvolved: false,
  notPoliceBusiness: false,
};

/** 甄别 → 受理 → 委托鉴定 → 治安调解 → 一方明确不愿意，调解终止 → 自行和解并履行 → 书面申请 → 不予处罚 → 归档 */
export async function brawl(world: World, clock: Clock): Promise<CaseWalk> {
  const walk = await openNoise(world, clock);
  await walk.decide('triage', { leadsTo: 'police_mediation', data: { findings: A_BRAWL, track: 'A' } });
  await walk.decide('accept_public_order');
  await walk.decide('order_opinion');
  await walk.decide('receive_opinion');
  await consents(walk, 'police_mediation');
  const conducted = { officers: 2, place: 'case_handling_place' };
  await walk.decide('hold_session', { example: 0, data: conducted });
  await walk.decide('decide_public_order', { example: 0, refused: 'public_order_mediating' });
  await walk.decide('hold_session', { leadsTo: 'filing_preparation' });
  await walk.decide('apply_no_punishment');
  const suspect = [await walk.party('respondent')];
  await walk.decide('decide_public_order', { data: { outcome: 'settled', partyIds: suspect } });
  await walk.decide('close_case', { data: { reason: 'self_settled' } });
  await walk.decide('archive_case', { leadsTo: 'archived' });
  return walk;
}
