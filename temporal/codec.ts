/**
 * Payload protection: AES-256-GCM over every payload, with the id of its key in the clear so that keys can be rotated.
 * The key id and the format are bound as additional data; the workflow id is not, because completing an activity by id,
 * local-activity markers and the codec endpoint do not all know it (ADR 0003). Never logs a payload.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Payload, PayloadCodec } from '@temporalio/common';
import proto from '@temporalio/proto';
import type { CodecKey } from '../config/env.ts';

const ENCODING = 'binary/encrypted';
const FORMAT = 'jingfa/1';
const KEY_ID = 'encryption-key-id';
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

const bound = (keyId: string): Uint8Array => utf8(`${FORMAT}\n${keyId}`);

function encrypt(payload: Payload, { id, key }: CodecKey): Payload {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(bound(id));
  const plain = PayloadMessage.encode(payload).finish();
  const data = Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  return { metadata: { encoding: utf8(ENCODING), [KEY_ID]: utf8(id) }, data };
}

function decrypt(payload: Payload, keys: ReadonlyMap<string, Buffer>): Payload {
  if (text(payload.metadata?.['encoding']) !== ENCODING) return payload;
  const keyId = text(payload.metadata?.[KEY_ID]);
  const key = keys.get(keyId);
  if (key === undefined) throw new UnknownCodecKey(keyId);
  const data = Buffer.from(payload.data ?? []);
  if (data.length < IV_BYTES + TAG_BYTES) throw new PayloadTampered();
  const decipher = createDecipheriv('aes-256-gcm', key, data.subarray(0, IV_BYTES)).setAAD(bound(keyId));
  decipher.setAuthTag(data.subarray(data.length - TAG_BYTES));
  try {
    const plain = Buffer.concat([
      decipher.update(data.subarray(IV_BYTES, data.length - TAG_BYTES)),
      decipher.final(),
    ]);
    return PayloadMessage.decode(plain);
  } catch {
    throw new PayloadTampered();
  }
}

/** @param keys the first encrypts, all decrypt; at least one */
export function createCodec(keys: readonly CodecKey[]): PayloadCodec {
  const [current] = keys;
  if (current === undefined) throw new Error('CODEC_KEYS names no key');
  const ring = new Map(keys.map(({ id, key }) => [id, key]));
  return {
    encode: async (payloads) => payloads.map((payload) => encrypt(payload, current)),
    decode: async (payloads) => payloads.map((payload) => decrypt(payload, ring)),
  };
}
