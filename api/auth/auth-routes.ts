/** The few of better-auth's routes that are open, each behind our limits; they keep its own form of request and answer. */
import * as z from 'zod';
import type { RateLimitRequestHandler } from 'express-rate-limit';
import type { Database } from '../../db/client.ts';
import { endOtherSessions, ownSessionToken } from '../../db/queries/people/own-sessions.ts';
import { overLimitOf } from '../http/limits.ts';
import { problem } from '../http/problem.ts';
import { type Call, type Method, type Route, route } from '../http/route.ts';
import { AUTH_PATH, type Auth } from './auth.ts';
import type { Lockout, Trier } from './lockout.ts';
import { createPassOn, type PassOn } from './pass-on.ts';
import { normaliseUsername } from './username.ts';
import { readViewer } from './viewer.ts';

export interface AuthRouteDeps {
  readonly auth: Auth;
  readonly lockout: Lockout;
  readonly signInLimit: RateLimitRequestHandler;
  readonly db: Database;
  /** Counts changes of a password: the holder of a session may not guess the password by it. */
  readonly changes: Lockout;
  /** The session token in a cookie header; undefined without a valid signature. */
  readonly tokenOf: (cookie: string | undefined) => string | undefined;
}

type Parts = AuthRouteDeps & { readonly passOn: PassOn };

const anyAnswer = z.looseObject({}).nullable();
const credentials = z.looseObject({
  username: z.string().max(200).transform(normaliseUsername),
  password: z.string().max(500),
});

const trierOf = (username: string, req: Call['req']): Trier => ({ username, address: req.ip ?? '' });

function signIn({ lockout, signInLimit, passOn }: Parts): Route {
  const overLimit = overLimitOf(signInLimit);
  return route({
    method: 'post',
    path: `${AUTH_PATH}/sign-in/username`,
    id: 'signIn',
    summary: '登录 / sign in',
    tag: 'session',
    access: 'public',
    body: credentials,
    answers: { 200: { description: 'signed in; the session cookie is set', schema: anyAnswer } },
    problems: [401, 429],
    async handle(call) {
      if (await overLimit(call)) return undefined;
      const trier = trierOf(call.body.username, call.req);
      await lockout.attempt(trier);
      await passOn(call, call.body);
      // The answer is out: a counter that stays is no reason to break the connection.
      if (call.res.statusCode === 200) await lockout.succeeded(trier).catch(() => undefined);
      return undefined;
    },
  });
}

/** The other sessions of the account end: a password is changed when somebody else may know it. */
function changePassword({ db, changes, passOn, tokenOf }: Parts): Route {
  return route({
    ...plainPost('change-password', 'changePassword', '修改密码 / change the password'),
    problems: [400, 401, 429],
    async handle(call) {
      const token = tokenOf(call.req.get('cookie'));
      const viewer = token === undefined ? undefined : await readViewer(db, token);
      if (token === undefined || viewer === undefined) throw problem('session_required');
      const trier = trierOf(viewer.username, call.req);
      await changes.attempt(trier);
      await passOn(call, call.body, async (status) => {
        if (status === 200) await endOtherSessions(db, token);
      });
      if (call.res.statusCode === 200) await changes.succeeded(trier).catch(() => undefined);
      return undefined;
    },
  });
}

const namedSession = z.looseObject({
  id: z.string().max(200).optional(),
  token: z.string().max(200).optional(),
});

/** A session is named by the `id` of the list; better-auth itself knows it by its token. */
function revokeSession({ db, passOn, tokenOf }: Parts): Route {
  return route({
    ...plainPost('revoke-session', 'revokeSession', '注销一个会话 / end one session'),
    body: namedSession,
    async handle(call) {
      const { id, token = '' } = call.body;
      const own = tokenOf(call.req.get('cookie'));
      const found = id === undefined || own === undefined ? token : await ownSessionToken(db, own, id);
      await passOn(call, { token: found ?? '' });
      return undefined;
    },
  });
}

function plainPost(name: string, id: string, summary: string) {
  return {
    method: 'post',
    path: `${AUTH_PATH}/${name}`,
    id,
    summary,
    tag: 'session',
    access: 'public',
    body: z.looseObject({}).optional(),
    answers: { 200: { description: 'as better-auth answers, without tokens', schema: anyAnswer } },
  } as const;
}

interface Plain {
  readonly method: Method;
  readonly name: string;
  readonly id: string;
  readonly summary: string;
}

const PLAIN: readonly Plain[] = [
  { method: 'post', name: 'sign-out', id: 'signOut', summary: '退出 / sign out' },
  { method: 'get', name: 'get-session', id: 'getSession', summary: '当前会话 / the current session' },
  { method: 'get', name: 'list-sessions', id: 'listSessions', summary: '我的会话 / my sessions' },
  {
    method: 'post',
    name: 'revoke-sessions',
    id: 'revokeSessions',
    summary: '注销全部会话 / end all my sessions',
  },
];

function plain({ method, name, id, summary }: Plain, passOn: PassOn): Route {
  const { body, ...rest } = plainPost(name, id, summary);
  return route({
    ...rest,
    method,
    ...(method === 'post' ? { body } : {}),
    async handle(call) {
      await passOn(call, method === 'post' ? call.body : undefined);
      return undefined;
    },
  });
}

export function authRoutes(deps: AuthRouteDeps): Route[] {
  const parts = { ...deps, passOn: createPassOn(deps.auth) };
  return [
    signIn(parts),
    changePassword(parts),
    revokeSession(parts),
    ...PLAIN.map((one) => plain(one, parts.passOn)),
  ];
}

/** The session cookie's name depends on whether the address is https. */
export async function sessionCookieName(auth: Auth): Promise<string> {
  const context = await auth.$context;
  return context.authCookies.sessionToken.name;
}
