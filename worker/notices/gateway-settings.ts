/**
 * How messages leave by a carrier's gateway (短信、企业微信): one file of settings, checked when the worker starts. The words of each message stand
 * there, so that a station has its own, with nothing of a case to fill in: the own page says what it is, behind the code (ADR 0039).
 */
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { type BouncedMessage, isBounce } from '../../db/queries/notices/deliver-notices.ts';

/** All that a message may be filled with. */
export const FILLED = ['to', 'text', 'noticeId', 'kind', 'page'] as const;
export type Filled = (typeof FILLED)[number];

const PLACE = /\{\{(\w+)\}\}/g;
const isKnown = (name: string, known: readonly string[]): boolean => known.includes(name);

const placesIn = (text: string): readonly string[] => [...text.matchAll(PLACE)].map(([, name = '']) => name);

const filledWith = (known: readonly Filled[]) =>
  z
    .string()
    .max(1000)
    .refine((text) => placesIn(text).every((name) => isKnown(name, known)), {
      error: `may hold no other place than ${known.map((name) => `{{${name}}}`).join(', ')}`,
    });

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** A telephone number goes over no open line. */
const address = z.url().refine(
  (text) => {
    const { protocol, hostname } = new URL(text);
    return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.has(hostname));
  },
  { error: 'must be https, but on this machine itself' },
);

const template: z.ZodType<Template> = z.lazy(() =>
  z.union([filledWith(FILLED), z.number(), z.boolean(), z.array(template), z.record(z.string(), template)]),
);

export type Template =
  | string
  | number
  | boolean
  | readonly Template[]
  | { readonly [name: string]: Template };

const gateway = z.strictObject({
  url: address,
  /** Where what could not be brought is asked for, and then acknowledged. */
  reports: address.optional(),
  keyId: z.string().min(1).max(100),
  secret: z.string().min(16, 'must have at least 16 characters'),
  /** The words of each kind of message; `default` for those that have none. */
  texts: z.record(z.string(), filledWith(['page'])).refine((texts) => 'default' in texts, {
    error: 'needs a text `default`',
  }),
  body: template,
  /** How an answer says that the message was taken, where its status alone does not. */
  answer: z
    .strictObject({
      field: z.string().min(1),
      taken: z.array(z.union([z.string(), z.number()])).min(1),
      bounces: z
        .record(
          z.string(),
          z.custom<BouncedMessage['reason']>(isBounce, { error: 'is no reason of a bounce' }),
        )
        .default({}),
    })
    .optional(),
});

const settings = z.strictObject({
  /** What a party opens: the address of the own page. */
  page: z.url(),
  sms: gateway.optional(),
  wecom: gateway.optional(),
});

export type Gateway = z.output<typeof gateway>;
export type GatewaySettings = z.output<typeof settings>;

/** @throws Error that names each place, and nothing of what stands there: a secret is among it */
export function gatewaySettings(text: string): GatewaySettings {
  const read = settings.safeParse(parsed(text));
  if (read.success) return read.data;
  const places = read.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`);
  throw new Error(`The settings of the gateways are wrong (短信、企业微信配置有误):\n${places.join('\n')}`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export const readGatewaySettings = (file: string): GatewaySettings =>
  gatewaySettings(readFileSync(file, 'utf8'));

export const filledText = (text: string, values: Readonly<Record<Filled, string>>): string =>
  text.replaceAll(PLACE, (_all, name: Filled) => values[name]);

export function filled(of: Template, values: Readonly<Record<Filled, string>>): Template {
  if (typeof of === 'string') return filledText(of, values);
  if (Array.isArray(of)) return of.map((one: Template) => filled(one, values));
  if (typeof of !== 'object') return of;
  return Object.fromEntries(Object.entries(of).map(([name, one]) => [name, filled(one, values)]));
}
