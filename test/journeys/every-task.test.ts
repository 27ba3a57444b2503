/** 协助 on the phone: each of the kinds of help is taken, filled in from its own schema, read back and sent. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TaskWalk } from '../../demo/walker/task-walk.ts';
import { CourtHouse, type Person } from './support/court-house.ts';
import { journeyWorld } from './support/disputes.ts';
import { tellingWhatStood } from './support/stood.ts';
import { TaskPage } from './support/task-page.ts';
import { ASKINGS } from './support/task-kinds.ts';

const PATIENT = { timeout: 60_000, interval: 250 };
const house = new CourtHouse();
const completed = new Set<string>();
const asked = new Map<string, Promise<TaskWalk>>();

/** Tasks of one case are asked for one after the other, the cases side by side. */
function ask(): void {
  for (const { bring, kinds } of ASKINGS) {
    let before: Promise<unknown> = Promise.resolve();
    const walk = bring();
    for (const kind of kinds) {
      const issued = Promise.all([walk, before]).then(([one]) => TaskWalk.issue(one, kind));
      // Told by the test of its kind.
      issued.catch(() => undefined);
      before = issued;
      asked.set(kind, issued);
    }
  }
}

let officer: Person;

beforeAll(async () => {
  await house.openDoors();
  ask();
  officer = await house.person('police', { phone: true });
});
afterAll(() => house.close());

describe('on a phone', () => {
  test.each(ASKINGS.flatMap(({ kinds }) => kinds))('%s is carried out', async (kind) => {
    const task = await asked.get(kind)!;
    const page = new TaskPage(officer, task.taskId);
    await page.open();
    await tellingWhatStood(officer.page, async () => {
      await page.take();
      await page.complete(kind);
    });
    await officer.stop(`task of ${kind}`);
    await page.readBack();
    await officer.stop(`task of ${kind}, read back`);
    await page.send();
    await expect.poll(async () => (await page.seen()).status, PATIENT).toBe('completed');
    completed.add(kind);
  });
});

test('no kind is left out', async () => {
  const kinds = (await journeyWorld()).catalogue.taskKinds.map(({ kind }) => kind);
  expect(kinds.filter((kind) => !completed.has(kind))).toEqual([]);
});

test('and the page did nothing that it must not meanwhile', () => house.everybodyLeaves());
