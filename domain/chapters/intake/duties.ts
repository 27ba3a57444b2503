/** What intake (登记甄别) owes. */
import type { Duty } from '../../kernel/duty.ts';

export function intakeDuties(): Duty[] {
  return [
    {
      what: 'triage',
      roles: ['police_officer', 'station_chief'],
      at: 'station',
      by: ['triage'],
      rules: ['SLA-INTAKE'],
      capacity: 'officer',
    },
  ];
}
