/** One's own sessions (我的登录): where one is signed in, without tokens, and how to end them. */
import * as z from 'zod';
import type { Database } from '../../db/client.ts';
import {
  endOtherSessions,
  endOwnSession,
  listOwnSessions,
  type OwnSession,
} from '../../db/queries/people/own-sessions.ts';
import { instantText } from '../http/instants.ts';
import { problem } from '../http/problem.ts';
import { type Call, type Route, route } from '../http/route.ts';
import { pageOf } from './list-page.ts';

const PATH = '/api/me/sessions';
const instant = () => z.iso.datetime({ offset: true });

const session = z
  .object({
    id: z.string(),
    current: z.boolean().meta({ description: '本次登录 / the session that asks' }),
    createdAt: instant(),
    lastSeenAt: instant().meta({ description: '精确到分钟 / to the minute' }),
    expiresAt: instant(),
    userAgent: z.string().optional(),
    address: z.string().optional(),
  })
  .meta({ id: 'OwnSession' });

const ended = z.object({ ended: z.int() }).meta({ id: 'SessionsEnded' });

type TokenOf = (cookie: string | undefined) => string | undefined;

function view({ sessionId, createdAt, lastSeenAt, expiresAt, ...rest }: OwnSession) {
  return {
    id: sessionId,
    ...rest,
    createdAt: instantText(createdAt),
    lastSeenAt: instantText(lastSeenAt),
    expiresAt: instantText(expiresAt),
  };
}

/** The routes have a session: its token stands in the cookie that let the request in. */
function own(tokenOf: TokenOf, { req }: Pick<Call, 'req'>): string {
  const token = tokenOf(req.get('cookie'));
  if (token === undefined) throw problem('session_required');
  return token;
}

/** Ending a session twice ends it once: the key is asked for and binds nothing. */
function ending(id: string, summary: string) {
  return {
    method: 'post',
    id,
    summary,
    tag: 'session',
    access: 'session',
    idempotent: true,
    body: z.strictObject({}).optional(),
    answers: { 200: { description: 'how many were ended', schema: ended } },
    problems: [503],
  } as const;
}

export function mySessionsRoutes(db: Database, tokenOf: TokenOf): Route[] {
  return [
    route({
      method: 'get',
      path: PATH,
      id: 'mySessions',
      summary: '我的登录 / where one is signed in, used last first',
      tag: 'session',
      access: 'session',
      query: z.strictObject({}),
      answers: { 200: { description: 'all of them', schema: pageOf(session) } },
      async handle(call) {
        const items = (await listOwnSessions(db, own(tokenOf, call))).map(view);
        return { status: 200, body: { items, nextCursor: null } };
      },
    }),
    route({
      ...ending('endOtherSessions', '注销其他登录 / end all my other sessions'),
      path: `${PATH}/end-others`,
      async handle(call) {
        return { status: 200, body: { ended: await endOtherSessions(db, own(tokenOf, call)) } };
      },
    }),
    route({
      ...ending('endSession', '注销一处登录 / end one of my sessions'),
      path: `${PATH}/{sessionId}/end`,
      params: z.strictObject({ sessionId: z.string().min(1).max(200) }),
      notFound: 'route_unknown',
      async handle(call) {
        const { sessionId } = call.params;
        return { status: 200, body: { ended: await endOwnSession(db, own(tokenOf, call), sessionId) } };
      },
    }),
  ];
}
