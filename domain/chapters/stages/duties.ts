/** What the end of a case owes: the archive (归档). */
import type { RoleAt } from '../../access/policy/seats.ts';
import { seeing } from '../../access/policy/visibility.ts';
import type { Duty } from '../../kernel/duty.ts';
import type { CaseState } from '../../kernel/state.ts';

const ARCHIVING: readonly RoleAt<'court'>[] = ['court_clerk', 'execution_judge'];

/** Who had the case last archives it: the court once it was registered or confirmed there, else the station. */
export function archiveDuty(state: CaseState): Duty {
  const duty = { what: 'archive', by: ['archive_case'], rules: ['SLA-ARCHIVE'] } as const;
  return state.filing.registeredOn === undefined && state.confirmation === undefined
    ? { ...duty, at: 'station', roles: ['police_officer', 'station_chief', 'mediator'] }
    : { ...duty, at: 'court', roles: seeing('court', ARCHIVING, state.stage) };
}
