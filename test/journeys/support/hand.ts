/**
 * A hand for the walker that takes decisions on the page, as their deciders do: the walker says who decides what next, and the
 * page is read by roles and labels. Each type of decision is taken so once; a second time it is given by a request.
 */
import type { Page, Response } from 'playwright-core';
import type { AnyBody, Reply } from '../../../demo/client/http-client.ts';
import type { Given, Hand, World } from '../../../demo/client/world.ts';
import type { Schema } from '../../../web/src/parts/schema-form/schema.ts';
import { decisionWords as words } from '../../../web/src/words/decision.ts';
import type { CourtHouse, Person } from './court-house.ts';
import { fillFields, type Naming } from './fill-form.ts';

const WORDS = words.zh;

interface Named {
  readonly id: string;
  readonly name: string;
}

interface SeenCase {
  readonly parties: readonly {
    readonly partyId: string;
    readonly name?: string;
    readonly description?: string;
  }[];
  readonly deadlines: readonly { readonly deadlineId: string; readonly name: string }[];
  readonly tasks: readonly { readonly taskId: string; readonly kind: string }[];
}

/** What things are called, as the decider sees them. */
async function namingFor(world: World, by: string, caseId: string): Promise<Naming> {
  const client = await world.as(by);
  const read = async <T>(path: string): Promise<T> => {
    const { status, body } = await client.get<T>(path);
    if (status !== 200) throw new Error(`${by} reads ${path}: ${status} ${JSON.stringify(body)}`);
    return body;
  };
  const seen = await read<SeenCase>(`/api/cases/${caseId}`);
  const people = (await read<{ items: Named[] }>('/api/people?limit=200')).items;
  const units = (await read<{ items: Named[] }>('/api/units')).items;
  const party = (id: string): string => {
    const one = seen.parties.find(({ partyId }) => partyId === id);
    return one?.name ?? one?.description ?? '';
  };
  const names: Readonly<Record<string, (id: string) => string>> = {
    party,
    onBehalf: party,
    person: (id) => people.find((one) => one.id === id)?.name ?? '',
    unit: (id) => units.find((one) => one.id === id)?.name ?? '',
    deadline: (id) => seen.deadlines.find((one) => one.deadlineId === id)?.name ?? '',
    task: (id) => {
      const kind = seen.tasks.find((one) => one.taskId === id)?.kind ?? '';
      return (world.taskKind(kind) as unknown as { zh: string }).zh;
    },
    document: () => '送达回证.pdf',
    event: (seq) => `${seq} · `,
  };
  // Of what has no name one knows beforehand the first that is offered is meant: there is one.
  return (ref, id) => [names[ref]?.(id) ?? ''];
}

const channelSchema = (channels: readonly { code: string; zh: string; en: string }[]): Schema => ({
  type: 'object',
  properties: {
    partyId: { type: 'string', 'x-ref': 'onBehalf', 'x-zh': WORDS.party },
    channel: {
      type: 'string',
      enum: channels.map(({ code }) => code),
      oneOf: channels.map(({ code, zh, en }) => ({ const: code, 'x-zh': zh, 'x-en': en })),
      'x-zh': WORDS.channel,
    },
  },
  required: ['partyId', 'channel'],
});

type Vocabularies = Readonly<Record<string, readonly { code: string; zh: string; en: string }[]>>;

async function fillIn(
  page: Page,
  naming: Naming,
  world: World,
  { type, data, onBehalfOf }: Given,
): Promise<void> {
  const filling = { page, lang: 'zh', naming } as const;
  const form = page.locator('form');
  if (onBehalfOf !== undefined) {
    const { vocabularies } = world.catalogue as unknown as { vocabularies: Vocabularies };
    const group = form.getByRole('group', { name: WORDS.onBehalfOf, exact: true });
    await fillFields(filling, group, channelSchema(vocabularies['channel'] ?? []), { ...onBehalfOf });
  }
  await fillFields(filling, form, world.decision(type).schema, data);
}

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
      throw new Error(`${given.type} by ${by} on the page, with ${JSON.stringify(given.data)}`, {
        cause: error,
      });
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
    page.setDefaultTimeout(30_000);
    try {
      await page.goto(`${(await world.as(by)).address}/cases/${given.caseId}/decide/${given.type}`);
      const { zh } = world.decision(given.type);
      await page.getByRole('heading', { level: 1, name: zh, exact: true }).waitFor();
      await fillIn(page, naming, world, given);
      const reply = await confirm(page, zh);
      await readOutcome(page, zh, reply);
      return reply;
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
