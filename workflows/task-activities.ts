/**
 * Delegated tasks (协助事项) as activities that people complete: one pending activity for each open issue of a task, and no
 * other (ADR 0007). They follow from the record: after each step they are brought in line with it, so they cannot differ
 * from it for long, whatever came first. A person's result is the activity's result, and an input like every other.
 */
import {
  ActivityCancellationType,
  CancellationScope,
  condition,
  isCancellation,
  log,
  proxyActivities,
} from '@temporalio/workflow';
import type { CaseInput } from '../domain/kernel/input.ts';
import type { OpenTask } from '../domain/chapters/tasks/open-tasks.ts';
import { type CaseActivities, taskActivityId } from './contract.ts';

/**
 * A legal clock is the case's own and ends the task; the activity only has to outlast it. Attempts have no limit: a body
 * that fails (a worker of an older release has none) is tried again without an event and without the workflow.
 */
const { performTask } = proxyActivities<CaseActivities>({
  startToCloseTimeout: '3650 days',
  retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '1m' },
  // Until it is over: a result that was sent while the task was being withdrawn must reach the record, to be refused there.
  cancellationType: ActivityCancellationType.WAIT_CANCELLATION_COMPLETED,
});

const { endTask } = proxyActivities<CaseActivities>({
  startToCloseTimeout: '10s',
  retry: { initialInterval: '500ms', backoffCoefficient: 2, maximumInterval: '10s' },
});

/** Pause before an activity that Temporal's own tools ended is started again: each start costs history. */
const AFTER_FAILURE = '1m';

interface Running {
  readonly task: OpenTask;
  readonly scope: CancellationScope;
  ending: boolean;
}

/** Temporal's own tools can complete an activity with anything. */
function isCompletion(value: unknown): value is CaseInput {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, act, inputId, receivedAt } = value as Readonly<Record<string, unknown>>;
  return (
    kind === 'task' && act === 'complete' && typeof inputId === 'string' && typeof receivedAt === 'number'
  );
}

export class TaskActivities {
  private readonly caseId: string;
  private readonly queueInput: (input: CaseInput) => void;
  /** By activity id. */
  private readonly running = new Map<string, Running>();
  /** Completed, but its input is not recorded yet: do not restart the activity. */
  private readonly answered = new Map<string, string>();
  private settled = false;
  /** How often `hurry` was called; a change ends the pause after a failure. */
  private asked = 0;

  constructor(caseId: string, queueInput: (input: CaseInput) => void) {
    this.caseId = caseId;
    this.queueInput = queueInput;
  }

  /** One has come to its end since they were last brought in line. */
  get changed(): boolean {
    return this.settled;
  }

  /** So many are. */
  get pending(): number {
    return this.running.size;
  }

  /** The nightly comparison found a difference: activities that pause after a failure start at once. */
  hurry(): void {
    this.asked += 1;
    this.settled = true;
  }

  /** Starts what is missing and ends what is no longer open. */
  bringInLine(open: readonly OpenTask[], recorded: ReadonlySet<string>): void {
    this.settled = false;
    for (const [id, inputId] of this.answered) if (recorded.has(inputId)) this.answered.delete(id);
    const wanted = new Map(open.map((task) => [taskActivityId(task.taskId, task.attemptNo), task]));
    for (const [id, one] of this.running) if (!wanted.has(id)) this.end(one);
    for (const [id, task] of wanted) {
      if (!this.running.has(id) && !this.answered.has(id)) void this.run(id, task);
    }
  }

  private async run(id: string, task: OpenTask): Promise<void> {
    const scope = new CancellationScope();
    this.running.set(id, { task, scope, ending: false });
    try {
      const input = await scope.run(() => this.perform(id, task));
      if (input !== undefined) {
        this.answered.set(id, input.inputId);
        this.queueInput(input);
      }
    } catch (error) {
      if (!isCancellation(error)) throw error;
    } finally {
      this.running.delete(id);
      this.settled = true;
    }
  }

  /** @returns the input that completed it; undefined when it came to its end in another way */
  private async perform(id: string, { taskId, attemptNo, unitId }: OpenTask): Promise<CaseInput | undefined> {
    try {
      const { caseId } = this;
      const input: unknown = await performTask.executeWithOptions({ activityId: id }, [
        { caseId, taskId, attemptNo, unitId },
      ]);
      if (isCompletion(input)) return input;
      log.error('the activity of a task was completed with something else', { activityId: id });
    } catch (error) {
      if (isCancellation(error)) throw error;
      log.error('the activity of a task failed', { activityId: id });
    }
    const { asked } = this;
    await condition(() => this.asked > asked, AFTER_FAILURE);
    return undefined;
  }

  /**
   * Asks for cancellation and reports it itself: the performer of the task is a person and does not listen to
   * Temporal. Both commands go in this order in one task, so the request is there when the report comes.
   */
  private end(one: Running): void {
    if (one.ending) return;
    one.ending = true;
    one.scope.cancel();
    const { taskId, attemptNo } = one.task;
    CancellationScope.nonCancellable(() => endTask({ caseId: this.caseId, taskId, attemptNo })).catch(() =>
      log.error('the end of a task could not be reported', { taskId, attemptNo }),
    );
  }
}
