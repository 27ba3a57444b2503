/**
 * Every case page that clients read while cases go on, kept to be asked for again later: what a page showed then is what the case
 * is as of then, for the same reader. Whoever lost sight of the case since, or reads it masked now, is counted apart.
 */
import { expect } from 'vitest';
import type { HttpClient, Reply } from '../../../demo/client/http-client.ts';

interface Page {
  readonly caseId: string;
  readonly seq: number;
  readonly version: number;
}

interface Kept {
  readonly client: HttpClient;
  readonly page: Page;
}

const PAGE = /^\/api\/cases\/([0-9a-f-]{36})$/;
const AT_ONCE = 6;

/** Of the instant of the question, or of what the reader may read of people now. */
const TRANSIENT = new Set(['clock', 'asOf', 'laterKnown']);
const PERSONAL = new Set(['parties', 'summary', 'tasks']);

function without(page: object, fields: ReadonlySet<string>): object {
  return Object.fromEntries(Object.entries(page).filter(([name]) => !fields.has(name)));
}

const inFull = (page: object): boolean => 'summary' in page;

export class PageMemory {
  readonly #kept = new Map<string, Kept>();
  readonly #clients = new Map<HttpClient, number>();
  compared = 0;
  masked = 0;
  gone = 0;

  watch(client: HttpClient): void {
    const get: HttpClient['get'] = client.get.bind(client);
    this.#clients.set(client, this.#clients.size);
    client.get = async <T>(path: string): Promise<Reply<T>> => {
      const reply = await get<T>(path);
      if (reply.status === 200 && PAGE.test(path)) this.#keep(client, reply.body as unknown as Page);
      return reply;
    };
  }

  #keep(client: HttpClient, page: Page): void {
    this.#kept.set(`${this.#clients.get(client)} ${page.caseId} ${page.seq}`, { client, page });
  }

  async #compare({ client, page }: Kept): Promise<void> {
    const { status, body } = await client.get<Page>(`/api/cases/${page.caseId}/as-of?seq=${page.seq}`);
    if (status === 404) {
      this.gone += 1;
      return;
    }
    const sameSight = inFull(page) === inFull(body);
    const left = sameSight ? TRANSIENT : new Set([...TRANSIENT, ...PERSONAL]);
    expect([status, without(body, left)]).toEqual([200, without(page, left)]);
    if (sameSight) this.compared += 1;
    else this.masked += 1;
  }

  /** Asks again for each of them. */
  async compare(): Promise<void> {
    const all = [...this.#kept.values()];
    const next = async (): Promise<void> => {
      for (let one = all.pop(); one !== undefined; one = all.pop()) await this.#compare(one);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, next));
  }
}
