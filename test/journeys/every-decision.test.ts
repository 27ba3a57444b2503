/** Cases walked to the archive: every decision of the catalogue is taken once on its page, by whoever may take it. */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Hand, World } from '../../demo/client/world.ts';
import { untilHearing } from '../../demo/walker/journey-court.ts';
import { type Journey, JOURNEYS } from '../../demo/walker/journeys.ts';
import type { Clock } from '../../demo/walker/openings.ts';
import { CourtHouse } from './support/court-house.ts';
import { PageHand } from './support/hand.ts';

/** Nothing falls due while somebody reads. */
const STANDING: Clock = { kind: 'drill', msPerDay: 3_600_000 };
/** Three days of this one are waited for. */
const SLOW: Clock = { kind: 'drill', msPerDay: 30_000 };
/** More than a month of this one. */
const FAST: Clock = { kind: 'drill', msPerDay: 3_000 };
/** Three months of this one. */
const RUNNING: Clock = { kind: 'drill', msPerDay: 1_000 };
/** Of an execution: property, measures, the list, and closing for now. */
const IN_EXECUTION = [
  'hand_over_execution',
  'order_property_report',
  'record_property_report',
  'record_search',
  'record_clue',
  'check_clue',
  'hear_creditor',
  'take_measure',
  'renew_measure',
  'end_measure',
  'record_entrusted_step',
  'decide_listing',
  'remove_listing',
  'close_for_now',
  'resume_execution',
];
/** What comes only after a day of hearing or the end of a period, and then waits for nobody. */
const AFTER_A_WAIT = ['hold_hearing', 'render_judgment', 'waive_claim', 'waive_answer_period', 'correct'];

const house = new CourtHouse();
const hand = new PageHand(house);
const after = hand.only(AFTER_A_WAIT);
const executing = hand.only(IN_EXECUTION);
const worlds = new Map<Hand, Promise<World>>();

/** One world for each hand, and in it one sign-in for each person: many at once are slowed down. */
function entering(by: Hand): Promise<World> {
  const { address, demo } = inject('journeyPlatform');
  const entered =
    worlds.get(by) ?? World.enter({ address, password: demo.password, users: demo.users, hand: by });
  worlds.set(by, entered);
  return entered;
}

beforeAll(() => house.openDoors());
afterAll(() => house.close());

interface Walked {
  readonly journey: Journey;
  readonly clock: Clock;
  readonly by: Hand;
}

const WAITING: Readonly<Record<string, Omit<Walked, 'journey'>>> = {
  closedForNow: { clock: RUNNING, by: executing },
  fromStationToExecution: { clock: SLOW, by: hand.urgent },
  fromJudgeToRetrial: { clock: FAST, by: after },
  serviceCorrected: { clock: FAST, by: after },
};

/** Those that wait begin first. */
const walked = [...Object.keys(WAITING), ...Object.keys(JOURNEYS).filter((name) => !(name in WAITING))].map(
  (name): readonly [string, Walked] => [
    name,
    { journey: JOURNEYS[name]!, clock: STANDING, by: hand.calm, ...WAITING[name] },
  ],
);

// Side by side: they mostly wait, for a page or for a day.
describe('from the first report', { timeout: 600_000 }, () => {
  test.concurrent.each(walked)('to the archive: %s', async (_name, { journey, clock, by }) => {
    const walk = await journey(await entering(by), clock);
    const { stage, obligations } = await walk.read();
    expect([stage, obligations]).toEqual(['archived', []]);
  });

  test.concurrent('to the day before a hearing', async () => {
    const walk = await untilHearing(await entering(hand.calm), STANDING);
    expect((await walk.read()).stage).toBe('trial');
  });
});

test('together they take every decision there is on its page', async () => {
  const { catalogue } = await entering(hand.calm);
  const all = catalogue.decisions.map((one) => one.type);
  process.stdout.write(`taken on the page: ${hand.taken.size} of ${all.length} decisions\n`);
  expect(all.filter((type) => !hand.taken.has(type))).toEqual([]);
});

// Not once more: the pages of before are gone then.
test('and no page did what it must not meanwhile', { retry: 0 }, () => house.everybodyLeaves());
