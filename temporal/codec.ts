/**
 * Payload protection: AES-256-GCM over every payload, with the id of its key in the clear so that keys can be rotated.
 * Format, key id and the workflow that the payload belongs to are bound as additional data: a payload moved into another
 * case is refused (ADR 0003). Never logs a payload.
 */
import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import type { Payload, PayloadCodec, SerializationContext } from '@temporalio/common';
import proto from '@temporalio/proto';
import type { CodecKey } from '../config/env.ts';
import { compressed, decompressed } from './compression.ts';

const ENCODING = 'binary/encrypted';
/** As it was given; nothing says so in the clear, since it is what was written before there was another. */
const PLAIN = 'jingfa/1';
/** Compressed before it was encrypted. */
const COMPRESSED = 'jingfa/2';
type Format = typeof PLAIN | typeof COMPRESSED;
const FORMAT = 'encryption-format';
const KEY_ID = 'encryption-key-id';
/** In the clear beside the payload, since the codec endpoint is not told which workflow it decodes for. */
const OWNER = 'encryption-workflow-id';
const IV_BYTES = 12;
const TAG_BYTES = 16;

const PayloadMessage = proto.temporal.api.common.v1.Payload;
const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8');
const text = (bytes: Uint8Array | null | undefined): string => Buffer.from(bytes ?? []).toString('utf8');

/** A payload was written under a key that this process was not given. */
export class UnknownCodecKey extends Error {
  override readonly name = 'UnknownCodecKey';
  constructor(keyId: string) {
    super(`payload key "${keyId}" is not among CODEC_KEYS (缺少负载密钥)`);
  }
}

/** A payload was altered, or is not what it says. */
export class PayloadTampered extends Error {
  override readonly name = 'PayloadTampered';
  constructor() {
    super('a payload failed its integrity check (负载校验失败)');
  }
}

/** The workflow that a payload belongs to, where the SDK gives it; a payload made by Temporal's own CLI has none. */
function ownerOf(context: SerializationContext | undefined): string | undefined {
  return context?.workflowId || undefined;
}

/** A key id has no line break (config/env.ts), so the parts cannot run into one another. */
function bound(format: Format, keyId: string, owner: string | undefined): Uint8Array {
  return utf8([format, keyId, ...(owner === undefined ? [] : [owner])].join('\n'));
}

interface RingKey {
  readonly id: string;
  readonly key: KeyObject;
}

function encrypt(payload: Payload, { id, key }: RingKey, owner: string | undefined): Payload {
  const iv = randomBytes(IV_BYTES);
  const plain = PayloadMessage.encode(payload).finish();
  const packed = compressed(plain);
  const format = packed === undefined ? PLAIN : COMPRESSED;
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(bound(format, id, owner));
  const data = Buffer.concat([iv, cipher.update(packed ?? plain), cipher.final(), cipher.getAuthTag()]);
  const metadata: Record<string, Uint8Array> = { encoding: utf8(ENCODING), [KEY_ID]: utf8(id) };
  if (format !== PLAIN) metadata[FORMAT] = utf8(format);
  if (owner !== undefined) metadata[OWNER] = utf8(owner);
  return { metadata, data };
}

interface Sealed {
  readonly data: Buffer;
  readonly format: Format;
  readonly aad: Uint8Array;
}

function open({ data, format, aad }: Sealed, key: KeyObject): Payload {
  if (data.length < IV_BYTES + TAG_BYTES) throw new PayloadTampered();
  const end = data.length - TAG_BYTES;
  const decipher = createDecipheriv('aes-256-gcm', key, data.subarray(0, IV_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(aad).setAuthTag(data.subarray(end));
  try {
    const opened = Buffer.concat([decipher.update(data.subarray(IV_BYTES, end)), decipher.final()]);
    return PayloadMessage.decode(format === COMPRESSED ? decompressed(opened) : opened);
  } catch {
    throw new PayloadTampered();
  }
}

function formatOf(said: Uint8Array | null | undefined): Format {
  if (said === undefined || said === null) return PLAIN;
  if (text(said) !== COMPRESSED) throw new PayloadTampered();
  return COMPRESSED;
}

interface Reader {
  readonly ring: ReadonlyMap<string, KeyObject>;
  /** Whose payloads are being read; unknown to the codec endpoint. */
  readonly owner: string | undefined;
}

function decrypt({ metadata, data }: Payload, { ring, owner }: Reader): Payload {
  const keyId = text(metadata?.[KEY_ID]);
  const key = ring.get(keyId);
  if (key === undefined) throw new UnknownCodecKey(keyId);
  const named = metadata?.[OWNER] ? text(metadata[OWNER]) : undefined;
  if (named !== undefined && owner !== undefined && named !== owner) throw new PayloadTampered();
  const format = formatOf(metadata?.[FORMAT]);
  return open({ data: Buffer.from(data ?? []), format, aad: bound(format, keyId, named) }, key);
}

const isEncrypted = (payload: Payload): boolean => text(payload.metadata?.['encoding']) === ENCODING;

/** @param keys the first encrypts, all decrypt; at least one */
export function createCodec(keys: readonly CodecKey[]): PayloadCodec {
  // Made once: a key as bytes is prepared again for every payload.
  const [current, ...older] = keys.map(({ id, key }): RingKey => ({ id, key: createSecretKey(key) }));
  if (current === undefined) throw new Error('CODEC_KEYS names no key');
  const ring = new Map([current, ...older].map(({ id, key }) => [id, key]));
  return {
    encode: async (payloads, context) =>
      payloads.map((payload) => encrypt(payload, current, ownerOf(context))),
    decode: async (payloads, context) => {
      const reader = { ring, owner: ownerOf(context) };
      return payloads.map((payload) => (isEncrypted(payload) ? decrypt(payload, reader) : payload));
    },
  };
}
