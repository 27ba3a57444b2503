/** AES-256-GCM by the browser: what is sealed can be read with its key alone, and only in the place it was sealed for. */

export interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}

const AES = 'AES-GCM';
const IV_BYTES = 12;
const KEY_BITS = 256;

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** A row moved into another's place, or to another person, does not open: its place is authenticated with it. */
const placed = (iv: Uint8Array<ArrayBuffer>, place: string): AesGcmParams => ({
  name: AES,
  iv,
  additionalData: bytesOf(place),
});

export const randomBytes = (length: number): Uint8Array<ArrayBuffer> =>
  crypto.getRandomValues(new Uint8Array(length));

export async function sealBytes(key: CryptoKey, place: string, bytes: ArrayBuffer): Promise<Sealed> {
  const iv = randomBytes(IV_BYTES);
  return { iv, data: await crypto.subtle.encrypt(placed(iv, place), key, bytes) };
}

/** @throws when the key, the place or the bytes are not the ones it was sealed with */
export function unsealBytes(key: CryptoKey, place: string, { iv, data }: Sealed): Promise<ArrayBuffer> {
  return crypto.subtle.decrypt(placed(iv, place), key, data);
}

export async function sealValue(key: CryptoKey, place: string, value: unknown): Promise<Sealed> {
  return await sealBytes(key, place, bytesOf(JSON.stringify(value)).buffer);
}

export async function unsealValue<T>(key: CryptoKey, place: string, sealed: Sealed): Promise<T> {
  return JSON.parse(new TextDecoder().decode(await unsealBytes(key, place, sealed))) as T;
}

/** A fresh data key; readable only so that it can be wrapped at once. */
export const makeDataKey = (): Promise<CryptoKey> =>
  crypto.subtle.generateKey({ name: AES, length: KEY_BITS }, true, ['encrypt', 'decrypt']);

export async function passwordKey(
  password: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
): Promise<CryptoKey> {
  const entered = await crypto.subtle.importKey('raw', bytesOf(password.normalize('NFKC')), 'PBKDF2', false, [
    'deriveKey',
  ]);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return await crypto.subtle.deriveKey(how, entered, { name: AES, length: KEY_BITS }, false, [
    'wrapKey',
    'unwrapKey',
  ]);
}

export async function wrapKey(wrapping: CryptoKey, place: string, key: CryptoKey): Promise<Sealed> {
  const iv = randomBytes(IV_BYTES);
  return { iv, data: await crypto.subtle.wrapKey('raw', key, wrapping, placed(iv, place)) };
}

/** @returns undefined when the password was another, or the place is */
export async function unwrapKey(
  wrapping: CryptoKey,
  place: string,
  { iv, data }: Sealed,
  extractable: boolean,
): Promise<CryptoKey | undefined> {
  try {
    return await crypto.subtle.unwrapKey(
      'raw',
      data,
      wrapping,
      placed(iv, place),
      { name: AES },
      extractable,
      ['encrypt', 'decrypt'],
    );
  } catch {
    return undefined;
  }
}
