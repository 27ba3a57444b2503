/** Between an act's answer and the next reading of its task the page goes on from the act, and no late answer takes it back. */
import { QueryClient } from '@tanstack/react-query';
import { describe, expect, test } from 'vitest';
import type { Task } from '../../../web/src/api/generated.ts';
import type { KeptAct } from '../../../web/src/offline/outbox.ts';
import { showUnlessNewer, taskKey } from '../../../web/src/offline/known-task.ts';
import { openActs } from '../../../web/src/screens/task/open-acts.ts';

const READ_AT = 1_000;
const issued = { acts: ['accept', 'return'] as Task['acts'], readAt: READ_AT };
const kept = (act: string, state: string, at: number) => ({ act: { act }, row: { state, at } }) as KeptAct;

describe('what may be done next', () => {
  test.each([
    ['nothing was done', [], ['accept', 'return']],
    ['it waits to be sent', [kept('accept', 'waiting', 900)], ['attempt', 'complete', 'return']],
    [
      'it was answered after the task was read',
      [kept('accept', 'sent', 1_200)],
      ['attempt', 'complete', 'return'],
    ],
    ['it was answered before, so that the task knows', [kept('accept', 'sent', 900)], ['accept', 'return']],
    ['it was refused', [kept('accept', 'refused', 1_200)], ['accept', 'return']],
    ['all is done', [kept('accept', 'sent', 1_200), kept('complete', 'sending', 1_300)], []],
  ] as const)('%s', (_, acts, open) => {
    expect(openActs(issued, acts)).toEqual(open);
  });
});

describe('a task that was read in passing', () => {
  const task = (status: string) => ({ value: { status } as unknown as Task });
  const shown = (queries: QueryClient) => queries.getQueryData(taskKey('t'));

  test('is shown where the page has none, or an older one', () => {
    const queries = new QueryClient();
    showUnlessNewer(queries)('t', task('issued'), 1_000);
    showUnlessNewer(queries)('t', task('accepted'), 2_000);
    expect(shown(queries)).toEqual(task('accepted'));
  });

  test('never undoes what the page has read since it was asked for', () => {
    const queries = new QueryClient();
    queries.setQueryData(taskKey('t'), task('accepted'), { updatedAt: 2_000 });
    showUnlessNewer(queries)('t', task('issued'), 1_000);
    expect(shown(queries)).toEqual(task('accepted'));
  });

  test('nor comes before what the page is asking for now', async () => {
    const queries = new QueryClient();
    queries.setQueryData(taskKey('t'), task('issued'), { updatedAt: 500 });
    const { promise, resolve } = Promise.withResolvers<unknown>();
    const asked = queries.fetchQuery({ queryKey: taskKey('t'), queryFn: () => promise });
    showUnlessNewer(queries)('t', task('issued'), 1_000);
    expect(queries.getQueryState(taskKey('t'))?.dataUpdatedAt).toBe(500);
    resolve(task('accepted'));
    await asked;
    expect(shown(queries)).toEqual(task('accepted'));
  });
});
