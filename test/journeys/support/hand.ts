/**
 * A hand for the walker that takes decisions on the page, as their deciders do: the walker says who decides what next, and the
 * page is read by roles and labels. Each type of decision is taken so once; a second time it is given by a request.
 */
import type { Page, Response } from 'playwright-core';
import type { AnyBody, Reply } from '../../../demo/client/http-client.ts';
import type { Given, Hand, World } from '../../../demo/client/world.ts';
import { decisionWords as words } from '../../../web/src/words/decision.ts';
import type { CourtHouse, Person } from './court-house.ts';
import { fillDecision } from './fill-decision.ts';
import { namingFor } from './naming.ts';
import { tellingWhatStood } from './stood.ts';

const WORDS = words.zh;

const answerOf = async (response: Response): Promise<Reply> => ({
  status: response.status(),
  body: (await response.json()) as AnyBody,
  headers: new Headers(response.headers()),
});

/** Presses 确认, and again after the page has shown what moved meanwhile, as it does in an exercise whose days are short. */
async function confirm(page: Page, zh: string): Promise<Reply> {
  const button = page.getByRole('button', { name: WORDS.confirm.replace('{{what}}', zh), exact: true });
  const onwards = page.getByRole('button', { name: new RegExp(`^(${WORDS.staleAnyway}|${WORDS.goOn})$`) });
  for (let presses = 0; presses < 5; presses += 1) {
    const [answered] = await Promise.all([
      page.waitForResponse((one) => one.request().method() === 'POST' && one.url().endsWith('/decisions')),
      (presses === 0 ? button : onwards).click(),
    ]);
    const reply = await answerOf(answered);
    if (reply.body.code !== 'stale_version') return reply;
    await onwards.waitFor();
  }
  throw new Error(`${zh}: the case moved each time`);
}

/** What the page says once the answer is there: the outcome itself, never "submitted". */
async function readOutcome(page: Page, zh: string, { status, body }: Reply): Promise<void> {
  if (status === 200)
    await page.getByRole('status').getByText(WORDS.appliedTitle.replace('{{what}}', zh)).waitFor();
  else if (status === 409)
    await page
      .getByRole('alert')
      .filter({ hasText: String(body['title']) })
      .first()
      .waitFor();
}

/** So many at once; whoever comes later waits for one to leave. */
class Turns {
  readonly #waiting: (() => void)[] = [];
  #free: number;

  constructor(places: number) {
    this.#free = places;
  }

  /** @returns leaves the place to the next */
  async take(): Promise<() => void> {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((come) => void this.#waiting.push(come));
    return () => {
      const next = this.#waiting.shift();
      if (next === undefined) this.#free += 1;
      else next();
    };
  }
}

export class PageHand {
  readonly taken = new Set<string>();
  readonly #house: CourtHouse;
  readonly #people = new Map<string, Promise<Person>>();
  readonly #begun = new Set<string>();
  readonly #turns = new Turns(2);

  constructor(house: CourtHouse) {
    this.#house = house;
  }

  /** For a case whose clock goes on: a page is opened at once. */
  readonly urgent: Hand = (world, by, given) => this.#give(world, by, given);

  /** For cases whose clock waits for nobody: only these are taken on their pages, each at once. */
  only(types: readonly string[]): Hand {
    return async (world, by, given) =>
      types.includes(given.type) ? await this.#give(world, by, given) : undefined;
  }

  /** For cases whose clock stands: a page is opened when fewer than two others are. */
  readonly calm: Hand = async (world, by, given) => {
    const leave = await this.#turns.take();
    return await this.#give(world, by, given).finally(leave);
  };

  async #give(world: World, by: string, given: Given): Promise<Reply | undefined> {
    if (this.#begun.has(given.type)) return undefined;
    this.#begun.add(given.type);
    const reply = await this.#take(world, by, given).catch((error: unknown) => {
      // A journey that is walked once more takes it then.
      this.#begun.delete(given.type);
      const what = `${given.type} by ${by} on the page, with ${JSON.stringify(given.data)}`;
      throw new Error(`${what}: ${String(error)}`, { cause: error });
    });
    // What was refused has not been taken yet.
    if (reply.status === 409) this.#begun.delete(given.type);
    else this.taken.add(given.type);
    return reply;
  }

  async #take(world: World, by: string, given: Given): Promise<Reply> {
    const naming = await namingFor(world, by, given.caseId);
    const person = await this.#at(by);
    const page = await person.context.newPage();
    page.setDefaultTimeout(60_000);
    const { zh } = world.decision(given.type);
    try {
      await page.goto(`${(await world.as(by)).address}/cases/${given.caseId}/decide/${given.type}`);
      return await tellingWhatStood(page, async () => {
        await page.getByRole('heading', { level: 1, name: zh, exact: true }).waitFor();
        await fillDecision({ page, lang: 'zh', naming }, world, given);
        const reply = await confirm(page, zh);
        await readOutcome(page, zh, reply);
        return reply;
      });
    } finally {
      await page.close();
    }
  }

  /** One sign-in for each person, whatever many cases they decide in. */
  #at(by: string): Promise<Person> {
    const person = this.#people.get(by) ?? this.#house.person(by);
    this.#people.set(by, person);
    return person;
  }
}
