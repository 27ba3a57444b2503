/** GET /api/stream: changes pushed as server-sent events. */
import { createSession } from 'better-sse';
import * as z from 'zod';
import { type Route, route } from '../http/route.ts';
import type { Broadcast } from '../stream/broadcast.ts';

const KEEP_ALIVE_MS = 15_000;

/** @param tokenOf the session token of a request that has already been let in */
export function streamRoute(
  broadcast: Broadcast,
  tokenOf: (cookie: string | undefined) => string | undefined,
): Route {
  return route({
    method: 'get',
    path: '/api/stream',
    id: 'stream',
    summary: '变更推送 / server-sent events: case, task, worklist, presence, resync',
    tag: 'cases',
    access: 'session',
    answers: {
      200: { description: 'a stream of events', schema: z.string(), mediaType: 'text/event-stream' },
    },
    async handle({ req, res, viewer }) {
      const session = await createSession(req, res, { keepAlive: KEEP_ALIVE_MS, retry: 2000 });
      const token = tokenOf(req.get('cookie')) ?? '';
      broadcast.subscribe({ session, token, close: () => res.end() }, viewer, session.lastId);
      return undefined;
    },
  });
}
