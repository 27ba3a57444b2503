/** What an agreement in force (调解协议生效) owes. */
import { STATION_MEDIATORS } from '../../access/policy/groups.ts';
import type { Duty } from '../../kernel/duty.ts';

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
