/**
 * Messages by the gateway of a carrier (短信网关、企业微信): a signed POST for each, its words from the settings. The number is looked up when the
 * message goes and is kept nowhere; no error and no log names it.
 */
import { createHash, createHmac } from 'node:crypto';
import * as z from 'zod';
import { type BouncedMessage, bounceOf, type Notice } from '../../db/queries/notices/deliver-notices.ts';
import { filled, filledText, type Gateway } from './gateway-settings.ts';
import type { OutsideChannel } from './outside-channel.ts';

const PATIENCE_MS = 10_000;

export interface HttpChannelDeps {
  readonly page: string;
  /** The number of a party; undefined where none is on record. */
  readonly numberOf: (notice: Notice) => Promise<string | undefined>;
  /** Epoch ms. */
  readonly now?: () => number;
}

interface Request {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly body?: unknown;
  /** The same message again is the same key. */
  readonly key?: string;
}

/** Who has the secret can tell that it is ours, of now, and unchanged. */
function signedHeaders({ keyId, secret }: Gateway, { method, url }: Request, text: string, now: number) {
  const { pathname, search } = new URL(url);
  const time = String(Math.floor(now / 1000));
  const digest = createHash('sha256').update(text).digest('hex');
  const signature = createHmac('sha256', secret)
    .update([method, pathname + search, time, digest].join('\n'))
    .digest('hex');
  return { 'x-jingfa-key': keyId, 'x-jingfa-time': time, 'x-jingfa-signature': signature };
}

async function asked(gateway: Gateway, request: Request, now: number): Promise<Response> {
  const { method, url, body, key } = request;
  const text = body === undefined ? '' : JSON.stringify(body);
  return await fetch(url, {
    method,
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE_MS),
    headers: {
      ...signedHeaders(gateway, request, text, now),
      ...(body === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' }),
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    },
    ...(body === undefined ? {} : { body: text }),
  });
}

async function jsonOf(response: Response): Promise<Readonly<Record<string, unknown>>> {
  const read: unknown = await response.json().catch(() => undefined);
  return typeof read === 'object' && read !== null ? { ...read } : {};
}

/** What will not be otherwise when it is sent again. */
const FOR_GOOD = new Set([410, 422]);

/** @returns why it can never be brought; undefined: it was taken @throws Error: it comes again */
async function outcomeOf(
  { answer }: Gateway,
  response: Response,
): Promise<BouncedMessage['reason'] | undefined> {
  const said = await jsonOf(response);
  if (FOR_GOOD.has(response.status)) return bounceOf(said['reason']);
  if (!response.ok) throw new Error(`the gateway answers ${response.status}`);
  if (answer === undefined) return undefined;
  const value = said[answer.field];
  if (answer.taken.some((one) => one === value)) return undefined;
  const bounce = answer.bounces[String(value)];
  if (bounce === undefined) throw new Error('the gateway did not take it');
  return bounce;
}

const reports = z.object({ messages: z.array(z.unknown()) });
const report = z.object({ noticeId: z.guid(), reason: z.unknown() });
const REPORTS_AT_ONCE = 1000;

/** One that is not ours keeps back none of the others. */
function cameBackIn(messages: readonly unknown[]): readonly BouncedMessage[] {
  const ours = messages.flatMap((one) => {
    const { data } = report.safeParse(one);
    return data === undefined ? [] : [{ noticeId: data.noticeId, reason: bounceOf(data.reason) }];
  });
  return ours.slice(0, REPORTS_AT_ONCE);
}

export function httpChannel(gateway: Gateway, deps: HttpChannelDeps): OutsideChannel {
  const { page, numberOf, now = Date.now } = deps;
  const textOf = (kind: string): string => gateway.texts[kind] ?? gateway.texts['default'] ?? '';
  return {
    async send(notice) {
      // None comes here; were one to, no real telephone rings for an exercise.
      if (notice.drill) throw new Error('a message of an exercise stays in the platform');
      const { noticeId, kind, partyId, personId, unitId } = notice;
      const to = partyId === undefined ? (personId ?? unitId) : await numberOf(notice);
      if (to === undefined) return 'no_number';
      const values = { to, noticeId, kind, page, text: '' };
      const body = filled(gateway.body, { ...values, text: filledText(textOf(kind), values) });
      const request = { method: 'POST', url: gateway.url, body, key: noticeId } as const;
      return await outcomeOf(gateway, await asked(gateway, request, now()));
    },
    async cameBack(take) {
      const { reports: url } = gateway;
      if (url === undefined) return;
      const response = await asked(gateway, { method: 'GET', url }, now());
      if (!response.ok) throw new Error(`the reports of the gateway answer ${response.status}`);
      const { messages } = reports.parse(await jsonOf(response));
      const came = cameBackIn(messages);
      if (came.length === 0) return;
      await take(came);
      // Said only once they are kept: after a crash between the two the same come again.
      const body = { noticeIds: came.map(({ noticeId }) => noticeId) };
      const heard = await asked(gateway, { method: 'POST', url, body }, now());
      if (!heard.ok) throw new Error(`the reports of the gateway answer ${heard.status}`);
    },
  };
}
