/** A task that was read in passing, to be kept, becomes what the page shows; not where the page has asked for it later. */
import type { QueryClient } from '@tanstack/react-query';
import type { Known } from './keeping.ts';

export const taskKey = (taskId: string): readonly string[] => ['task', taskId, 'kept'];

/**
 * Rounds of reading are slow on a slow line: an answer asked for before the person's act would show the task as it stood before it,
 * and take away the form that is being filled in.
 */
export const showUnlessNewer =
  (queries: QueryClient): Known =>
  (taskId, task, begunAt) => {
    const shown = queries.getQueryState(taskKey(taskId));
    if (shown !== undefined && (shown.dataUpdatedAt >= begunAt || shown.fetchStatus === 'fetching')) return;
    queries.setQueryData(taskKey(taskId), task, { updatedAt: begunAt });
  };
