/** What a route beside the court (诉讼外途径) owes: the station follows what came of it, as long as the case is in its hands. */
import { OFFICERS, STATION_MEDIATORS } from '../../access/policy/groups.ts';
import type { RoleAt } from '../../access/policy/seats.ts';
import type { Duty } from '../../kernel/duty.ts';
import type { Stage } from '../../kernel/stage.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { RuleId } from '../../law/rule.ts';

const AT_STATION: Partial<Record<Stage, readonly RoleAt<'station'>[]>> = {
  intake: OFFICERS,
  police_mediation: STATION_MEDIATORS,
  agreement_in_force: STATION_MEDIATORS,
  filing_preparation: STATION_MEDIATORS,
};

const RULES: readonly RuleId[] = [
  'LI17',
  'LI17.complex',
  'WI20',
  'LM29',
  'LM43',
  'LM43.extended',
  'T19.accept',
  'T19.issue',
  'T19.debtor',
  'RL47',
  'RL47.complex',
  'LA43',
];

export function routeDuties(state: CaseState): Duty[] {
  const roles = AT_STATION[state.stage];
  if (roles === undefined) return [];
  const open = (state.routes ?? []).filter((one) => one.status === 'open');
  return open.map(({ seq }) => ({
    what: 'follow_route',
    roles,
    at: 'station',
    by: ['record_route_step'],
    rules: RULES,
    startSeq: seq,
    subject: String(seq),
    waitingOn: 'party',
  }));
}
