/**
 * Hands a request on to better-auth and its answer back, without the session's token: the cookie carries the token out of
 * reach of scripts (HttpOnly), so no body may hold it. Sessions are named by their `id`.
 */
import { fromNodeHeaders } from 'better-auth/node';
import type { Request as ExpressRequest, Response as ExpressResponse } from 'express';
import { type Auth, CLIENT_IP_HEADER } from './auth.ts';

/** Headers of the bytes that came; the body is written anew. */
const OF_THE_BYTES = ['content-length', 'content-encoding', 'transfer-encoding'];

function webRequest(req: ExpressRequest, body: unknown, baseUrl: string): Request {
  const headers = fromNodeHeaders(req.headers);
  for (const name of OF_THE_BYTES) headers.delete(name);
  // The client's address as we know it, whatever the client claims.
  headers.set(CLIENT_IP_HEADER, req.ip ?? '');
  const init = { method: req.method, headers };
  const url = new URL(req.originalUrl, baseUrl);
  return new Request(url, body === undefined ? init : { ...init, body: JSON.stringify(body) });
}

/** @returns the answer without any field `token` */
function withoutTokens(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutTokens);
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(([name]) => name !== 'token');
  return Object.fromEntries(kept.map(([name, child]) => [name, withoutTokens(child)]));
}

async function sendOn(response: Response, res: ExpressResponse): Promise<void> {
  const { headers } = response;
  for (const [name, value] of headers) {
    if (name !== 'set-cookie' && name !== 'content-length') res.setHeader(name, value);
  }
  const cookies = headers.getSetCookie();
  if (cookies.length > 0) res.setHeader('set-cookie', cookies);
  res.status(response.status);
  const text = await response.text();
  const isJson = headers.get('content-type')?.includes('json') === true && text !== '';
  res.end(isJson ? JSON.stringify(withoutTokens(JSON.parse(text))) : text);
}

/**
 * @param body what better-auth is to read instead of what came
 * @param before what must have happened when the answer arrives, told its status; when it throws, that is answered instead
 */
export type PassOn = (
  call: { readonly req: ExpressRequest; readonly res: ExpressResponse },
  body: unknown,
  before?: (status: number) => Promise<void>,
) => Promise<void>;

export function createPassOn(auth: Auth): PassOn {
  return async ({ req, res }, body, before) => {
    const answer = await auth.handler(webRequest(req, body, auth.options.baseURL));
    await before?.(answer.status);
    await sendOn(answer, res);
  };
}
