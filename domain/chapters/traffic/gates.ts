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

/** Until 2026-11 the ten days ran from the stage, without application or notice: such a mediation ends as it was begun. */
const begunByStage = ({ deadlines }: CaseState): boolean =>
  deadlines.some(({ rule, startEvent }) => rule === 'RTA90' && startEvent.startsWith('stage_entered'));

/** Mediation that is the traffic police's alone, on their application and notice. */
export const asksForTrafficPolice = (state: CaseState): boolean =>
  trafficPoliceMediate(state) && !begunByStage(state);

/** The traffic police took the mediation up: they accepted the application, or began as it was done until 2026-11. */
export const takenByTrafficPolice = (state: CaseState): boolean =>
  trafficPoliceMediate(state) && (state.traffic !== undefined || begunByStage(state));

export function trafficGate(state: CaseState, { roles }: Actor): Refusal | undefined {
  if (!asksForTrafficPolice(state)) return undefined;
  if (!isTrafficPolice(roles)) return refuse('traffic_police_required');
  if (state.traffic === undefined) return refuse('traffic_not_accepted');
  return state.traffic.begunOn === undefined ? refuse('traffic_not_begun') : undefined;
}

/** RTA 88: a session was notified for its day. */
export const noticeGate = (state: CaseState, date: LegalDate): Refusal | undefined =>
  asksForTrafficPolice(state) && state.traffic?.notices.includes(date) !== true
    ? refuse('traffic_notice_missing', { date })
    : undefined;
