/** Keeps what a clerk needs at a door before the network is gone: who they are, their tasks, and each of these in full. */
import { listTasks, readTask, type Task, type TaskListItem } from '../api/generated.ts';
import { dropKept, type Kept, keptNames, orKept } from './kept.ts';

const TASK = 'task:';
const MOST = 100;
/** Side by side, so that a list of fifty is here within a few round trips and the line stays free for the person. */
const AT_ONCE = 3;
/** A task kept longer than that is read again by whoever opens it with a network. */
const OLD_MS = 30 * 24 * 3600_000;

/** A task that was read to be kept; `begunAt`: when it was asked for, by this device's clock (milliseconds since 1970). */
export type Known = (taskId: string, task: Kept<Task>, begunAt: number) => void;

export const readTaskOrKept = (taskId: string): Promise<Kept<Task>> =>
  orKept(TASK + taskId, () => readTask(taskId));

export const myTasksOrKept = (): Promise<Kept<readonly TaskListItem[]>> =>
  orKept('tasks', async () => (await listTasks({ view: 'mine', limit: String(MOST) })).items);

async function dropOld(wanted: ReadonlySet<string>): Promise<void> {
  for (const [name, at] of await keptNames(TASK)) {
    if (!wanted.has(name) && at < Date.now() - OLD_MS) await dropKept(name);
  }
}

/**
 * Reads every task in hand, so that each opens offline.
 * @param known is called with each, so that the page shows it too, unless it has read it later
 * @throws Problem of the list; a task that cannot be read is passed over
 */
export async function keepMyTasks(known: Known): Promise<void> {
  const { value, keptAt } = await myTasksOrKept();
  if (keptAt !== undefined) return;
  const left = value.map(({ taskId }) => taskId);
  await dropOld(new Set(left.map((id) => TASK + id)));
  const work = async (): Promise<void> => {
    for (let id = left.shift(); id !== undefined; id = left.shift()) {
      const begunAt = Date.now();
      const task = await readTaskOrKept(id).catch(() => undefined);
      if (task !== undefined) known(id, task, begunAt);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}
