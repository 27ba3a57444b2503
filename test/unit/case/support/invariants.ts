/** What must hold after every input, whatever it was: numbers without gaps, unique ids, nobody's case is nobody's. */
import { expect } from 'vitest';
import type { CaseEvent } from '../../../../domain/case/events.ts';
import type { CaseInput } from '../../../../domain/case/input.ts';
import { obligations } from '../../../../domain/case/obligations.ts';
import type { CaseState } from '../../../../domain/case/state.ts';
import type { CaseUnderTest } from './case-under-test.ts';

interface Step {
  readonly before: CaseState | undefined;
  readonly input: CaseInput;
  readonly events: readonly CaseEvent[];
  readonly inputNo: number;
}

export function duplicates(ids: readonly string[]): string[] {
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}

/** What is wrong with a state by itself; empty when nothing is. */
export function faultsOf(state: CaseState): string[] {
  const owed = obligations(state);
  const faults: string[] = [];
  for (const id of duplicates(owed.map((one) => one.obligationId))) faults.push(`obligation twice: ${id}`);
  for (const id of duplicates(state.deadlines.map((one) => one.deadlineId)))
    faults.push(`deadline twice: ${id}`);
  for (const one of owed) if (one.who.roles.length === 0) faults.push(`owed by nobody: ${one.obligationId}`);
  if (state.stage !== 'archived' && owed.length === 0) faults.push(`nothing owed in ${state.stage}`);
  if (state.stage === 'archived' && owed.length > 0) faults.push('owed after the archive');
  const active = state.assignments.filter((one) => one.status === 'active');
  for (const id of duplicates(active.map((one) => one.capacity))) faults.push(`two in the capacity ${id}`);
  return faults;
}

export function checkInvariants(one: CaseUnderTest, { before, events, inputNo }: Step): void {
  const { state } = one;
  const problems = faultsOf(state);
  events.forEach((event, index) => {
    if (event.seq !== (before?.seq ?? 0) + index + 1) problems.push(`seq ${event.seq}`);
    if (event.inputNo !== inputNo) problems.push(`inputNo ${event.inputNo}`);
  });
  if (state.seq !== (before?.seq ?? 0) + events.length) problems.push('seq of the state');
  if (state.version < (before?.version ?? 0)) problems.push('version went back');
  if (state.version > (before?.version ?? 0) + 1) problems.push('version jumped');
  if (before !== undefined && lost(before, state)) problems.push('a deadline was forgotten');
  if (problems.length > 0) expect.fail(`${state.stage}: ${problems.join('; ')}`);
}

/** Nothing is erased: a deadline once armed stays in the list, at its place. */
function lost(before: CaseState, after: CaseState): boolean {
  return before.deadlines.some(
    (deadline, index) => after.deadlines[index]?.deadlineId !== deadline.deadlineId,
  );
}
