/** What traffic mediation (交通事故损害赔偿调解) owes before there is a session: the traffic police's. */
import { TRAFFIC_POLICE } from '../../access/policy/mediation.ts';
import type { Duty } from '../../kernel/duty.ts';
import type { CaseState } from '../../kernel/state.ts';
import { trafficPoliceMediate } from './gates.ts';
import type { TrafficDecisions } from './shape.ts';

const duty = (what: keyof TrafficDecisions): Duty => ({
  what,
  roles: TRAFFIC_POLICE,
  at: 'station',
  by: [what, 'end_mediation'],
  rules: ['RTA90', 'SLA-TRAFFIC-APPLY'],
});

export function trafficDuties(state: CaseState): Duty[] {
  if (!trafficPoliceMediate(state)) return [];
  if (state.traffic === undefined) return [duty('accept_traffic_mediation')];
  if (state.traffic.begunOn === undefined) return [duty('record_traffic_start')];
  return state.traffic.notices.length === 0 ? [duty('notify_traffic_session')] : [];
}
