/** While somebody is signed in: acts that wait are sent, tasks in hand are kept to be read offline, and the API is asked again when a network is back. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { keepMyTasks } from '../offline/keeping.ts';
import { showUnlessNewer } from '../offline/known-task.ts';
import { keepSending, onAnswered } from '../offline/send.ts';

/** Not in the way of what the person opened first. */
const PATIENCE_MS = 2000;

export function useOffline(personId: string | undefined): void {
  const queries = useQueryClient();
  useEffect(() => (personId === undefined ? undefined : keepSending()), [personId]);
  useEffect(
    () =>
      onAnswered((taskId) => {
        for (const queryKey of [['task', taskId], ['tasks'], ['counts'], ['worklist']]) {
          void queries.invalidateQueries({ queryKey });
        }
      }),
    [queries],
  );
  useEffect(() => {
    if (personId === undefined) return undefined;
    const refresh = (): void => {
      void keepMyTasks(showUnlessNewer(queries)).catch(() => undefined);
    };
    const back = (): void => {
      void queries.invalidateQueries();
      refresh();
    };
    const timer = setTimeout(refresh, PATIENCE_MS);
    addEventListener('online', back);
    return () => {
      clearTimeout(timer);
      removeEventListener('online', back);
    };
  }, [personId, queries]);
}
