/** The few of better-auth's routes that are open, each behind our limits; they keep its own form of request and answer. */
import { toNodeHandler } from 'better-auth/node';
import type { RequestHandler } from 'express';
import * as z from 'zod';
import type { RateLimitRequestHandler } from 'express-rate-limit';
import { type Call, type Method, type Route, route } from '../http/route.ts';
import { AUTH_PATH, type Auth, CLIENT_IP_HEADER } from './auth.ts';
import type { Lockout } from './lockout.ts';

export interface AuthRouteDeps {
  readonly auth: Auth;
  readonly lockout: Lockout;
  readonly signInLimit: RateLimitRequestHandler;
}

const anyAnswer = z.looseObject({}).nullable();
const credentials = z.looseObject({ username: z.string().max(200), password: z.string().max(500) });

type Pass = (call: Call) => Promise<undefined>;

/** Hands the request on with the client's address as we know it, whatever the client claims. */
function passOn(auth: Auth): Pass {
  const handler = toNodeHandler(auth);
  return async ({ req, res }) => {
    req.headers[CLIENT_IP_HEADER] = req.ip ?? '';
    await handler(req, res);
    return undefined;
  };
}

function limited(limit: RateLimitRequestHandler): (call: Call) => Promise<boolean> {
  return ({ req, res }) =>
    new Promise((resolve, reject) => {
      const done: Parameters<RequestHandler>[2] = (error?: unknown) =>
        error ? reject(error) : resolve(false);
      res.once('finish', () => resolve(true));
      void limit(req, res, done);
    });
}

function signIn({ auth, lockout, signInLimit }: AuthRouteDeps): Route {
  const pass = passOn(auth);
  const overLimit = limited(signInLimit);
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
      const { username } = call.body;
      await lockout.attempt(username);
      await pass(call);
      // The answer is out: a counter that stays is no reason to break the connection.
      if (call.res.statusCode === 200) await lockout.succeeded(username).catch(() => undefined);
      return undefined;
    },
  });
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
  { method: 'post', name: 'revoke-session', id: 'revokeSession', summary: '注销一个会话 / end one session' },
  {
    method: 'post',
    name: 'revoke-sessions',
    id: 'revokeSessions',
    summary: '注销全部会话 / end all my sessions',
  },
  {
    method: 'post',
    name: 'change-password',
    id: 'changePassword',
    summary: '修改密码 / change the password',
  },
];

function plain({ method, name, id, summary }: Plain, pass: Pass): Route {
  return route({
    method,
    path: `${AUTH_PATH}/${name}`,
    id,
    summary,
    tag: 'session',
    access: 'public',
    ...(method === 'post' ? { body: z.looseObject({}).optional() } : {}),
    answers: { 200: { description: 'as better-auth answers', schema: anyAnswer } },
    handle: pass,
  });
}

export function authRoutes(deps: AuthRouteDeps): Route[] {
  const pass = passOn(deps.auth);
  return [signIn(deps), ...PLAIN.map((one) => plain(one, pass))];
}

/** The session cookie's name depends on whether the address is https. */
export async function sessionCookieName(auth: Auth): Promise<string> {
  const context = await auth.$context;
  return context.authCookies.sessionToken.name;
}
