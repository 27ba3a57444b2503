/** What would happen (推演), as screens show it: in the shapes of the case's own page, codes with their words in the catalogue. */
import { legalInstant } from '../../domain/deadlines/clock.ts';
import type { CaseState } from '../../domain/kernel/state.ts';
import type { Obligation } from '../../domain/kernel/obligation.ts';
import { type Consequences, consequencesOf } from '../../domain/machine/consequences.ts';
import { obligations } from '../../domain/machine/obligations.ts';
import type { Chain, Fire } from '../../domain/machine/passing.ts';
import type { Changes } from '../../domain/machine/suppose.ts';
import type { Deadline } from '../../domain/chapters/clocks/shape.ts';
import { instantText } from '../http/instants.ts';
import type { Language } from '../http/language.ts';
import { deadlineView, obligationView, ruleName } from './case-view.ts';
import { taskOfCase } from './task-view.ts';

export interface Seen {
  readonly language: Language;
  /** The reader may see who the parties are. */
  readonly full: boolean;
}

const byDue = (one: { readonly dueAt?: number }, other: { readonly dueAt?: number }): number =>
  (one.dueAt ?? Number.POSITIVE_INFINITY) < (other.dueAt ?? Number.POSITIVE_INFINITY) ? -1 : 1;

const dutiesView = (owed: readonly Obligation[]) => owed.toSorted(byDue).map(obligationView);

function thenView({ stage, owes, told }: Consequences) {
  return {
    ...(stage === undefined ? {} : { stage }),
    owes: dutiesView(owes),
    told: told.map(({ kind, to, partyIds }) => ({ kind, to, partyIds })),
  };
}

export function fireView(fire: Fire, language: Language) {
  const { deadline, at, before } = fire;
  const { deadlineId, rule, article } = deadline;
  return {
    at: instantText(legalInstant(before.clock, at)),
    deadlineId,
    rule,
    name: ruleName(before.policy, rule, language),
    article,
    // oxlint-disable-next-line unicorn/no-thenable -- the contract's name; it is written as JSON and not awaited
    then: thenView(consequencesOf(fire)),
  };
}

/** Where it ends when nobody acts at all. */
export function endView({ fires, state, complete }: Chain) {
  const last = fires.at(-1);
  return {
    complete,
    steps: fires.length,
    ...(last === undefined ? {} : { at: instantText(legalInstant(state.clock, last.at)) }),
    stage: state.stage,
    obligations: dutiesView(obligations(state)),
  };
}

/** Deadlines and duties as they stand in a state. */
export function standingView(state: CaseState, { language }: Seen) {
  return {
    stage: state.stage,
    version: state.version,
    deadlines: state.deadlines.toSorted(byDue).map((one) => deadlineView(one, state.policy, language)),
    obligations: dutiesView(obligations(state)),
  };
}

export function changesView(changes: Changes, state: CaseState, { language, full }: Seen) {
  const clock = (one: Deadline) => deadlineView(one, state.policy, language);
  const { stage, deadlines, obligations: owed, tasks } = changes;
  return {
    ...(stage === undefined ? {} : { stage }),
    deadlines: {
      started: deadlines.started.map(clock),
      ended: deadlines.ended.map(clock),
      moved: deadlines.moved.map(({ was, is }) => ({
        ...clock(is),
        was: { dueDate: was.dueDate, dueAt: instantText(was.dueAt), status: was.status },
      })),
    },
    obligations: {
      added: dutiesView(owed.added),
      removed: dutiesView(owed.removed),
      changed: dutiesView(owed.changed),
    },
    tasks: {
      added: tasks.added.map((task) => taskOfCase(state, task, full)),
      changed: tasks.changed.map((task) => taskOfCase(state, task, full)),
    },
  };
}
