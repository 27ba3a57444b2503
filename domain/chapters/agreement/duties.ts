/** What an agreement in force (调解协议生效) owes. */
import type { RoleAt } from '../../access/policy/seats.ts';
import type { Duty } from '../../kernel/duty.ts';

/** Those who mediate at a station (PAPER 8). */
const STATION_MEDIATORS: readonly RoleAt<'station'>[] = ['police_officer', 'mediator', 'legal_worker'];

export function agreementDuties(): Duty[] {
  return [
    {
      what: 'visit_performance',
      roles: STATION_MEDIATORS,
      at: 'station',
      by: ['record_performance', 'report_breach', 'apply_confirmation'],
      rules: ['PM10', 'SLA-AGREEMENT-VISIT'],
      waitingOn: 'party',
    },
  ];
}
