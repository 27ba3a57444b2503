/**
 * A dispute (纠纷) as one durable workflow. Handlers only queue; this loop takes one input at a time, assesses it with the
 * pure machine, appends it to the record, and goes on from what the record says. Continue-as-new, disaster and a move to
 * another Temporal are one path: load the record, arm what it says, go on. The first run is given what it would load (ADR 0029).
 */
import {
  allHandlersFinished,
  condition,
  defineQuery,
  defineSignal,
  makeContinueAsNewFunc,
  setHandler,
  sleep,
  upsertSearchAttributes,
  workflowInfo,
} from '@temporalio/workflow';
import { type CaseInput, calendarInput } from '../domain/kernel/input.ts';
import { isSetAside } from '../domain/machine/set-aside.ts';
import { openTasks } from '../domain/chapters/tasks/open-tasks.ts';
import { Alarm } from './alarm.ts';
import { CaseMemory } from './case-memory.ts';
import {
  CASE_STAGE,
  type DecideMessage,
  type DisputeArguments,
  type LoadedRun,
  type OpeningRun,
  PARKED,
  type Position,
  QUERY_POSITION,
  SIGNAL_DECIDE,
  SIGNAL_RESUME,
  WORKFLOW_TASK_TIMEOUT,
} from './contract.ts';
import { type Next, nextInput } from './next-input.ts';
import { RunBounds } from './run-bounds.ts';
import { loadCalendar, loadPage, recordInput } from './recorder.ts';
import { TaskActivities } from './task-activities.ts';

/** Of a case too large for one result: in one task they stay under what Temporal takes (4 MB). */
const PAGES_IN_ONE_TASK = 4;

const decideSignal = defineSignal<[DecideMessage]>(SIGNAL_DECIDE);
const resumeSignal = defineSignal(SIGNAL_RESUME);
const positionQuery = defineQuery<Position>(QUERY_POSITION);

export async function disputeCase({ caseId, opening }: DisputeArguments): Promise<void> {
  const run = new DisputeRun(caseId);
  setHandler(decideSignal, (input) => run.queueInput(input));
  setHandler(resumeSignal, () => run.resume());
  setHandler(positionQuery, () => run.position());
  if (opening === undefined) await run.load();
  else run.begin(opening);
  while (!run.finished()) {
    await run.step();
    if (await run.mayContinueAsNew()) {
      await condition(allHandlersFinished);
      await continueAnew({ caseId });
    }
  }
}

