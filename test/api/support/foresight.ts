/**
 * A client that asks what would follow before each decision it sends, and then holds what followed against it. Where the
 * exercise's day changed in between, or a clock of hours ran out, what stands is another: those are counted and not compared.
 */
import { expect } from 'vitest';
import { formatInstant } from '../../../domain/deadlines/legal-date.ts';
import type { HttpClient, Reply, SendOptions } from '../../../demo/client/http-client.ts';

interface Standing {
  readonly stage: string;
  readonly version: number;
  readonly deadlines: readonly {
    readonly deadlineId: string;
    readonly rule: string;
    readonly dueDate: string;
    readonly dueAt: string;
    readonly status: string;
    readonly partyId?: string;
  }[];
  readonly obligations: readonly {
    readonly what: string;
    readonly by: readonly string[];
    readonly dueAt?: string;
  }[];
}

interface Foreseen extends Standing {
  readonly at: string;
  readonly refused?: { readonly code: string };
}

interface CaseRead extends Standing {
  readonly clock: { readonly legalNow: string };
}

const DECISIONS = /^\/api\/cases\/([^/]+)\/decisions$/;

const HOUR_MS = 3_600_000;

const dayOf = (instant: string): string => instant.slice(0, 10);

/** The day of the instant, and of the next full hour, from which a period of hours counts (CPLI 125). */
function daysOf(instant: string): string {
  return `${dayOf(instant)} ${formatInstant(Date.parse(instant) + HOUR_MS).slice(0, 10)}`;
}

/**
 * Without ids that are made anew for each request: of tasks, which stand in ids of duties. Of instants the day: a period of
 * hours (CPL 103) counts from the moment, and an exercise goes through hours between the question and the decision.
 */
function comparable({ stage, version, deadlines, obligations }: Standing) {
  return {
    stage,
    version,
    deadlines: deadlines
      .map(({ deadlineId, rule, dueDate, status }) => [deadlineId, rule, dueDate, status].join(' '))
      .sort(),
    obligations: obligations
      .map(({ what, by, dueAt }) => [what, by.join(','), dueAt?.slice(0, 10) ?? ''].join(' '))
      .sort(),
  };
}

/** A clock that ran when the question was answered had run out when the case was read. */
const ranOut = ({ deadlines }: Foreseen, readAt: string): boolean =>
  deadlines.some(({ status, dueAt }) => status === 'armed' && Date.parse(dueAt) <= Date.parse(readAt));

export class Foresight {
  readonly types = new Set<string>();
  compared = 0;
  refused = 0;
  dayChanged = 0;

  watch(client: HttpClient): void {
    const post: HttpClient['post'] = client.post.bind(client);
    client.post = async <T>(path: string, body: unknown, options?: SendOptions): Promise<Reply<T>> => {
      const caseId = DECISIONS.exec(path)?.[1];
      if (caseId === undefined) return await post<T>(path, body, options);
      return await this.#decide<T>(client, caseId, body as { type: string }, () =>
        post<T>(path, body, options),
      );
    };
  }

  async #decide<T>(
    client: HttpClient,
    caseId: string,
    body: { readonly type: string },
    send: () => Promise<Reply<T>>,
  ): Promise<Reply<T>> {
    // No Idempotency-Key: a question may be asked again.
    const path = `/api/cases/${caseId}/what-if`;
    const asked = await client.send<Foreseen>('POST', path, { suppose: [body] });
    expect([asked.status, body.type, asked.body]).toMatchObject([200, body.type, {}]);
    const reply = await send();
    const read = await client.get<CaseRead>(`/api/cases/${caseId}`);
    // Who handed the case on may see it no more.
    if (read.status !== 200) return reply;
    const { legalNow } = read.body.clock;
    if (daysOf(asked.body.at) === daysOf(legalNow) && !ranOut(asked.body, legalNow))
      this.#compare(body.type, asked.body, reply, read.body);
    else this.dayChanged += 1;
    return reply;
  }

  #compare(type: string, foreseen: Foreseen, reply: Reply<unknown>, now: CaseRead): void {
    const { code } = reply.body as { code?: string };
    expect([type, foreseen.refused?.code]).toEqual([type, reply.status === 409 ? code : undefined]);
    if (reply.status === 409) this.refused += 1;
    if (reply.status !== 200) return;
    expect({ type, ...comparable(foreseen) }).toEqual({ type, ...comparable(now) });
    this.types.add(type);
    this.compared += 1;
  }
}
