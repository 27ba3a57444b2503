/** What a station still sees of a task that went elsewhere: its own part of it, and nothing of who has it now. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TaskDoor } from '../../db/queries/tasks/read-task.ts';
import { type ApiServer, openApiServer } from './support/api-server.ts';
import { decide } from './support/requests.ts';
import { act, CALL, fresh, STATION, taskOf, uploaded } from './support/tasks.ts';

let api: ApiServer;
beforeAll(async () => {
  api = await openApiServer();
});
afterAll(() => api.close());

interface Seen {
  readonly door?: TaskDoor;
  readonly files: readonly { readonly documentId: string }[];
}

test('a former holder sees its own attempts, no files, and nothing of the new holder', async () => {
  const { taskId, ofCase } = await fresh(api);
  const [police, judge, elsewhere] = await Promise.all([
    api.as('police'),
    api.as('judge'),
    api.as('otherStation'),
  ]);
  const goesTo = async (unitId: string) => {
    const data = { taskId, unitId, reason: 'closer_unit' };
    expect((await decide(judge, ofCase, 'reassign_task', { data })).status).toBe(200);
  };
  const tries = async (who: typeof police, key: string, result: string) => {
    const evidence = [await uploaded(api, ofCase, key)];
    const reply = await act(who, [taskId, 'attempts'], { data: { ...CALL, result, evidence } });
    expect(reply.status).toBe(200);
    return evidence[0] ?? '';
  };
  const first = await tries(police, 'police', 'not_met');
  await goesTo('station-230811101');
  const theirs = await tries(elsewhere, 'otherStation', 'not_met');
  const held = (await taskOf(elsewhere, taskId)) as unknown as Seen;
  expect(held.files.map((one) => one.documentId).sort()).toEqual([first, theirs].sort());
  await goesTo(STATION);
  const later = await tries(police, 'police', 'done');

  const seen = await taskOf(elsewhere, taskId);
  expect((seen as unknown as Seen).files).toEqual([]);
  expect(seen.attempts).toMatchObject([{ no: 2, evidence: [{ documentId: theirs }] }]);
  for (const other of [first, later]) expect(JSON.stringify(seen)).not.toContain(other);
  expect((await taskOf(police, taskId)).attempts).toHaveLength(3);
});
