/** Cases walked from the first report to the archive by a client that knows the contract and the catalogue only. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEMO_USERS } from '../../db/demo-people.ts';
import { verifyChains } from '../../tools/verify/verify-chain.ts';
import { DEMO_PASSWORD } from '../integration/db/support/platform.ts';
import { type ApiServer, openApiServer } from './support/api-server.ts';
import { Foresight } from './support/foresight.ts';
import { Listening } from './support/listening.ts';
import { PageMemory } from './support/page-memory.ts';
import { readCase, readLists } from './support/sealed-reading.ts';
import { sealedWordsIn } from '../support/sealed-words.ts';
import { JOURNEYS } from '../../demo/walker/journeys.ts';
import { World } from '../../demo/client/world.ts';

let api: ApiServer;
let world: World;
const taken = new Set<string>();
const walked: string[] = [];
/** The court's people, each with a screen that was open all the while. */
const OF_COURT = ['judge', 'clerk', 'president', 'appealJudge', 'courtSupervisor'];
const screens = new Map<string, Listening>();
const foresight = new Foresight();
const memory = new PageMemory();
const MS_PER_DAY = 1000;

beforeAll(async () => {
  api = await openApiServer();
  const users = Object.fromEntries(
    DEMO_USERS.map((user) => [user.key, { username: user.key, roles: user.roles, unit: user.unitId }]),
  );
  world = await World.enter({ address: api.address, password: DEMO_PASSWORD, users });
  for (const key of Object.keys(users)) {
    const client = await world.as(key);
    memory.watch(client);
    foresight.watch(client);
  }
  for (const key of OF_COURT) screens.set(key, await new Listening().open(api.address, await world.as(key)));
});
afterAll(async () => {
  for (const screen of screens.values()) screen.close();
  await api.close();
});

// Side by side: they mostly wait for days of an exercise to pass.
describe('journeys', () => {
  test.concurrent.each(Object.entries(JOURNEYS))('%s', { timeout: 300_000 }, async (_name, journey) => {
    const walk = await journey(world, { kind: 'drill', msPerDay: MS_PER_DAY });
    for (const step of walk.taken) taken.add(step.type);
    walked.push(walk.caseId);
    const { stage, obligations } = await walk.read();
    expect([stage, obligations]).toEqual(['archived', []]);
  });
});

describe.each(OF_COURT)('of all that was walked, %s', (key) => {
  test('reads no word of the public-order part, by no address', { timeout: 120_000 }, async () => {
    const reader = await world.as(key);
    const said = [await readLists(reader)];
    for (const caseId of walked) said.push(await readCase(reader, caseId));
    const found = said
      .flatMap((one) => one.split('\n'))
      .flatMap((one) => sealedWordsIn(one).map((word) => `${one.slice(0, 60)}: ${word}`));
    expect(found).toEqual([]);
    expect(walked.length).toBe(Object.keys(JOURNEYS).length);
  });

  test('was told ids and numbers on the open screen, and nothing else', () => {
    const { told, raw } = screens.get(key) ?? new Listening();
    expect(told.length).toBeGreaterThan(0);
    expect(sealedWordsIn(raw)).toEqual([]);
    for (const { event, data } of told) {
      expect(['case', 'task', 'worklist', 'presence', 'resync']).toContain(event);
      expect(['caseId', 'seq', 'taskId']).toEqual(expect.arrayContaining(Object.keys(data)));
    }
  });
});

test('together they take every decision there is', () => {
  const all = world.catalogue.decisions.map((one) => one.type);
  expect(all.filter((type) => !taken.has(type))).toEqual([]);
});

test('and each of their decisions did what was foreseen of it', () => {
  const { compared, dayChanged, types } = foresight;
  process.stdout.write(
    `foreseen: ${compared} decisions of ${types.size} types, day changed: ${dayChanged}\n`,
  );
  expect(compared).toBeGreaterThan(60);
  expect(types.size).toBeGreaterThan(40);
});

test('and each page that was read on the way is what the case is as of then, for its reader', async () => {
  await memory.compare();
  const { compared, masked, gone } = memory;
  process.stdout.write(
    `as of then: ${compared} pages the same, ${masked} masked since, ${gone} out of sight since\n`,
  );
  expect(compared).toBeGreaterThan(300);
}, 300_000);

test('and leave whole chains behind', async () => {
  const { cases, broken } = await verifyChains(api.platform.owner);
  expect(broken).toBeUndefined();
  expect(cases).toBe(Object.keys(JOURNEYS).length);
});
