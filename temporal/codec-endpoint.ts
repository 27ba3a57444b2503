/** The remote-codec protocol of Temporal's web page and CLI: payloads as JSON with base64 data, decoded or encoded. */
import type { Payload, PayloadCodec } from '@temporalio/common';

export interface JsonPayload {
  readonly metadata?: Readonly<Record<string, string>> | undefined;
  readonly data?: string | undefined;
}
export interface JsonPayloads {
  payloads: JsonPayload[];
}

const bytes = (base64: string): Uint8Array => Buffer.from(base64, 'base64');
const base64 = (data: Uint8Array | null | undefined): string => Buffer.from(data ?? []).toString('base64');

function fromJson({ metadata = {}, data }: JsonPayload): Payload {
  const entries = Object.entries(metadata).map(([name, value]) => [name, bytes(value)] as const);
  return { metadata: Object.fromEntries(entries), data: bytes(data ?? '') };
}

function toJson({ metadata, data }: Payload): JsonPayload {
  const entries = Object.entries(metadata ?? {}).map(([name, value]) => [name, base64(value)] as const);
  return { metadata: Object.fromEntries(entries), data: base64(data) };
}

export interface CodecEndpoint {
  decode(request: JsonPayloads): Promise<JsonPayloads>;
  encode(request: JsonPayloads): Promise<JsonPayloads>;
}

export function createCodecEndpoint(codec: PayloadCodec): CodecEndpoint {
  return {
    decode: async ({ payloads }) => ({ payloads: (await codec.decode(payloads.map(fromJson))).map(toJson) }),
    encode: async ({ payloads }) => ({ payloads: (await codec.encode(payloads.map(fromJson))).map(toJson) }),
  };
}
