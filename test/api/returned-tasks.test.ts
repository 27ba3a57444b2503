/** A task that came back (退回) says by whom and why, and what may still be reported of it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ApiServer, openApiServer } from './support/api-server.ts';
import { act, CALL, fresh, taskOf } from './support/tasks.ts';

let api: ApiServer;
beforeAll(async () => {
  api = await openApiServer();
});
afterAll(() => api.close());

test('one who returned a task is told so, and may report only what was before', async () => {
  const { taskId } = await fresh(api);
  const [police, police2, judge] = await Promise.all([api.as('police'), api.as('police2'), api.as('judge')]);
  await act(police, [taskId, 'accept'], {});
  expect(await taskOf(police, taskId)).not.toHaveProperty('reportsUntil');
  await act(police, [taskId, 'return'], { data: { reason: 'addressee_moved' } });
  const seen: Record<string, unknown> = { ...(await taskOf(police, taskId)) };
  const returned = seen['returned'] as { readonly at: string };
  expect(returned).toMatchObject({ name: '李建国', reason: 'addressee_moved' });
  expect(seen['reportsUntil']).toBe(returned.at);
  for (const reader of [judge, police2])
    expect(await taskOf(reader, taskId)).not.toHaveProperty('reportsUntil');
  const visit = (happenedAt: number) =>
    act(police, [taskId, 'attempts'], { happenedAt: new Date(happenedAt).toISOString(), data: CALL });
  const until = Date.parse(returned.at);
  const after = await visit(until + 1);
  expect(after.body).toMatchObject({ status: 409, code: 'task_returned' });
  expect((await visit(until)).status).toBe(200);
});
