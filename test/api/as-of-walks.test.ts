/**
 * A case as of then, over walks at random: whoever may takes any decision that is offered, days of the exercise pass, and every user
 * there is reads the page after each step. Asked later, each page is what it was, for the same reader.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEMO_USERS } from '../../db/demo-people.ts';
import { World } from '../../demo/client/world.ts';
import type { CaseWalk } from '../../demo/walker/case-walk.ts';
import { openDivorce, openNoise, openWages, openWithUnknown } from '../../demo/walker/openings.ts';
import { DEMO_PASSWORD } from '../integration/db/support/platform.ts';
import { Dice } from '../unit/case/support/dice.ts';
import { type ApiServer, openApiServer } from './support/api-server.ts';
import { PageMemory } from './support/page-memory.ts';

const SEEDS = [1, 2, 3, 4, 5, 6];
const STEPS = 24;
/** Who is drawn may be offered nothing, and what is drawn may be refused. */
const TRIES = 200;
const MS_PER_DAY = 1000;
const OPENINGS = [openNoise, openDivorce, openWages, openWithUnknown];
/** They end a case or lead out of sight of most readers: now and then, so that a walk goes on. */
const ENDING = /^(?:close_|conclude|waive_|refuse_|withdraw_|archive)/;
const SELDOM = 0.05;
const KEYS = DEMO_USERS.map(({ key }) => key);

let api: ApiServer;
let world: World;
let taken = 0;
const stages = new Set<string>();
const readers = new Set<string>();
const memory = new PageMemory();

beforeAll(async () => {
  api = await openApiServer();
  const users = Object.fromEntries(
    DEMO_USERS.map((user) => [user.key, { username: user.key, roles: user.roles, unit: user.unitId }]),
  );
  world = await World.enter({ address: api.address, password: DEMO_PASSWORD, users });
  for (const key of KEYS) memory.watch(await world.as(key));
});
afterAll(() => api.close());

/** All who see it, as they see it. */
async function readByAll(walk: CaseWalk): Promise<void> {
  await Promise.all(
    KEYS.map(async (key) => {
      const page = await walk.read(key).catch(() => undefined);
      if (page === undefined) return;
      stages.add(page.stage);
      readers.add(key);
    }),
  );
}

const goesOn = (type: string, dice: Dice): boolean => !ENDING.test(type) || dice.chance(SELDOM);

/** Where a decision may move the case, an example that does: the others mostly end it. */
function exampleOf(type: string, dice: Dice): number {
  const { examples } = world.decision(type);
  const all = examples.map((_, index) => index);
  const moving = all.filter((index) => examples[index]?.leadsTo !== undefined);
  return dice.pick(moving.length > 0 && !dice.chance(SELDOM) ? moving : all) ?? 0;
}

/** Mostly what somebody owes, so that the case goes on; else whatever one user is offered. */
async function chosen(walk: CaseWalk, dice: Dice): Promise<{ type: string; by?: string } | undefined> {
  const owed = dice.pick((await walk.read('auditor')).obligations.flatMap((one) => one.by));
  if (owed !== undefined && dice.chance(0.6)) return goesOn(owed, dice) ? { type: owed } : undefined;
  const by = dice.pick(KEYS) ?? 'police';
  const page = await walk.read(by).catch(() => undefined);
  const type = dice.pick(
    (page?.allowedDecisions ?? [])
      .filter((one) => one.allowed && goesOn(one.type, dice))
      .map((one) => one.type),
  );
  return type === undefined ? undefined : { type, by };
}

/** With one of the catalogue's examples, for one of the parties; what is refused changes nothing and is left. */
async function anything(walk: CaseWalk, dice: Dice): Promise<boolean> {
  const choice = await chosen(walk, dice);
  if (choice === undefined) return false;
  const { type, by } = choice;
  const { onBehalfOf } = world.decision(type);
  const party = dice.pick(await walk.parties());
  const example = exampleOf(type, dice);
  const whose = onBehalfOf === 'required' && party !== undefined ? { party } : {};
  return await walk.decide(type, { example, ...whose, ...(by === undefined ? {} : { by }) }).then(
    () => true,
    () => false,
  );
}

describe('a walk at random', () => {
  test.each(SEEDS)('seed %i', { timeout: 240_000 }, async (seed) => {
    const dice = new Dice(seed);
    const open = OPENINGS[seed % OPENINGS.length] ?? openNoise;
    const walk = await open(world, { kind: 'drill', msPerDay: MS_PER_DAY });
    await readByAll(walk);
    for (let tried = 0; tried < TRIES && walk.taken.length < STEPS; tried += 1) {
      if (!(await anything(walk, dice))) continue;
      taken += 1;
      await readByAll(walk);
    }
    expect(walk.taken.length).toBeGreaterThan(0);
  });
});

test('each page is what the case is as of then, for its reader', { timeout: 300_000 }, async () => {
  await memory.compare();
  const { compared, masked, gone } = memory;
  process.stdout.write(
    `as of then, seeds ${SEEDS.join(', ')}: ${taken} decisions in ${stages.size} stages, read by ${readers.size} users: \
${compared} pages the same, ${masked} masked since, ${gone} out of sight since\n`,
  );
  expect(compared).toBeGreaterThan(500);
  expect(stages.size).toBeGreaterThan(4);
  expect(readers.size).toBeGreaterThan(10);
});
