/** What may be done next with a task, counting what this device has done and the page has not read back yet. */
import type { Task } from '../../api/generated.ts';
import type { KeptAct, TaskAct } from '../../offline/outbox.ts';

/** The task as the page shows it. */
interface Shown {
  readonly acts: Task['acts'];
  /** When it was read from the API, by this device's clock (milliseconds since 1970). */
  readonly readAt: number;
}

/**
 * An act that the API answered after the task was read is not in it: until it is read again the act counts as done, else the form of
 * the next act would vanish between the two answers.
 */
const isAhead = ({ act, row }: KeptAct, { readAt }: Shown): boolean =>
  act !== undefined && row.state !== 'refused' && (row.state !== 'sent' || row.at >= readAt);

export function openActs(task: Shown, kept: readonly KeptAct[]): readonly TaskAct[] {
  const done = kept.filter((one) => isAhead(one, task)).flatMap(({ act }) => act?.act ?? []);
  if (done.includes('complete') || done.includes('return')) return [];
  if (!done.includes('accept')) return task.acts;
  return ['attempt', 'complete', 'return'];
}
