/** Up, and ready: ready means that a piece of work goes all the way through, not that ports are open. */
import * as z from 'zod';
import type { Database } from '../../db/client.ts';
import { ping } from '../../db/queries/ping.ts';
import { problem } from '../http/problem.ts';
import { type Route, route } from '../http/route.ts';

export interface ReadyCheck {
  readonly name: string;
  /** Rejects when what it asks is not there. */
  readonly check: () => Promise<void>;
}

const CHECK_MS = 2000;

export function databaseCheck(db: Database): ReadyCheck {
  return {
    name: 'database',
    check: () => ping(db, { deadlineMs: CHECK_MS }),
  };
}

async function outcomeOf({ name, check }: ReadyCheck): Promise<readonly [string, boolean]> {
  const late = new Promise<never>((_resolve, reject) => {
    setTimeout(() => reject(new Error('late')), CHECK_MS).unref();
  });
  return await Promise.race([check(), late]).then(
    () => [name, true] as const,
    () => [name, false] as const,
  );
}

export const healthzRoute: Route = route({
  method: 'get',
  path: '/healthz',
  id: 'healthz',
  summary: '进程存活 / the process is up',
  tag: 'operation',
  access: 'public',
  answers: { 200: { description: 'up', schema: z.object({ status: z.literal('up') }) } },
  handle: async () => ({ status: 200, body: { status: 'up' } }),
});

export function readyzRoute(checks: readonly ReadyCheck[]): Route {
  return route({
    method: 'get',
    path: '/readyz',
    id: 'readyz',
    summary: '就绪 / database, Temporal and a recent canary all answer',
    tag: 'operation',
    access: 'public',
    answers: {
      200: {
        description: 'ready',
        schema: z.object({ status: z.literal('ready'), checks: z.record(z.string(), z.boolean()) }),
      },
    },
    problems: [503],
    async handle() {
      const outcomes = Object.fromEntries(await Promise.all(checks.map(outcomeOf)));
      if (Object.values(outcomes).every(Boolean)) {
        return { status: 200, body: { status: 'ready', checks: outcomes } };
      }
      throw problem('not_ready', { params: { checks: outcomes }, headers: { 'Retry-After': '2' } });
    },
  });
}
