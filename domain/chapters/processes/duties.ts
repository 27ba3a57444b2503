/** What an open side process (附属程序) owes. */
import type { RoleAt } from '../../access/policy/seats.ts';
import { seeing } from '../../access/policy/visibility.ts';
import type { ProcessKind } from '../../kernel/codes.ts';
import type { DecisionType } from '../../kernel/decision-data.ts';
import type { Obligation } from '../../kernel/obligation.ts';
import { isArmed } from '../../kernel/questions.ts';
import type { CaseState } from '../../kernel/state.ts';
import { isClockOf } from './clocks.ts';
import { PRESERVATIONS } from './security.ts';

const DECIDING: readonly RoleAt<'court'>[] = ['judge', 'division_head', 'filing_judge', 'execution_judge'];

/** What moves a process of this kind on, and ends it. */
function actsOn(kind: ProcessKind): readonly DecisionType[] {
  if (PRESERVATIONS.has(kind)) return ['close_process', 'record_security'];
  const elsewhere = kind === 'entrusted_execution' || kind === 'entrusted_service';
  return elsewhere ? ['close_process', 'record_entrusted_step'] : ['close_process'];
}

/** An open side process is the court's to decide, by its own clock. */
export function processObligations(state: CaseState): Obligation[] {
  return state.processes.flatMap((process): Obligation[] => {
    const { seq, kind, status } = process;
    if (status === 'closed') return [];
    const running = state.deadlines.filter((one) => isClockOf(process, one) && isArmed(one));
    const deadline = running.toSorted((a, b) => a.dueAt - b.dueAt)[0];
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
        by: actsOn(kind),
        ...due,
      },
    ];
  });
}
