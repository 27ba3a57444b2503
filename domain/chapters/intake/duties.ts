/** What intake (登记甄别) owes. */
import type { Duty } from '../../kernel/duty.ts';

export function intakeDuties(): Duty[] {
  return [
    {
      what: 'triage',
      roles: ['police_officer', 'station_chief'],
      at: 'station',
      by: ['triage', 'close_case'],
      rules: ['PA14', 'SLA-INTAKE'],
      capacity: 'officer',
    },
  ];
}
