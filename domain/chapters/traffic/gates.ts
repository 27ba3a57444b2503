/** What the traffic police need before they mediate (RTA 84-90): the application, the beginning, the notice, and to be the traffic police. */
import { isTrafficPolice } from '../../access/policy/mediation.ts';
import type { LegalDate } from '../../deadlines/legal-date.ts';
import type { Actor } from '../../kernel/actor.ts';
import { refuse } from '../../kernel/refusals.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { Refusal } from '../../result.ts';

/** Mediation of traffic damage by the traffic police (track C). */
export const trafficPoliceMediate = ({ stage, track }: CaseState): boolean =>
  stage === 'police_mediation' && track === 'C';

export function trafficGate(state: CaseState, { roles }: Actor): Refusal | undefined {
  if (!trafficPoliceMediate(state)) return undefined;
  if (!isTrafficPolice(roles)) return refuse('traffic_police_required');
  if (state.traffic === undefined) return refuse('traffic_not_accepted');
  return state.traffic.begunOn === undefined ? refuse('traffic_not_begun') : undefined;
}

/** RTA 88: a session was notified for its day. */
export const noticeGate = (state: CaseState, date: LegalDate): Refusal | undefined =>
  trafficPoliceMediate(state) && state.traffic?.notices.includes(date) !== true
    ? refuse('traffic_notice_missing', { date })
    : undefined;
