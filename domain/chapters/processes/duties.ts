/** What an open side process (附属程序) owes. */
import type { RoleAt } from '../../access/policy/seats.ts';
import { seeing } from '../../access/policy/visibility.ts';
import type { Obligation } from '../../kernel/obligation.ts';
import { isArmed } from '../../kernel/questions.ts';
import type { CaseState } from '../../kernel/state.ts';
import { isClockOf } from './clocks.ts';
import { PRESERVATIONS } from './security.ts';

const DECIDING: readonly RoleAt<'court'>[] = ['judge', 'division_head', 'filing_judge', 'execution_judge'];

/** An open side process is the court's to decide, by its own clock. */
export function processObligations(state: CaseState): Obligation[] {
  return state.processes.flatMap((process): Obligation[] => {
    const { seq, kind, status } = process;
    if (status === 'closed') return [];
    const deadline = state.deadlines.find((one) => isClockOf(process, one) && isArmed(one));
    const due =
      deadline === undefined
        ? {}
        : { dueAt: deadline.dueAt, deadlineId: deadline.deadlineId, article: deadline.article };
    const who = { roles: seeing('court', DECIDING, state.stage), unitId: state.courtId };
    return [
      {
        obligationId: `process:${seq}`,
        what: `process_${kind}`,
        who,
        by: PRESERVATIONS.has(kind) ? ['close_process', 'record_security'] : ['close_process'],
        ...due,
      },
    ];
  });
}