/** Server 1.29.1 gives the next run the time-outs of this one; they are given again for one that does not. */
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
  private unlisted = false;
  /** Given its opening, and not yet on record. */
  private begun = false;
  private readonly bounds = new RunBounds();
  /** Receipt of the last input that was loaded from an inbox that holds more; what came later waits until they are loaded. */
  private waitsAfter: number | undefined;

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

  /** The first run of a case, which has no record yet. */
  begin({ input, calendar, runLength }: OpeningRun): void {
    this.bounds.are(runLength);
    this.memory.calendar = calendar;
    this.unlisted = true;
    this.begun = true;
    this.queueInput(input);
  }

  /** Takes the case up as the record stands, with what waits in the inbox; a large one page by page. */
  async load(): Promise<void> {
    let page: LoadedRun | undefined;
    for (let pages = 0; page === undefined || page.more; pages += 1) {
      // Each page tells the head of the whole record: how far the memory has come is the last input's number.
      const after: number = page?.inputs.at(-1)?.inputNo ?? this.memory.head.inputNo;
      const alone = pages >= PAGES_IN_ONE_TASK && page?.runLength !== undefined;
      page = await loadPage(this.memory.caseId, after, alone);
      if (page.parked === true) return this.park();
      this.takeUp(page);
    }
    this.noticeCalendar();
    this.followRecord();
  }

  private takeUp(page: LoadedRun): void {
    this.bounds.are(page.runLength);
    this.unlisted = page.unlisted ?? false;
    this.memory.calendar = page.calendar;
    if (page.state === undefined) this.memory.take(page);
    else this.memory.restore(page.state, page.head);
    for (const input of page.pending) this.queueInput(input);
    this.waitsAfter = page.waitsBeyond === true ? page.pending.at(-1)?.receivedAt : undefined;
  }

  /** A calendar published while the case could not be told: it is computed with before anything else happens. */
  private noticeCalendar(): void {
    const { calendar, state } = this.memory;
    if (state === undefined || state.stage === 'archived' || state.calendarVersion === calendar.version)
      return;
    const input = calendarInput(calendar.version, Date.now());
    if (!isSetAside(state, input.inputId)) this.queueInput(input);
  }

  async step(): Promise<void> {
    await everythingCame();
    const next = nextInput(this.queue, this.memory.state, Date.now());
    if (this.waitsBefore(next)) return this.reload();
    if (next.kind === 'take') return this.handle(next.input);
    if (next.until !== undefined) this.alarm.set(next.until);
    const waiting = this.queue.length;
    await condition(() => this.queue.length > waiting || this.alarm.rung || this.tasks.changed);
    this.alarm.hush();
    if (this.tasks.changed) this.followRecord();
  }

  /** Whether the inbox holds what was received before this. */
  private waitsBefore(next: Next): boolean {
    if (this.waitsAfter === undefined) return false;
    return next.kind === 'wait' ? this.queue.length === 0 : next.input.receivedAt > this.waitsAfter;
  }

  private async handle(input: CaseInput): Promise<void> {
    if (input.kind === 'calendar') this.memory.calendar = await loadCalendar();
    const reply = await recordInput(
      () => this.memory.assess(input),
      () => this.memory.unjudged(input),
    );
    if (reply.status === 'behind') return this.park();
    // A run that was given an opening finds more than it on record: what it was not given (calendar, inbox) is loaded.
    if (this.begun && reply.status === 'stored' && reply.head.inputNo > 1) return this.reload();
    this.begun = false;
    this.bounds.count(workflowInfo().historyLength);
    this.memory.take(reply);
    // The worker wrote it into the record beside this run (ADR 0034): what comes next is computed with it.
    if (reply.status === 'stored' && this.memory.missedCalendar(reply))
      this.memory.calendar = await loadCalendar();
    this.followRecord();
  }

  /** Everything that follows from the record, and from nothing else. */
  private followRecord(): void {
    this.queue = this.queue.filter((one) => !this.memory.recorded.has(one.inputId));
    this.showStage();
    this.tasks.bringInLine(openTasks(this.memory.state), this.memory.recorded);
  }

  /**
   * The case takes nothing up until it is told to go on (`resume`): the stored head is behind our own (`RecordBehind`), or
   * its workflow did not yield (ADR 0018).
   */
  private async park(): Promise<void> {
    this.parked = true;
    upsertSearchAttributes([{ key: CASE_STAGE, value: PARKED }]);
    this.shownStage = PARKED;
    await condition(() => !this.parked);
    await this.reload();
  }

  private async reload(): Promise<void> {
    this.begun = false;
    this.memory.forget();
    await this.load();
  }

  private showStage(): void {
    if (this.unlisted) return this.unlist();
    const stage = this.memory.state?.stage;
    if (stage === undefined || stage === this.shownStage) return;
    this.shownStage = stage;
    if (workflowInfo().typedSearchAttributes.get(CASE_STAGE) === stage) return;
    upsertSearchAttributes([{ key: CASE_STAGE, value: stage }]);
  }

  /** The stage that an earlier run left in Temporal's lists, or that the case was parked. */
  private unlist(): void {
    if (workflowInfo().typedSearchAttributes.get(CASE_STAGE) !== undefined)
      upsertSearchAttributes([{ key: CASE_STAGE, value: null }]);
  }

  /** Archived, and everything that was still received has its answer; or there was never anything to open. */
  finished(): boolean {
    if (this.queue.length > 0 || this.waitsAfter !== undefined || this.tasks.pending > 0) return false;
    return this.memory.state === undefined || this.memory.state.stage === 'archived';
  }

  async mayContinueAsNew(): Promise<boolean> {
    if (this.finished()) return false;
    if (this.queue.length === 0 && workflowInfo().continueAsNewSuggested) return true;
    if (!this.bounds.reached(workflowInfo().historySize, this.tasks.pending)) return false;
    if (this.queue.length === 0 && this.bounds.inThisTask(workflowInfo().historyLength) <= 1) return true;
    return this.queue.every(isInInbox) && (await this.quietMoment());
  }

  /**
   * A new run is refused when anything arrived during the task that asks for it, and that task's replies are lost with it.
   * So a task that has decided several inputs ends first; the next one has only this to ask for, and where something arrived
   * meanwhile the run goes on. What waits is in the inbox, which the next run reads; inputs that are nowhere else hold it back.
   */
  private async quietMoment(): Promise<boolean> {
    const waiting = this.queue.length;
    await sleep(1);
    await everythingCame();
    if (this.queue.length === waiting && !this.tasks.changed) return true;
    this.bounds.postpone();
    return false;
  }
}

const isInInbox = ({ kind }: CaseInput): boolean => kind === 'open' || kind === 'decision' || kind === 'task';
