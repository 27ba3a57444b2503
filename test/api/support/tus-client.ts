/** A sender of evidence as an outsider would write it from the protocol's text. */
import { request } from 'node:http';
import type { HttpClient } from '../walker/http-client.ts';

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');

export function metadataOf(fields: Readonly<Record<string, string>>): string {
  return Object.entries(fields)
    .map(([name, value]) => `${name} ${base64(value)}`)
    .join(',');
}

export interface TusReply {
  readonly status: number;
  readonly headers: Headers;
  readonly code?: string;
  readonly body: string;
}

export class TusClient {
  readonly #client: HttpClient;

  constructor(client: HttpClient) {
    this.#client = client;
  }

  async send(
    method: string,
    path: string,
    headers: Readonly<Record<string, string>>,
    body?: Uint8Array,
  ): Promise<TusReply> {
    const init = body === undefined ? {} : { body: body as Uint8Array<ArrayBuffer> };
    const response = await fetch(this.#client.address + path, {
      method,
      headers: this.headers(headers),
      ...init,
    });
    const text = await response.text();
    const problem = text !== '' && response.headers.get('content-type')?.includes('problem') === true;
    return {
      status: response.status,
      headers: response.headers,
      body: text,
      ...(problem ? { code: (JSON.parse(text) as { code: string }).code } : {}),
    };
  }

  headers(more: Readonly<Record<string, string>>): Record<string, string> {
    return {
      origin: this.#client.address,
      cookie: this.#client.cookie,
      'tus-resumable': '1.0.0',
      ...more,
    };
  }

  begin(size: number, fields: Readonly<Record<string, string>>): Promise<TusReply> {
    return this.send('POST', '/api/uploads', {
      'upload-length': String(size),
      'upload-metadata': metadataOf(fields),
    });
  }

  patch(path: string, offset: number, bytes: Uint8Array): Promise<TusReply> {
    const headers = { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' };
    return this.send('PATCH', path, headers, bytes);
  }

  head(path: string): Promise<TusReply> {
    return this.send('HEAD', path, {});
  }

  /** All of it at once. The reply to the last request. */
  async upload(bytes: Uint8Array, fields: Readonly<Record<string, string>>): Promise<TusReply> {
    const begun = await this.begin(bytes.length, fields);
    if (begun.status !== 201) return begun;
    return await this.patch(begun.headers.get('location') ?? '', 0, bytes);
  }

  /** Sends the first part of a body and then loses the line. */
  async cut(path: string, offset: number, part: Uint8Array, whole: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const sent = request(this.#client.address + path, {
        method: 'PATCH',
        headers: this.headers({
          'upload-offset': String(offset),
          'content-type': 'application/offset+octet-stream',
          'content-length': String(whole),
        }),
      });
      sent.once('error', () => resolve());
      sent.once('close', () => resolve());
      sent.write(part, () => setTimeout(() => sent.destroy(), 100));
    });
  }
}

export async function fetchBytes(
  as: HttpClient,
  path: string,
  headers: Readonly<Record<string, string>> = {},
) {
  const response = await fetch(as.address + path, { headers: { cookie: as.cookie, ...headers } });
  return {
    status: response.status,
    headers: response.headers,
    bytes: Buffer.from(await response.arrayBuffer()),
  };
}
