/** What would happen (推演), as screens show it: in the shapes of the case's own page, codes with their words in the catalogue. */
import { legalInstant } from '../../domain/deadlines/clock.ts';
import type { CaseState } from '../../domain/kernel/state.ts';
import type { Obligation } from '../../domain/kernel/obligation.ts';
import { type Consequences, consequencesOf } from '../../domain/machine/consequences.ts';
import { obligations } from '../../domain/machine/obligations.ts';
import type { Chain, Fire } from '../../domain/machine/passing.ts';
import type { Changes } from '../../domain/machine/suppose.ts';
import { opensDeadline, type Sealed } from '../../domain/access/policy/walls.ts';
import type { Deadline } from '../../domain/chapters/clocks/shape.ts';
import { instantText } from '../http/instants.ts';
import type { Language } from '../http/language.ts';
import { deadlineView, obligationView, openDeadlines, openDuties, ruleName } from './case-view.ts';
import { taskOfCase } from './task-view.ts';

export interface Seen {
  readonly language: Language;
  /** The reader may see who the parties are. */
  readonly full: boolean;
  /** What the reader may not read. */
  readonly sealed: Sealed;
}

const byDue = (one: { readonly dueAt?: number }, other: { readonly dueAt?: number }): number =>
  (one.dueAt ?? Number.POSITIVE_INFINITY) < (other.dueAt ?? Number.POSITIVE_INFINITY) ? -1 : 1;

/** Of a state: its deadlines that are sealed for the reader. */
const sealedIn = (state: CaseState, sealed: Sealed): ReadonlySet<string> =>
  new Set(state.deadlines.filter((one) => !opensDeadline(sealed, one)).map((one) => one.deadlineId));

const dutiesView = (owed: readonly Obligation[], state: CaseState, sealed: Sealed) =>
  openDuties(owed, { sealed, deadlineIds: sealedIn(state, sealed) })
    .toSorted(byDue)
    .map(obligationView);

function thenView({ stage, owes, told }: Consequences, { after }: Fire, sealed: Sealed) {
  return {
    ...(stage === undefined ? {} : { stage }),
    owes: dutiesView(owes, after, sealed),
    told: told.map(({ kind, to, partyIds }) => ({ kind, to, partyIds })),
  };
}

/** Those that the reader may know of. */
export const openFires = (fires: readonly Fire[], { sealed }: Pick<Seen, 'sealed'>): readonly Fire[] =>
  fires.filter(({ deadline }) => opensDeadline(sealed, deadline));

export function fireView(fire: Fire, { language, sealed }: Pick<Seen, 'language' | 'sealed'>) {
  const { deadline, at, before } = fire;
  const { deadlineId, rule, article } = deadline;
  return {
    at: instantText(legalInstant(before.clock, at)),
    deadlineId,
    rule,
    name: ruleName(before.policy, rule, language),
    article,
    // oxlint-disable-next-line unicorn/no-thenable -- the contract's name; it is written as JSON and not awaited
    then: thenView(consequencesOf(fire), fire, sealed),
  };
}

/** Where it ends when nobody acts at all. */
export function endView({ fires, state, complete }: Chain, { sealed }: Pick<Seen, 'sealed'>) {
  const last = fires.at(-1);
  return {
    complete,
    steps: fires.length,
    ...(last === undefined ? {} : { at: instantText(legalInstant(state.clock, last.at)) }),
    stage: state.stage,
    obligations: dutiesView(obligations(state), state, sealed),
  };
}

/** Deadlines and duties as they stand in a state. */
export function standingView(state: CaseState, { language, sealed }: Seen) {
  return {
    stage: state.stage,
    version: state.version,
    deadlines: openDeadlines(state.deadlines, sealed)
      .toSorted(byDue)
      .map((one) => deadlineView(one, state.policy, language)),
    obligations: dutiesView(obligations(state), state, sealed),
  };
}

export function changesView(changes: Changes, state: CaseState, { language, full, sealed }: Seen) {
  const clock = (one: Deadline) => deadlineView(one, state.policy, language);
  const { stage, deadlines, obligations: owed, tasks } = changes;
  const moved = deadlines.moved.filter(({ is }) => opensDeadline(sealed, is));
  const duties = (all: readonly Obligation[]) => dutiesView(all, state, sealed);
  return {
    ...(stage === undefined ? {} : { stage }),
    deadlines: {
      started: openDeadlines(deadlines.started, sealed).map(clock),
      ended: openDeadlines(deadlines.ended, sealed).map(clock),
      moved: moved.map(({ was, is }) => ({
        ...clock(is),
        was: { dueDate: was.dueDate, dueAt: instantText(was.dueAt), status: was.status },
      })),
    },
    obligations: {
      added: duties(owed.added),
      removed: duties(owed.removed),
      changed: duties(owed.changed),
    },
    tasks: {
      added: tasks.added.map((task) => taskOfCase(state, task, full)),
      changed: tasks.changed.map((task) => taskOfCase(state, task, full)),
    },
  };
}
