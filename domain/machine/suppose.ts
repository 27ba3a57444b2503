/**
 * What if (推演): decisions supposed one after the other, each at its instant, with whatever runs out in between; and what the
 * supposed changed. The functions are those that judge and fold the real case; nothing is recorded.
 */
import type { Role } from '../access/roles.ts';
import type { Deadline } from '../chapters/clocks/shape.ts';
import type { Task } from '../chapters/tasks/task.ts';
import type { Calendar } from '../deadlines/calendar.ts';
import { canonicalText } from '../kernel/canonical.ts';
import { isRunning } from '../kernel/event-draft.ts';
import type { DecisionInput } from '../kernel/input.ts';
import type { Obligation } from '../kernel/obligation.ts';
import { isOverdue } from '../kernel/questions.ts';
import type { Stage } from '../kernel/stage.ts';
import type { CaseState } from '../kernel/state.ts';
import type { Refusal } from '../result.ts';
import { obligations } from './obligations.ts';
import { advance, type Fire, runOut } from './passing.ts';
import { standIn } from './stand-in.ts';

export interface Supposition {
  /** `receivedAt` is the real instant at which it is supposed. */
  readonly input: DecisionInput;
  /** In whose role, when not the one who asks. */
  readonly role?: Role;
  /** Why it is refused by what the case cannot know (people, units, numbers); the case is not asked then. */
  readonly refusal?: Refusal;
}

export interface WhatIf {
  /** As it would stand when the first decision is taken. */
  readonly before: CaseState;
  readonly state: CaseState;
  /** What runs out before and between the decisions, and until the instant asked for. */
  readonly passed: readonly Fire[];
  /** The first one refused; it and what follows it are left out. */
  readonly refused?: { readonly index: number; readonly refusal: Refusal };
  /** False where more runs out meanwhile than is followed. */
  readonly complete: boolean;
}

/** Deadlines that may run out on the way: a case has seldom a tenth of it in its whole life. */
const MOST_PASSED = 1000;

class Course {
  state: CaseState;
  readonly passed: Fire[] = [];
  complete = true;
  readonly #calendar: Calendar;

  constructor(state: CaseState, calendar: Calendar) {
    this.state = state;
    this.#calendar = calendar;
  }

  passTo(before: number): void {
    const most = MOST_PASSED - this.passed.length;
    const { fires, state, complete } = runOut(this.state, this.#calendar, { before, most });
    this.passed.push(...fires);
    this.state = state;
    this.complete &&= complete;
  }

  take({ input, role, refusal }: Supposition): Refusal | undefined {
    if (refusal !== undefined) return refusal;
    const actor = role === undefined ? input.actor : standIn(this.state, role, input.type);
    const judged = advance(this.state, { ...input, actor }, this.#calendar);
    if (!judged.ok) return judged.refusal;
    this.state = judged.value.state;
    return undefined;
  }
}

/**
 * @param suppositions in the order of their instants
 * @param until real instant (epoch ms), not before the last of them
 */
export function suppose(
  from: CaseState,
  calendar: Calendar,
  suppositions: readonly Supposition[],
  until: number,
): WhatIf {
  const course = new Course(from, calendar);
  course.passTo(suppositions[0]?.input.receivedAt ?? until);
  const before = course.state;
  let refused: WhatIf['refused'];
  for (const [index, one] of suppositions.entries()) {
    course.passTo(one.input.receivedAt);
    const refusal = course.take(one);
    if (refusal === undefined) continue;
    refused = { index, refusal };
    break;
  }
  course.passTo(until);
  const { state, passed, complete } = course;
  return { before, state, passed, complete, ...(refused === undefined ? {} : { refused }) };
}

export interface Changes {
  readonly stage?: { readonly from: Stage; readonly to: Stage };
  readonly deadlines: {
    readonly started: readonly Deadline[];
    /** No longer running, or no longer overdue. */
    readonly ended: readonly Deadline[];
    /** Still running, and due on another day, stopped or going on. */
    readonly moved: readonly { readonly was: Deadline; readonly is: Deadline }[];
  };
  readonly obligations: {
    readonly added: readonly Obligation[];
    readonly removed: readonly Obligation[];
    /** The same duty, with another owner or another day. */
    readonly changed: readonly Obligation[];
  };
  readonly tasks: { readonly added: readonly Task[]; readonly changed: readonly Task[] };
}

const hasEnded = (was: Deadline, is: Deadline): boolean =>
  (isRunning(was) && !isRunning(is)) || (isOverdue(was) && !isOverdue(is));

function deadlineChanges(before: CaseState, after: CaseState): Changes['deadlines'] {
  const known = new Map(before.deadlines.map((one) => [one.deadlineId, one]));
  const pairs = after.deadlines.flatMap((is) => {
    const was = known.get(is.deadlineId);
    return was === undefined ? [] : [{ was, is }];
  });
  const running = pairs.filter(({ was, is }) => isRunning(was) && isRunning(is));
  return {
    started: after.deadlines.filter((one) => !known.has(one.deadlineId)),
    ended: pairs.filter(({ was, is }) => hasEnded(was, is)).map(({ is }) => is),
    moved: running.filter(({ was, is }) => was.dueAt !== is.dueAt || was.status !== is.status),
  };
}

interface Apart<T> {
  readonly added: readonly T[];
  readonly removed: readonly T[];
  readonly changed: readonly T[];
}

function apart<T>(before: readonly T[], after: readonly T[], idOf: (one: T) => string): Apart<T> {
  const was = new Map(before.map((one) => [idOf(one), one]));
  const is = new Set(after.map(idOf));
  return {
    added: after.filter((one) => !was.has(idOf(one))),
    removed: before.filter((one) => !is.has(idOf(one))),
    changed: after.filter((one) => {
      const old = was.get(idOf(one));
      return old !== undefined && canonicalText(old) !== canonicalText(one);
    }),
  };
}

/** What differs between two states of one case, in what its screens show. */
export function changesBetween(before: CaseState, after: CaseState): Changes {
  const owed = apart(obligations(before), obligations(after), (one) => one.obligationId);
  const { added, changed } = apart(before.tasks, after.tasks, (one) => one.taskId);
  return {
    ...(before.stage === after.stage ? {} : { stage: { from: before.stage, to: after.stage } }),
    deadlines: deadlineChanges(before, after),
    obligations: owed,
    tasks: { added, changed },
  };
}
