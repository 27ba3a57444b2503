/**
 * One case over HTTP, driven by a dispute file: the file says who decides what, and an act that was not accepted (429, 503)
 * is sent again. `walker/case-walk.ts` stays apart on purpose: it chooses actor and data from the catalogue alone, imports no
 * code of the platform, and must fail where the platform does not accept, or it would prove nothing.
 */
import { randomUUID } from 'node:crypto';
import type { HttpClient, Reply } from './http-client.ts';
import type { World } from './world.ts';
import type { TaskActType } from '../../domain/chapters/tasks/acts.ts';
import { sendPhotograph } from './photograph.ts';

export interface CaseBody {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly stage: string;
  readonly matterName: string;
  readonly concluded?: string;
  readonly seq: number;
  readonly headHash: string;
  readonly clock: { readonly legalNow: string };
  readonly station: { readonly name: string };
  readonly court: { readonly name: string };
  readonly parties: readonly {
    readonly partyId: string;
    readonly role: string;
    readonly status: string;
    readonly name?: string;
    readonly description?: string;
  }[];
  readonly assignees: readonly { readonly personId: string; readonly name?: string }[];
  readonly deadlines: readonly {
    readonly deadlineId: string;
    readonly rule: string;
    readonly status: string;
    readonly dueDate: string;
    readonly article: string;
    readonly partyId?: string;
  }[];
}

export interface EventItem {
  readonly seq: number;
  readonly inputNo: number;
  readonly type: string;
  readonly at: string;
  readonly hashedAt: string;
  readonly actor:
    | 'system'
    | { readonly personId: string; readonly name?: string; readonly roles: readonly string[] };
  readonly onBehalfOf?: { readonly partyId: string; readonly channel: string };
  readonly data: Readonly<Record<string, unknown>>;
  /** What the reader may not read of it; `body` is empty then. */
  readonly sealed?: readonly {
    readonly fields: readonly string[];
    readonly zh: string;
    readonly en: string;
  }[];
  readonly body: string;
  readonly prevHash: string;
  readonly hash: string;
}

export interface History {
  readonly events: readonly EventItem[];
  /** Free texts by id; null once erased. */
  readonly texts: Readonly<Record<string, string | null>>;
}

const POLL_MS = 60;
const PATIENCE_MS = 30_000;
/** A whole exercise is over long before. */
const WAIT_MS = 60_000;

const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

async function eventually<T>(look: () => Promise<T | undefined>, patienceMs: number): Promise<T> {
  const giveUp = Date.now() + patienceMs;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > giveUp) throw new Error(`waited ${patienceMs / 1000} s in vain`);
    await pause(POLL_MS);
  }
}

/** 503 and 429 mean "not accepted": the same is sent again under the same key. */
async function insist(client: HttpClient, path: string, body: unknown): Promise<Reply> {
  const key = randomUUID();
  const first = await eventually(async () => {
    const reply = await client.post(path, body, { key });
    if (reply.status !== 503 && reply.status !== 429) return reply;
    await pause(1000 * Number(reply.headers.get('retry-after') ?? 1));
    return undefined;
  }, PATIENCE_MS);
  return await settled(client, first);
}

/** A 202 says where the outcome will be. */
async function settled(client: HttpClient, reply: Reply): Promise<Reply> {
  const location = reply.headers.get('location');
  if (reply.status !== 202 || location === null) return reply;
  return await eventually(async () => {
    const now = await client.get(location);
    if (now.status === 404 || now.body['outcome'] === 'pending') return undefined;
    return { ...now, status: now.body['outcome'] === 'refused' ? 409 : 200 };
  }, PATIENCE_MS);
}

export class CaseClient {
  readonly caseId: string;
  readonly #world: World;
  readonly #opener: string;

  private constructor(world: World, opener: string, caseId: string) {
    this.#world = world;
    this.#opener = opener;
    this.caseId = caseId;
  }

  static async open(
    world: World,
    opener: string,
    opening: Readonly<Record<string, unknown>>,
  ): Promise<CaseClient> {
    const client = await world.as(opener);
    const me = await client.get<{ unit: { id: string } }>('/api/me');
    const reply = await insist(client, '/api/cases', { stationId: me.body.unit.id, ...opening });
    const caseId = reply.body['caseId'];
    if (typeof caseId !== 'string')
      throw new Error(`the dispute was not opened: ${JSON.stringify(reply.body)}`);
    return new CaseClient(world, opener, caseId);
  }

  async read(): Promise<CaseBody> {
    const client = await this.#world.as(this.#opener);
    const reply = await client.get<CaseBody>(`/api/cases/${this.caseId}`);
    if (reply.status !== 200)
      throw new Error(`the case cannot be read: ${reply.status} ${JSON.stringify(reply.body)}`);
    return reply.body;
  }

  async history(): Promise<History> {
    const client = await this.#world.as(this.#opener);
    const events: EventItem[] = [];
    const texts: Record<string, string | null> = {};
    for (let cursor: string | null = ''; cursor !== null; ) {
      const after: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const { body } = await client.get<{
        items: EventItem[];
        texts: History['texts'];
        nextCursor: string | null;
      }>(`/api/cases/${this.caseId}/events?limit=200${after}`);
      events.push(...body.items);
      Object.assign(texts, body.texts);
      cursor = body.nextCursor;
    }
    return { events, texts };
  }

  async decide(as: string, body: Readonly<Record<string, unknown>>): Promise<Reply> {
    return await insist(await this.#world.as(as), `/api/cases/${this.caseId}/decisions`, body);
  }

  /** @param no the n-th task of the case, in the order in which they were issued */
  async act(as: string, no: number, act: TaskActType, data: unknown): Promise<Reply> {
    const client = await this.#world.as(as);
    const path = `/api/tasks/${this.caseId}.${no}/${act === 'attempt' ? 'attempts' : act}`;
    return await insist(client, path, act === 'accept' ? {} : { data });
  }

  /** Sends a photograph in as evidence. @returns its document id */
  async photograph(as: string): Promise<string> {
    return await sendPhotograph(await this.#world.as(as), this.caseId);
  }

  personId(key: string): Promise<string> {
    return this.#world.personId(key);
  }

  /** The n-th registered mediating body of a kind, in order of their names. */
  async bodyId(as: string, kind: string, place: number): Promise<string> {
    const path = `/api/mediating-bodies?limit=200&kind=${kind}`;
    const { body } = await (await this.#world.as(as)).get<{ items: { id: string }[] }>(path);
    const found = body.items[place - 1];
    if (found === undefined) throw new Error(`there is no ${kind} ${place}`);
    return found.id;
  }

  async unitId(key: string): Promise<string> {
    const { body } = await (await this.#world.as(key)).get<{ unit: { id: string } }>('/api/me');
    return body.unit.id;
  }

  async person(key: string): Promise<{ readonly name: string; readonly roles: readonly string[] }> {
    const { body } = await (await this.#world.as(key)).get<{ name: string; roles: string[] }>('/api/me');
    return body;
  }

  async today(): Promise<string> {
    return (await this.read()).clock.legalNow.slice(0, 10);
  }

  async until(holds: (body: CaseBody) => boolean): Promise<void> {
    await eventually(async () => (holds(await this.read()) ? true : undefined), WAIT_MS);
  }
}
