/** What must hold after every input, whatever it was: numbers without gaps, unique ids, nobody's case is nobody's. */
import { expect } from 'vitest';
import { isSupervising } from '../../../../domain/access/policy/groups.ts';
import { heldAt } from '../../../../domain/access/policy/seats.ts';
import { OVERSIGHT } from '../../../../domain/access/policy/oversight.ts';
import { stageDuties } from '../../../../domain/machine/stage-duties.ts';
import type { CaseEvent } from '../../../../domain/kernel/events.ts';
import type { RecordRequest } from '../../../../domain/kernel/append-contract.ts';
import type { Obligation } from '../../../../domain/kernel/obligation.ts';
import type { CaseInput } from '../../../../domain/kernel/input.ts';
import { disorders } from '../../../../domain/machine/order.ts';
import { inPlaceOf, respondents } from '../../../../domain/kernel/questions.ts';
import { obligations } from '../../../../domain/machine/obligations.ts';
import { seatOf } from '../../../../domain/kernel/seats.ts';
import type { CaseState } from '../../../../domain/kernel/state.ts';
import { misrecorded } from './recorded.ts';
import { unreadable, untold } from './readers.ts';

interface Step {
  readonly before: CaseState | undefined;
  readonly input: CaseInput;
  readonly events: readonly CaseEvent[];
  /** All events so far, these included. */
  readonly record: readonly CaseEvent[];
  /** What is told of it. */
  readonly notices: RecordRequest['outbox'];
  readonly inputNo: number;
}

function duplicates(ids: readonly string[]): string[] {
  return new Set(ids).size === ids.length ? [] : ids.filter((id, index) => ids.indexOf(id) !== index);
}

/** What is owed by a role that its unit does not have; empty when nothing is. */
export function ownerless(state: CaseState): string[] {
  return obligations(state).flatMap(({ obligationId, what, who }) => {
    const seat = seatOf(state, who.unitId);
    // Of a unit outside the case the case does not know the kind: it is asked to perform, and owes nothing else.
    if (seat === undefined)
      return what === 'perform_task' ? [] : [`${obligationId}: at the foreign ${who.unitId}`];
    const held = heldAt(seat, who.roles);
    const missing = who.roles.filter((role) => !held.includes(role) && !isSupervising(role));
    if (missing.length === 0 && who.roles.length > 0) return [];
    return [`${obligationId}: ${who.roles.join()} at ${seat}`];
  });
}

/** Duties of a stage at its own seat that name a role which the stage's row does not list (`docs/oversight.md`). */
function unlisted(state: CaseState): string[] {
  const row =
    OVERSIGHT[
      state.appeal?.transferred === true && state.stage === 'appeal' ? 'appeal_transferred' : state.stage
    ];
  const known: readonly string[] = [...row.duty, ...row.heads];
  return stageDuties(state)
    .filter(({ at }) => at === row.seat)
    .filter(({ what }) => what !== 'decide_objection')
    .flatMap(({ what, roles }) =>
      roles.filter((role) => !known.includes(role)).map((role) => `${what}: ${role}`),
    );
}

/** What is wrong with a state by itself; empty when nothing is. */
function faultsOf(state: CaseState, owed: readonly Obligation[]): string[] {
  const faults: string[] = [];
  for (const id of duplicates(owed.map((one) => one.obligationId))) faults.push(`obligation twice: ${id}`);
  for (const id of duplicates(state.deadlines.map((one) => one.deadlineId)))
    faults.push(`deadline twice: ${id}`);
  if (state.concluded === undefined) for (const id of unlisted(state)) faults.push(`not in the row: ${id}`);
  for (const id of ownerless(state)) faults.push(`owed by nobody: ${id}`);
  for (const id of unreadable(state, owed)) faults.push(`owed by one who cannot read the case: ${id}`);
  for (const { later, earlier } of disorders(state)) faults.push(`${later} before ${earlier}`);
  if ((state.stage === 'archived') === owed.length > 0) faults.push(`${owed.length} owed in ${state.stage}`);
  for (const capacity of twiceAssigned(state)) faults.push(`two in the capacity ${capacity}`);
  return faults;
}

function twiceAssigned(state: CaseState): readonly string[] {
  const active = state.assignments.filter((one) => one.status === 'active');
  return duplicates(active.map((one) => one.capacity));
}

function misnumbered(before: CaseState | undefined, { events, inputNo }: Step): string[] {
  const seq = before?.seq ?? 0;
  return events
    .filter((event, index) => event.seq !== seq + index + 1 || event.inputNo !== inputNo)
    .map((event) => `number of ${event.type}`);
}

/** What is wrong with the step from one state to the next. */
function stepFaults(before: CaseState, after: CaseState, events: number): string[] {
  const faults: string[] = [];
  if (after.seq !== before.seq + events) faults.push('seq of the state');
  if (after.version < before.version) faults.push('version went back');
  if (after.version > before.version + 1) faults.push('version jumped');
  if (lost(before, after)) faults.push('a deadline was forgotten');
  return faults;
}

/** CPL 128, 137: no judgment before every respondent had the complaint and could answer it, and a hearing was held since. */
function judgedUnheard(before: CaseState, events: readonly CaseEvent[]): string[] {
  const made = events.some((event) => event.type === 'instrument_issued' && event.data.kind === 'judgment');
  if (!made) return [];
  const served = respondents(before).every(({ partyId }) => {
    const line = inPlaceOf(before, partyId);
    return before.services.some((one) => one.document === 'complaint' && line.includes(one.partyId));
  });
  const heard = before.hearings.some((one) => one.status === 'held' && one.instance === 'first');
  return [...(served ? [] : ['judged without service']), ...(heard ? [] : ['judged without a hearing'])];
}

/** A change of parties is no act that a clock asks for. */
function metByChange(input: CaseInput, events: readonly CaseEvent[]): string[] {
  const changes = input.kind === 'decision' && PARTY_CHANGES.includes(input.type);
  return changes && events.some((event) => event.type === 'deadline_met')
    ? [`a clock met by ${input.type}`]
    : [];
}

const PARTY_CHANGES: readonly string[] = [
  'record_party_change',
  'add_party',
  'identify_party',
  'correct_party',
];

export function checkInvariants(state: CaseState, step: Step): void {
  const { before, events } = step;
  const owed = obligations(state);
  const problems = [...faultsOf(state, owed), ...misnumbered(before, step)];
  problems.push(...misrecorded(events, step.record));
  for (const id of untold(step, owed)) problems.push(`not told: ${id}`);
  if (before !== undefined) problems.push(...stepFaults(before, state, events.length));
  if (before !== undefined) problems.push(...judgedUnheard(before, events));
  problems.push(...metByChange(step.input, events));
  if (problems.length > 0) expect.fail(`${state.stage}: ${problems.join('; ')}`);
}

/** Nothing is erased: a deadline once armed stays in the list, at its place. */
function lost(before: CaseState, after: CaseState): boolean {
  return before.deadlines.some(
    (deadline, index) => after.deadlines[index]?.deadlineId !== deadline.deadlineId,
  );
}
