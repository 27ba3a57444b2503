/** Turns routes into an Express router: session, key, shape of the request, in this order, then the handler. */
import { type RequestHandler, type Response, Router } from 'express';
import type * as z from 'zod';
import type { Viewer } from '../auth/viewer.ts';
import { citedIn } from './cited.ts';
import { idempotencyKey } from './idempotency-key.ts';
import { jsonBody } from './json-body.ts';
import { type Language, languageOf } from './language.ts';
import { problem } from './problem.ts';
import { type Answer, type Call, expressPath, type Route } from './route.ts';
import { read } from './validate.ts';

export interface RouterDeps {
  /** The signed-in viewer of a request; undefined without a valid session. */
  readonly viewerOf: (cookie: string | undefined) => Promise<Viewer | undefined>;
}

interface Passed {
  viewer?: Viewer;
  key?: string;
}

/** Session and idempotency key are checked before the body is read: a body without a session is never parsed. */
function gate(one: Route, deps: RouterDeps): RequestHandler {
  return async (req, res, next) => {
    const passed: Passed = {};
    if (one.access === 'session') {
      const viewer = await deps.viewerOf(req.get('cookie'));
      if (viewer === undefined) throw problem('session_required');
      if (viewer.mustChangePassword) throw problem('password_change_required');
      passed.viewer = viewer;
    }
    if (one.idempotent === true) passed.key = idempotencyKey(req);
    res.locals['passed'] = passed;
    next();
  };
}

function send(res: Response, answer: Answer, language: Language): void {
  res
    .status(answer.status)
    .vary('Accept-Language')
    .set(answer.headers ?? {});
  if (answer.body === undefined) res.end();
  else res.json(citedIn(language, answer.body));
}

function pathParams(one: Route, given: unknown): unknown {
  if (one.params === undefined) return given;
  const result = one.params.safeParse(given);
  if (!result.success) throw problem(one.notFound);
  return result.data;
}

function checked(
  schema: z.ZodType | undefined,
  value: unknown,
  call: Pick<Call, 'language'>,
  code: 'invalid_body' | 'invalid_query',
): unknown {
  return schema === undefined ? undefined : read(schema, value, { language: call.language, code });
}

function finish(one: Route): RequestHandler {
  return async (req, res) => {
    const language = languageOf(req);
    const passed = res.locals['passed'] as Passed;
    const call = {
      language,
      params: pathParams(one, req.params),
      query: checked(one.query, req.query, { language }, 'invalid_query'),
      body: checked(one.body, req.body, { language }, 'invalid_body'),
      viewer: passed.viewer,
      key: passed.key,
      req,
      res,
    } as unknown as Call;
    const answer = await one.handle(call);
    if (answer !== undefined) send(res, answer, language);
  };
}

export function createRouter(routes: readonly Route[], deps: RouterDeps): Router {
  const router = Router({ caseSensitive: true, strict: true });
  const methods = new Map<string, string[]>();
  for (const one of routes) {
    const path = expressPath(one.path);
    const body = one.body === undefined ? [] : [jsonBody];
    router[one.method](path, gate(one, deps), ...body, finish(one));
    methods.set(path, [
      ...(methods.get(path) ?? []),
      ...(one.method === 'get' ? ['GET', 'HEAD'] : [one.method.toUpperCase()]),
    ]);
  }
  for (const [path, allowed] of methods) {
    router.all(path, () => {
      throw problem('method_not_allowed', { headers: { Allow: [...new Set(allowed)].join(', ') } });
    });
  }
  return router;
}
