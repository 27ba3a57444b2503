/** What reading costs: a page of the list of cases, and a page of one case's history, raw and told. */
import type { DisputeSide } from '../dispute-side.ts';
import { percentile } from '../load.ts';
import type { Figure } from './ratios.ts';

const NOTES = 40;
const PAGE = 100;
const WARM_UP = 20;

/** Milliseconds of each request. */
export interface Readings {
  readonly list: readonly number[];
  readonly raw: readonly number[];
  /** Empty where the build tells no sentences. */
  readonly told: readonly number[];
}

export const allReadings = (slices: readonly Readings[]): Readings => ({
  list: slices.flatMap(({ list }) => list),
  raw: slices.flatMap(({ raw }) => raw),
  told: slices.flatMap(({ told }) => told),
});

const p50 = (of: (readings: Readings) => readonly number[]) => (readings: Readings) =>
  percentile(of(readings), 0.5);
const list = p50((readings) => readings.list);
const raw = p50((readings) => readings.raw);
const told = p50((readings) => readings.told);

/** A told page is not held: a revision that tells nothing has none. */
export const READING_FIGURES: readonly Figure<Readings>[] = [
  { name: 'list of 50 cases p50, ms', digits: 2, held: true, of: list },
  { name: 'raw page of events p50, ms', digits: 2, held: true, of: raw },
  { name: 'told page of events p50, ms', digits: 2, held: false, of: told },
  { name: 'told / raw', digits: 2, held: false, of: (readings) => told(readings) / raw(readings) },
];

interface Page {
  readonly items?: readonly { readonly text?: unknown }[];
}

export class Reader {
  readonly #side: DisputeSide;
  readonly #raw: string;
  #told: string | undefined;

  private constructor(side: DisputeSide, caseId: string) {
    this.#side = side;
    this.#raw = `/api/cases/${caseId}/events?limit=${PAGE}`;
  }

  /** Opens a case with a history to read. */
  static async prepare(side: DisputeSide): Promise<Reader> {
    const caseId = await side.open();
    for (let step = 0; step < NOTES; step += 1) await side.decide(caseId, step);
    const reader = new Reader(side, caseId);
    const path = `${reader.#raw}&told=zh`;
    const { status, body } = await side.get(path);
    if (status === 200 && typeof (body as Page).items?.[0]?.text === 'string') reader.#told = path;
    for (let run = 0; run < WARM_UP; run += 1) await reader.#readAll();
    return reader;
  }

  async slice(seconds: number): Promise<Readings> {
    const slices: Readings[] = [];
    const over = performance.now() + seconds * 1000;
    while (performance.now() < over) slices.push(await this.#readAll());
    return allReadings(slices);
  }

  async #readAll(): Promise<Readings> {
    return {
      list: [await this.#time('/api/cases?limit=50')],
      raw: [await this.#time(this.#raw)],
      told: this.#told === undefined ? [] : [await this.#time(this.#told)],
    };
  }

  async #time(path: string): Promise<number> {
    const began = performance.now();
    const { status } = await this.#side.get(path);
    const took = performance.now() - began;
    if (status !== 200) throw new Error(`GET ${path.split('?')[0]} answers ${status}`);
    return took;
  }
}
