/** The modes of which a round is one seed: what each runs, how it is told, and in what kind of world (`prove.ts`). */
import type { Finding } from './audit/finding.ts';
import type { World } from './batch.ts';
import { runDeaths } from './deaths.ts';
import { runDrills } from './drills.ts';
import { runHands } from './hands.ts';
import { runPoison } from './poison.ts';

interface Told {
  readonly line: string;
  readonly findings: readonly Finding[];
}

export interface SeedMode {
  run(world: World, seed: number, size: string): Promise<Told>;
}

const DEATHS = 3;
/** From the new worker's start to the last answer (ADR 0018). */
const ANSWERED_WITHIN_MS = 15_000;

const deaths: SeedMode = {
  async run(world, seed, size) {
    const [cases = 0, inputs = 0] = size.split('x').map(Number);
    const plan = { seed, cases, inputs, deaths: DEATHS, withinMs: ANSWERED_WITHIN_MS };
    const { recoveries, findings } = await runDeaths(world, plan);
    const answered = recoveries.map(({ answeredMs }) => (answeredMs / 1000).toFixed(1)).join(', ');
    return { line: `${size}, ${DEATHS} deaths, answered after ${answered} s`, findings };
  },
};

const poison: SeedMode = {
  async run(world, seed) {
    const plan = { seed, cases: 16, inputs: 60, withinMs: 20_000 };
    const { sent, applied, refused, setAside, findings } = await runPoison(world, plan);
    const line = `${sent} inputs, ${applied} applied, ${refused} refused, ${setAside} of them not judged`;
    return { line, findings };
  },
};

const total = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, one) => sum + one, 0);

const hands: SeedMode = {
  async run(world, seed) {
    const { applied, refused, findings } = await runHands(world, { seed, cases: 16, acts: 40 });
    const types = Object.keys({ ...applied, ...refused });
    const both = types.filter((type) => (applied[type] ?? 0) > 0 && (refused[type] ?? 0) > 0);
    const line = `${total(applied)} applied, ${total(refused)} refused, ${both.length} of ${types.length} decisions both`;
    return { line, findings };
  },
};

const drills: SeedMode = {
  async run(world, seed) {
    // One seed comes to what a station may open within the hour, the next to what it may have open.
    const atStation =
      seed % 2 === 0
        ? { openedAtStationAnHour: 40, openAtStation: 5000 }
        : { openedAtStationAnHour: 5000, openAtStation: 30 };
    const quota = { openedByPersonAnHour: 15, ...atStation };
    const result = await runDrills(world, { seed, people: 6, asked: 20, real: 15, quota });
    const { opened, refused, realOpened, before, findings } = result;
    const line = `${opened} exercises, ${refused} too many, ${realOpened} real cases, ${before} exercises before them`;
    return { line, findings };
  },
};

export const SEED_MODES = { deaths, poison, hands, drills } as const satisfies Readonly<
  Record<string, SeedMode>
>;
