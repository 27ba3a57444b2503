/**
 * A dispute (纠纷) as one durable workflow. Handlers only queue; this loop takes one input at a time, assesses it with the
 * pure machine, appends it to the record, and goes on from what the record says. Opening, continue-as-new, disaster and
 * a move to another Temporal are one path: load the record, arm what it says, go on.
 */
import {
  allHandlersFinished,
  condition,
  defineQuery,
  defineSignal,
  makeContinueAsNewFunc,
  setHandler,
  upsertSearchAttributes,
  workflowInfo,
} from '@temporalio/workflow';
import { type CaseInput, calendarInput } from '../domain/kernel/input.ts';
import type { LoadedCase } from '../domain/kernel/append-contract.ts';
import { openTasks } from '../domain/chapters/tasks/open-tasks.ts';
import { Alarm } from './alarm.ts';
import { CaseMemory } from './case-memory.ts';
import {
  CASE_STAGE,
  type DecideMessage,
  type DisputeArguments,
  type Position,
  QUERY_POSITION,
  SIGNAL_DECIDE,
  SIGNAL_RESUME,
  WORKFLOW_TASK_TIMEOUT,
} from './contract.ts';
import { nextInput } from './next-input.ts';
import { loadCalendar, loadPage, recordInput } from './recorder.ts';
import { TaskActivities } from './task-activities.ts';

const decideSignal = defineSignal<[DecideMessage]>(SIGNAL_DECIDE);
const resumeSignal = defineSignal(SIGNAL_RESUME);
const positionQuery = defineQuery<Position>(QUERY_POSITION);

export async function disputeCase({ caseId }: DisputeArguments): Promise<void> {
  const run = new DisputeRun(caseId);
  setHandler(decideSignal, (input) => run.queueInput(input));
  setHandler(resumeSignal, () => run.resume());
  setHandler(positionQuery, () => run.position());
  await run.load();
  while (!run.finished()) {
    await run.step();
    if (run.mayContinueAsNew()) {
      await condition(allHandlersFinished);
      await continueAnew({ caseId });
    }
  }
}

/** Time-outs of a run are not inherited by the next one. */
const continueAnew = makeContinueAsNewFunc<typeof disputeCase>({
  workflowTaskTimeout: WORKFLOW_TASK_TIMEOUT,
});

/**
 * Signals and activity results of one workflow task resolve in different microtasks: this yields once, so that both are
 * queued before the loop chooses the earliest. The SDK looks at a condition again when the microtask queue is empty.
 */
async function everythingCame(): Promise<void> {
  let looks = 0;
  await condition(() => {
    looks += 1;
    return looks > 1;
  });
}

class DisputeRun {
  private readonly memory: CaseMemory;
  private readonly alarm = new Alarm();
  private readonly tasks: TaskActivities;
  private queue: CaseInput[] = [];
  private parked = false;
  private shownStage = '';

  constructor(caseId: string) {
    this.memory = new CaseMemory(caseId);
    this.tasks = new TaskActivities(caseId, (input) => this.queueInput(input));
  }

  queueInput(input: CaseInput): void {
    const known =
      this.memory.recorded.has(input.inputId) || this.queue.some((one) => one.inputId === input.inputId);
    if (!known) this.queue.push(input);
  }

  /** Goes on when parked, and brings the activities of tasks in line with the record. */
  resume(): void {
    this.parked = false;
    this.tasks.hurry();
  }

  position(): Position {
    const { head, state } = this.memory;
    const text = state === undefined ? '' : this.memory.stateText();
    return { ...head, parked: this.parked, waiting: this.queue.length, state: text };
  }

  /** Loads the record page by page, with what waits in the inbox. */
  async load(): Promise<void> {
    let page: LoadedCase | undefined;
    while (page === undefined || page.more) {
      // Each page tells the head of the whole record: how far the memory has come is the last input's number.
      const after: number = page?.inputs.at(-1)?.inputNo ?? this.memory.head.inputNo;
      page = await loadPage(this.memory.caseId, after);
      this.memory.calendar = page.calendar;
      this.memory.take(page);
      for (const input of page.pending) this.queueInput(input);
    }
    this.noticeCalendar();
    this.followRecord();
  }

  /** A calendar published while the case could not be told: it is computed with before anything else happens. */
  private noticeCalendar(): void {
    const { calendar, state } = this.memory;
    if (state === undefined || state.stage === 'archived' || state.calendarVersion === calendar.version)
      return;
    this.queueInput(calendarInput(calendar.version, Date.now()));
  }

  async step(): Promise<void> {
    await everythingCame();
    const next = nextInput(this.queue, this.memory.state, Date.now());
    if (next.kind === 'take') return this.handle(next.input);
    if (next.until !== undefined) this.alarm.set(next.until);
    const waiting = this.queue.length;
    await condition(() => this.queue.length > waiting || this.alarm.rung || this.tasks.changed);
    this.alarm.hush();
    if (this.tasks.changed) this.followRecord();
  }

  private async handle(input: CaseInput): Promise<void> {
    if (input.kind === 'calendar') this.memory.calendar = await loadCalendar();
    const reply = await recordInput(this.memory.assess(input));
    if (reply.status === 'behind') return this.park();
    this.memory.take(reply);
    this.followRecord();
  }

  /** Everything that follows from the record, and from nothing else. */
  private followRecord(): void {
    this.queue = this.queue.filter((one) => !this.memory.recorded.has(one.inputId));
    this.showStage();
    this.tasks.bringInLine(openTasks(this.memory.state), this.memory.recorded);
  }

  /** The stored head is behind our own: the case appends nothing until an operator sends `resume` (`RecordBehind`). */
  private async park(): Promise<void> {
    this.parked = true;
    upsertSearchAttributes([{ key: CASE_STAGE, value: 'parked' }]);
    this.shownStage = 'parked';
    await condition(() => !this.parked);
    const fresh = new CaseMemory(this.memory.caseId);
    this.memory.recorded.clear();
    Object.assign(this.memory, { state: fresh.state, head: fresh.head });
    await this.load();
  }

  private showStage(): void {
    const stage = this.memory.state?.stage;
    if (stage === undefined || stage === this.shownStage) return;
    this.shownStage = stage;
    if (workflowInfo().typedSearchAttributes.get(CASE_STAGE) === stage) return;
    upsertSearchAttributes([{ key: CASE_STAGE, value: stage }]);
  }

  /** Archived, and everything that was still received has its answer; or there was never anything to open. */
  finished(): boolean {
    if (this.queue.length > 0 || !this.tasks.none) return false;
    return this.memory.state === undefined || this.memory.state.stage === 'archived';
  }

  mayContinueAsNew(): boolean {
    return workflowInfo().continueAsNewSuggested && this.queue.length === 0 && !this.finished();
  }
}
