/** A history as it is kept: payloads in the clear (ids and codes only), and nothing of the machine it was recorded on. */
import { hostname } from 'node:os';
import proto from '@temporalio/proto';
import { createCodec } from '../../temporal/codec.ts';
import { type CodecEndpoint, createCodecEndpoint, type JsonPayload } from '../../temporal/codec-endpoint.ts';
import type { CodecKey } from '../../config/env.ts';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The JSON form of a payload: metadata with at least its encoding. */
const isPayload = (value: unknown): value is JsonPayload =>
  isObject(value) && isObject(value['metadata']) && 'encoding' in value['metadata'];

const withoutMachine = (text: string): string =>
  text.replaceAll(`@${hostname()}`, '@machine').replaceAll(/\b\d+@machine/g, '1@machine');

async function clear(value: unknown, codec: CodecEndpoint): Promise<unknown> {
  if (typeof value === 'string') return withoutMachine(value);
  if (Array.isArray(value)) return await Promise.all(value.map((one) => clear(one, codec)));
  if (isPayload(value)) return (await codec.decode({ payloads: [value] })).payloads[0];
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(async ([key, one]) => [key, await clear(one, codec)] as const);
  return Object.fromEntries(await Promise.all(entries));
}

const { History } = proto.temporal.api.history.v1;
type Recorded = Parameters<typeof History.encode>[0];

interface HistoryJson {
  readonly events: readonly unknown[];
}

/** One event a line, so that a difference can be read. In protobufjs's own JSON form, which `History.fromObject` reads back. */
export async function readableHistory(history: Recorded, keys: readonly CodecKey[]): Promise<string> {
  const object = History.toObject(History.fromObject(history), {
    enums: String,
    longs: String,
    bytes: String,
  });
  const { events } = (await clear(object, createCodecEndpoint(createCodec(keys)))) as HistoryJson;
  return `{"events":[\n${events.map((one) => JSON.stringify(one)).join(',\n')}\n]}\n`;
}
