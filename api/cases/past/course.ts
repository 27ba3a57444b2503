/**
 * The course of a case (经过): since when each clock and each duty stood as it did, and which inputs were refused. It is gone through event
 * by event with the functions that made the case's page then (ADR 0023), and kept: a later look goes through what was added.
 */
import type { Database } from '../../../db/client.ts';
import { loadCase } from '../../../db/queries/record/load-case.ts';
import type { Deadline, DeadlineStatus } from '../../../domain/chapters/clocks/shape.ts';
import type { EventRow, InputOutcome } from '../../../domain/kernel/append-contract.ts';
import { eventOfRow } from '../../../domain/kernel/canonical.ts';
import type { Obligation } from '../../../domain/kernel/obligation.ts';
import type { CaseState } from '../../../domain/kernel/state.ts';
import { foldEach } from '../../../domain/machine/fold.ts';
import { obligations } from '../../../domain/machine/obligations.ts';

/** An event of the record: its number and its legal instant (epoch ms). */
interface Turn {
  readonly seq: number;
  readonly at: number;
}

/** How a clock stood from an event on. */
export interface ClockTurn extends Turn {
  readonly status: DeadlineStatus;
  readonly dueDate: string;
  readonly dueAt: number;
}

export interface ClockCourse {
  /** As it stands at the end of the course. */
  readonly deadline: Deadline;
  readonly turns: readonly ClockTurn[];
}

export interface DutyCourse {
  /** As it stood last. */
  readonly duty: Obligation;
  readonly from: Turn;
  /** The event since which it is owed no more, or by somebody else. */
  readonly until?: Turn;
}

/** An input that was refused, after an event. */
export interface RefusedInput {
  readonly after: number;
  readonly input: InputOutcome;
}

export interface Course {
  readonly state: CaseState;
  readonly clocks: readonly ClockCourse[];
  readonly duties: readonly DutyCourse[];
  readonly refused: readonly RefusedInput[];
}

export interface Courses {
  /** Undefined when the case has no events. */
  courseOf(caseId: string): Promise<Course | undefined>;
}

const KEPT = 50;
const PAGE = 200;

const dutyKey = ({ obligationId, who }: Obligation): string =>
  [obligationId, who.unitId, who.personId, who.partyId].join(' ');

/** Whether a state owes what the one before it owed: a note counts its event, and leaves all the rest as it was. */
function onlyCounted(before: CaseState | undefined, after: CaseState): boolean {
  if (before === undefined) return false;
  const counted: readonly string[] = ['seq', 'inputNo'] satisfies (keyof CaseState)[];
  return (Object.keys(after) as (keyof CaseState)[]).every(
    (key) => counted.includes(key) || before[key] === after[key],
  );
}

/** A walk along one record; it goes on where it stopped. */
class CourseWalk {
  readonly #caseId: string;
  #state: CaseState | undefined;
  #inputNo = 0;
  readonly #clocks = new Map<string, { deadline: Deadline; turns: ClockTurn[] }>();
  readonly #owed = new Map<string, { duty: Obligation; from: Turn; until?: Turn }>();
  readonly #past: DutyCourse[] = [];
  readonly #refused: RefusedInput[] = [];

  constructor(caseId: string) {
    this.#caseId = caseId;
  }

  async goOn(db: Database): Promise<Course | undefined> {
    for (let more = true; more; ) {
      const page = await loadCase(db, { caseId: this.#caseId, afterInputNo: this.#inputNo, limit: PAGE });
      const events = Map.groupBy(page.events, ({ inputNo }) => inputNo);
      for (const input of page.inputs) this.#take(input, events.get(input.inputNo) ?? []);
      ({ more } = page);
      if (page.inputs.length === 0) break;
    }
    if (this.#state === undefined) return undefined;
    const clocks = [...this.#clocks.values()].map(({ deadline, turns }) => ({ deadline, turns: [...turns] }));
    const duties = [...this.#past, ...this.#owed.values()];
    return { state: this.#state, clocks, duties, refused: [...this.#refused] };
  }

  #take(input: InputOutcome, events: readonly EventRow[]): void {
    const { after, state } = foldEach(this.#caseId, this.#state, events, [input]);
    const at = new Map(events.map((row) => [row.seq, eventOfRow(row).at]));
    for (const one of after) this.#enter(one, at.get(one.seq) ?? 0);
    this.#state = state;
    if (input.outcome === 'refused') this.#refused.push({ after: this.#state?.seq ?? 0, input });
    this.#inputNo = input.inputNo;
  }

  #enter(state: CaseState | undefined, at: number): void {
    const before = this.#state;
    this.#state = state;
    if (state === undefined || onlyCounted(before, state)) return;
    const turn = { seq: state.seq, at };
    if (before?.deadlines !== state.deadlines) this.#noteClocks(state.deadlines, turn);
    this.#noteDuties(obligations(state), turn);
  }

  #noteClocks(deadlines: readonly Deadline[], turn: Turn): void {
    for (const deadline of deadlines) {
      const known = this.#clocks.get(deadline.deadlineId);
      if (known?.deadline === deadline) continue;
      const { status, dueDate, dueAt } = deadline;
      const turns = known?.turns ?? [];
      const last = turns.at(-1);
      if (last?.status !== status || last.dueAt !== dueAt) turns.push({ ...turn, status, dueDate, dueAt });
      this.#clocks.set(deadline.deadlineId, { deadline, turns });
    }
  }

  #noteDuties(duties: readonly Obligation[], turn: Turn): void {
    const now = new Map(duties.map((duty) => [dutyKey(duty), duty]));
    for (const [key, known] of this.#owed) {
      if (now.has(key)) continue;
      this.#past.push({ ...known, until: turn });
      this.#owed.delete(key);
    }
    for (const [key, duty] of now) this.#owed.set(key, { duty, from: this.#owed.get(key)?.from ?? turn });
  }
}

export function createCourses(db: Database): Courses {
  const kept = new Map<string, { readonly walk: CourseWalk; going: Promise<Course | undefined> }>();

  /** The one that was not asked for longest is let go: a Map keeps the order of insertion. */
  function remember(caseId: string, one: { walk: CourseWalk; going: Promise<Course | undefined> }): void {
    kept.delete(caseId);
    kept.set(caseId, one);
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
  }

  return {
    async courseOf(caseId) {
      const known = kept.get(caseId);
      const walk = known?.walk ?? new CourseWalk(caseId);
      // Of two who ask at once the second goes on when the first has arrived.
      const going = (known?.going ?? Promise.resolve(undefined)).then(() => walk.goOn(db));
      remember(caseId, { walk, going });
      try {
        return await going;
      } catch (error) {
        kept.delete(caseId);
        throw error;
      }
    },
  };
}
