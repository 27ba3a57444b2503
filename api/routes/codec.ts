/** Payloads of Temporal in the clear, for an auditor's Temporal web page (remote codec); nobody else has a use for them. */
import * as z from 'zod';
import { PayloadTampered, UnknownCodecKey } from '../../temporal/codec.ts';
import { permits } from '../../domain/access/policy/routes.ts';
import type { Viewer } from '../auth/viewer.ts';
import { problem } from '../http/problem.ts';
import { type Route, route } from '../http/route.ts';

/** Payloads as the codec protocol has them: base64 of data and of each metadata value. */
const payloads = z.strictObject({
  payloads: z
    .array(
      z.strictObject({ metadata: z.record(z.string(), z.string()).optional(), data: z.string().optional() }),
    )
    .max(1000),
});
export type JsonPayloads = z.output<typeof payloads>;

export interface PayloadCodec {
  decode(request: JsonPayloads): Promise<JsonPayloads>;
  encode(request: JsonPayloads): Promise<JsonPayloads>;
}

function auditorsOnly(viewer: Viewer): void {
  if (!permits('read_payloads', viewer.roles)) throw problem('role_not_permitted');
}

/** The error names neither the key's id nor the payload: the caller could have written anything there. */
function unreadable(error: unknown): unknown {
  if (error instanceof UnknownCodecKey) return problem('payload_key_unknown');
  return error instanceof PayloadTampered ? problem('payload_damaged') : error;
}

function codecRoute(name: 'decode' | 'encode', codec: PayloadCodec): Route {
  return route({
    method: 'post',
    path: `/api/codec/${name}`,
    id: `${name}Payloads`,
    summary: `Temporal 负载${name === 'decode' ? '解密' : '加密'} / ${name} payloads, for auditors`,
    tag: 'operation',
    access: 'session',
    body: payloads,
    answers: { 200: { description: 'the payloads', schema: payloads } },
    problems: [422],
    async handle({ viewer, body }) {
      auditorsOnly(viewer);
      try {
        return { status: 200, body: await codec[name](body) };
      } catch (error) {
        throw unreadable(error);
      }
    },
  });
}

export function codecRoutes(codec: PayloadCodec): Route[] {
  return [codecRoute('decode', codec), codecRoute('encode', codec)];
}
